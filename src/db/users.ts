import { sql, type Insertable, type Kysely } from 'kysely';
import type { Clock } from '../domain/clock.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { uuidV7 } from '../domain/uuid.js';
import { isUniqueViolation } from './engines/sqlite-errors.js';
import type { Tables, User } from './tables.js';
import type { UsersTable } from './tables/people.js';

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
 * The user of that name, also a deactivated one.
 *
 * @throws Failure not-found when there is none, naming those there are
 */
export async function findUser(db: Kysely<Tables>, username: string): Promise<User> {
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('username_key', '=', username.toLowerCase())
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (user !== undefined) return user;
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

/**
 * The user who acts when nobody is named: the one chosen, else the first one in the file; also a deactivated one, since
 * what somebody else's log would get instead is nobody's wish.
 *
 * @returns undefined when there is none yet
 */
export async function usualUser(db: Kysely<Tables>): Promise<User | undefined> {
  return await db
    .selectFrom('users as u')
    .leftJoin('acting_user as a', 'a.user_id', 'u.id')
    .selectAll('u')
    .where('u.deleted_at', 'is', null)
    .orderBy(sql`a.id is null`)
    .orderBy('u.id')
    .limit(1)
    .executeTakeFirst();
}

/**
 * Lets a user act.
 *
 * @throws Failure denied when the user is deactivated
 */
export function expectActive(user: User): User {
  if (user.is_active === 1) return user;
  throw new Failure(
    'denied',
    `the user "${user.username}" is deactivated`,
    `bring the user back with: ton user activate ${user.username}; or act as another with --user or ton user use`,
  );
}

/** A username, and whatever else is known of a new user. */
export type NewUser = { readonly username: string } & Partial<
  Omit<Insertable<UsersTable>, 'id' | 'username' | 'username_key' | 'created_at' | 'updated_at'>
>;

/**
 * Adds a user; `given` overrides the defaults of a new one.
 *
 * @throws Failure conflict when the username or the e-mail address is taken
 */
export async function createUser(
  db: Kysely<Tables>,
  clock: Clock,
  random: (count: number) => Uint8Array,
  given: NewUser,
): Promise<User> {
  const now = clock.now();
  const insert = db
    .insertInto('users')
    .values({
      uid: uuidV7(now, random(10)),
      ...given,
      username_key: given.username.toLowerCase(),
      time_zone: clock.zone,
      created_at: now,
      updated_at: now,
    })
    .returningAll();
  try {
    return await insert.executeTakeFirstOrThrow();
  } catch (error) {
    throw takenBy(given, error);
  }
}

/**
 * Says what of a user is taken when the database refused it for that.
 *
 * @param wanted what was to be stored
 * @param error what the database threw
 * @returns Failure conflict, or the error itself when it is of another kind
 */
export function takenBy(
  wanted: { readonly username?: string | undefined; readonly email?: string | null | undefined },
  error: unknown,
): unknown {
  if (!isUniqueViolation(error)) return error;
  // Both engines name the index or the column.
  return (error as Error).message.includes('email')
    ? new Failure(
        'conflict',
        `another user of this file has the e-mail address "${wanted.email ?? ''}"`,
        'give another one',
        { cause: error },
      )
    : new Failure('conflict', `there is a user "${wanted.username ?? ''}" already`, 'choose another name', {
        cause: error,
      });
}
