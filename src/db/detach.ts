import { sql } from 'kysely';
import { idList } from './listed.js';
import type { WriteScope } from './scope.js';

/** Where a plan is linked from what was trained by it, whoever trained. */
const links = {
  workout_exercises: [{ table: 'session_exercises', column: 'workout_exercise_id' }],
  planned_sets: [
    { table: 'target_sets', column: 'planned_set_id' },
    { table: 'set_logs', column: 'planned_set_id' },
  ],
} as const;

/**
 * Cuts the links from sessions to parts of a plan that are about to go, and records each, so that undo ties them again.
 * The sessions are the athletes' own, and nothing else of them is touched: what they were asked for stays with them, and
 * when they changed it last.
 */
export async function detachFromSessions(
  scope: WriteScope,
  parts: keyof typeof links,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const list = idList(ids);
  for (const { table, column } of links[parts]) {
    const name = sql.ref(column);
    const rows = sql`${sql.table(table)} where ${name} in ${list}`;
    const { rows: found } = await sql<{ id: number }>`select id from ${rows} limit 1`.execute(scope.db);
    if (found.length === 0) continue;
    await sql`insert into changes (command_id, table_name, row_key, before, after)
      select ${await scope.commandId()}, ${table}, json_object('id', id),
        json_object(${sql.lit(column)}, ${name}), json_object(${sql.lit(column)}, null)
      from ${rows} order by id`.execute(scope.db);
    await sql`update ${sql.table(table)} set ${name} = null
      where ${name} in ${list}`.execute(scope.db);
  }
}
