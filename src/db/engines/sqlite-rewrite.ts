import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/**
 * Writes the file anew without what was deleted, whose bytes would otherwise stay in its free pages and in the log
 * beside it. Takes as much room again while it runs; outside of any transaction.
 */
export async function rewriteFile(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
