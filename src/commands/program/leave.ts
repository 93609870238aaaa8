import type { App } from '../../app/app.js';
import { leaveProgram } from '../../db/enrollments.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Ends an enrollment of the acting user, or declines an invitation. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(app, scope, operands, 'live');
  const left = await inTransaction(scope, app.note('program leave'), (scope) =>
    leaveProgram(scope, enrollment),
  );
  const { program, status } = enrollment;
  return await enrollmentSaved(
    scope,
    { ...left, program },
    status === 'invited'
      ? `declined the invitation to "${program}"`
      : `left "${program}"; what you did stays, and joining again begins anew`,
  );
}
