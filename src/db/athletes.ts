import { Failure } from '../domain/failure.js';
import { localDate } from '../domain/days.js';
import { ofCoach, requireOwnCoach, type NamedCoach } from './coaches.js';
import type { NamedEnrollment } from './enrollments.js';
import type { Scope, WriteScope } from './scope.js';
import type { User } from './tables.js';

/** Somebody a coach has to do with: managed by the coach, or once enrolled in a program of theirs. */
export interface Athlete {
  readonly user: User;
  /** The coach keeps the log for them. */
  readonly isManaged: boolean;
  /** In the coach's programs, those left too, the oldest first. */
  readonly enrollments: readonly NamedEnrollment[];
}

/** Everybody a coach has to do with, by username. */
export async function athletesOf(scope: Scope, coach: NamedCoach): Promise<Athlete[]> {
  const enrollments = await enrollmentsWith(scope, coach);
  const ids = [...new Set(enrollments.map((enrollment) => enrollment.user_id))];
  const users = await scope.db
    .selectFrom('users')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where((where) =>
      where.or([
        where('managed_by_coach_id', '=', coach.id),
        ...(ids.length > 0 ? [where('id', 'in', ids)] : []),
      ]),
    )
    .orderBy('username_key')
    .execute();
  return users.map((user) => ({
    user,
    isManaged: user.managed_by_coach_id === coach.id,
    enrollments: enrollments.filter((enrollment) => enrollment.user_id === user.id),
  }));
}

/**
 * An athlete whose log the acting user may look at as their coach: one they manage, or one who is in a program of theirs
 * at this time.
 *
 * @throws Failure not-found when the user is no coach, or the athlete none of theirs, not yet or no more
 */
export async function requireAthlete(scope: Scope, username: string): Promise<Athlete> {
  const athlete = (await athletesOf(scope, await requireOwnCoach(scope))).find(
    ({ user }) => user.username_key === username.toLowerCase(),
  );
  if (athlete?.isManaged === true || athlete?.enrollments.some(isJoined) === true) return athlete;
  const invited = athlete?.enrollments.find(({ status }) => status === 'invited');
  if (invited !== undefined)
    throw new Failure(
      'not-found',
      `"${username}" has not accepted the invitation to "${invited.program}"`,
      `the athlete does with: ton program join "${invited.program}"`,
    );
  // A declined invitation was left at the moment it was joined.
  const left = athlete?.enrollments.findLast(({ joined_at: from, left_at: to }) => (to ?? 0) > (from ?? 0));
  if (left !== undefined && left.left_at !== null) {
    const date = localDate(left.left_at, scope.clock.offsetMinutes(left.left_at));
    throw new Failure(
      'not-found',
      `"${username}" left "${left.program}" on ${date}`,
      'a coach reads the log of an athlete while the athlete is in a program of theirs',
    );
  }
  throw new Failure(
    'not-found',
    `there is no athlete "${username}" of yours`,
    'see yours with: ton coach athletes',
  );
}

/** In the program, paused or not: neither only invited nor gone. */
export function isJoined({ status }: Pick<NamedEnrollment, 'status'>): boolean {
  return status === 'active' || status === 'paused';
}

/**
 * A coach's command writing rows of an athlete: the journal entry is the coach's, the row the athlete's. For what a coach
 * may write, which is enrollments in programs of theirs with what belongs to them, and notes; a log only of an athlete
 * they manage, by acting as them.
 *
 * @param program the coach's own program that the rows are about
 * @throws Failure denied when the program is not the coach's
 */
export function forAthlete(
  scope: WriteScope,
  athlete: User,
  program: { readonly name: string; readonly owner_id: number },
): WriteScope {
  if (program.owner_id !== scope.user.id)
    throw new Failure(
      'denied',
      `the program "${program.name}" is not yours`,
      `make one of your own of it with: ton program copy "${program.name}"`,
    );
  return { ...scope, user: athlete };
}

/** Enrollments of others in programs of a coach: those that name the coach, and their own that name nobody. */
async function enrollmentsWith(scope: Scope, coach: NamedCoach): Promise<NamedEnrollment[]> {
  return await scope.db
    .selectFrom('enrollments as e')
    .innerJoin('programs as p', 'p.id', 'e.program_id')
    .selectAll('e')
    .select('p.name as program')
    .where('e.user_id', '<>', coach.user_id)
    .where('p.deleted_at', 'is', null)
    .where((where) => ofCoach(where, coach))
    .orderBy('e.id')
    .execute();
}
