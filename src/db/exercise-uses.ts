import { sql } from 'kysely';
import { counted } from '../domain/counted.js';
import type { Scope } from './scope.js';

/** What hangs on an exercise, of the user and of others; what was deleted and can come back counts. */
export interface ExerciseUses {
  readonly sets: number;
  readonly sessions: number;
  /** Titles of the user's templates and names of their programs with a slot of it. */
  readonly templates: readonly string[];
  readonly programs: readonly string[];
  readonly trainingMaxes: number;
  /** Sets and slots of other users. */
  readonly others: number;
}

/** Everything that uses an exercise. */
export async function usesOfExercise(scope: Scope, exerciseId: number): Promise<ExerciseUses> {
  const user = scope.user.id;
  const plans = await sql<{ template: string | null; program: string | null }>`select distinct
      case when w.program_id is null then w.title end as template, p.name as program
    from workout_exercises s join workouts w on w.id = s.workout_id left join programs p on p.id = w.program_id
    where s.exercise_id = ${exerciseId} and s.owner_id = ${user} order by 1, 2`.execute(scope.db);
  const counts = await sql<Omit<ExerciseUses, 'templates' | 'programs'>>`select
      (select count(*) from set_logs where exercise_id = ${exerciseId} and user_id = ${user}) as sets,
      (select count(distinct session_id) from session_exercises
        where exercise_id = ${exerciseId} and user_id = ${user}) as sessions,
      (select count(*) from training_maxes where exercise_id = ${exerciseId} and user_id = ${user}) as "trainingMaxes",
      (select count(*) from set_logs where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from session_exercises where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from training_maxes where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from workout_exercises where exercise_id = ${exerciseId} and owner_id <> ${user}) as others`.execute(
    scope.db,
  );
  const [found] = counts.rows;
  if (found === undefined) throw new Error('counting returned no row');
  return {
    ...found,
    templates: plans.rows.flatMap(({ template }) => template ?? []),
    programs: plans.rows.flatMap(({ program }) => program ?? []),
  };
}

/** What uses an exercise, in words; empty when nothing does. */
export function usesText(uses: ExerciseUses): string {
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  return [
    uses.sets > 0 ? counted(uses.sets, 'set') : '',
    uses.sessions > 0 ? counted(uses.sessions, 'session') : '',
    uses.templates.length > 0
      ? `${counted(uses.templates.length, 'template')} (${quoted(uses.templates)})`
      : '',
    uses.programs.length > 0 ? `${counted(uses.programs.length, 'program')} (${quoted(uses.programs)})` : '',
    uses.trainingMaxes > 0 ? counted(uses.trainingMaxes, 'training max', 'training maxes') : '',
    uses.others > 0 ? 'logs or plans of other users' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
