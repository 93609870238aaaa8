import { overriddenExercises } from './enrollment-inputs.js';
import { nextWorkout, type NextWorkout } from './enrollment-position.js';
import { liveEnrollments, type NamedEnrollment } from './enrollments.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

/** A program somebody is in the middle of. */
export interface Followed {
  readonly enrollment: NamedEnrollment;
  readonly program: Program;
}

/** The day of a program that comes next for somebody. */
export interface DayToDo extends Followed, NextWorkout {
  /** Of its slots, in their order. */
  readonly keys: readonly string[];
}

/** The programs the user follows at present: neither invitations nor those paused; what was joined last comes first. */
export async function followedPrograms(scope: Scope): Promise<Followed[]> {
  const enrollments = (await liveEnrollments(scope)).filter(({ status }) => status === 'active');
  if (enrollments.length === 0) return [];
  const programs = await scope.db
    .selectFrom('programs')
    .selectAll()
    .where(
      'id',
      'in',
      enrollments.map((enrollment) => enrollment.program_id),
    )
    .execute();
  return enrollments.flatMap((enrollment) => {
    const program = programs.find(({ id }) => id === enrollment.program_id);
    return program === undefined ? [] : [{ enrollment, program }];
  });
}

/**
 * The day that comes next in a program that is followed; null for one without a training day.
 *
 * @param date local, the day asked for
 */
export async function dayToDo(scope: Scope, followed: Followed, date: string): Promise<DayToDo | null> {
  const next = await nextWorkout(scope, followed.enrollment, date);
  if (next === null) return null;
  const rows = await scope.db
    .selectFrom('workout_exercises')
    .select('slot_key')
    .where('owner_id', '=', followed.program.owner_id)
    .where('workout_id', '=', next.workoutId)
    .orderBy('position')
    .execute();
  return { ...followed, ...next, keys: rows.map((row) => row.slot_key) };
}

/**
 * The day on which an exercise is trained next in a program that is followed, from the day that comes next on; null when the
 * program does not have it. An exercise that stands in is trained on the days of its slots.
 *
 * @param date local, the day asked for
 * @returns that day with the keys of the slots of this exercise alone
 */
export async function dayOfExercise(
  scope: Scope,
  followed: Followed,
  exerciseId: number,
  date: string,
): Promise<DayToDo | null> {
  const next = await nextWorkout(scope, followed.enrollment, date);
  if (next === null) return null;
  const overrides = await overriddenExercises(scope, followed.enrollment.id, date);
  const standsIn = [...overrides].filter(([, { id }]) => id === exerciseId).map(([key]) => key);
  const rows = await scope.db
    .selectFrom('workout_exercises as x')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .select(['x.slot_key', 'w.id as workoutId', 'w.title', 'w.week_index as week', 'w.day_index as day'])
    .where('w.owner_id', '=', followed.program.owner_id)
    .where('w.program_id', '=', followed.program.id)
    .where('w.deleted_at', 'is', null)
    .where((where) =>
      where.or([
        where('x.exercise_id', '=', exerciseId),
        ...(standsIn.length > 0 ? [where('x.slot_key', 'in', standsIn)] : []),
      ]),
    )
    .orderBy('w.week_index')
    .orderBy('w.day_index')
    .orderBy('x.position')
    .execute();
  const isLater = (row: { week: number | null; day: number | null }) =>
    (row.week ?? 0) > next.week || (row.week === next.week && (row.day ?? 0) >= next.day);
  const first = rows.find(isLater) ?? rows[0];
  if (first === undefined) return null;
  return {
    ...followed,
    workoutId: first.workoutId,
    title: first.title,
    week: first.week ?? 1,
    day: first.day ?? 1,
    round: isLater(first) ? next.round : next.round + 1,
    keys: rows.filter(({ workoutId }) => workoutId === first.workoutId).map((row) => row.slot_key),
  };
}
