import { sql } from 'kysely';
import type { Scope } from './scope.js';
import { isWorking, looseTotals, ownSeconds, volumeKg, within, type LooseTotals } from './stats-rules.js';

/** What one day held; the days of a span sum to the summary of that span. */
export interface DayTotals extends LooseTotals {
  /** Local. */
  date: string;
  sessions: number;
  /** Every set logged. */
  sets: number;
  /** Of completed working sets, drops included. */
  reps: number;
  volume_kg: number;
}

/**
 * Totals day by day, zeros for a day without any.
 *
 * @param days local dates without a gap, oldest first
 */
export async function totalsByDay(scope: Scope, days: readonly string[]): Promise<DayTotals[]> {
  const [since, until] = [days[0], days.at(-1)];
  if (since === undefined || until === undefined) return [];
  const bounds = { since, until };
  const { rows: sets } = await sql<
    Pick<DayTotals, 'date' | 'sets' | 'reps' | 'volume_kg'>
  >`select l.local_date as date, count(*) as sets,
      coalesce(sum(l.reps) filter (where ${isWorking}), 0) as reps,
      coalesce(sum(${volumeKg}) filter (where ${isWorking}), 0) as volume_kg
    from set_logs l
    where l.user_id = ${scope.user.id} and l.deleted_at is null and ${within('l.local_date', bounds)}
    group by l.local_date`.execute(scope.db);
  const { rows: sessions } = await sql<
    Pick<DayTotals, 'date' | 'sessions' | 'duration_seconds' | 'calories'>
  >`select s.local_date as date, count(*) as sessions,
      coalesce(sum(${ownSeconds}) filter (where ${ownSeconds} > 0), 0) as duration_seconds,
      coalesce(sum(s.calories), 0) as calories
    from sessions s
    where s.user_id = ${scope.user.id} and s.deleted_at is null and ${within('s.local_date', bounds)}
    group by s.local_date`.execute(scope.db);
  const loose = await looseTotals(scope, bounds);
  return days.map((date) => {
    const ofSets = sets.find((row) => row.date === date);
    const ofSessions = sessions.find((row) => row.date === date);
    const ofLoose = loose.get(date);
    return {
      date,
      sessions: ofSessions?.sessions ?? 0,
      sets: ofSets?.sets ?? 0,
      reps: ofSets?.reps ?? 0,
      volume_kg: ofSets?.volume_kg ?? 0,
      duration_seconds: (ofSessions?.duration_seconds ?? 0) + (ofLoose?.duration_seconds ?? 0),
      calories: (ofSessions?.calories ?? 0) + (ofLoose?.calories ?? 0),
      calories_estimated: ofLoose?.calories_estimated ?? 0,
    };
  });
}
