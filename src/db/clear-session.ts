import type { WriteScope } from './scope.js';
import { deleteRow } from './write.js';

/**
 * Takes everything out of an imported session: its sets, what was asked for and its exercises. The session itself stays.
 *
 * @returns its id, and the ids of the exercises whose sets went
 */
export async function clearSession(
  scope: WriteScope,
  sourceKey: string,
): Promise<{ id: number; exerciseIds: number[] }> {
  const { id } = await scope.db
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('source_key', '=', sourceKey)
    .executeTakeFirstOrThrow();
  const slots = scope.db
    .selectFrom('session_exercises')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('session_id', '=', id);
  // The last first: a drop goes before the set it hangs on, whose end SQLite would otherwise note in it unrecorded.
  const sets = await scope.db
    .selectFrom('set_logs')
    .select(['id', 'exercise_id'])
    .where('session_exercise_id', 'in', slots)
    .orderBy('id', 'desc')
    .execute();
  for (const set of sets) await deleteRow(scope, 'set_logs', set.id);
  const targets = await scope.db
    .selectFrom('target_sets')
    .select('id')
    .where('session_exercise_id', 'in', slots)
    .execute();
  for (const target of targets) await deleteRow(scope, 'target_sets', target.id);
  for (const slot of await slots.execute()) await deleteRow(scope, 'session_exercises', slot.id);
  return { id, exerciseIds: [...new Set(sets.map((set) => set.exercise_id))] };
}
