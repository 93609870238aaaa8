import { localDate } from '../domain/days.js';
import type { Athlete } from './athletes.js';
import { shadowTables, type TableView } from './engines/shadow-tables.js';
import type { Scope } from './scope.js';
import type { Tables } from './tables.js';

/** A scope that reads what a coach may see of an athlete; `inTransaction` refuses it. */
export interface AthleteScope extends Scope {
  readonly isReadOnly: true;
}

/**
 * The log of an athlete as their coach may see it: of a managed one everything, else the sessions of the coach's programs
 * between joining and leaving with their sets, targets and records, without private notes and body data.
 *
 * The rule is laid over the tables themselves for the rest of the connection, so that no query can miss it: what a table
 * shows is said here for every one, a new one included.
 */
export async function athleteScope(scope: Scope, athlete: Athlete): Promise<AthleteScope> {
  await shadowTables(scope.db, athlete.isManaged ? {} : viewsFor(scope, athlete));
  const user = await scope.db
    .selectFrom('users')
    .selectAll()
    .where('id', '=', athlete.user.id)
    .executeTakeFirstOrThrow();
  return { ...scope, user, isReadOnly: true };
}

/** What of each table is seen. In the conditions `temp.` names another view. */
function viewsFor(scope: Scope, athlete: Athlete): Readonly<Record<keyof Tables, TableView>> {
  const joined = athlete.enrollments.filter(({ joined_at: at }) => at !== null);
  const windows = joined.map(({ id, joined_at: from, left_at: to }) => {
    const date = localDate(from ?? 0, scope.clock.offsetMinutes(from ?? 0));
    const end = to === null ? '' : ` and started_at < ${to}`;
    return `(enrollment_id = ${id} and local_date >= '${date}'${end})`;
  });
  const mine = `user_id = ${athlete.user.id}`;
  const programs = `(${joined.map((enrollment) => enrollment.program_id).join(', ')})`;
  const enrollments = `enrollment_id in (select id from temp.enrollments)`;
  const ofProgram = `program_id in ${programs}`;
  const ofSlot = `session_exercise_id in (select id from temp.session_exercises)`;
  const ofExercise = `exercise_id in (select id from temp.exercises)`;
  const nothing: TableView = { where: 'false' };
  const everything: TableView = { where: 'true' };
  return {
    users: {
      where: 'true',
      hidden: ['email', 'password_hash', 'oauth_provider', 'oauth_id', 'sex', 'birth_date', 'height_cm'],
    },
    acting_user: nothing,
    body_measurements: nothing,
    coaches: everything,
    coach_notes: nothing,
    exercises: {
      where: `owner_id is null or id in (select exercise_id from temp.session_exercises)
        or id in (select exercise_id from temp.workout_exercises)`,
    },
    exercise_aliases: { where: `owner_id is null` },
    exercise_muscles: { where: ofExercise },
    equipment: { where: 'owner_id is null' },
    exercise_equipment: { where: ofExercise },
    catalog_state: everything,
    tags: { where: 'owner_id is null' },
    exercise_tags: { where: 'tag_id in (select id from temp.tags)' },
    exercise_settings: {
      where: `${mine} and exercise_id in (select exercise_id from temp.session_exercises)`,
      hidden: ['pinned_note'],
    },
    user_equipment: nothing,
    programs: { where: `id in ${programs}` },
    program_revisions: { where: ofProgram },
    workouts: { where: ofProgram },
    workout_exercises: { where: 'workout_id in (select id from temp.workouts)' },
    planned_sets: { where: 'workout_exercise_id in (select id from temp.workout_exercises)' },
    enrollments: { where: `id in (${joined.map(({ id }) => id).join(', ')})` },
    enrollment_inputs: { where: enrollments },
    training_maxes: { where: enrollments },
    sessions: {
      where: `${mine} and deleted_at is null and (${windows.join(' or ')})`,
      hidden: ['notes', 'extra'],
    },
    session_exercises: {
      where: `${mine} and session_id in (select id from temp.sessions)`,
      hidden: ['notes'],
    },
    set_logs: { where: `${mine} and ${ofSlot}`, hidden: ['notes', 'extra'] },
    target_sets: { where: `${mine} and ${ofSlot}` },
    import_logs: nothing,
    personal_records: { where: `${mine} and set_log_id in (select id from temp.set_logs)` },
    commands: nothing,
    changes: nothing,
    schema_migrations: everything,
  };
}
