import { recordKey, type RecordEvent } from './record.js';

/** How a write moved the records that stand. */
export interface RecordDiff {
  /** Kinds that had no record before. */
  gained: RecordEvent[];
  /** Kinds that have none any more. */
  lost: RecordEvent[];
  /** Kinds whose value is another one, or the same of another set. */
  changed: { before: RecordEvent; after: RecordEvent }[];
}

/**
 * What a correction, deletion, restore or import did to the records of one exercise, both ways.
 *
 * @param before the standing records before the write
 * @param after the standing records after it
 */
export function diffRecords(before: readonly RecordEvent[], after: readonly RecordEvent[]): RecordDiff {
  const old = new Map(before.map((event) => [recordKey(event), event]));
  const kept = new Set(after.map(recordKey));
  const diff: RecordDiff = { gained: [], lost: before.filter((e) => !kept.has(recordKey(e))), changed: [] };
  for (const event of after) {
    const previous = old.get(recordKey(event));
    if (previous === undefined) diff.gained.push(event);
    else if (previous.value !== event.value || previous.setId !== event.setId)
      diff.changed.push({ before: previous, after: event });
  }
  return diff;
}
