import type { App } from '../../app/app.js';
import { resumeProgram } from '../../db/enrollments.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Lets the calendar of a paused program go on. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(app, scope, operands);
  const changed = await inTransaction(scope, app.note('program resume'), (scope) =>
    resumeProgram(scope, enrollment),
  );
  return await enrollmentSaved(
    scope,
    { ...changed, program: enrollment.program },
    `"${enrollment.program}" goes on from today`,
  );
}
