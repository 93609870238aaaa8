import type { App } from '../../app/app.js';
import { removeExercise } from '../../db/removed-exercises.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { ownExercise } from './which-exercise.js';

/** Puts an exercise away that nothing uses, without a question, since it can be brought back. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const exercise = await ownExercise(app, scope, operands);
  await inTransaction(scope, app.note('exercise remove'), (scope) => removeExercise(scope, exercise));
  const { id, uid, name } = exercise;
  return {
    kind: 'saved',
    lines: [`exercise "${name}" removed; bring it back with: ton exercise restore ${name}`],
    record: { id, uid, exercise: name, removed: true },
  };
}
