import { sql } from 'kysely';
import { estimateCalories, jumpRopeMet } from '../domain/calories.js';
import { toKilograms } from '../domain/load.js';
import type { Scope } from './scope.js';

/** Totals of everything a user logged, in the words of the contract. */
export interface Summary {
  sessions: number;
  /** Distinct ones. */
  exercises: number;
  /** Every set logged. */
  sets: number;
  completed_sets: number;
  /** Completed and not warm-ups; a drop chain is one. */
  working_sets: number;
  /** Completed warm-ups. */
  warmup_sets: number;
  /** Of completed working sets, drops included. */
  reps: number;
  volume_kg: number;
  warmup_volume_kg: number;
  stacks_sets: number;
  duration_seconds: number;
  /** Given plus estimated. */
  calories: number;
  calories_estimated: number;
  first_date: string | null;
  last_date: string | null;
}

/** Local dates, both included. */
export interface DateBounds {
  readonly since?: string;
  readonly until?: string;
}

/** What is assumed for an estimate of calories when no body weight was ever given: the Compendium's reference person. */
export const referenceBodyweightKg = 70;

/** Sums over sets and sessions of a span of days; sets of deleted sessions are in no figure, those of abandoned ones are. */
export async function summarize(scope: Scope, bounds: DateBounds = {}): Promise<Summary> {
  const sets = await setTotals(scope, bounds);
  const sessions = await sessionTotals(scope, bounds);
  const estimated = await estimatedCalories(scope, bounds);
  return {
    sessions: sessions.sessions,
    exercises: sets.exercises,
    sets: sets.sets,
    completed_sets: sets.completed_sets,
    working_sets: sets.working_sets,
    warmup_sets: sets.warmup_sets,
    reps: sets.reps,
    volume_kg: sets.volume_kg,
    warmup_volume_kg: sets.warmup_volume_kg,
    stacks_sets: sets.stacks_sets,
    duration_seconds: sessions.duration_seconds + sets.loose_seconds,
    calories: sessions.calories + sets.loose_calories + estimated,
    calories_estimated: estimated,
    first_date: sets.first_date,
    last_date: sets.last_date,
  };
}

function within(column: string, { since, until }: DateBounds) {
  const ref = sql.ref(column);
  return sql`${since ?? null} is null or ${ref} >= ${since ?? null}) and (${until ?? null} is null or ${ref} <= ${until ?? null}`;
}

interface SetTotals {
  exercises: number;
  sets: number;
  completed_sets: number;
  working_sets: number;
  warmup_sets: number;
  reps: number;
  volume_kg: number;
  warmup_volume_kg: number;
  stacks_sets: number;
  /** Of sets whose session has no duration of its own, and of sets on their own. */
  loose_seconds: number;
  /** Given ones, where the session has none of its own. */
  loose_calories: number;
  first_date: string | null;
  last_date: string | null;
}

async function setTotals(scope: Scope, bounds: DateBounds): Promise<SetTotals> {
  const working = sql`l.is_completed = 1 and l.set_type <> 'warmup'`;
  const volume = sql`case when l.load_kind in ('external', 'added') then l.weight_kg * l.reps end`;
  const result = await sql<SetTotals>`select
      count(distinct l.exercise_id) as exercises, count(*) as sets,
      coalesce(sum(l.is_completed), 0) as completed_sets,
      count(*) filter (where ${working} and l.drop_of is null) as working_sets,
      count(*) filter (where l.is_completed = 1 and l.set_type = 'warmup') as warmup_sets,
      coalesce(sum(l.reps) filter (where ${working}), 0) as reps,
      coalesce(sum(${volume}) filter (where ${working}), 0) as volume_kg,
      coalesce(sum(${volume}) filter (where l.is_completed = 1 and l.set_type = 'warmup'), 0) as warmup_volume_kg,
      count(*) filter (where l.unit = 'stacks') as stacks_sets,
      coalesce(sum(l.duration_seconds) filter (where s.ended_at is null), 0) as loose_seconds,
      coalesce(sum(l.calories) filter (where s.calories is null), 0) as loose_calories,
      min(l.local_date) as first_date, max(l.local_date) as last_date
    from set_logs l
      left join session_exercises x on x.id = l.session_exercise_id
      left join sessions s on s.id = x.session_id
    where l.user_id = ${scope.user.id} and l.deleted_at is null and (${within('l.local_date', bounds)})`.execute(
    scope.db,
  );
  const [row] = result.rows;
  if (row === undefined) throw new Error('a sum gave no row');
  return row;
}

