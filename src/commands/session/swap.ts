import type { App } from '../../app/app.js';
import { requireSlot, swapSlot } from '../../db/session-slots.js';
import { compareExercises, substitutesFor } from '../../db/substitutes.js';
import { Failure } from '../../domain/failure.js';
import { slotProgress } from '../../domain/session/progress.js';
import type { RowsView, SavedView } from '../../output/view.js';
import { askSubstitute } from '../../prompts/ask-substitute.js';
import { whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { substituteRows } from '../substitute-rows.js';
import { currentPlan, whichSlot, writeCurrent } from './current.js';
import { planSaved } from './plan-saved.js';

interface Options {
  readonly exercise?: string;
  readonly list?: true;
}

/** Puts another exercise in the place of one of the session in progress. */
export async function run(
  app: App,
  { operands, options }: Invocation<Options>,
): Promise<SavedView | RowsView> {
  const scope = await (options.list === true ? app.reading() : app.writing());
  const { plan } = await currentPlan(scope);
  const slot = whichSlot(plan, options.exercise ?? '');
  if (slot.targets.length > 0 && slotProgress(slot).completed)
    throw new Failure(
      'conflict',
      `"${slot.exercise}" is done already`,
      'add one more exercise with: ton session add',
    );
  if (options.list === true)
    return substituteRows(slot.exercise, await substitutesFor(scope, slot.exerciseId, 20));
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await whichExercise(app, scope, operands.join(' ')),
      ask: (prompter) => askSubstitute(prompter, scope, slot),
    },
  });
  if (exercise.id === slot.exerciseId)
    throw new Failure(
      'usage',
      `"${exercise.name}" is what it is already`,
      'see what could stand in: ton session swap --list',
    );
  const likeness = await compareExercises(scope, slot.exerciseId, exercise.id);
  const now = await writeCurrent(app, scope, 'session swap', async (scope) => {
    await swapSlot(scope, await requireSlot(scope, slot.id), exercise.id);
    return await currentPlan(scope);
  });
  if (likeness?.sharesPrimary !== true)
    app.say(`warning: ${exercise.name} works no primary muscle of ${slot.exercise}`);
  return await planSaved(scope, now, [
    `${exercise.name} instead of ${slot.exercise}  (take it back with: ton undo)`,
  ]);
}
