import { inPages, Pages } from '../domain/pages.js';
import { connectionOf } from './engines/sqlite.js';
import { historySet, setColumns, type HistorySet, type SessionOfSet, type SetCells } from './history-set.js';
import type { Scope, WriteScope } from './scope.js';
import { inSnapshot } from './snapshot.js';

/** Which sets to hand out. */
export interface HistoryFilter {
  readonly exerciseId?: number;
  /** Local dates, both included. */
  readonly since?: string;
  readonly until?: string;
}

/**
 * All sets that count, by the start of their session, then place and number; sets on their own between the sessions
 * by their time. Holds a page of them at a time and reads from one state of the database.
 */
export function historySets(scope: Scope, filter: HistoryFilter): Pages<HistorySet> {
  return new Pages(() => inSnapshot(scope, (scope) => setPages(scope, filter)));
}

/** The same in a transaction, which is one state by itself. */
export function historySetsWithin(scope: WriteScope, filter: HistoryFilter): Pages<HistorySet> {
  return new Pages(() => setPages(scope, filter));
}

function setPages(scope: Scope, filter: HistoryFilter): ReturnType<Pages<HistorySet>['read']> {
  const name = exerciseNames(scope);
  return inPages(merge(setsOfSessions(scope, filter, name), setsAlone(scope, filter, name)));
}

/** The name of an exercise by its id; each is looked up once. */
function exerciseNames(scope: Scope): (id: number) => string {
  const query = connectionOf(scope.db).prepare('select name from exercises where id = ?').pluck();
  const names = new Map<number, string>();
  return (id) => {
    let name = names.get(id);
    if (name === undefined) names.set(id, (name = String(query.get(id))));
    return name;
  };
}

function* setsOfSessions(
  scope: Scope,
  { exerciseId, since, until }: HistoryFilter,
  name: (id: number) => string,
): Generator<HistorySet, void, undefined> {
  const database = connectionOf(scope.db);
  const user = { user: scope.user.id };
  const dates = `${since === undefined ? '' : 'and local_date >= :since'} ${until === undefined ? '' : 'and local_date <= :until'}`;
  // No index has this order, so they are sorted once; of a session eight bytes are held.
  const ids = database
    .prepare(
      `select id from sessions where user_id = :user and deleted_at is null ${dates} order by started_at, uid`,
    )
    .pluck()
    .iterate({ ...user, since, until }) as IterableIterator<number>;
  const sessions = Float64Array.from(ids);
  const session = database.prepare(`select uid as session_uid, title as session_title, notes as session_notes,
    started_at, ended_at, local_date as session_date, utc_offset_minutes as session_offset from sessions where id = ?`);
  // A session's places and their sets are read in the order of indexes, so that nothing is sorted.
  const sets = database
    .prepare(
      `select ${setColumns}
        from session_exercises x
          join set_logs l on l.session_exercise_id = x.id
          left join target_sets t on t.session_exercise_id = x.id and t.set_index = l.set_index
        where x.session_id = :session and x.user_id = :user and l.deleted_at is null
          ${exerciseId === undefined ? '' : 'and x.exercise_id = :exercise'}
        order by x.position, l.set_index`,
    )
    .raw();
  for (const id of sessions) {
    const rows = sets.all({ ...user, session: id, exercise: exerciseId }) as SetCells[];
    if (rows.length === 0) continue;
    const ofSession = session.get(id) as SessionOfSet;
    for (const cells of rows) yield historySet(cells, name(cells[0]), ofSession);
  }
}

const noSession: SessionOfSet = {
  session_uid: null,
  session_title: null,
  session_notes: null,
  started_at: null,
  ended_at: null,
  session_date: null,
  session_offset: null,
};

function* setsAlone(
  scope: Scope,
  { exerciseId, since, until }: HistoryFilter,
  name: (id: number) => string,
): Generator<HistorySet, void, undefined> {
  const database = connectionOf(scope.db);
  const bounds = [
    ...(exerciseId === undefined ? [] : ['and exercise_id = :exercise']),
    ...(since === undefined ? [] : ['and local_date >= :since']),
    ...(until === undefined ? [] : ['and local_date <= :until']),
  ].join(' ');
  // The plus keeps the order by time from being taken from the index that has it, which holds the sets of sessions, too.
  const ids = database
    .prepare(
      `select id from set_logs where session_exercise_id is null and user_id = :user and deleted_at is null ${bounds}
        order by +performed_at, uid`,
    )
    .pluck()
    .iterate({ user: scope.user.id, exercise: exerciseId, since, until }) as IterableIterator<number>;
  const sets = Float64Array.from(ids);
  const set = database
    .prepare(
      `select ${setColumns} from set_logs l
        left join session_exercises x on x.id = l.session_exercise_id
        left join target_sets t on t.session_exercise_id = x.id
      where l.id = ?`,
    )
    .raw();
  for (const id of sets) {
    const cells = set.get(id) as SetCells;
    yield historySet(cells, name(cells[0]), noSession);
  }
}

/** Two streams, each in order of time, as one; at the same moment sessions come first, whatever their uids. */
function* merge(
  sessions: Iterable<HistorySet>,
  alone: Iterator<HistorySet, void>,
): Generator<HistorySet, void, undefined> {
  let next = alone.next();
  for (const set of sessions) {
    while (next.done !== true && next.value.performed_at < (set.started_at ?? set.performed_at)) {
      yield next.value;
      next = alone.next();
    }
    yield set;
  }
  for (; next.done !== true; next = alone.next()) yield next.value;
}
