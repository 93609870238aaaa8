import type { Scope } from './scope.js';
import type { Flag, Session, SetLog } from './tables.js';

/** A set of one exercise with what its session says of it. */
export interface HistoryRow extends SetLog {
  readonly session_id: number | null;
  readonly is_deload: Flag | null;
  readonly session_status: Session['status'] | null;
}

/**
 * Every set of an exercise, oldest first.
 *
 * @param until the last local date that counts; all when left out
 */
export async function setsOfExercise(
  scope: Scope,
  exerciseId: number,
  until?: string,
): Promise<HistoryRow[]> {
  return await scope.db
    .selectFrom('set_logs as l')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .leftJoin('sessions as s', 's.id', 'x.session_id')
    .selectAll('l')
    .select(['x.session_id', 's.is_deload', 's.status as session_status'])
    .where('l.user_id', '=', scope.user.id)
    .where('l.exercise_id', '=', exerciseId)
    .where('l.deleted_at', 'is', null)
    .$if(until !== undefined, (query) => query.where('l.local_date', '<=', until ?? ''))
    .orderBy('l.performed_at')
    .orderBy('x.session_id')
    .orderBy('x.position')
    .orderBy('l.set_index')
    .orderBy('l.id')
    .execute();
}

/** Runs of sets of the same session; sets on their own are a run a day. */
export function bySession(rows: readonly HistoryRow[]): HistoryRow[][] {
  const groups = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const key = row.session_id === null ? row.local_date : `session ${row.session_id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
