import { athletesOf, type Athlete } from '../../db/athletes.js';
import { requireOwnCoach } from '../../db/coaches.js';
import type { NamedEnrollment } from '../../db/enrollments.js';
import { requireProgram } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { localDate } from '../../domain/days.js';
import type { Column, Row } from '../../output/view.js';

/** An athlete in one program of the acting coach. */
export interface EnrolledAthlete {
  readonly athlete: Athlete;
  readonly enrollment: NamedEnrollment;
}

/**
 * Who is in programs of the acting coach, by username and then in the order they joined.
 *
 * @param program the name of one program, or undefined for all of them
 * @throws Failure not-found for somebody who is no coach, and for an unknown program
 */
export async function enrolledAthletes(
  scope: Scope,
  program: string | undefined,
  statuses: readonly NamedEnrollment['status'][],
): Promise<EnrolledAthlete[]> {
  const athletes = await athletesOf(scope, await requireOwnCoach(scope));
  const only = program === undefined ? undefined : await requireProgram(scope, program);
  return athletes.flatMap((athlete) =>
    athlete.enrollments
      .filter(({ program_id: id }) => only === undefined || id === only.id)
      .filter(({ status }) => statuses.includes(status))
      .map((enrollment) => ({ athlete, enrollment })),
  );
}

/** An athlete in a program, as scripts get it. */
export function enrolledRow(scope: Scope, { athlete, enrollment }: EnrolledAthlete): Row {
  const date = (at: number | null) => (at === null ? null : localDate(at, scope.clock.offsetMinutes(at)));
  return {
    athlete: athlete.user.username,
    name: athlete.user.name,
    program: enrollment.program,
    status: enrollment.status,
    is_managed: athlete.isManaged,
    joined: enrollment.status === 'invited' ? null : date(enrollment.joined_at),
    left: date(enrollment.left_at),
  };
}

/** The columns of `enrolledRow`. */
export const enrolledColumns: readonly Column[] = [
  { key: 'athlete', label: 'athlete' },
  { key: 'name' },
  { key: 'program', label: 'program' },
  { key: 'status', label: 'status' },
  { key: 'is_managed' },
  { key: 'joined', label: 'since' },
  { key: 'left' },
];
