import type { App } from '../../app/app.js';
import { addSlot } from '../../db/session-slots.js';
import { requireSession } from '../../db/sessions.js';
import type { SavedView } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { currentPlan, writeCurrent } from './current.js';
import { planSaved } from './plan-saved.js';

/** Adds an exercise to the session in progress. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  await requireSession(scope, 'current');
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await whichExercise(app, scope, operands.join(' ')),
      ask: (prompter) => askExercise(prompter, scope),
    },
  });
  const now = await writeCurrent(app, scope, 'session add', async (scope, session) => {
    await addSlot(scope, session.id, exercise.id);
    return await currentPlan(scope);
  });
  return await planSaved(scope, now, [`${exercise.name} added`]);
}
