import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import { journaledTables, type JournaledTable, type OwnedTableName } from './journaled-tables.js';
import { idList, listedRows, listedValue } from './listed.js';
import type { WriteScope } from './scope.js';
import type { Tables } from './tables.js';
import { storedColumns } from './write.js';

type Values = Record<string, unknown>;
/** Tables whose rows have an id of their own. */
type TableWithId = Exclude<OwnedTableName, 'exercise_settings'>;
type Given<T extends TableWithId> = Omit<
  Insertable<Tables[T]>,
  'user_id' | 'owner_id' | 'created_at' | 'updated_at'
>;
/** What one row is changed to. */
export interface RowPatch<T extends TableWithId> {
  readonly id: number;
  readonly patch: Omit<Updateable<Tables[T]>, 'id' | 'user_id' | 'owner_id'>;
}

/**
 * Columns that together are unique. Rows that change places in them step aside first, to a number nobody has, so that no two
 * stand in one place meanwhile, neither now nor when it is undone.
 */
export interface Places {
  readonly columns: readonly string[];
  /** The one that is a number. */
  readonly number: string;
}

/** Above every number of a day or a place. */
const aside = 1_000_000;

/**
 * Adds rows of the acting user and records each, all in one statement: a program of a year has ten thousand, which would take
 * seconds one by one.
 *
 * @param given rows that name the same columns
 * @returns the rows as stored, in their order
 */
export async function insertRows<T extends TableWithId>(
  scope: WriteScope,
  table: T,
  given: readonly Given<T>[],
): Promise<Selectable<Tables[T]>[]> {
  const { owner, hasUpdatedAt }: JournaledTable = journaledTables[table];
  const stamps: Values = { [owner]: scope.user.id, created_at: scope.now };
  if (hasUpdatedAt !== false) stamps.updated_at = scope.now;
  if (given.length === 0) return [];
  const names = Object.keys({ ...given[0], ...stamps });
  const values = given.map((row) => {
    const all: Values = { ...row, ...stamps };
    return names.map((name) => all[name]);
  });
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const { rows: stored } = await sql<Values>`insert into ${sql.table(table)} (${columns})
    select ${sql.join(names.map((_, index) => listedValue(index)))} from ${listedRows(values)} order by listed.key
    returning *`.execute(scope.db);
  // Ids count up in the order of the values, whichever order the rows are returned in.
  stored.sort((a, b) => Number(a.id) - Number(b.id));
  await recordRows(
    scope,
    table,
    stored.map((row) => ({ id: Number(row.id), before: null, after: storedColumns(table, row) })),
  );
  return stored as Selectable<Tables[T]>[];
}

/**
 * Changes rows of the acting user and records both sides of each that is another one now, in few statements.
 *
 * @param places of tables whose rows have one each
 * @throws Error when one of them is not there, which is a fault of the caller
 */
export async function updateRows<T extends TableWithId>(
  scope: WriteScope,
  table: T,
  patches: readonly RowPatch<T>[],
  places?: Places,
): Promise<void> {
  if (patches.length === 0) return;
  const current = await ownRows(
    scope,
    table,
    patches.map(({ id }) => id),
  );
  if (places !== undefined) {
    const moved = patches.filter(({ id, patch }) => changesPlace(current.get(id) ?? {}, patch, places));
    const asides = moved.map(({ id }, index) => ({ id, patch: { [places.number]: aside + index } }));
    await changeRows(scope, table, current, asides);
  }
  await changeRows(scope, table, current, patches);
}

function changesPlace(row: Values, patch: Values, { columns }: Places): boolean {
  return columns.some((name) => patch[name] !== undefined && patch[name] !== row[name]);
}

/** Changes the rows and what is known of them. */
async function changeRows(
  scope: WriteScope,
  table: TableWithId,
  current: ReadonlyMap<number, Values>,
  patches: readonly { readonly id: number; readonly patch: Values }[],
): Promise<void> {
  const { hasUpdatedAt }: JournaledTable = journaledTables[table];
  const changes = patches.flatMap(({ id, patch }) => {
    const row = current.get(id);
    if (row === undefined) throw new Error(`there is no row ${id} in ${table} to change`);
    const after: Values = Object.fromEntries(
      Object.entries(patch).filter(([name, value]) => value !== undefined && row[name] !== value),
    );
    if (Object.keys(after).length === 0) return [];
    if (hasUpdatedAt !== false) after.updated_at ??= scope.now;
    const before = Object.fromEntries(Object.keys(after).map((name) => [name, row[name]]));
    Object.assign(row, after);
    return [{ id, before, after }];
  });
  for (const alike of byColumns(changes)) {
    const names = Object.keys(alike[0]?.after ?? {});
    const values = alike.map(({ id, after }) => [id, ...names.map((name) => after[name])]);
    const assignments = names.map((name, index) => sql`${sql.ref(name)} = ${listedValue(index + 1)}`);
    await sql`update ${sql.table(table)} set ${sql.join(assignments)} from ${listedRows(values)}
      where ${sql.table(table)}.id = ${listedValue(0)}`.execute(scope.db);
  }
  await recordRows(scope, table, changes);
}

/**
 * Removes rows of the acting user and records what they held, in one statement. As with `deleteRow`, what hangs on them
 * must have been removed or detached before.
 */
export async function deleteRows(
  scope: WriteScope,
  table: TableWithId,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ownRows(scope, table, ids);
  await sql`delete from ${sql.table(table)} where id in ${idList([...rows.keys()])}`.execute(scope.db);
  await recordRows(
    scope,
    table,
    [...rows].map(([id, row]) => ({ id, before: storedColumns(table, row), after: null })),
  );
}

interface Change {
  readonly id: number;
  readonly before: Values | null;
  readonly after: Values | null;
}

/** Adds entries to the journal of the command under way. */
async function recordRows(scope: WriteScope, table: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const entries = changes.map(({ id, before, after }) => [
    JSON.stringify({ id }),
    before === null ? null : JSON.stringify(before),
    after === null ? null : JSON.stringify(after),
  ]);
  await sql`insert into changes (command_id, table_name, row_key, before, after)
    select ${await scope.commandId()}, ${table}, ${listedValue(0)}, ${listedValue(1)}, ${listedValue(2)}
    from ${listedRows(entries)} order by listed.key`.execute(scope.db);
}

async function ownRows(
  scope: WriteScope,
  table: TableWithId,
  ids: readonly number[],
): Promise<Map<number, Values>> {
  const { owner }: JournaledTable = journaledTables[table];
  const result = await sql<Values>`select * from ${sql.table(table)}
    where id in ${idList(ids)} and ${sql.ref(owner)} = ${scope.user.id}`.execute(scope.db);
  return new Map(result.rows.map((row) => [Number(row.id), row]));
}

function byColumns<T extends { readonly after: Values }>(changes: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const change of changes) {
    const key = Object.keys(change.after).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}
