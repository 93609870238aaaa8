import { sql } from 'kysely';
import { bodyweights } from './bodyweights.js';
import { energyOf, type EnergySet } from './energy.js';
import type { Scope } from './scope.js';
import type { Flag } from './tables.js';

/** Local dates, both included. */
export interface DateBounds {
  readonly since?: string;
  readonly until?: string;
}

/** Always a range, also where a bound is missing, and with the condition of the index of sets by date, which serves nobody else. */
export function within(column: string, { since = '0000-00-00', until = '9999-99-99' }: DateBounds) {
  const date = sql.ref(column);
  return sql<boolean>`${date} > '' and ${date} between ${since} and ${until}`;
}

/** A set `l` whose reps and volume count. */
export const isWorking = sql`l.is_completed = 1 and l.set_type <> 'warmup'`;

/** Kilograms × reps of a set `l`; null for stacks, assistance and body weight alone. */
export const volumeKg = sql`case when l.load_kind in ('external', 'added') then l.weight_kg * l.reps end`;

/**
 * Seconds of a session `s` by its own start and end; null or not above zero when it has none, as while it runs, or when
 * it was noted afterwards under a single moment.
 */
export const ownSeconds = sql`(s.ended_at - s.started_at) / 1000.0 - s.paused_seconds`;

/** Time and calories of sets that their session has no figure of its own for. */
export interface LooseTotals {
  duration_seconds: number;
  calories: number;
  /** The part of the calories that is estimated. */
  calories_estimated: number;
}

interface LooseSet extends EnergySet {
  readonly has_session_time: Flag;
  readonly has_session_calories: Flag;
}

/**
 * What sets add to the time and the calories of each day: a session's own figures replace the sums of its sets.
 *
 * @returns by local date; a day without such a set is missing
 */
export async function looseTotals(scope: Scope, bounds: DateBounds): Promise<Map<string, LooseTotals>> {
  const { rows } = await sql<LooseSet>`select
      l.local_date, l.duration_seconds, l.calories, l.reps, l.is_completed, e.met, e.slug,
      case when ${ownSeconds} > 0 then 1 else 0 end as has_session_time,
      case when s.calories is not null then 1 else 0 end as has_session_calories
    from set_logs l join exercises e on e.id = l.exercise_id
      left join session_exercises x on x.id = l.session_exercise_id
      left join sessions s on s.id = x.session_id
    where l.user_id = ${scope.user.id} and l.deleted_at is null and ${within('l.local_date', bounds)}
      and (l.duration_seconds is not null or l.calories is not null)`.execute(scope.db);
  const days = new Map<string, LooseTotals>();
  if (rows.length === 0) return days;
  const weights = await bodyweights(scope);
  for (const set of rows) {
    const day = days.get(set.local_date) ?? { duration_seconds: 0, calories: 0, calories_estimated: 0 };
    days.set(set.local_date, day);
    if (set.has_session_time === 0) day.duration_seconds += set.duration_seconds ?? 0;
    if (set.has_session_calories === 1) continue;
    const { given, estimated } = energyOf(set, weights);
    day.calories += given + estimated;
    day.calories_estimated += estimated;
  }
  return days;
}
