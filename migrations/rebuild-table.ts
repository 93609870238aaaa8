import { sql, type Kysely } from 'kysely';
import { run } from './migration.js';

/** How a table is to look, and where its columns come from. */
export interface TableRebuild {
  readonly table: string;
  /** The new `create table`, for the name given, which is a temporary one until the old table is gone. */
  readonly create: (name: string) => string;
  /**
   * An SQL expression over the old row for each column that is not simply the old one of its name. A new column
   * without one takes its default.
   */
  readonly columns?: Readonly<Record<string, string>>;
}

interface SchemaObject {
  type: 'index' | 'trigger' | 'view';
  name: string;
  sql: string;
}

/**
 * Changes an SQLite table in ways `alter table` cannot, by SQLite's own procedure
 * (https://www.sqlite.org/lang_altertable.html, section 7): new table, copy, drop, rename. Children, indexes,
 * triggers, views and the counter of ids stay; an index or trigger that names a column that goes is to be dropped before.
 *
 * @param db inside a transaction, with foreign keys off since before it began: dropping would cascade to the children
 * @throws Error when foreign keys are on, a column is not of the new table, or a view no longer fits
 */
export async function rebuildTable(
  db: Kysely<unknown>,
  { table, create, columns = {} }: TableRebuild,
): Promise<void> {
  await refuseForeignKeys(db);
  const objects = await objectsAround(db, table);
  const [indexes, views, triggers] = (['index', 'view', 'trigger'] as const).map((type) =>
    objects.filter((object) => object.type === type),
  ) as [SchemaObject[], SchemaObject[], SchemaObject[]];
  const counter = await readCounter(db, table);
  const fresh = `${table}_rebuilt`;
  // SQLite will not rename while a view or trigger names a table that is gone.
  await run(
    db,
    [...triggers, ...views].map(({ type, name }) => `drop ${type} "${name}"`),
  );
  await run(db, [create(fresh)]);
  await copyRows(db, table, fresh, columns);
  await run(db, [`drop table "${table}"`, `alter table "${fresh}" rename to "${table}"`]);
  if (counter !== undefined) await restoreCounter(db, table, counter);
  await run(
    db,
    [...indexes, ...views, ...triggers].map((object) => object.sql),
  );
  await run(
    db,
    views.map(({ name }) => `select * from "${name}" limit 0`),
  );
}

async function refuseForeignKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db);
  if (rows[0]?.foreign_keys !== 0) throw new Error('a table cannot be rebuilt while foreign keys are on');
}

/** What goes with the table, and every view and trigger, since any of them may name it. */
async function objectsAround(db: Kysely<unknown>, table: string): Promise<SchemaObject[]> {
  const { rows } = await sql<SchemaObject>`select type, name, sql from sqlite_master
    where sql is not null and (type in ('view', 'trigger') or (type = 'index' and tbl_name = ${table}))
    order by rowid`.execute(db);
  return rows;
}

async function copyRows(
  db: Kysely<unknown>,
  from: string,
  to: string,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const old = new Set((await columnsOf(db, from)).map(({ name }) => name));
  // Columns the database computes are hidden (2 and 3) and cannot be inserted.
  const targets = (await columnsOf(db, to)).filter(({ hidden }) => hidden === 0).map(({ name }) => name);
  const unknown = Object.keys(given).filter((name) => !targets.includes(name));
  if (unknown.length > 0) throw new Error(`the new ${from} stores no column "${unknown.join('", "')}"`);
  const copied = targets.flatMap((name) => {
    const source = given[name] ?? (old.has(name) ? `"${name}"` : undefined);
    return source === undefined ? [] : [{ name, source }];
  });
  const names = copied.map(({ name }) => `"${name}"`).join(', ');
  const sources = copied.map(({ source }) => source).join(', ');
  await run(db, [`insert into "${to}" (${names}) select ${sources} from "${from}"`]);
}

async function columnsOf(db: Kysely<unknown>, table: string): Promise<{ name: string; hidden: number }[]> {
  const { rows } = await sql<{ name: string; hidden: number }>`
    select name, hidden from pragma_table_xinfo(${table})`.execute(db);
  return rows;
}

/** The highest id ever given, or undefined when the table does not count up. */
async function readCounter(db: Kysely<unknown>, table: string): Promise<number | undefined> {
  const exists = await sql`select 1 from sqlite_master where name = 'sqlite_sequence'`.execute(db);
  if (exists.rows.length === 0) return undefined;
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  return rows[0]?.seq;
}

/** The counter went with the old table; the new one has only seen the ids that are left. */
async function restoreCounter(db: Kysely<unknown>, table: string, old: number): Promise<void> {
  const seq = Math.max(old, (await readCounter(db, table)) ?? 0);
  await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${seq})`.execute(db);
}
