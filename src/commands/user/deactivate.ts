import type { App } from '../../app/app.js';
import { setActive } from '../../db/household.js';
import { inTransaction } from '../../db/scope.js';
import { usualUser } from '../../db/users.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { whichUser } from './which-user.js';

/** Keeps a user from acting; what they logged stays, for them and for whoever may see it. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const user = await whichUser(app, scope, operands[0], 'present');
  if (user.is_active === 0) return userSaved(scope, user, [`"${user.username}" is deactivated already`]);
  const changed = await inTransaction(scope, app.note('user deactivate'), (scope) =>
    setActive(scope, user, false),
  );
  const isUsual = (await usualUser(scope.db))?.id === user.id;
  return userSaved(scope, changed, [
    `"${user.username}" is deactivated: the history stays, and nothing can be logged`,
    ...(isUsual ? ['choose who acts from now on with: ton user use NAME'] : []),
    `back with: ton user activate ${user.username}`,
  ]);
}
