import { Failure } from '../domain/failure.js';
import { isUniqueViolation } from './engines/sqlite-errors.js';
import type { Scope, WriteScope } from './scope.js';
import type { User } from './tables.js';
import { createUser, findUser, takenBy, type NewUser } from './users.js';
import { record, setColumns } from './write.js';

/** Everybody in the file, in the order they came; those removed last. */
export async function listUsers(scope: Scope): Promise<User[]> {
  return await scope.db
    .selectFrom('users')
    .selectAll()
    .orderBy((order) => order.case().when('deleted_at', 'is', null).then(0).else(1).end())
    .orderBy('id')
    .execute();
}

/**
 * A user who was removed, by name or by id.
 *
 * @throws Failure not-found; usage when several of that name were removed, naming their ids
 */
export async function requireRemovedUser(scope: Scope, reference: string): Promise<User> {
  const removed = await scope.db
    .selectFrom('users')
    .selectAll()
    .where('deleted_at', 'is not', null)
    .where((where) =>
      where.or([
        where('username_key', '=', reference.toLowerCase()),
        where('id', '=', /^\d{1,15}$/.test(reference) ? Number(reference) : -1),
      ]),
    )
    .orderBy('id')
    .execute();
  const [found, ...others] = removed;
  if (found === undefined)
    throw new Failure(
      'not-found',
      `no user "${reference}" was removed`,
      'see who was with: ton user list --all',
    );
  if (others.length > 0) {
    throw new Failure(
      'usage',
      `several users "${reference}" were removed`,
      `name one by its id: ${removed.map(({ id }) => id).join(', ')}`,
    );
  }
  return found;
}

/**
 * A user by name: one who is there, else one who was removed.
 *
 * @throws Failure as `findUser` and `requireRemovedUser` do
 */
export async function findAnybody(scope: Scope, reference: string): Promise<User> {
  try {
    return await findUser(scope.db, reference);
  } catch (missing) {
    try {
      return await requireRemovedUser(scope, reference);
    } catch (error) {
      throw error instanceof Failure && error.code === 'usage' ? error : missing;
    }
  }
}

/**
 * Adds a user, which the journal of the acting one records.
 *
 * @throws Failure conflict when the username or the e-mail address is taken
 */
export async function addUser(scope: WriteScope, given: NewUser): Promise<User> {
  const user = await createUser(scope.db, scope.clock, scope.random, given);
  await record(scope, 'users', { id: user.id }, null, user);
  return user;
}

/** Lets a user act again, or no more; what is logged stays. */
export async function setActive(scope: WriteScope, user: User, active: boolean): Promise<User> {
  if (!active) await expectAnotherActive(scope, user);
  return await changeUser(scope, user, { is_active: active ? 1 : 0 });
}

/**
 * Puts a user away with everything of theirs; who was chosen to act is chosen no more.
 *
 * @throws Failure conflict when nobody else could act
 */
export async function removeUser(scope: WriteScope, user: User): Promise<User> {
  await expectAnotherActive(scope, user);
  await scope.db.deleteFrom('acting_user').where('user_id', '=', user.id).execute();
  return await changeUser(scope, user, { deleted_at: scope.now });
}

/**
 * Brings a removed user back.
 *
 * @param instead another username or e-mail address, where the old one was taken meanwhile
 * @throws Failure conflict when one of the two is taken
 */
export async function restoreUser(
  scope: WriteScope,
  user: User,
  instead: { readonly username?: string; readonly email?: string | null },
): Promise<User> {
  const { username } = instead;
  const keyed = username === undefined ? {} : { username_key: username.toLowerCase() };
  try {
    return await changeUser(scope, user, { ...instead, ...keyed, deleted_at: null });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const { message } = takenBy({ ...user, ...instead }, error) as Failure;
    throw new Failure(
      'conflict',
      message,
      'bring the user back under another: --username NAME, --email ADDRESS|none',
      {
        cause: error,
      },
    );
  }
}

/** The user chosen to act in this file, by id; null where nobody was. */
export async function chosenUserId(scope: Scope): Promise<number | null> {
  const row = await scope.db.selectFrom('acting_user').select('user_id').executeTakeFirst();
  return row?.user_id ?? null;
}

/** Makes a user the one who acts when nobody is named; no part of anybody's undo, which follows whoever acts. */
export async function chooseUser(scope: Scope, user: User): Promise<void> {
  const values = { user_id: user.id, updated_at: scope.clock.now() };
  await scope.db
    .insertInto('acting_user')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/**
 * Makes sure that somebody could act without this user.
 *
 * @throws Failure conflict when the user is the last active one
 */
export async function expectAnotherActive(scope: Scope, user: User): Promise<void> {
  const other = await scope.db
    .selectFrom('users')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('is_active', '=', 1)
    .where('id', '<>', user.id)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined)
    throw new Failure(
      'conflict',
      `"${user.username}" is the last active user of this file`,
      'add another one first: ton user add NAME',
    );
}

/** Changes any user's row; the journal of the acting user keeps both sides, so that whoever did it takes it back. */
async function changeUser(scope: WriteScope, { id }: User, patch: Partial<User>): Promise<User> {
  const user = await scope.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const after = { ...patch, updated_at: scope.now };
  await setColumns(scope, 'users', { id }, after);
  const before = Object.fromEntries(Object.keys(after).map((column) => [column, user[column as keyof User]]));
  await record(scope, 'users', { id }, before, after);
  return { ...user, ...after };
}
