import { sql } from 'kysely';
import { listSessions, type SessionTotals } from './session-list.js';
import type { Scope } from './scope.js';
import type { Session } from './tables.js';

/** A session's totals, deleted or not. */
export async function sessionTotals(scope: Scope, session: Session): Promise<SessionTotals> {
  const [totals] = await listSessions(scope, {
    id: session.id,
    which: session.deleted_at === null ? 'live' : 'deleted',
    ascending: true,
    limit: 1,
    offset: 0,
  });
  if (totals === undefined) throw new Error(`session ${session.id} is not listed`);
  return totals;
}

/** How far back a session to compare with is looked for. */
const sessionsBack = 30;

/**
 * The last session before this one that was the same workout: of the same template or day, else one that shares at
 * least half of the exercises.
 */
export async function sessionBefore(scope: Scope, session: Session): Promise<SessionTotals | undefined> {
  // The limit is not known when the plan is made; left to choose, SQLite would read all exercises of the user for each
  // of the sessions.
  const result = await sql<{ id: number; same: number }>`with mine as (
      select distinct exercise_id from session_exercises where user_id = ${scope.user.id} and session_id = ${session.id}),
    earlier as materialized (select id, workout_id, started_at from sessions
      where user_id = ${scope.user.id} and deleted_at is null and started_at < ${session.started_at}
      order by started_at desc limit ${sessionsBack})
    select p.id, (${session.workout_id} is not null and p.workout_id is ${session.workout_id}) as same
    from earlier p cross join session_exercises x on x.user_id = ${scope.user.id} and x.session_id = p.id
    group by p.id
    having same or 2 * count(distinct case when x.exercise_id in (select exercise_id from mine) then x.exercise_id end)
      >= max(count(distinct x.exercise_id), (select count(*) from mine))
    order by same desc, p.started_at desc limit 1`.execute(scope.db);
  const [found] = result.rows;
  if (found === undefined) return undefined;
  const [totals] = await listSessions(scope, { id: found.id, ascending: true, limit: 1, offset: 0 });
  return totals;
}

/** Names of the program and of its day or the template that a session came from; null where there was none. */
export async function originOf(
  scope: Scope,
  { program_id, workout_id }: Session,
): Promise<{ program: string | null; workout: string | null }> {
  const program =
    program_id === null
      ? undefined
      : await scope.db.selectFrom('programs').select('name').where('id', '=', program_id).executeTakeFirst();
  const workout =
    workout_id === null
      ? undefined
      : await scope.db.selectFrom('workouts').select('title').where('id', '=', workout_id).executeTakeFirst();
  return { program: program?.name ?? null, workout: workout?.title ?? null };
}
