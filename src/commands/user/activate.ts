import type { App } from '../../app/app.js';
import { setActive } from '../../db/household.js';
import { inTransaction } from '../../db/scope.js';
import { expectActive } from '../../db/users.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { whichUser } from './which-user.js';

/**
 * Lets a deactivated user act again. Any active user of the file may, and so may the user: whoever can write the file
 * can act as anybody in it, and a file whose only user is deactivated must not be locked.
 */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.household();
  const user = await whichUser(app, scope, operands[0], 'present');
  if (user.id !== scope.user.id) expectActive(scope.user);
  if (user.is_active === 1) return userSaved(scope, user, [`"${user.username}" is active already`]);
  const changed = await inTransaction(scope, app.note('user activate'), (scope) =>
    setActive(scope, user, true),
  );
  return userSaved(scope, changed, [`"${user.username}" is active again`]);
}
