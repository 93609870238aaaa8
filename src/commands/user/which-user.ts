import { findAnybody, listUsers, requireRemovedUser } from '../../db/household.js';
import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import type { User } from '../../db/tables.js';
import { findUser } from '../../db/users.js';
import { Failure } from '../../domain/failure.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { stateOf } from '../profile-row.js';

/** Among whom a user is looked for. */
type Among = 'present' | 'removed' | 'everybody';

/**
 * The user that a name means, or an id among the removed ones; asked for when there is none.
 *
 * @throws Failure not-found, usage for an ambiguous name, input-required when nobody can be asked
 */
export async function whichUser(
  app: App,
  scope: Scope,
  name: string | undefined,
  among: Among,
): Promise<User> {
  const { user } = await fillIn(app, {
    user: {
      name: 'NAME',
      given: name === undefined ? undefined : await findAmong(scope, name, among),
      ask: (prompter: Prompter) => askUser(prompter, scope, among),
    },
  });
  return user;
}

async function findAmong(scope: Scope, name: string, among: Among): Promise<User> {
  if (among === 'present') return await findUser(scope.db, name);
  return among === 'removed' ? await requireRemovedUser(scope, name) : await findAnybody(scope, name);
}

async function askUser(prompter: Prompter, scope: Scope, among: Among): Promise<User> {
  const users = (await listUsers(scope)).filter(
    (user) => among === 'everybody' || (stateOf(user) === 'removed') === (among === 'removed'),
  );
  if (users.length === 0) throw new Failure('not-found', 'no user was removed', 'see: ton user list --all');
  return await prompter.select(
    'User',
    users.map((user) => ({
      name: user.username,
      value: user,
      description: [user.name ?? '', stateOf(user)].filter((word) => word !== '').join(', '),
    })),
  );
}
