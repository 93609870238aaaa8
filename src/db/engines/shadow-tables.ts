import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** What is seen of a table. */
export interface TableView {
  /** An SQL condition on its columns; other tables are named with `temp.` to mean what is seen of them. */
  readonly where: string;
  /** Columns that are seen as null. */
  readonly hidden?: readonly string[];
}

/**
 * Puts views of their names in front of tables for the rest of the connection, and lets it read only: SQLite looks for a
 * name among what is temporary first, so every query that follows sees the views, whoever wrote it.
 *
 * @param views by table; in whatever order, since a view is not looked into before it is read
 */
export async function shadowTables(
  db: Kysely<Tables>,
  views: Readonly<Partial<Record<keyof Tables, TableView>>>,
): Promise<void> {
  for (const [table, { where, hidden }] of Object.entries(views)) {
    const columns = hidden === undefined ? '*' : await columnsOf(db, table, hidden);
    await sql
      .raw(`create temp view "${table}" as select ${columns} from main."${table}" where ${where}`)
      .execute(db);
  }
  await sql.raw('pragma query_only = on').execute(db);
}

async function columnsOf(db: Kysely<Tables>, table: string, hidden: readonly string[]): Promise<string> {
  // The longer form of the pragma lists the columns that the database computes, too.
  const { rows } = await sql<{ name: string }>`select name from pragma_table_xinfo(${table}, 'main')`.execute(
    db,
  );
  return rows.map(({ name }) => (hidden.includes(name) ? `null as "${name}"` : `"${name}"`)).join(', ');
}
