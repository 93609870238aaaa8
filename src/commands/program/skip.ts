import type { App } from '../../app/app.js';
import { addInput } from '../../db/enrollment-inputs.js';
import { nextWorkout } from '../../db/enrollment-position.js';
import { inTransaction } from '../../db/scope.js';
import { momentOf } from '../../db/start-session.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved, workoutText } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Passes over the workout that comes next. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(app, scope, operands);
  const passed = await inTransaction(scope, app.note('program skip'), async (scope) => {
    const next = await nextWorkout(scope, enrollment);
    if (next === null)
      throw new Failure(
        'conflict',
        `"${enrollment.program}" has no workout`,
        `leave it with: ton program leave "${enrollment.program}"`,
      );
    await addInput(scope, enrollment, { kind: 'skip', date: momentOf(scope).date });
    return next;
  });
  return await enrollmentSaved(scope, enrollment, `passed over ${workoutText(passed)}`);
}
