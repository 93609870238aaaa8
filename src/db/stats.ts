import { sql } from 'kysely';
import type { Scope } from './scope.js';
import { isWorking, looseTotals, ownSeconds, volumeKg, within, type DateBounds } from './stats-rules.js';

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

/** Sums over sets and sessions of a span of days; sets of deleted sessions are in no figure, those of abandoned ones are. */
export async function summarize(scope: Scope, bounds: DateBounds = {}): Promise<Summary> {
  const { first_date, last_date, ...sets } = await setTotals(scope, bounds);
  const sessions = await sessionTotals(scope, bounds);
  const loose = [...(await looseTotals(scope, bounds)).values()];
  const sum = (key: keyof (typeof loose)[number]) => loose.reduce((total, day) => total + day[key], 0);
  return {
    sessions: sessions.sessions,
    ...sets,
    duration_seconds: sessions.duration_seconds + sum('duration_seconds'),
    calories: sessions.calories + sum('calories'),
    calories_estimated: sum('calories_estimated'),
    first_date,
    last_date,
  };
}

type SetTotals = Omit<Summary, 'sessions' | 'duration_seconds' | 'calories' | 'calories_estimated'>;

async function setTotals(scope: Scope, bounds: DateBounds): Promise<SetTotals> {
  const isWarmup = sql`l.is_completed = 1 and l.set_type = 'warmup'`;
  const result = await sql<SetTotals>`select
      count(distinct l.exercise_id) as exercises, count(*) as sets,
      coalesce(sum(l.is_completed), 0) as completed_sets,
      count(*) filter (where ${isWorking} and l.drop_of is null) as working_sets,
      count(*) filter (where ${isWarmup}) as warmup_sets,
      coalesce(sum(l.reps) filter (where ${isWorking}), 0) as reps,
      coalesce(sum(${volumeKg}) filter (where ${isWorking}), 0) as volume_kg,
      coalesce(sum(${volumeKg}) filter (where ${isWarmup}), 0) as warmup_volume_kg,
      count(*) filter (where l.unit = 'stacks') as stacks_sets,
      min(l.local_date) as first_date, max(l.local_date) as last_date
    from set_logs l
    where l.user_id = ${scope.user.id} and l.deleted_at is null and ${within('l.local_date', bounds)}`.execute(
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
      coalesce(sum(${ownSeconds}) filter (where ${ownSeconds} > 0), 0) as duration_seconds,
      coalesce(sum(s.calories), 0) as calories
    from sessions s
    where s.user_id = ${scope.user.id} and s.deleted_at is null and ${within('s.local_date', bounds)}`.execute(
    scope.db,
  );
  const [row] = result.rows;
  if (row === undefined) throw new Error('a sum gave no row');
  return row;
}
