import type { RecordEvent } from './record.js';
import { recordPhrase, type Wording } from './words.js';

/** Everything one set broke, told at once. */
export interface Announcement {
  setId: number;
  sessionId: number | null;
  /** At least one, none of them a baseline, in the order they are told. */
  records: RecordEvent[];
}

/**
 * Groups new records by the set that broke them; baselines are not celebrated.
 *
 * @param added new records in order, such as those of `appendRecords`
 */
export function announce(added: readonly RecordEvent[]): Announcement[] {
  const bySet = new Map<number, Announcement>();
  for (const record of added) {
    if (record.isBaseline) continue;
    const { setId, sessionId } = record;
    const announcement = bySet.get(setId) ?? { setId, sessionId, records: [] };
    announcement.records.push(record);
    bySet.set(setId, announcement);
  }
  return [...bySet.values()];
}

/**
 * An announcement, a line for each record: `record: 100 kg × 5 is the heaviest (was 97.5 kg)`, then, set in,
 * `the 5-rep max (was 95 kg)`.
 *
 * A set that alone raised the volume of its session `makes` it.
 *
 * Of the rep maxes (or assistances) only the one with the most reps is named, which includes the others.
 *
 * @param setText the set as people write it
 */
export function announcementText(announcement: Announcement, setText: string, wording: Wording): string {
  const phrases = announcement.records
    .filter(
      (record) =>
        !announcement.records.some((o) => o.recordType === record.recordType && o.reps > record.reps),
    )
    .map((record) => recordPhrase(record, wording));
  // A session's volume is no property of the set that raised it.
  const verb = announcement.records.every(({ recordType }) => recordType === 'total_volume') ? 'makes' : 'is';
  return `record: ${setText} ${verb} ${phrases.join('\n        ')}`;
}
