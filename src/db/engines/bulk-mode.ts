import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import { connectionOf } from './sqlite.js';

/** From so many rows on it is worth changing the settings of the connection, and sorting some indexes anew. */
export const bulkRows = 20_000;

/**
 * Runs one command that writes a great many rows; outside of any transaction, for in it neither setting can be changed.
 * References are not looked up again for each row (a twelfth of the time): the rows name ids that the same transaction
 * has just given or read, `ton db check` looks at all of them, and so do the tests. Only for commands that insert: a
 * deletion would not take along what hangs on it.
 */
export async function inBulk<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  const connection = connectionOf(db);
  connection.exec('pragma foreign_keys = off; pragma cache_size = -8000');
  try {
    return await work();
  } finally {
    connection.exec('pragma foreign_keys = on; pragma cache_size = -16000');
  }
}
