import type { App } from '../../app/app.js';
import { pauseProgram } from '../../db/enrollments.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Stops the calendar of a program the acting user follows. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(app, scope, operands);
  const changed = await inTransaction(scope, app.note('program pause'), (scope) =>
    pauseProgram(scope, enrollment),
  );
  return await enrollmentSaved(
    scope,
    { ...changed, program: enrollment.program },
    `"${enrollment.program}" is paused from today; nothing is due until: ton program resume`,
  );
}
