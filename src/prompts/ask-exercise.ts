import { offeredNames, expectExercise, findExercise, resolveExercise } from '../db/exercises.js';
import { recentExerciseIds } from '../db/sets.js';
import type { Scope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { Asking, Choice, Prompter } from './prompter.js';

/** Asks for an exercise: the ones logged most recently first, narrowing while typing, typos forgiven. */
export async function askExercise(prompter: Prompter, scope: Scope): Promise<Exercise> {
  const find = await exerciseChoices(scope);
  const id = await prompter.search('Exercise', (typed) => Promise.resolve(find(typed)));
  return await chosenExercise(scope, id);
}

/** The exercises that fit what is typed so far, as `askExercise` offers them, by their ids. */
export async function exerciseChoices(scope: Scope): Promise<(typed: string) => Choice<number>[]> {
  const names = await offeredNames(scope);
  const recent = await recentExerciseIds(scope, 20);
  const rank = new Map(recent.map((id, at) => [id, at]));
  return (typed) => {
    const key = foldName(typed);
    const fits = names.filter((name) => key.split(' ').every((word) => name.key.includes(word)));
    const shown = fits.length > 0 ? fits : closest(key, names, 12);
    const distinct = [...new Map(shown.map((name) => [name.id, name])).values()];
    distinct.sort((a, b) => (rank.get(a.id) ?? recent.length) - (rank.get(b.id) ?? recent.length));
    return distinct.slice(0, 50).map((name) => ({ name: name.name, value: name.id }));
  };
}

/**
 * The exercise a person means; between several they are asked, where somebody can answer.
 *
 * @param text as typed
 * @throws Failure as `requireExercise` does
 */
export async function whichExercise(asking: Asking, scope: Scope, text: string): Promise<Exercise> {
  const resolution = await resolveExercise(scope, text);
  const prompter = resolution.kind === 'ambiguous' ? await asking.prompter() : null;
  if (resolution.kind !== 'ambiguous' || prompter === null) return expectExercise(resolution, text);
  const { candidates } = resolution;
  const id = await prompter.search(`"${text}" fits ${candidates.length} exercises; which one`, (typed) => {
    const key = foldName(typed);
    const fits = candidates.filter(({ name }) => foldName(name).includes(key));
    return Promise.resolve(fits.map(({ name, id: value }) => ({ name, value })));
  });
  return await chosenExercise(scope, id);
}

/** The exercise of an id that was offered a moment ago. */
export async function chosenExercise(scope: Scope, id: number): Promise<Exercise> {
  const exercise = await findExercise(scope, id);
  if (exercise === undefined)
    throw new Failure('not-found', `there is no exercise "${id}" any more`, 'choose again');
  return exercise;
}
