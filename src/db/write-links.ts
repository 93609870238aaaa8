import type { Insertable } from 'kysely';
import { Failure } from '../domain/failure.js';
import { linkTables, type LinkTable, type LinkTableName } from './journaled-tables.js';
import type { WriteScope } from './scope.js';
import type { Tables } from './tables.js';
import { deleteValues, findRow, insertValues, record } from './write.js';

type Values = Record<string, unknown>;

/**
 * Ties two things together, of which the one the link hangs on is the acting user's, and records it.
 *
 * @throws Failure not-found when that one is not theirs
 */
export async function addLink<T extends LinkTableName>(
  scope: WriteScope,
  table: T,
  values: Insertable<Tables[T]>,
): Promise<void> {
  await expectOwnParent(scope, table, values);
  const row = await insertValues(scope, table, values);
  await record(scope, table, keyOf(table, row), null, row);
}

/**
 * Takes a link away again and records what it held.
 *
 * @param given its key; other columns do not matter
 * @throws Failure not-found when there is none, or what it hangs on is not the acting user's
 */
export async function removeLink(scope: WriteScope, table: LinkTableName, given: Values): Promise<void> {
  await expectOwnParent(scope, table, given);
  const key = keyOf(table, given);
  const row = await findRow(scope, table, key);
  if (row === undefined)
    throw new Failure('not-found', `there is no row ${JSON.stringify(key)} of yours in ${table}`);
  await deleteValues(scope, table, key);
  await record(scope, table, key, row, null);
}

async function expectOwnParent(scope: WriteScope, table: LinkTableName, values: Values): Promise<void> {
  const { parent, parentColumn }: LinkTable = linkTables[table];
  const id = Number(values[parentColumn]);
  const row = await scope.db
    .selectFrom(parent)
    .select('id')
    .where('id', '=', id)
    .where('owner_id', '=', scope.user.id)
    .executeTakeFirst();
  if (row === undefined) throw new Failure('not-found', `there is no row ${id} of yours in ${parent}`);
}

function keyOf(table: LinkTableName, row: Values): Values {
  return Object.fromEntries(linkTables[table].key.map((column) => [column, row[column]]));
}
