import { sql } from 'kysely';
import type { NamedRecord } from './record-list.js';
import type { Scope } from './scope.js';
import { listSessions, type SessionTotals } from './session-list.js';

/** How much there is altogether: counts that an index knows. */
export interface LogSize {
  readonly sessions: number;
  /** Local date of the first session, or null. */
  readonly since: string | null;
  /** Whether there is a session, or a set that stands alone. */
  readonly isAnything: boolean;
}

/** How many sessions there are, and since when. */
export async function logSize(scope: Scope): Promise<LogSize> {
  const row = await scope.db
    .selectFrom('sessions')
    .select((f) => [f.fn.countAll<number>().as('sessions'), f.fn.min('local_date').as('since')])
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  const set = await scope.db
    .selectFrom('set_logs')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return { sessions: row.sessions, since: row.since, isAnything: row.sessions > 0 || set !== undefined };
}

/** The last session that is over and not empty, or undefined. */
export async function lastSession(scope: Scope): Promise<SessionTotals | undefined> {
  const sessions = await listSessions(scope, { ascending: false, limit: 10, offset: 0 });
  return sessions.find(({ status, sets }) => status !== 'in_progress' && sets > 0);
}

/** Titles of the templates used last, then those never used, at most `limit`. */
export async function handyTemplates(scope: Scope, limit: number): Promise<string[]> {
  const result = await sql<{ title: string }>`select w.title from workouts w
    where w.owner_id = ${scope.user.id} and w.program_id is null and w.deleted_at is null
    order by (select max(s.started_at) from sessions s where s.workout_id = w.id and s.user_id = ${scope.user.id}) desc,
      w.id desc
    limit ${limit}`.execute(scope.db);
  return result.rows.map(({ title }) => title);
}

/** Standing records set since a moment that were no first performances, the newest first, one an exercise. */
export async function newRecords(scope: Scope, since: number, limit: number): Promise<NamedRecord[]> {
  const rows = await scope.db
    .selectFrom('personal_records as r')
    .innerJoin('exercises as e', 'e.id', 'r.exercise_id')
    .innerJoin('set_logs as l', 'l.id', 'r.set_log_id')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .selectAll('r')
    .select(['e.name as exercise', 'x.session_id', 'l.local_date', 'l.utc_offset_minutes'])
    .where('r.user_id', '=', scope.user.id)
    .where('r.beaten_at', 'is', null)
    .where('r.is_baseline', '=', 0)
    .where('r.achieved_at', '>=', since)
    .where('r.record_type', 'in', ['weight', 'reps', 'assistance', 'duration', 'distance', '1rm'])
    .orderBy('r.achieved_at', 'desc')
    .orderBy('r.id')
    .execute();
  const byExercise = new Map<number, NamedRecord>();
  for (const row of rows) if (!byExercise.has(row.exercise_id)) byExercise.set(row.exercise_id, row);
  return [...byExercise.values()].slice(0, limit);
}