async function sessionTotals(
  scope: Scope,
  bounds: DateBounds,
): Promise<{ sessions: number; duration_seconds: number; calories: number }> {
  const result = await sql<{
    sessions: number;
    duration_seconds: number;
    calories: number;
  }>`select count(*) as sessions,
      coalesce(sum((ended_at - started_at) / 1000.0 - paused_seconds), 0) as duration_seconds, coalesce(sum(calories), 0) as calories
    from sessions where user_id = ${scope.user.id} and deleted_at is null and (${within('local_date', bounds)})`.execute(
    scope.db,
  );
  const [row] = result.rows;
  if (row === undefined) throw new Error('a sum gave no row');
  return row;
}

/** Timed sets without calories of their own or of their session, by the exercise's MET; a jump rope's by its pace. */
async function estimatedCalories(scope: Scope, bounds: DateBounds): Promise<number> {
  const sets = await sql<{
    seconds: number;
    reps: number | null;
    met: number;
    slug: string;
    performed_at: number;
  }>`select
      l.duration_seconds as seconds, l.reps, e.met, e.slug, l.performed_at
    from set_logs l join exercises e on e.id = l.exercise_id
      left join session_exercises x on x.id = l.session_exercise_id
      left join sessions s on s.id = x.session_id
    where l.user_id = ${scope.user.id} and l.deleted_at is null and l.is_completed = 1 and l.duration_seconds > 0
      and l.calories is null and s.calories is null and e.met is not null and (${within('l.local_date', bounds)})
    order by l.performed_at`.execute(scope.db);
  if (sets.rows.length === 0) return 0;
  const weights = await bodyweights(scope);
  return sets.rows.reduce((sum, row) => sum + setCalories(row, weightAt(weights, row.performed_at)), 0);
}

/**
 * The estimate for one timed set.
 *
 * @returns kilocalories
 */
export function setCalories(
  set: { seconds: number; reps: number | null; met: number; slug: string },
  bodyweightKg: number | null,
): number {
  const met =
    set.slug === 'jump-rope' && set.reps !== null ? jumpRopeMet((set.reps * 60) / set.seconds).met : set.met;
  return estimateCalories({ met, bodyweightKg: bodyweightKg ?? referenceBodyweightKg, seconds: set.seconds });
}

/** A body weight and since when it is known, UTC milliseconds. */
interface Bodyweight {
  readonly at: number;
  readonly kg: number;
}

/** Every body weight of the user, oldest first. */
export async function bodyweights(scope: Scope): Promise<Bodyweight[]> {
  const rows = await scope.db
    .selectFrom('body_measurements')
    .select(['measured_at', 'value', 'unit'])
    .where('user_id', '=', scope.user.id)
    .where('kind', '=', 'weight')
    .where('unit', 'in', ['kg', 'lb'])
    .where('deleted_at', 'is', null)
    .orderBy('measured_at')
    .execute();
  return rows.map((row) => ({
    at: row.measured_at,
    kg: toKilograms(row.value, row.unit as 'kg' | 'lb') ?? 0,
  }));
}

/** The weight known at a moment: the latest one up to it, or null. */
export function weightAt(weights: readonly Bodyweight[], at: number): number | null {
  return weights.findLast((weight) => weight.at <= at)?.kg ?? null;
}
