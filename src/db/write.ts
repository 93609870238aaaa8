import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from 'kysely';
import { Failure } from '../domain/failure.js';
import {
  journaledTables,
  type JournaledTable,
  type JournaledTableName,
  type OwnedTableName,
  type RecordedTableName,
  type RowKey,
} from './journaled-tables.js';
import type { WriteScope } from './scope.js';
import type { Tables } from './tables.js';

type Values = Record<string, unknown>;
/** Filled in by the door itself. */
type Given<T extends OwnedTableName> = Omit<
  Insertable<Tables[T]>,
  'user_id' | 'owner_id' | 'created_at' | 'updated_at'
>;
/** A row keeps its owner and its key. */
type Patch<T extends JournaledTableName> = Omit<Updateable<Tables[T]>, 'id' | 'user_id' | 'owner_id'>;

/**
 * Adds a row of the acting user and records it.
 *
 * @returns the row as stored
 */
export async function insertRow<T extends OwnedTableName>(
  scope: WriteScope,
  table: T,
  given: Given<T>,
): Promise<Selectable<Tables[T]>> {
  const { owner, hasUpdatedAt }: JournaledTable = journaledTables[table];
  const values: Values = { ...given, [owner]: scope.user.id, created_at: scope.now };
  if (hasUpdatedAt !== false) values.updated_at = scope.now;
  const row = await insertValues(scope, table, values);
  await record(scope, table, keyOf(table, row), null, storedColumns(table, row));
  return row as Selectable<Tables[T]>;
}

/**
 * Changes columns of one row of the acting user and records both sides; a patch that changes nothing is not recorded.
 *
 * @param key the row's id; where a row has none, the columns that tell it from the user's others
 * @throws Failure not-found when there is no such row of this user
 */
export async function updateRow<T extends JournaledTableName>(
  scope: WriteScope,
  table: T,
  key: RowKey<T>,
  patch: Patch<T>,
): Promise<Selectable<Tables[T]>> {
  const before = await ownRow(scope, table, key);
  const { owner, key: keyColumns, hasUpdatedAt }: JournaledTable = journaledTables[table];
  const changed = Object.entries(patch as Values).filter(
    ([column, value]) =>
      value !== undefined && before[column] !== value && column !== owner && !keyColumns.includes(column),
  );
  if (changed.length === 0) return before as Selectable<Tables[T]>;
  const after: Values = Object.fromEntries(changed);
  if (hasUpdatedAt !== false) after.updated_at ??= scope.now;
  await setColumns(scope, table, keyOf(table, before), after);
  const old = Object.fromEntries(Object.keys(after).map((column) => [column, before[column]]));
  await record(scope, table, keyOf(table, before), old, after);
  return (await ownRow(scope, table, key)) as Selectable<Tables[T]>;
}

/**
 * Removes one row of the acting user and records what it held. Rows that hang on it must have been removed or
 * detached through the door before, or the journal would not know of them.
 *
 * @param key as `updateRow` takes it
 * @throws Failure not-found when there is no such row of this user
 */
export async function deleteRow<T extends OwnedTableName>(
  scope: WriteScope,
  table: T,
  key: RowKey<T>,
): Promise<void> {
  const before = await ownRow(scope, table, key);
  await deleteValues(scope, table, keyOf(table, before));
  await record(scope, table, keyOf(table, before), storedColumns(table, before), null);
}

/** Writes a row as it is, without recording: for the door itself and for undo. */
export async function insertValues(
  scope: WriteScope,
  table: RecordedTableName,
  values: Values,
): Promise<Values> {
  const columns = Object.keys(values).map((column) => sql.ref(column));
  const result = await sql<Values>`insert into ${sql.table(table)} (${sql.join(columns)})
    values (${sql.join(Object.values(values))}) returning *`.execute(scope.db);
  const [row] = result.rows;
  if (row === undefined) throw new Error(`insert into ${table} returned no row`);
  return row;
}

/** Sets columns of the row with that key, without recording: for the door itself and for undo. */
export async function setColumns(
  scope: WriteScope,
  table: RecordedTableName,
  key: Values,
  values: Values,
): Promise<void> {
  const assignments = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(assignments)} where ${matches(key)}`.execute(scope.db);
}

/** Removes the row with that key, without recording: for the door itself and for undo. */
export async function deleteValues(scope: WriteScope, table: RecordedTableName, key: Values): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${matches(key)}`.execute(scope.db);
}

/** The row with that key, whoever's it is; undefined when there is none. */
export async function findRow(
  scope: WriteScope,
  table: RecordedTableName,
  key: Values,
): Promise<Values | undefined> {
  const result = await sql<Values>`select * from ${sql.table(table)} where ${matches(key)}`.execute(scope.db);
  return result.rows[0];
}

/** `a = 1 and b = 2` for a key object. */
function matches(key: Values): RawBuilder<unknown> {
  return sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  );
}

/** Without the columns the database computes. */
export function storedColumns(table: RecordedTableName, row: Values): Values {
  const journaled: Partial<Record<RecordedTableName, JournaledTable>> = journaledTables;
  const derived = journaled[table]?.derived;
  return derived === undefined
    ? row
    : Object.fromEntries(Object.entries(row).filter(([column]) => !derived.includes(column)));
}

async function ownRow(
  scope: WriteScope,
  table: JournaledTableName,
  key: number | Readonly<Record<string, number>>,
): Promise<Values> {
  const { owner }: JournaledTable = journaledTables[table];
  const row = await findRow(
    scope,
    table,
    typeof key === 'number' ? { id: key } : { ...key, [owner]: scope.user.id },
  );
  if (row?.[owner] !== scope.user.id) {
    const name = typeof key === 'number' ? key : JSON.stringify(key);
    throw new Failure('not-found', `there is no row ${name} of yours in ${table}`);
  }
  return row;
}

function keyOf(table: JournaledTableName, row: Values): Values {
  const { key }: JournaledTable = journaledTables[table];
  return Object.fromEntries(key.map((column) => [column, row[column]]));
}

/** Adds one entry to the journal of the command under way; null stands for "did not exist". */
export async function record(
  scope: WriteScope,
  table: string,
  key: Values,
  before: unknown,
  after: unknown,
): Promise<void> {
  await scope.db
    .insertInto('changes')
    .values({
      command_id: await scope.commandId(),
      table_name: table,
      row_key: JSON.stringify(key),
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    })
    .execute();
}
