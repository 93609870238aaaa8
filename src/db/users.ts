import type { Kysely } from 'kysely';
import type { Clock } from '../domain/clock.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { uuidV7 } from '../domain/uuid.js';
import { isUniqueViolation } from './engines/sqlite-errors.js';
import type { Tables, User } from './tables.js';

/**
 * A username from what the machine calls the account: folded to the letters a username may have, padded to three.
 *
 * @param account any text, also an empty one
 */
export function usernameFrom(account: string): string {
  const word = foldName(account)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return (word === '' ? 'me' : word).padEnd(3, '_').slice(0, 50);
}

/**
 * The user of that name.
 *
 * @throws Failure not-found when there is none; denied when it is deactivated
 */
export async function findUser(db: Kysely<Tables>, username: string): Promise<User> {
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('username_key', '=', username.toLowerCase())
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (user === undefined) {
    const names = await db
      .selectFrom('users')
      .select('username')
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(10)
      .execute();
    throw new Failure(
      'not-found',
      `there is no user "${username}"`,
      names.length === 0
        ? 'the file has no user yet; the first command without --user makes one'
        : `users in this file: ${names.map((row) => row.username).join(', ')}`,
    );
  }
  return mustBeActive(user);
}

/** The user who acts when nobody is named: the first one in the file, or undefined when there is none yet. */
export async function firstUser(db: Kysely<Tables>): Promise<User | undefined> {
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return user === undefined ? undefined : mustBeActive(user);
}

/**
 * Adds a user; `given` overrides the defaults of a new one.
 *
 * @throws Failure conflict when the username is taken
 */
export async function createUser(
  db: Kysely<Tables>,
  clock: Clock,
  random: (count: number) => Uint8Array,
  given: { username: string; uid?: string },
): Promise<User> {
  const now = clock.now();
  const insert = db
    .insertInto('users')
    .values({
      uid: given.uid ?? uuidV7(now, random(10)),
      username: given.username,
      username_key: given.username.toLowerCase(),
      time_zone: clock.zone,
      created_at: now,
      updated_at: now,
    })
    .returningAll();
  try {
    return await insert.executeTakeFirstOrThrow();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Failure('conflict', `there is a user "${given.username}" already`, 'choose another name', {
      cause: error,
    });
  }
}

function mustBeActive(user: User): User {
  if (user.is_active === 0) {
    throw new Failure(
      'denied',
      `the user "${user.username}" is deactivated`,
      'activate the user first, or act as another with --user',
    );
  }
  return user;
}
