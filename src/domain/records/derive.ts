import type { OneRepMaxFormula } from '../one-rep-max.js';
import type { Measurement } from '../set.js';
import { claimsOf } from './claims.js';
import { boardOf, judge } from './judge.js';
import { compareSets } from './order.js';
import { recordKey, recordTypes, type RecordEvent, type RecordSet } from './record.js';
import { totalVolumeRecords } from './volume.js';

/**
 * Every record ever set in one exercise, from its raw sets.
 *
 * The records one session sets in the first performance of a type are all baselines, a ramp to the day's top set
 * included. A new n of `rep_max` or `assistance` has no `previous`: it is a record because no earlier set had that load,
 * or a better one, for n reps.
 *
 * @param sets all sets of the exercise that are not deleted, in any order
 * @returns in order of the sets they lead to, then of record type, n and load
 */
export function deriveRecords(
  measurement: Measurement,
  sets: readonly RecordSet[],
  formula: OneRepMaxFormula,
): RecordEvent[] {
  const ordered = [...sets].sort(compareSets);
  const events: RecordEvent[] = [];
  const board = boardOf([], []);
  for (const set of ordered) {
    for (const claim of claimsOf(measurement, set, formula)) {
      const beaten = board.standing.get(recordKey(claim));
      const event = judge(board, claim, set);
      if (event === null) continue;
      // Both are objects of this function's own making.
      if (beaten !== undefined) beaten.beatenAt = event.achievedAt;
      events.push(event);
    }
  }
  events.push(...totalVolumeRecords(measurement, ordered));
  const places = new Map(ordered.map((set, place) => [set.id, place]));
  return events.sort((a, b) => (places.get(a.setId) ?? 0) - (places.get(b.setId) ?? 0) || compareKinds(a, b));
}

function compareKinds(a: RecordEvent, b: RecordEvent): number {
  return recordTypes.indexOf(a.recordType) - recordTypes.indexOf(b.recordType) || a.reps - b.reps;
}
