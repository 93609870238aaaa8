import type { App } from '../../app/app.js';
import { addUser } from '../../db/household.js';
import { inTransaction } from '../../db/scope.js';
import { localDate } from '../../domain/days.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { adviceOf } from '../problem-of.js';
import { readEdit, type EditFlags } from '../profile-flags.js';
import { readUsername } from '../username.js';

/** Adds somebody to the file; who acts stays the same. */
export async function run(
  app: App,
  { operands, options }: Invocation<Omit<EditFlags, 'username'>>,
): Promise<SavedView> {
  const scope = await app.writing();
  const now = scope.clock.now();
  const profile = readEdit(options, localDate(now, scope.clock.offsetMinutes(now)));
  const { username } = await fillIn(app, {
    username: {
      name: 'NAME',
      given: operands.length === 0 ? undefined : readUsername(operands.join(' ')),
      ask: async (prompter: Prompter) =>
        readUsername(
          await prompter.input('Username', { check: (text) => adviceOf(() => readUsername(text)) }),
        ),
    },
  });
  const user = await inTransaction(scope, app.note('user add'), (scope) =>
    addUser(scope, { ...profile, username }),
  );
  return userSaved(scope, user, [
    `user "${username}" added`,
    `to act as ${username}: --user ${username} on one command, or from now on: ton user use ${username}`,
  ]);
}
