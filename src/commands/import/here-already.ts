import { counted } from '../../domain/counted.js';
import type { OverlappingSessions } from '../../db/overlapping-sessions.js';
import type { OnConflict } from '../../exchange/conflict-rules.js';

const outcomes: Readonly<Record<OnConflict, string>> = {
  skip: 'it was left as it is',
  replace: 'it was replaced, unless it was deleted here',
  both: 'both are kept, unless it was deleted here',
};

/**
 * What became of sessions that are here but differ in the file, a sentence each.
 *
 * @param names of the first of them
 * @param count of all
 */
export function differingHere(names: readonly string[], count: number, rule: OnConflict): string[] {
  const unnamed = count - names.length;
  return [
    ...names.map((name) => `"${name}" is here already but differs in the file; ${outcomes[rule]}`),
    ...(unnamed > 0
      ? [`${counted(unnamed, 'more session')} that ${unnamed === 1 ? 'differs' : 'differ'}, likewise`]
      : []),
  ];
}

/**
 * What would else look as if it were still here.
 *
 * @param deleted ids of sessions of the file that were deleted here
 */
export function deletedHere(deleted: ReadonlySet<number>): string[] {
  const [first] = deleted;
  if (first === undefined) return [];
  const stay =
    deleted.size === 1
      ? 'was deleted here and stays so; bring it'
      : 'were deleted here and stay so; bring one';
  return [`${counted(deleted.size, 'session')} of the file ${stay} back with: ton session restore ${first}`];
}

/** What may be here twice now. */
export function perhapsTwice({ count, first }: OverlappingSessions): string[] {
  if (first === null) return [];
  const same = 'if that is the same workout';
  return [
    count === 1
      ? `"${first}" begins in the minute in which a session does that was here before; ${same}, take this import back`
      : `${count} sessions begin in the minute in which one does that was here before, the first is "${first}"; ${same}, take this import back`,
  ];
}
