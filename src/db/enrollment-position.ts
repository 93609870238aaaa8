import { sql } from 'kysely';
import { positionAfter, type EnrollmentEvent, type RoundDay } from '../domain/enrollment/position.js';
import { inputsOf } from './enrollment-inputs.js';
import type { Scope } from './scope.js';
import type { Enrollment } from './tables.js';

/** A workout of a program to be done. */
export interface NextWorkout extends RoundDay {
  readonly workoutId: number;
  readonly title: string | null;
}

/** Where somebody stands in a program, with the workouts that are meant. */
export interface EnrollmentPosition {
  /** Null for a program without a training day. */
  readonly next: NextWorkout | null;
  readonly last: RoundDay | null;
}

/** A session with a set done in it that belongs to an enrollment. */
export interface HeldSession {
  readonly id: number;
  readonly localDate: string;
  readonly startedAt: number;
  /** Of its workout, also of one that is no longer in the plan; null where the workout is gone for good. */
  readonly week: number | null;
  readonly day: number | null;
}

/** The sessions of an enrollment with at least one completed set, by time. */
export async function heldSessions(scope: Scope, enrollmentId: number): Promise<HeldSession[]> {
  // The sign keeps SQLite from going through all sessions of the user instead of those of the enrollment.
  const result = await sql<HeldSession>`select s.id, s.local_date as localDate, s.started_at as startedAt,
      w.week_index as week, w.day_index as day
    from sessions s left join workouts w on w.id = s.workout_id
    where +s.user_id = ${scope.user.id} and s.enrollment_id = ${enrollmentId} and s.deleted_at is null
      and exists (select 1 from session_exercises x join set_logs l on l.session_exercise_id = x.id
        where x.session_id = s.id and l.is_completed = 1)
    order by s.local_date, s.started_at, s.id`.execute(scope.db);
  return result.rows;
}

/**
 * Where the user stands in an enrollment, computed from what they did, skipped and repeated.
 *
 * @param until local date, included; to the present when left out
 */
export async function positionOf(
  scope: Scope,
  enrollment: Pick<Enrollment, 'id' | 'program_id'>,
  until?: string,
): Promise<EnrollmentPosition> {
  const days = await trainingWorkouts(scope, enrollment.program_id);
  const events = await eventsOf(scope, enrollment.id);
  const { next, last } = positionAfter(
    days,
    events.filter(({ date }) => until === undefined || date <= until),
  );
  const workout = days.find(({ week, day }) => week === next?.week && day === next.day);
  return {
    next:
      next === null || workout === undefined
        ? null
        : { ...next, workoutId: workout.id, title: workout.title },
    last,
  };
}

/**
 * The workout that comes next in an enrollment of the user; null for a program without a training day.
 *
 * @param until local date, included; to the present when left out
 */
export async function nextWorkout(
  scope: Scope,
  enrollment: Pick<Enrollment, 'id' | 'program_id'>,
  until?: string,
): Promise<NextWorkout | null> {
  return (await positionOf(scope, enrollment, until)).next;
}

async function eventsOf(scope: Scope, enrollmentId: number): Promise<EnrollmentEvent[]> {
  const events: EnrollmentEvent[] = [];
  for (const { week, day, localDate: date, startedAt: at } of await heldSessions(scope, enrollmentId)) {
    if (week !== null && day !== null) events.push({ kind: 'session', day: { week, day }, date, at });
  }
  for (const { kind, local_date: date, created_at: at } of await inputsOf(scope, enrollmentId)) {
    if (kind === 'skip' || kind === 'repeat') events.push({ kind, date, at });
  }
  return events;
}

/** The training days of a program as it is now, in order; whoever may see the enrollment may see them. */
async function trainingWorkouts(scope: Scope, programId: number) {
  const rows = await scope.db
    .selectFrom('workouts')
    .select(['id', 'title', 'week_index as week', 'day_index as day'])
    .where('program_id', '=', programId)
    .where('deleted_at', 'is', null)
    .where('is_rest', '=', 0)
    .orderBy('week_index')
    .orderBy('day_index')
    .execute();
  return rows.flatMap(({ id, title, week, day }) =>
    week === null || day === null ? [] : [{ id, title, week, day }],
  );
}
