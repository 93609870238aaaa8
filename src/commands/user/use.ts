import type { App } from '../../app/app.js';
import { chooseUser } from '../../db/household.js';
import { expectActive } from '../../db/users.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { whichUser } from './which-user.js';

/** Chooses who acts in this file from now on, whoever acted before. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.household();
  const user = expectActive(await whichUser(app, scope, operands[0], 'present'));
  await chooseUser(scope, user);
  const { TON_USER: shell = '' } = app.env;
  if (shell !== '' && shell.toLowerCase() !== user.username_key)
    app.say(`TON_USER is "${shell}" here, which still wins`);
  return userSaved(scope, user, [`"${user.username}" acts in this file from now on`]);
}
