import { Failure } from '../domain/failure.js';
import { isUniqueViolation } from './engines/sqlite-errors.js';
import type { Scope, WriteScope } from './scope.js';
import type { User } from './tables.js';
import { findUser } from './users.js';
import { updateRow } from './write.js';

/** What users may change of themselves. */
export type ProfilePatch = Partial<
  Pick<
    User,
    | 'name'
    | 'email'
    | 'unit_system'
    | 'one_rep_max_formula'
    | 'default_rest_seconds'
    | 'first_day_of_week'
    | 'sex'
    | 'birth_date'
    | 'height_cm'
    | 'shares_leaderboard'
  >
>;

/** What any user of the file may know of another. */
export type PublicProfile = Pick<User, 'id' | 'uid' | 'username' | 'name' | 'is_active' | 'created_at'>;

/**
 * The user of that name, also a deactivated one.
 *
 * @throws Failure not-found when there is none
 */
export async function findProfile(scope: Scope, username: string): Promise<PublicProfile> {
  const profile = await scope.db
    .selectFrom('users')
    .select(['id', 'uid', 'username', 'name', 'is_active', 'created_at'])
    .where('username_key', '=', username.toLowerCase())
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return profile ?? (await findUser(scope.db, username));
}

/**
 * Changes the acting user. Records are the caller's to refresh after a change of the formula.
 *
 * @returns the user as stored
 * @throws Failure conflict when another user has the e-mail address
 */
export async function changeProfile(scope: WriteScope, patch: ProfilePatch): Promise<User> {
  try {
    return await updateRow(scope, 'users', scope.user.id, patch);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Failure(
      'conflict',
      `another user of this file has the e-mail address "${patch.email ?? ''}"`,
      'give another one',
      { cause: error },
    );
  }
}
