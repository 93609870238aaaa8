import type { Belonging } from '../../db/belongings.js';
import type { PurgePlan } from '../../db/purge.js';
import { counted } from '../../domain/counted.js';

/** `2 sessions, 14 sets and 1 tag`; `nothing logged` when there is none of anything. */
export function countsText(belongings: readonly Belonging[]): string {
  return listed(belongings.map(({ count, words }) => countedUnlessNone(count, words))) ?? 'nothing logged';
}

/** Everything that goes with a user, in one phrase. */
export function planText({ belongings, enrolledOthers, commands, copies }: PurgePlan): string {
  const all = [
    ...belongings.map(({ count, words }) => countedUnlessNone(count, words)),
    countedUnlessNone(enrolledOthers, ['enrollment of others', 'enrollments of others']),
    countedUnlessNone(commands, ['command that could be undone', 'commands that could be undone']),
    countedUnlessNone(copies.length, [
      'copy of the file from before an update',
      'copies of the file from before updates',
    ]),
  ];
  return listed(all) ?? 'nothing logged';
}

function countedUnlessNone(count: number, [one, many]: readonly [string, string]): string | null {
  return count === 0 ? null : counted(count, one, many);
}

function listed(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  const last = said.pop();
  if (last === undefined) return null;
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}
