import type { MovedRecords } from '../db/records.js';
import { announce, announcementText } from '../domain/records/announce.js';
import type { RecordEvent } from '../domain/records/record.js';
import { recordName, valueText, type Wording } from '../domain/records/words.js';
import type { Row } from '../output/view.js';

/** What a write that added sets broke: rows for scripts and one sentence a set for people; baselines stay silent. */
export function brokenRecords(
  moved: readonly MovedRecords[],
  weightUnit: 'kg' | 'lb',
  describe: (setId: number) => string,
): { rows: Row[]; lines: string[] } {
  const announcements = moved.flatMap(({ added, formula }) =>
    announce(added).map((announcement) => ({ announcement, formula })),
  );
  return {
    rows: announcements.flatMap(({ announcement }) => announcement.records.map(recordRow)),
    lines: announcements.map(({ announcement, formula }) =>
      announcementText(announcement, describe(announcement.setId), { formula, weightUnit }),
    ),
  };
}

/** How a correction moved the standing records, a sentence each, both ways; first performances are not worth a word. */
export function movedRecordLines(moved: readonly MovedRecords[], weightUnit: 'kg' | 'lb'): string[] {
  return moved.flatMap(({ exercise, formula, diff, standing }) => {
    if (standing === 0 && diff.lost.length > 0) return [`${exercise}: no record is left`];
    const wording: Wording = { formula, weightUnit };
    const value = (event: RecordEvent) => valueText(event.value, event.unit, wording);
    const changed = diff.changed.filter(({ before, after }) => before.value !== after.value);
    return [
      ...mostReps(changed, ({ after }) => after).map(
        ({ before, after }) =>
          `${exercise}: ${recordName(after, wording)} is now ${value(after)} (was ${value(before)})`,
      ),
      ...mostReps(diff.lost, (event) => event).map(
        (event) => `${exercise}: ${recordName(event, wording)} (${value(event)}) is gone`,
      ),
      ...mostReps(
        diff.gained.filter((event) => !event.isBaseline),
        (event) => event,
      ).map((event) => `${exercise}: ${recordName(event, wording)} is ${value(event)}`),
    ];
  });
}

/** Of several n of the same record type at the same value only the largest, which says the others. */
function mostReps<T>(items: readonly T[], eventOf: (item: T) => RecordEvent): T[] {
  return items.filter((item) => {
    const event = eventOf(item);
    return !items.some((other) => {
      const rival = eventOf(other);
      return rival.recordType === event.recordType && rival.value === event.value && rival.reps > event.reps;
    });
  });
}

/** The same for scripts. */
export function movedRecordRows(moved: readonly MovedRecords[]): Row[] {
  return moved.flatMap(({ exercise, diff }) => [
    ...diff.changed
      .filter(({ before, after }) => before.value !== after.value)
      .map(({ before, after }) => ({ exercise, ...recordRow(after), previous: before.value })),
    ...diff.lost.map((event) => ({ exercise, ...recordRow(event), value: null, previous: event.value })),
    ...diff.gained.map((event) => ({ exercise, ...recordRow(event), previous: null })),
  ]);
}

function recordRow(event: RecordEvent): Row {
  return {
    record_type: event.recordType,
    reps: event.reps,
    load_g: event.load,
    value: event.value,
    unit: event.unit,
    previous: event.previous,
    set_id: event.setId,
  };
}
