import type { PerformedSet } from '../set.js';
import { groupText, repsText, type PrintOptions } from './print.js';

/** What sets of one group share: everything but the reps. */
function groupKey(set: PerformedSet): string {
  const hasReps = set.reps !== null;
  const { setType, isFailure, isAmrap, isCompleted, rpe, rir, tempo, restSeconds } = set;
  const { loadKind, weight, unit, durationSeconds, distanceM } = set;
  const marks = [setType, isFailure, isAmrap, isCompleted, rpe, rir, tempo, restSeconds];
  return JSON.stringify([hasReps, ...marks, loadKind, weight, unit, durationSeconds, distanceM]);
}

/** A failed attempt that is only a load, as `miss 100kg`: a number behind it would be reps. */
function isBareMiss({ reps, durationSeconds, distanceM }: PerformedSet): boolean {
  return reps === null && durationSeconds === null && distanceM === null;
}

function grouped(sets: readonly PerformedSet[]): PerformedSet[][] {
  const groups: PerformedSet[][] = [];
  for (const set of sets) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && groupKey(first) === groupKey(set) && !isBareMiss(set)) {
      group.push(set);
    } else groups.push([set]);
  }
  return groups;
}

/** Whether the next group would be read as part of the one before if only a space stood between them. */
function needsSemicolon(before: PerformedSet, next: PerformedSet): boolean {
  if (isBareMiss(before) && before.loadKind === 'none') return true;
  const hasFront = next.loadKind !== 'none' || next.setType !== 'working' || next.isFailure || next.isAmrap;
  if (hasFront || !next.isCompleted) return false;
  if (next.reps !== null || before.reps !== null) return true;
  return next.distanceM === null ? before.durationSeconds === null : before.distanceM === null;
}

/**
 * Sets in canonical form, equal neighbours in one group: `w 60kgx5 100kgx5x3 90kgx8,7 @8`. A semicolon stands only where
 * a space would join two groups.
 *
 * @returns text that parses and resolves to the same sets, for the same measurement; at most 100 sets can be read back
 */
export function printSets(sets: readonly PerformedSet[], options: PrintOptions = {}): string {
  let text = '';
  let before: PerformedSet | undefined;
  for (const group of grouped(sets)) {
    const [set] = group;
    if (set === undefined) continue;
    const reps = group.map(repsText);
    const isSame = group.length > 1 && reps.every((count) => count === reps[0]);
    const printed = groupText(
      set,
      isSame ? `${repsText(set)}x${group.length}` : reps.join(','),
      group.length,
      options,
    );
    if (before !== undefined) text += needsSemicolon(before, set) ? '; ' : ' ';
    text += printed;
    before = set;
  }
  return text;
}
