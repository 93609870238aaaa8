import { sql, type RawBuilder } from 'kysely';
import { isConstraintViolation } from '../../db/engines/sqlite-errors.js';
import type { WriteScope } from '../../db/scope.js';
import { unsound } from './schema.js';
import type { DatabaseRow, Json, Table } from './shape.js';

/** SQLite takes about 32,000 values in one statement; a set has some thirty. */
const rowsPerStatement = 200;

/**
 * Inserts rows of the same columns.
 *
 * @param path of their list in the document
 * @throws Failure usage when one breaks a rule of the table
 */
export async function insertRows(
  scope: WriteScope,
  table: Table,
  rows: readonly DatabaseRow[],
  path: string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await guarded(insertStatement(table, rows.slice(at, at + rowsPerStatement)).execute(scope.db), path);
  }
}

/** Inserts a row of a table that has ids. @throws Failure usage when it breaks a rule of the table */
export async function insertReturningId(
  scope: WriteScope,
  table: Table,
  row: DatabaseRow,
  path: string,
): Promise<number> {
  const statement = sql<{ id: number }>`${insertStatement(table, [row])} returning id`;
  const [stored] = (await guarded(statement.execute(scope.db), path)).rows;
  if (stored === undefined) throw new Error(`insert into ${table.table} returned no row`);
  return stored.id;
}

function insertStatement(table: Table, rows: readonly DatabaseRow[]): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`);
  return sql`insert into ${sql.table(table.table)} (${sql.join(columns)}) values ${sql.join(values)}`;
}

/** A link between two rows of one list, each named by the same column. */
export interface SiblingLink {
  readonly column: string;
  readonly by: string;
  readonly within: string;
  readonly own: Json | undefined;
  readonly other: Json | undefined;
  readonly parentId: number | null;
}

/** Links a stored row to another of its list. @returns false when the list has no such row */
export async function linkSibling(scope: WriteScope, table: Table, link: SiblingLink): Promise<boolean> {
  const name = sql.table(table.table);
  const inList = sql`user_id = ${scope.user.id} and ${sql.ref(link.within)} is not distinct from ${link.parentId}`;
  const by = sql.ref(link.by);
  const found = await sql<{
    id: number;
  }>`select id from ${name} where ${by} = ${link.other} and ${inList}`.execute(scope.db);
  const [other] = found.rows;
  if (other === undefined) return false;
  await sql`update ${name} set ${sql.ref(link.column)} = ${other.id} where ${by} = ${link.own} and ${inList}`.execute(
    scope.db,
  );
  return true;
}

/** Points a stored row at another one. */
export async function setReference(
  scope: WriteScope,
  table: Table,
  column: string,
  id: number,
  other: number,
): Promise<void> {
  await sql`update ${sql.table(table.table)} set ${sql.ref(column)} = ${other} where id = ${id}`.execute(
    scope.db,
  );
}

/** What the database will not store is a fault of the document, not of the program. @throws Failure usage naming the place */
export async function guarded<T>(running: Promise<T>, path: string): Promise<T> {
  try {
    return await running;
  } catch (error) {
    if (!isConstraintViolation(error)) throw error;
    throw unsound(`${path}: ${error.message}`, { cause: error });
  }
}
