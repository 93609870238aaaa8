import type { App } from '../../app/app.js';
import { requireOwnExercise } from '../../db/own-exercises.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * The exercise the words name; asked for when there are none.
 *
 * @throws Failure as `whichExercise` and `fillIn` do
 */
export async function namedExercise(app: App, scope: Scope, words: readonly string[]): Promise<Exercise> {
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: words.length === 0 ? undefined : await whichExercise(app, scope, words.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  return exercise;
}

/**
 * The same of an exercise of the user's own.
 *
 * @throws Failure denied for one of the catalog
 */
export async function ownExercise(app: App, scope: Scope, words: readonly string[]): Promise<Exercise> {
  return requireOwnExercise(await namedExercise(app, scope, words));
}
