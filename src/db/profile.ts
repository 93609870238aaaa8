import type { WriteScope } from './scope.js';
import type { User } from './tables.js';
import { takenBy } from './users.js';
import { updateRow } from './write.js';

/** What users may change of themselves. */
export type ProfilePatch = Partial<
  Pick<
    User,
    | 'username'
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

/**
 * Changes the acting user. Records are the caller's to refresh after a change of the formula.
 *
 * @returns the user as stored
 * @throws Failure conflict when another user has the username or the e-mail address
 */
export async function changeProfile(scope: WriteScope, patch: ProfilePatch): Promise<User> {
  const { username } = patch;
  const keyed = username === undefined ? {} : { username_key: username.toLowerCase() };
  try {
    return await updateRow(scope, 'users', scope.user.id, { ...patch, ...keyed });
  } catch (error) {
    throw takenBy(patch, error);
  }
}
