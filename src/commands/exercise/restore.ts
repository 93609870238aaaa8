import type { App } from '../../app/app.js';
import { removedExercises, requireRemovedExercise, restoreExercise } from '../../db/removed-exercises.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';

/** Brings a removed exercise back. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await requireRemovedExercise(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askRemoved(prompter, scope),
    },
  });
  await inTransaction(scope, app.note('exercise restore'), (scope) => restoreExercise(scope, exercise));
  const { id, uid, name } = exercise;
  return { kind: 'saved', lines: [`exercise "${name}" is back`], record: { id, uid, exercise: name } };
}

async function askRemoved(prompter: Prompter, scope: Scope): Promise<Exercise> {
  const removed = await removedExercises(scope);
  if (removed.length === 0)
    throw new Failure('not-found', 'no exercise was removed', 'see: ton exercise list');
  return await prompter.select(
    'Exercise',
    removed.map((exercise) => ({ name: exercise.name, value: exercise })),
  );
}
