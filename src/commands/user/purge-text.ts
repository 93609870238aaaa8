import type { Belonging } from '../../db/belongings.js';
import type { PurgePlan } from '../../db/purge.js';

/** `2 sessions, 14 sets and 1 tag`; `nothing logged` when there is none of anything. */
export function countsText(belongings: readonly Belonging[]): string {
  return listed(belongings.map(({ count, words }) => counted(count, words))) ?? 'nothing logged';
}

/** Everything that goes with a user, in one phrase. */
export function planText({ belongings, enrolledOthers, commands, copies }: PurgePlan): string {
  const all = [
    ...belongings.map(({ count, words }) => counted(count, words)),
    counted(enrolledOthers, ['enrollment of others', 'enrollments of others']),
    counted(commands, ['command that could be undone', 'commands that could be undone']),
    counted(copies.length, [
      'copy of the file from before an update',
      'copies of the file from before updates',
    ]),
  ];
  return listed(all) ?? 'nothing logged';
}

function counted(count: number, [one, many]: readonly [string, string]): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

function listed(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  const last = said.pop();
  if (last === undefined) return null;
  return said.length === 0 ? last : `${said.join(', ')} and ${last}`;
}
