import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.js';

/**
 * Lets foreign keys be checked when the transaction commits instead of at each statement: a set names its place in a
 * session and its exercise in one key, so neither can be changed before the other.
 */
export async function deferForeignKeys(db: Transaction<Tables>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(db);
}
