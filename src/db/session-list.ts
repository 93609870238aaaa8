import { sql } from 'kysely';
import type { Scope } from './scope.js';
import type { Session } from './tables.js';

/** A session and the sums of its sets. */
export interface SessionTotals extends Session {
  readonly exercises: number;
  readonly sets: number;
  /** Of completed working sets. */
  readonly reps: number;
  readonly volume_kg: number;
}

/** Which sessions to list, by the time they started. */
export interface SessionFilter {
  readonly id?: number;
  /** Those that count when left out. */
  readonly which?: 'live' | 'deleted';
  readonly since?: string;
  readonly until?: string;
  readonly after?: Session;
  readonly ascending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Sessions with their totals, a page of them. */
export async function listSessions(scope: Scope, filter: SessionFilter): Promise<SessionTotals[]> {
  const direction = sql.raw(filter.ascending ? 'asc' : 'desc');
  const beyond = sql.raw(filter.ascending ? '>' : '<');
  const { after } = filter;
  const conditions = [
    sql`s.user_id = ${scope.user.id}`,
    filter.which === 'deleted' ? sql`s.deleted_at is not null` : sql`s.deleted_at is null`,
    ...(filter.id === undefined ? [] : [sql`s.id = ${filter.id}`]),
    ...(filter.since === undefined ? [] : [sql`s.local_date >= ${filter.since}`]),
    ...(filter.until === undefined ? [] : [sql`s.local_date <= ${filter.until}`]),
    ...(after === undefined ? [] : [sql`(s.started_at, s.id) ${beyond} (${after.started_at}, ${after.id})`]),
  ];
  const working = sql`l.is_completed = 1 and l.set_type <> 'warmup'`;
  const result = await sql<SessionTotals>`with page as (
      select s.* from sessions s where ${sql.join(conditions, sql` and `)}
      order by s.started_at ${direction}, s.id ${direction} limit ${filter.limit} offset ${filter.offset})
    select p.*, count(distinct l.exercise_id) as exercises, count(l.id) as sets,
      coalesce(sum(l.reps) filter (where ${working}), 0) as reps,
      coalesce(sum(l.weight_kg * l.reps) filter (where ${working} and l.load_kind in ('external', 'added')), 0) as volume_kg
    from page p left join session_exercises x on x.session_id = p.id left join set_logs l on l.session_exercise_id = x.id
    group by p.id order by p.started_at ${direction}, p.id ${direction}`.execute(scope.db);
  return result.rows;
}
