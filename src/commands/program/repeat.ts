import type { App } from '../../app/app.js';
import { addInput } from '../../db/enrollment-inputs.js';
import { positionOf } from '../../db/enrollment-position.js';
import { inTransaction } from '../../db/scope.js';
import { momentOf } from '../../db/start-session.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Puts the workout done or passed last before the one that would come next. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(app, scope, operands);
  await inTransaction(scope, app.note('program repeat'), async (scope) => {
    const { last } = await positionOf(scope, enrollment);
    if (last === null)
      throw new Failure(
        'conflict',
        `nothing was done in "${enrollment.program}" yet`,
        'begin with: ton session start',
      );
    await addInput(scope, enrollment, { kind: 'repeat', date: momentOf(scope).date });
  });
  return await enrollmentSaved(scope, enrollment, 'once more');
}
