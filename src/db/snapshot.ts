import { sql } from 'kysely';
import type { Scope } from './scope.js';

/**
 * Reads from one state of the database, whatever is written meanwhile; a reader that stops early ends it. Nobody
 * waits for it, since it takes no lock a writer needs. Writes through the same connection have to wait till it ends.
 */
export async function* inSnapshot<T>(
  scope: Scope,
  read: (scope: Scope) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  await sql`begin`.execute(scope.db);
  try {
    yield* read(scope);
  } finally {
    await sql`rollback`.execute(scope.db);
  }
}
