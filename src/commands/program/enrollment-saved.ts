import { nextWorkout, type NextWorkout } from '../../db/enrollment-position.js';
import type { Scope } from '../../db/scope.js';
import type { Enrollment } from '../../db/tables.js';
import { localDate } from '../../domain/days.js';
import type { Row, SavedView } from '../../output/view.js';

/** A workout of a program by its place: `week 1 day 2: Squat`, its round when it is not the first. */
export function workoutText({ week, day, round, title }: NextWorkout): string {
  return `week ${week} day ${day}${title === null ? '' : `: ${title}`}${round > 1 ? `, round ${round}` : ''}`;
}

/** An enrollment as scripts get it, with where it stands. */
export async function enrollmentRow(
  scope: Scope,
  enrollment: Enrollment & { readonly program: string },
): Promise<Row> {
  const date = (at: number | null) => (at === null ? null : localDate(at, scope.clock.offsetMinutes(at)));
  const next = enrollment.status === 'left' ? null : await nextWorkout(scope, enrollment);
  return {
    enrollment_id: enrollment.id,
    uid: enrollment.uid,
    program: enrollment.program,
    program_id: enrollment.program_id,
    status: enrollment.status,
    joined: date(enrollment.joined_at),
    left: date(enrollment.left_at),
    next:
      next === null
        ? null
        : {
            week: next.week,
            day: next.day,
            round: next.round,
            title: next.title,
            workout_id: next.workoutId,
          },
  };
}

/** The answer to a write that moved somebody along a program: what was done, what comes next, and more for both. */
export async function enrollmentSaved(
  scope: Scope,
  enrollment: Enrollment & { readonly program: string },
  line: string,
  more: { readonly lines?: readonly string[]; readonly record?: Row } = {},
): Promise<SavedView> {
  const next = enrollment.status === 'active' ? await nextWorkout(scope, enrollment) : null;
  return {
    kind: 'saved',
    lines: [line, ...(next === null ? [] : [`next: ${workoutText(next)}`]), ...(more.lines ?? [])],
    record: { ...(await enrollmentRow(scope, enrollment)), ...more.record },
  };
}
