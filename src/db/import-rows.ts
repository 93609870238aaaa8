import { sql, type Selectable } from 'kysely';
import type { WriteScope } from './scope.js';
import type { ChangesTable } from './tables/journal.js';
import { insertValues, storedColumns } from './write.js';
import type { JournaledTableName } from './journaled-tables.js';

/**
 * What the journal writes as the table of an import. While the import stands its rows are found by `import_id`, so a
 * million of them need no second copy; once it is taken back they are kept in the journal until it is brought back.
 */
export const importMark = '(import)';

type Change = Selectable<ChangesTable>;
type Values = Record<string, unknown>;

/** Parents before children; each with the condition that finds the import's rows. */
const tables: readonly { table: JournaledTableName; where: string }[] = [
  { table: 'import_logs', where: 'id = $' },
  { table: 'exercises', where: 'import_id = $' },
  { table: 'exercise_aliases', where: 'import_id = $' },
  { table: 'body_measurements', where: 'import_id = $' },
  { table: 'sessions', where: 'import_id = $' },
  {
    table: 'session_exercises',
    where: 'session_id in (select id from sessions where import_id = $)',
  },
  {
    table: 'target_sets',
    where:
      'session_exercise_id in (select x.id from session_exercises x join sessions s on s.id = x.session_id where s.import_id = $)',
  },
  {
    // Sets outside of any session do not say where they came from; the log of their import does.
    table: 'set_logs',
    where: `(session_exercise_id in (select x.id from session_exercises x join sessions s on s.id = x.session_id where s.import_id = $)
      or uid in (select j.value from import_logs i, json_each(i.parsed, '$.set_uids') j where i.id = $))`,
  },
];

const rowsPerEntry = 500;

/** What one journal entry of an import holds: nothing while the rows are in their tables, else a part of one table. */
interface Part {
  table?: JournaledTableName;
  rows?: Values[];
}

/**
 * Removes an import's rows from their tables and keeps them in the journal, in place of the entries given.
 * Exercises it made that are used elsewhere by now stay.
 *
 * @returns the ids of the exercises whose sets went
 */
export async function takeOutImport(scope: WriteScope, entries: readonly Change[]): Promise<number[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const { import_id: importId } = JSON.parse(first.row_key) as { import_id: number };
  const standsBefore = first.before !== null;
  const exercises = new Set<number>();
  const parts: Part[] = [];
  for (const { table, where } of [...tables].reverse()) {
    const condition = sql.raw(where.replaceAll(/\$(?!\.)/g, String(importId)));
    if (table === 'exercises') await keepUsedExercises(scope, importId);
    const from = sql`${sql.table(table)} where ${condition} and ${ownerIs(table, scope.user.id)}`;
    // Read first: while it deletes, SQLite cuts the links between the rows that go, such as those of a drop chain.
    const found = await sql<Values>`select * from ${from}`.execute(scope.db);
    await sql`delete from ${from}`.execute(scope.db);
    const rows = found.rows
      .map((row) => storedColumns(table, row))
      .sort((a, b) => Number(a.id) - Number(b.id));
    if (table === 'set_logs') for (const row of rows) exercises.add(Number(row.exercise_id));
    for (let at = 0; at < rows.length; at += rowsPerEntry)
      parts.push({ table, rows: rows.slice(at, at + rowsPerEntry) });
  }
  await replaceEntries(scope, first, parts.reverse(), standsBefore);
  return [...exercises];
}

/** Puts the rows an import's journal entries hold back into their tables. */
export async function putBackImport(scope: WriteScope, entries: readonly Change[]): Promise<number[]> {
  const exercises = new Set<number>();
  const parts = entries
    .map((entry) => JSON.parse(entry.before ?? entry.after ?? '{}') as Part)
    .sort((a, b) => rank(a.table) - rank(b.table));
  for (const { table, rows } of parts) {
    if (table === undefined || rows === undefined) continue;
    for (const row of rows.sort((a, b) => Number(a.id) - Number(b.id))) {
      await insertValues(scope, table, row);
      if (table === 'set_logs') exercises.add(Number(row.exercise_id));
    }
  }
  return [...exercises];
}

/** The journal entry for an import that has just been written. */
export async function recordImport(scope: WriteScope, importId: number): Promise<void> {
  await writeEntry(scope, await scope.commandId(), importId, {}, false);
}

/** The journal entry for an import that the command under way takes back: it stood before and is gone after. */
export async function recordImportRemoval(scope: WriteScope, importId: number): Promise<number[]> {
  const commandId = await scope.commandId();
  await writeEntry(scope, commandId, importId, {}, true);
  const entries = await scope.db
    .selectFrom('changes')
    .selectAll()
    .where('command_id', '=', commandId)
    .where('table_name', '=', importMark)
    .execute();
  return await takeOutImport(scope, entries);
}

async function replaceEntries(
  scope: WriteScope,
  first: Change,
  parts: readonly Part[],
  standsBefore: boolean,
): Promise<void> {
  const { import_id: importId } = JSON.parse(first.row_key) as { import_id: number };
  await scope.db
    .deleteFrom('changes')
    .where('command_id', '=', first.command_id)
    .where('table_name', '=', importMark)
    .execute();
  for (const part of parts) await writeEntry(scope, first.command_id, importId, part, standsBefore);
}

async function writeEntry(
  scope: WriteScope,
  commandId: number,
  importId: number,
  part: Part,
  standsBefore: boolean,
): Promise<void> {
  const text = JSON.stringify(part);
  await scope.db
    .insertInto('changes')
    .values({
      command_id: commandId,
      table_name: importMark,
      row_key: JSON.stringify({ import_id: importId }),
      before: standsBefore ? text : null,
      after: standsBefore ? null : text,
    })
    .execute();
}

/** An exercise the import made but something else uses by now is the user's own and stays. */
async function keepUsedExercises(scope: WriteScope, importId: number): Promise<void> {
  await sql`update exercises set import_id = null where import_id = ${importId} and owner_id = ${scope.user.id} and (
    exists (select 1 from session_exercises x where x.exercise_id = exercises.id)
    or exists (select 1 from set_logs l where l.exercise_id = exercises.id)
    or exists (select 1 from workout_exercises w where w.exercise_id = exercises.id)
    or exists (select 1 from training_maxes m where m.exercise_id = exercises.id)
    or exists (select 1 from exercise_aliases a where a.exercise_id = exercises.id)
    or exists (select 1 from exercise_settings t where t.exercise_id = exercises.id)
    or exists (select 1 from exercise_tags t where t.exercise_id = exercises.id))`.execute(scope.db);
}

function ownerIs(table: JournaledTableName, userId: number) {
  const column = table === 'exercises' || table === 'exercise_aliases' ? 'owner_id' : 'user_id';
  return sql`${sql.ref(column)} = ${userId}`;
}

function rank(table: JournaledTableName | undefined): number {
  return tables.findIndex((entry) => entry.table === table);
}
