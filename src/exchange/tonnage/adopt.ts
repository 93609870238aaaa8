import { sql } from 'kysely';
import { isUniqueViolation } from '../../db/engines/sqlite-errors.js';
import { refreshRecords } from '../../db/records.js';
import type { Scope, WriteScope } from '../../db/scope.js';
import type { User } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import { documentTables, userColumns } from './document.js';
import { guarded } from './insert.js';
import type { TonnageDocument } from './read.js';
import { catalogReferences } from './references.js';
import { checkUser } from './schema.js';
import { keyOfColumn } from './shape.js';
import { storeRows } from './store.js';
import { storedValue } from './values.js';

/** What a document brought. */
export interface Adopted {
  readonly user: User;
  readonly sessions: number;
  readonly sets: number;
  /** Distinct exercises logged. */
  readonly exercises: number;
  /** Names of the user's own exercises. */
  readonly ownExercises: readonly string[];
  /** Whether commands that could still be redone were forgotten. */
  readonly hasForgottenCommands: boolean;
}

/**
 * Makes the scope's user the one of a document, with everything it holds; records are derived anew. Nothing of it is
 * journaled, and what the journal had of the empty log is forgotten, since redoing it would mix two histories.
 *
 * @throws Failure conflict when the user has data, or another user of the file is in the way; usage when the document
 * is not sound
 */
export async function adoptDocument(scope: WriteScope, document: TonnageDocument): Promise<Adopted> {
  await expectNoData(scope);
  const forgotten = await scope.db
    .deleteFrom('commands')
    .where('user_id', '=', scope.user.id)
    .executeTakeFirst();
  const user = await becomeUser(scope, document.user);
  await storeRows({ ...scope, user }, document);
  const logged = await scope.db
    .selectFrom('set_logs')
    .select('exercise_id')
    .distinct()
    .where('user_id', '=', user.id)
    .execute();
  await refreshRecords(
    { ...scope, user },
    logged.map((row) => row.exercise_id),
  );
  const own = await scope.db
    .selectFrom('exercises')
    .select('name')
    .where('owner_id', '=', user.id)
    .orderBy('uid')
    .execute();
  return {
    user,
    sessions: await countOf(scope, 'sessions', 'user_id'),
    sets: await countOf(scope, 'set_logs', 'user_id'),
    exercises: logged.length,
    ownExercises: own.map(({ name }) => name),
    hasForgottenCommands: forgotten.numDeletedRows > 0n,
  };
}

/** @throws Failure conflict when the user has a row in any table of the document */
async function expectNoData(scope: Scope): Promise<void> {
  const held: string[] = [];
  for (const { table, owner, key } of documentTables) {
    const count = owner === undefined ? 0 : await countOf(scope, table, owner);
    if (count > 0) held.push(`${key.replaceAll('_', ' ')} (${count})`);
  }
  if (held.length === 0) return;
  throw new Failure(
    'conflict',
    `"${scope.user.username}" has data already: ${held.join(', ')}`,
    'import it into a file of its own: ton import FILE --db new.db; or take back what is there with: ton undo',
  );
}

async function countOf(scope: Scope, table: string, owner: string): Promise<number> {
  const result = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)} where ${sql.ref(owner)} = ${scope.user.id}`.execute(
    scope.db,
  );
  return result.rows[0]?.count ?? 0;
}

/** The user's row takes over the document's name, uid and settings; how they log in stays. */
async function becomeUser(scope: WriteScope, given: unknown): Promise<User> {
  const user = checkUser(given);
  const references = await catalogReferences(scope);
  const values = Object.fromEntries(
    Object.entries(userColumns).map(([column, described]) => [
      column,
      storedValue(described, user[keyOfColumn(column)], references),
    ]),
  );
  const username = String(values.username);
  const update = scope.db
    .updateTable('users')
    .set({ ...values, username_key: username.toLowerCase() })
    .where('id', '=', scope.user.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  try {
    return await guarded(update, 'user');
  } catch (error) {
    if (!(error instanceof Failure) || !isUniqueViolation(error.cause)) throw error;
    throw new Failure(
      'conflict',
      `another user of this file is "${username}" or has the same uid or e-mail address`,
      'import it into a file of its own: ton import FILE --db new.db',
      { cause: error },
    );
  }
}
