import { Failure } from '../domain/failure.js';
import { uuidV7 } from '../domain/uuid.js';
import { addInput } from './enrollment-inputs.js';
import { momentOf } from './start-session.js';
import type { Scope, WriteScope } from './scope.js';
import type { Enrollment } from './tables.js';
import { insertRow, updateRow } from './write.js';

/** A program as enrollments need to know it. */
export interface EnrollmentProgram {
  readonly id: number;
  readonly name: string;
}

/** An enrollment and its program's name. */
export interface NamedEnrollment extends Enrollment {
  readonly program: string;
}

function ownEnrollments(scope: Scope) {
  return scope.db
    .selectFrom('enrollments as e')
    .innerJoin('programs as p', 'p.id', 'e.program_id')
    .selectAll('e')
    .select('p.name as program')
    .where('e.user_id', '=', scope.user.id);
}

/** The user's enrollments that were not left, invitations too, the newest first. */
export async function liveEnrollments(scope: Scope): Promise<NamedEnrollment[]> {
  return await ownEnrollments(scope)
    .where('e.status', '<>', 'left')
    .where('p.deleted_at', 'is', null)
    .orderBy('e.joined_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

/** The user's enrollment in a program that was not left, also an invitation; undefined when there is none. */
export async function liveEnrollment(scope: Scope, programId: number): Promise<NamedEnrollment | undefined> {
  return await ownEnrollments(scope)
    .where('e.program_id', '=', programId)
    .where('e.status', '<>', 'left')
    .executeTakeFirst();
}

/**
 * The enrollment of somebody who joined a program, paused or not.
 *
 * @throws Failure not-found when the user is not in it
 */
export async function requireJoined(scope: Scope, program: EnrollmentProgram): Promise<NamedEnrollment> {
  const found = await liveEnrollment(scope, program.id);
  if (found !== undefined && found.status !== 'invited') return found;
  throw new Failure(
    'not-found',
    found === undefined
      ? `you are not in "${program.name}"`
      : `you have not accepted the invitation to "${program.name}"`,
    `join it with: ton program join "${program.name}"`,
  );
}

/**
 * Lets the acting user join a program, or accept the invitation to it. Who left may join again, as from the beginning.
 *
 * @param joinedAt UTC milliseconds, the beginning of the first week; now when left out
 * @throws Failure conflict for somebody who is in it
 */
export async function joinProgram(
  scope: WriteScope,
  program: EnrollmentProgram,
  joinedAt: number = scope.now,
): Promise<Enrollment> {
  const live = await liveEnrollment(scope, program.id);
  if (live === undefined)
    return await insertRow(scope, 'enrollments', {
      uid: uuidV7(scope.now, scope.random(10)),
      program_id: program.id,
      status: 'active',
      joined_at: joinedAt,
    });
  if (live.status === 'invited')
    return await updateRow(scope, 'enrollments', live.id, { status: 'active', joined_at: joinedAt });
  throw alreadyIn(scope, live, program);
}

/** Says that somebody is in a program already, and what they might have meant. */
function alreadyIn(scope: Scope, live: Enrollment, program: EnrollmentProgram): Failure {
  return new Failure(
    'conflict',
    `"${scope.user.username}" is in "${program.name}" already${live.status === 'paused' ? ', paused' : ''}`,
    live.status === 'paused'
      ? `go on with: ton program resume "${program.name}"`
      : `see how far with: ton program progress "${program.name}"`,
  );
}

/**
 * Invites the user of the scope, who accepts by joining.
 *
 * @throws Failure conflict for somebody who is in it or invited
 */
export async function inviteToProgram(scope: WriteScope, program: EnrollmentProgram): Promise<Enrollment> {
  const live = await liveEnrollment(scope, program.id);
  if (live?.status === 'invited')
    throw new Failure(
      'conflict',
      `"${scope.user.username}" is invited to "${program.name}" already`,
      `the athlete accepts with: ton program join "${program.name}"`,
    );
  if (live !== undefined) throw alreadyIn(scope, live, program);
  return await insertRow(scope, 'enrollments', {
    uid: uuidV7(scope.now, scope.random(10)),
    program_id: program.id,
    status: 'invited',
  });
}

/** Ends an enrollment; an invitation is declined. What was done stays. */
export async function leaveProgram(scope: WriteScope, enrollment: Enrollment): Promise<Enrollment> {
  return await updateRow(scope, 'enrollments', enrollment.id, {
    status: 'left',
    left_at: Math.max(scope.now, enrollment.joined_at ?? scope.now),
    // A declined invitation has lasted no time at all.
    joined_at: enrollment.joined_at ?? scope.now,
  });
}

/**
 * Stops the calendar of an enrollment from today on.
 *
 * @throws Failure conflict when it stands still already
 */
export async function pauseProgram(scope: WriteScope, enrollment: NamedEnrollment): Promise<Enrollment> {
  if (enrollment.status === 'paused')
    throw new Failure(
      'conflict',
      `"${enrollment.program}" is paused already`,
      `go on with: ton program resume "${enrollment.program}"`,
    );
  await addInput(scope, enrollment, { kind: 'pause', date: momentOf(scope).date });
  return await updateRow(scope, 'enrollments', enrollment.id, { status: 'paused' });
}

/**
 * Lets the calendar of an enrollment go on from today.
 *
 * @throws Failure conflict when it is not paused
 */
export async function resumeProgram(scope: WriteScope, enrollment: NamedEnrollment): Promise<Enrollment> {
  if (enrollment.status !== 'paused')
    throw new Failure(
      'conflict',
      `"${enrollment.program}" is not paused`,
      `do its next workout with: ton session start, or pause it with: ton program pause "${enrollment.program}"`,
    );
  await addInput(scope, enrollment, { kind: 'resume', date: momentOf(scope).date });
  return await updateRow(scope, 'enrollments', enrollment.id, { status: 'active' });
}
