import { sql } from 'kysely';
import { journaledTables, type JournaledTable } from './journaled-tables.js';
import type { WriteScope } from './scope.js';

/** Tables in which one command changes thousands of rows alike; each has an id and a column for what is moved. */
type Movable = 'set_logs' | 'session_exercises' | 'workout_exercises' | 'training_maxes';

/**
 * Gives all the acting user's rows of one exercise to another and records each of them, in two statements however many
 * they are: ten thousand rows one by one would take seconds.
 *
 * @returns how many rows were moved
 */
export async function moveRows(
  scope: WriteScope,
  table: Movable,
  fromExercise: number,
  toExercise: number,
): Promise<number> {
  const { owner }: JournaledTable = journaledTables[table];
  const rows = sql`${sql.table(table)} where ${sql.ref(owner)} = ${scope.user.id} and exercise_id = ${fromExercise}`;
  const { count } = await countOf(scope, rows);
  if (count === 0) return 0;
  await sql`insert into changes (command_id, table_name, row_key, before, after)
    select ${await scope.commandId()}, ${table}, json_object('id', id),
      json_object('exercise_id', exercise_id, 'updated_at', updated_at),
      json_object('exercise_id', ${toExercise}, 'updated_at', ${scope.now})
    from ${rows} order by id`.execute(scope.db);
  await sql`update ${sql.table(table)} set exercise_id = ${toExercise}, updated_at = ${scope.now}
    where ${sql.ref(owner)} = ${scope.user.id} and exercise_id = ${fromExercise}`.execute(scope.db);
  return count;
}

async function countOf(scope: WriteScope, rows: ReturnType<typeof sql>): Promise<{ count: number }> {
  const result = await sql<{ count: number }>`select count(*) as count from ${rows}`.execute(scope.db);
  return result.rows[0] ?? { count: 0 };
}
