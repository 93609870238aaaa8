import { enrolledIn, type EnrolledAthlete } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import type { ProgramChange } from '../../domain/program/change.js';
import type { SavedProgram } from '../../exchange/program/save.js';
import type { Row, SavedView } from '../../output/view.js';
import { programChangeLines } from '../program-changes.js';

/** Whether it was done, or would be. */
export type Tense = 'done' | 'planned';

const mostNamed = 10;

/**
 * The answer to whatever changes a program: what changed, a line each, and whose program it is.
 *
 * @param isNew whether there was no such program before
 */
export async function programSaved(
  scope: Scope,
  { program, revision, changes }: SavedProgram,
  isNew: boolean,
  tense: Tense = 'done',
): Promise<SavedView> {
  const athletes = isNew ? [] : await enrolledIn(scope, program);
  const lines = isNew
    ? [
        `program "${program.name}" ${tense === 'done' ? 'saved' : 'would be new'}: ${sizeOf(program.weeks, changes)}`,
      ]
    : [
        changes.length === 0
          ? `program "${program.name}" is so already`
          : `program "${program.name}" ${tense === 'done' ? `changed, revision ${revision}` : 'would change'}:`,
        ...programChangeLines(changes, program.weeks).map((line) => `  ${line}`),
        ...(changes.length === 0 || athletes.length === 0 ? [] : [followersText(athletes)]),
      ];
  return {
    kind: 'saved',
    lines,
    record: {
      id: program.id,
      uid: program.uid,
      name: program.name,
      is_new: isNew,
      revision,
      changes: changes.map((change): Row => ({ ...change })),
      athletes: athletes.map(({ username, status }): Row => ({ athlete: username, status })),
    },
  };
}

/** `4 weeks, 12 days, 60 exercises` of a program that is new, so that all of it is change. */
function sizeOf(weeks: number, changes: readonly ProgramChange[]): string {
  const count = (on: ProgramChange['on']) => changes.filter((change) => change.on === on).length;
  return [counted(weeks, 'week'), counted(count('day'), 'day'), counted(count('slot'), 'exercise')].join(
    ', ',
  );
}

function followersText(athletes: readonly EnrolledAthlete[]): string {
  const named = athletes.slice(0, mostNamed).map(({ username }) => username);
  const more = athletes.length - named.length;
  const names = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${counted(athletes.length, 'athlete')} in it: ${names}`;
}
