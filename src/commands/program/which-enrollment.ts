import type { App } from '../../app/app.js';
import {
  liveEnrollment,
  liveEnrollments,
  requireJoined,
  type NamedEnrollment,
} from '../../db/enrollments.js';
import { requireProgram } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';

/** Which of the user's enrollments are meant: those joined, or invitations as well. */
export type EnrollmentReach = 'joined' | 'live';

/**
 * The user's enrollment in the program that words name; without words the only one there is, else asked for.
 *
 * @throws Failure not-found when there is none; usage for an ambiguous name; input-required when nobody can be asked
 */
export async function whichEnrollment(
  app: App,
  scope: Scope,
  words: readonly string[],
  reach: EnrollmentReach = 'joined',
): Promise<NamedEnrollment> {
  if (words.length > 0) return await named(scope, words.join(' '), reach);
  const live = (await liveEnrollments(scope)).filter(
    ({ status }) => reach === 'live' || status !== 'invited',
  );
  const [only, ...others] = live;
  if (only === undefined)
    throw new Failure('not-found', 'you follow no program', 'find one with: ton program search, and join it');
  const { enrollment } = await fillIn(app, {
    enrollment: {
      name: 'PROGRAM',
      given: others.length === 0 ? only : undefined,
      ask: (prompter: Prompter) =>
        prompter.select(
          'Program',
          live.map((one) => ({ name: one.program, value: one, description: one.status })),
        ),
    },
  });
  return enrollment;
}

async function named(scope: Scope, text: string, reach: EnrollmentReach): Promise<NamedEnrollment> {
  const program = await requireProgram(scope, text);
  const invited = reach === 'live' ? await liveEnrollment(scope, program.id) : undefined;
  return invited ?? (await requireJoined(scope, program));
}
