import { sql } from 'kysely';
import { inSnapshot } from './snapshot.js';
import type { Scope } from './scope.js';
import type { NamedSet } from './sets.js';

/** A set with its session, its place in it and what was asked for; null throughout for a set on its own. */
export interface HistorySet extends NamedSet {
  readonly session_uid: string | null;
  readonly session_title: string | null;
  readonly session_notes: string | null;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly session_date: string | null;
  readonly session_offset: number | null;
  readonly position: number | null;
  readonly superset_group: string | null;
  readonly exercise_notes: string | null;
  readonly target_reps_min: number | null;
  readonly target_reps_max: number | null;
  readonly target_weight: number | null;
  readonly target_unit: string | null;
}

/** Which sets to hand out. */
export interface HistoryFilter {
  readonly exerciseId?: number;
  /** Local dates, both included. */
  readonly since?: string;
  readonly until?: string;
}

/** Some five hundred sets: pages ten times as long outlive the garbage collector's first look, which takes twice the time. */
const sessionsPerPage = 20;
const setsPerPage = 500;
const selected = sql`l.*, e.name as exercise, s.id as session_id, s.uid as session_uid, s.title as session_title, s.notes as session_notes,
  s.started_at, s.ended_at, s.local_date as session_date, s.utc_offset_minutes as session_offset,
  x.position, x.superset_group, x.notes as exercise_notes,
  t.reps_min as target_reps_min, t.reps_max as target_reps_max, t.weight as target_weight, t.unit as target_unit`;

/**
 * All sets that count, by the start of their session, then place and number; sets on their own between the sessions
 * by their time. Holds a page of them at a time and reads from one state of the database.
 */
export function historySets(
  scope: Scope,
  filter: HistoryFilter,
): AsyncGenerator<HistorySet, void, undefined> {
  return inSnapshot(scope, (scope) => merge(setsOfSessions(scope, filter), setsAlone(scope, filter)));
}

async function* setsOfSessions(
  scope: Scope,
  { exerciseId, since, until }: HistoryFilter,
): AsyncGenerator<HistorySet, void, undefined> {
  let query = scope.db
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .orderBy('uid');
  if (since !== undefined) query = query.where('local_date', '>=', since);
  if (until !== undefined) query = query.where('local_date', '<=', until);
  // No index has this order, so they are sorted once; of a session eight bytes are held.
  const sessions = Float64Array.from(await query.execute(), ({ id }) => id);
  for (let at = 0; at < sessions.length; at += sessionsPerPage) {
    const page = [...sessions.subarray(at, at + sessionsPerPage)];
    const ofExercise = exerciseId === undefined ? sql`` : sql`and x.exercise_id = ${exerciseId}`;
    const result = await sql<HistorySet>`select ${selected}
      from sessions s
        join session_exercises x on x.session_id = s.id
        join set_logs l on l.session_exercise_id = x.id
        join exercises e on e.id = l.exercise_id
        left join target_sets t on t.session_exercise_id = x.id and t.set_index = l.set_index
      where s.id in (${sql.join(page)}) and s.user_id = ${scope.user.id} and l.deleted_at is null ${ofExercise}
      order by s.started_at, s.uid, x.position, l.set_index`.execute(scope.db);
    yield* result.rows;
  }
}

async function* setsAlone(
  scope: Scope,
  { exerciseId, since, until }: HistoryFilter,
): AsyncGenerator<HistorySet, void, undefined> {
  let after = sql``;
  const bounds = sql.join(
    [
      sql`l.user_id = ${scope.user.id} and l.session_exercise_id is null and l.deleted_at is null`,
      ...(exerciseId === undefined ? [] : [sql`l.exercise_id = ${exerciseId}`]),
      ...(since === undefined ? [] : [sql`l.local_date >= ${since}`]),
      ...(until === undefined ? [] : [sql`l.local_date <= ${until}`]),
    ],
    sql` and `,
  );
  for (;;) {
    const result = await sql<HistorySet>`select ${selected}
      from set_logs l
        join exercises e on e.id = l.exercise_id
        left join session_exercises x on x.id = l.session_exercise_id
        left join sessions s on s.id = x.session_id
        left join target_sets t on t.session_exercise_id = x.id
      where ${bounds} ${after}
      order by l.performed_at, l.uid limit ${setsPerPage}`.execute(scope.db);
    yield* result.rows;
    const last = result.rows.at(-1);
    if (last === undefined || result.rows.length < setsPerPage) return;
    after = sql`and (l.performed_at, l.uid) > (${last.performed_at}, ${last.uid})`;
  }
}

/** Two streams, each in order of time, as one; at the same moment sessions come first, whatever their uids. */
async function* merge(
  sessions: AsyncGenerator<HistorySet, void, undefined>,
  alone: AsyncGenerator<HistorySet, void, undefined>,
): AsyncGenerator<HistorySet, void, undefined> {
  let next = await alone.next();
  for await (const set of sessions) {
    while (next.done !== true && next.value.performed_at < (set.started_at ?? set.performed_at)) {
      yield next.value;
      next = await alone.next();
    }
    yield set;
  }
  while (next.done !== true) {
    yield next.value;
    next = await alone.next();
  }
}
