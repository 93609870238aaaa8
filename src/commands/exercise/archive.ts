import type { App } from '../../app/app.js';
import { changeExerciseSettings, exerciseSettings } from '../../db/exercise-settings.js';
import { listExercises } from '../../db/exercise-list.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { chosenExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { namedExercise } from './which-exercise.js';

/** Offers an exercise no longer, or again; for this user alone, since the catalog is everybody's. */
export async function run(app: App, { operands, options }: Invocation<{ back?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const exercise =
    options.back === true && operands.length === 0
      ? await askArchived(app, scope)
      : await namedExercise(app, scope, operands);
  const isArchived = options.back !== true;
  const was = (await exerciseSettings(scope, exercise.id))?.is_archived === 1;
  await inTransaction(scope, app.note('exercise archive'), (scope) =>
    changeExerciseSettings(scope, exercise.id, { is_archived: isArchived ? 1 : 0 }),
  );
  const { name } = exercise;
  const news = isArchived
    ? `"${name}" is offered no longer; its history stays; offer it again with: ton exercise archive "${name}" --back`
    : `"${name}" is offered again`;
  return {
    kind: 'saved',
    lines: [was === isArchived ? `"${name}" is ${isArchived ? '' : 'not '}archived already` : news],
    record: { exercise: name, exercise_id: exercise.id, is_archived: isArchived },
  };
}

/** Asks which of those put away is to be offered again. */
async function askArchived(app: App, scope: Scope): Promise<Exercise> {
  const { id } = await fillIn(app, {
    id: {
      name: 'EXERCISE',
      given: undefined,
      ask: async (prompter: Prompter) => {
        const archived = await listExercises(scope, { which: 'archived' });
        if (archived.length === 0)
          throw new Failure('not-found', 'no exercise is archived', 'see: ton exercise list');
        return await prompter.select(
          'Exercise',
          archived.map(({ id, name }) => ({ name, value: id })),
        );
      },
    },
  });
  return await chosenExercise(scope, id);
}
