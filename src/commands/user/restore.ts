import type { App } from '../../app/app.js';
import { restoreUser } from '../../db/household.js';
import { inTransaction } from '../../db/scope.js';
import { localToday } from '../../domain/clock.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { readEdit, type EditFlags } from '../profile-flags.js';
import { whichUser } from './which-user.js';

/** Brings a removed user back with everything they had, under another name where theirs was taken. */
export async function run(
  app: App,
  { operands, options }: Invocation<Pick<EditFlags, 'username' | 'email'>>,
): Promise<SavedView> {
  const scope = await app.writing();
  const instead = readEdit(options, localToday(scope.clock));
  const user = await whichUser(app, scope, operands[0], 'removed');
  const restored = await inTransaction(scope, app.note('user restore'), (scope) =>
    restoreUser(scope, user, instead),
  );
  const state = restored.is_active === 1 ? '' : '; still deactivated';
  return userSaved(scope, restored, [`"${restored.username}" is back with everything logged${state}`]);
}
