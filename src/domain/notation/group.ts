import type { Cursor } from './cursor.js';
import { takeEffort } from './effort.js';
import type { SetExpression, SetMarks } from './expression.js';
import { takeFlags } from './flags.js';
import { expectEnd } from './leftover.js';
import { takeWork } from './work.js';

/**
 * One group: flags, the work, then effort, tempo and rest for each of its sets.
 *
 * @param isFollowing whether another group stands before it, with nothing but a space between them
 * @returns one expression a set, in order
 * @throws NotationFailure at the first character that does not fit
 */
export function takeGroup(cursor: Cursor, isFollowing: boolean): SetExpression[] {
  const flags = takeFlags(cursor);
  const work = takeWork(cursor, flags, isFollowing);
  const { setType, isFailure, isAmrap, isMiss } = flags;
  const hasReps = work.list[0]?.reps !== null;
  expectEnd(cursor, hasReps ? 'x and sets, @ and effort, a space or the end' : 'a space or the end');
  const marks: SetMarks = { setType, isFailure, isAmrap, isCompleted: !isMiss, ...takeEffort(cursor) };
  const { load, list, sets, isBareNumber, durationSeconds, distanceM } = work;
  const once = list.map((reps): SetExpression => {
    if (load.loadKind === 'last') {
      return { kind: 'relative', ...marks, ...reps, amount: load.amount, unit: load.unit };
    }
    return { kind: 'absolute', ...marks, ...load, ...reps, durationSeconds, distanceM, isBareNumber };
  });
  return Array.from({ length: sets }, () => once)
    .flat()
    .map((set) => ({ ...set }));
}
