import { connectionOf } from './engines/sqlite.js';
import type { WriteScope } from './scope.js';

/** Below this the indexes are kept whatever there is: to sort them anew gains nothing. */
const leastRows = 20_000;

/** Those with most rows. Of the sessions the indexes are kept: an import looks into them, and there are few. */
const tables = ['set_logs', 'session_exercises'];

/**
 * Takes away the indexes that many new rows would be sorted into one by one.
 *
 * @param newRows how many sets are about to be written
 * @returns makes them anew, in the same words; to be called in the same transaction
 */
export function dropIndexes(scope: WriteScope, newRows: number): () => void {
  const database = connectionOf(scope.db);
  const last = Number(database.prepare('select max(id) from set_logs').pluck().get() ?? 0);
  if (newRows < leastRows || newRows < last) return () => undefined;
  const indexes = database
    .prepare(
      `select name, sql from sqlite_schema where type = 'index' and sql is not null
       and tbl_name in (select value from json_each(?)) order by rowid`,
    )
    .all(JSON.stringify(tables)) as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`drop index "${name}"`);
  return () => {
    for (const { sql } of indexes) database.exec(sql);
  };
}
