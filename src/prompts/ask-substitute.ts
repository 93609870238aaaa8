import { offeredNames } from '../db/exercises.js';
import type { Scope } from '../db/scope.js';
import { substitutesFor } from '../db/substitutes.js';
import type { Exercise } from '../db/tables.js';
import { foldName } from '../domain/fold.js';
import { chosenExercise } from './ask-exercise.js';
import type { Prompter } from './prompter.js';

/** Asks what stands in for an exercise: the nearest first with the reason, any other by typing its name. */
export async function askSubstitute(
  prompter: Prompter,
  scope: Scope,
  of: { readonly exerciseId: number; readonly exercise: string },
): Promise<Exercise> {
  const ranked = await substitutesFor(scope, of.exerciseId, 50);
  const names = await offeredNames(scope);
  const offered = ranked.map(({ movement, reason }) => ({
    name: movement.name,
    value: movement.id,
    description: reason,
  }));
  const ids = new Set(offered.map(({ value }) => value));
  const id = await prompter.search(`Instead of ${of.exercise}`, (typed) => {
    const words = foldName(typed).split(' ').filter(Boolean);
    const fits = (text: string) => words.every((word) => text.includes(word));
    const others = new Map(
      names
        .filter(({ id, key }) => words.length > 0 && !ids.has(id) && id !== of.exerciseId && fits(key))
        .map(({ id, name }) => [id, name]),
    );
    return Promise.resolve([
      ...offered.filter(({ value }) => names.some(({ id, key }) => id === value && fits(key))),
      ...[...others].map(([value, name]) => ({ name, value })),
    ]);
  });
  return await chosenExercise(scope, id);
}
