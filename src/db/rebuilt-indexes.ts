import { bulkRows } from './engines/bulk-mode.js';
import { connectionOf } from './engines/sqlite.js';
import type { WriteScope } from './scope.js';

/**
 * Those that begin with the exercise. All others have the order of time in which an import writes, or hardly a row: what
 * is added at the end of an index takes half of what it takes to sort it anew.
 */
const names = ['set_logs_by_exercise_and_time', 'session_exercises_by_exercise'];

/**
 * Takes away the indexes that many new rows would be sorted into one by one.
 *
 * @param newRows how many sets are about to be written
 * @returns makes them anew, in the same words; to be called in the same transaction
 */
export function dropIndexes(scope: WriteScope, newRows: number): () => void {
  const database = connectionOf(scope.db);
  const last = Number(database.prepare('select max(id) from set_logs').pluck().get() ?? 0);
  if (newRows < bulkRows || newRows < last) return () => undefined;
  const indexes = database
    .prepare(
      `select name, sql from sqlite_schema where type = 'index' and name in (select value from json_each(?)) order by rowid`,
    )
    .all(JSON.stringify(names)) as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`drop index "${name}"`);
  return () => {
    // Sorted in files of SQLite's own, taken out of their folder as soon as they are made: its memory would grow with the
    // rows. Only now: what a statement may have to take back is better kept in memory, a tenth of the time of an import.
    database.exec('pragma temp_store = file');
    try {
      for (const { sql } of indexes) database.exec(sql);
    } finally {
      database.exec('pragma temp_store = memory');
    }
  };
}
