import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { activeSession, requireSession } from '../../db/sessions.js';
import { listSets, requireNumberedSet, requireSet, type NamedSet } from '../../db/sets.js';
import { Failure } from '../../domain/failure.js';
import { describeSet } from '../../domain/notation/describe.js';
import { performedSet } from '../../db/sets.js';
import { whichExercise } from '../../prompts/ask-exercise.js';
import { readReference } from '../session-reference.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';

/** The set meant, and the words after it. */
export interface FoundSet {
  readonly row: NamedSet;
  readonly rest: readonly string[];
}

/**
 * Finds the set that words name: an id, or an exercise and its number in a session; asks when none is named.
 *
 * @param words an id, or exercise and number, then anything else
 * @param session what `--session` says; the current session when left out, else the last
 * @throws Failure not-found or usage
 */
export async function findSet(
  app: App,
  scope: Scope,
  words: readonly string[],
  session: string | undefined,
): Promise<FoundSet> {
  const [first] = words;
  if (first === undefined) {
    const { row } = await fillIn(app, {
      row: {
        name: 'SET',
        given: undefined as NamedSet | undefined,
        ask: (prompter: Prompter) => askSet(prompter, scope),
      },
    });
    return { row, rest: [] };
  }
  if (/^\d+$/.test(first)) return { row: await requireSet(scope, Number(first)), rest: words.slice(1) };
  const at = words.findIndex((word, index) => index > 0 && /^\d+$/.test(word));
  if (at === -1) {
    throw new Failure(
      'usage',
      `"${words.join(' ')}" names no set`,
      'give an id (ton log list shows them), or exercise and number: squat 3',
    );
  }
  const exercise = await whichExercise(app, scope, words.slice(0, at).join(' '));
  const { id } = await sessionOf(scope, session);
  return { row: await requireNumberedSet(scope, exercise, Number(words[at]), id), rest: words.slice(at + 1) };
}

async function sessionOf(scope: Scope, reference: string | undefined) {
  if (reference === undefined) return (await activeSession(scope)) ?? (await requireSession(scope, 'last'));
  return await requireSession(scope, readReference(scope, reference));
}

async function askSet(prompter: Prompter, scope: Scope): Promise<NamedSet> {
  const recent = await listSets(scope, { ascending: false, limit: 50, offset: 0 });
  if (recent.length === 0)
    throw new Failure('not-found', 'there are no sets yet', 'log one with: ton log bench press 100x5');
  return await prompter.search('Set', (typed) =>
    Promise.resolve(
      recent
        .map((row) => ({
          name: `${row.local_date}  ${row.exercise}  ${describeSet(performedSet(row))}`,
          value: row,
        }))
        .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
    ),
  );
}
