import { sql } from 'kysely';
import { counted } from '../domain/counted.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

/** What hangs on an exercise, of the user and of others; what was deleted and can come back counts. */
export interface ExerciseUses {
  readonly sets: number;
  readonly sessions: number;
  /** Titles of the user's templates and names of their programs with a slot of it. */
  readonly templates: readonly string[];
  readonly programs: readonly string[];
  readonly trainingMaxes: number;
  /** Slots of programs in which the user does it instead. */
  readonly swaps: number;
  /** Sets and slots of other users. */
  readonly others: number;
}

/**
 * Where an exercise of an owner's stands in for another: inputs that name its slug, of the owner or of somebody in a program
 * of theirs, who may be given an exercise of the owner's.
 */
const swapsOf = (exerciseId: number) => sql`from enrollment_inputs i
    join exercises x on x.id = ${exerciseId} and x.slug = i.document ->> '$.exercise'
    join enrollments n on n.id = i.enrollment_id join programs p on p.id = n.program_id
  where i.kind = 'override'`;

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
      (select count(*) ${swapsOf(exerciseId)} and i.user_id = ${user}) as swaps,
      (select count(*) from set_logs where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from session_exercises where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from training_maxes where exercise_id = ${exerciseId} and user_id <> ${user})
        + (select count(*) from workout_exercises where exercise_id = ${exerciseId} and owner_id <> ${user})
        + (select count(*) ${swapsOf(exerciseId)} and i.user_id <> ${user} and p.owner_id = x.owner_id) as others`.execute(
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

/** The user's programs with a slot of an exercise, deleted ones too. */
export async function programsWithExercise(scope: Scope, exerciseId: number): Promise<Program[]> {
  return await scope.db
    .selectFrom('programs')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('id', 'in', (from) =>
      from
        .selectFrom('workout_exercises as x')
        .innerJoin('workouts as w', 'w.id', 'x.workout_id')
        .select('w.program_id')
        .where('x.owner_id', '=', scope.user.id)
        .where('x.exercise_id', '=', exerciseId)
        .$narrowType<{ program_id: number }>(),
    )
    .orderBy('id')
    .execute();
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
    uses.swaps > 0 ? counted(uses.swaps, 'swap') : '',
    uses.others > 0 ? 'logs or plans of other users' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
