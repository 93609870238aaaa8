import { counted } from '../domain/counted.js';
import { sql } from 'kysely';
import { Failure } from '../domain/failure.js';
import type { PerformedSet } from '../domain/set.js';
import type { Scope } from './scope.js';
import type { SetLog } from './tables.js';

/** A set with the words people know it by. */
export interface NamedSet extends SetLog {
  readonly exercise: string;
  readonly session_id: number | null;
}

/** Far below the 32,000 values SQLite takes in one statement. */
const idsPerQuery = 10_000;

/** A set with what its session says of its exercise. */
export interface SetOfSession extends NamedSet {
  readonly position: number;
  readonly superset_group: string | null;
  readonly exercise_notes: string | null;
}

/** Sets of this user that count: not in a deleted session. */
function liveSets(scope: Scope) {
  return scope.db
    .selectFrom('set_logs as l')
    .innerJoin('exercises as e', 'e.id', 'l.exercise_id')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .selectAll('l')
    .select(['e.name as exercise', 'x.session_id as session_id'])
    .where('l.user_id', '=', scope.user.id)
    .where('l.deleted_at', 'is', null);
}

/** The sets of a session in the order they were done: by exercise, then by number. */
export async function setsOfSession(scope: Scope, sessionId: number): Promise<SetOfSession[]> {
  return await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('set_logs as l', 'l.session_exercise_id', 'x.id')
    .innerJoin('exercises as e', 'e.id', 'l.exercise_id')
    .selectAll('l')
    .select(['e.name as exercise', 'x.session_id as session_id'])
    .select(['x.position as position', 'x.superset_group as superset_group', 'x.notes as exercise_notes'])
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .where('l.deleted_at', 'is', null)
    .orderBy('x.position')
    .orderBy('l.set_index')
    .execute();
}

/** The sets with those ids, in the order of the ids. */
export async function setsByIds(scope: Scope, ids: readonly number[]): Promise<NamedSet[]> {
  const byId = new Map<number, NamedSet>();
  for (let at = 0; at < ids.length; at += idsPerQuery) {
    const rows = await liveSets(scope)
      .where('l.id', 'in', ids.slice(at, at + idsPerQuery))
      .execute();
    for (const row of rows) byId.set(row.id, row);
  }
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/**
 * A set by its id.
 *
 * @throws Failure not-found
 */
export async function requireSet(scope: Scope, id: number): Promise<NamedSet> {
  const [row] = await setsByIds(scope, [id]);
  if (row === undefined)
    throw new Failure('not-found', `there is no set "${id}"`, 'see the ids with: ton log list');
  return row;
}

/**
 * A set by its exercise and number within a session.
 *
 * @throws Failure not-found, naming what the session does hold
 */
export async function requireNumberedSet(
  scope: Scope,
  exercise: { id: number; name: string },
  setIndex: number,
  sessionId: number,
): Promise<NamedSet> {
  const sets = (await setsOfSession(scope, sessionId)).filter((row) => row.exercise_id === exercise.id);
  const found = sets.findLast((row) => row.set_index === setIndex);
  if (found !== undefined) return found;
  const held =
    sets.length === 0 ? 'that exercise was not logged in it' : `it has ${counted(sets.length, 'set')} of it`;
  throw new Failure(
    'not-found',
    `there is no set "${setIndex}" of ${exercise.name} in session ${sessionId}`,
    `${held}; see: ton session show ${sessionId}`,
  );
}

/** The user's last set of an exercise, the one `last` stands for, or undefined. */
export async function lastSet(scope: Scope, exerciseId: number): Promise<SetLog | undefined> {
  return await scope.db
    .selectFrom('set_logs')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', exerciseId)
    .where('deleted_at', 'is', null)
    .orderBy('performed_at', 'desc')
    // The sign keeps SQLite from walking all sets of the user in this order, back to the last one of the exercise.
    .orderBy(sql`+id`, 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Kilograms of the latest completed working sets of an exercise, newest first. */
export async function recentLoads(scope: Scope, exerciseId: number, limit: number): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('set_logs')
    .select('weight_kg')
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', exerciseId)
    .where('deleted_at', 'is', null)
    .where('set_type', '=', 'working')
    .where('is_completed', '=', 1)
    .where('weight_g', '>', 0)
    .orderBy('performed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.weight_kg).filter((weight) => weight !== null);
}

/** Ids of the exercises logged last, newest first. */
export async function recentExerciseIds(scope: Scope, limit: number): Promise<number[]> {
  const rows = await scope.db
    .selectFrom((from) =>
      from
        .selectFrom('set_logs')
        .select(['exercise_id', 'performed_at'])
        .where('user_id', '=', scope.user.id)
        .orderBy('performed_at', 'desc')
        .limit(500)
        .as('recent'),
    )
    .select('exercise_id')
    .groupBy('exercise_id')
    .orderBy((order) => order.fn.max('performed_at'), 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.exercise_id);
}

/** Which sets to list. */
export interface SetFilter {
  readonly exerciseId?: number;
  /** Local dates, both included. */
  readonly since?: string;
  readonly until?: string;
  /** Only sets beyond this one in the order of the list. */
  readonly after?: NamedSet;
  readonly ascending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Sets by the time they were done, a page of them; stable while sets are added at the other end. */
export async function listSets(scope: Scope, filter: SetFilter): Promise<NamedSet[]> {
  const direction = filter.ascending ? 'asc' : 'desc';
  let query = liveSets(scope)
    .orderBy('l.performed_at', direction)
    // With the plus an exercise's sets are found by its index; the index by time would go through all the others too.
    .orderBy(filter.exerciseId === undefined ? sql`l.id` : sql`+l.id`, direction)
    .limit(filter.limit)
    .offset(filter.offset);
  if (filter.exerciseId !== undefined) query = query.where('l.exercise_id', '=', filter.exerciseId);
  if (filter.since !== undefined) query = query.where('l.local_date', '>=', filter.since);
  if (filter.until !== undefined) query = query.where('l.local_date', '<=', filter.until);
  if (filter.after !== undefined) {
    const { performed_at: at, id } = filter.after;
    query = query.where(
      filter.ascending
        ? sql<boolean>`(l.performed_at, l.id) > (${at}, ${id})`
        : sql<boolean>`(l.performed_at, l.id) < (${at}, ${id})`,
    );
  }
  return await query.execute();
}

/** A stored set in the words of the domain. */
export function performedSet(row: SetLog): PerformedSet {
  return {
    setType: row.set_type,
    isFailure: row.is_failure === 1,
    isAmrap: row.is_amrap === 1,
    isCompleted: row.is_completed === 1,
    loadKind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    reps: row.reps,
    repsLeft: row.reps_left,
    repsRight: row.reps_right,
    rpe: row.rpe,
    rir: row.rir,
    tempo: row.tempo,
    restSeconds: row.rest_seconds,
    durationSeconds: row.duration_seconds,
    distanceM: row.distance_m,
  };
}

/** The columns of a set of the domain. */
export function setColumnsOf(set: PerformedSet) {
  return {
    set_type: set.setType,
    is_failure: set.isFailure ? 1 : 0,
    is_amrap: set.isAmrap ? 1 : 0,
    is_completed: set.isCompleted ? 1 : 0,
    load_kind: set.loadKind,
    weight: set.weight,
    unit: set.unit,
    reps: set.reps,
    reps_left: set.repsLeft,
    reps_right: set.repsRight,
    rpe: set.rpe,
    rir: set.rir,
    tempo: set.tempo,
    rest_seconds: set.restSeconds,
    duration_seconds: set.durationSeconds,
    distance_m: set.distanceM,
  } as const;
}
