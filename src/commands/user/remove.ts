import type { App } from '../../app/app.js';
import { belongingsOf } from '../../db/belongings.js';
import { expectAnotherActive, removeUser } from '../../db/household.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { User } from '../../db/tables.js';
import { usualUser } from '../../db/users.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { confirmOrRefuse } from '../confirm.js';
import type { Invocation } from '../handler.js';
import { userSaved } from './answer.js';
import { purge, type PurgeFlags } from './purge.js';
import { countsText } from './purge-text.js';
import { whichUser } from './which-user.js';

interface Options extends PurgeFlags {
  readonly purge?: true;
}

/** Puts a user away, to be restored; with `--purge` for good. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  if (options.purge !== true && options.handOver !== undefined)
    throw new Failure(
      'usage',
      '--hand-over goes with --purge alone',
      'a user who is put away keeps their exercises',
    );
  const scope = await app.writing();
  const user = await whichUser(app, scope, operands[0], options.purge === true ? 'everybody' : 'present');
  return options.purge === true
    ? await purge(app, scope, user, options)
    : await putAway(app, scope, user, options);
}

async function putAway(app: App, scope: Scope, user: User, { yes, dryRun }: Options): Promise<SavedView> {
  await expectAnotherActive(scope, user);
  const had = countsText(await belongingsOf(scope, user.id));
  if (dryRun === true)
    return userSaved(scope, user, [`a dry run: "${user.username}" would be put away with ${had}`], {
      dry_run: true,
    });
  await confirmOrRefuse(app, yes, `Remove "${user.username}" with ${had}? It can be restored.`);
  const before = await usualUser(scope.db);
  const removed = await inTransaction(scope, app.note('user remove'), (scope) => removeUser(scope, user));
  const after = await usualUser(scope.db);
  return userSaved(
    scope,
    removed,
    [
      `"${user.username}" removed; everything comes back with: ton user restore ${user.username}`,
      ...(after === undefined || before?.id === after.id
        ? []
        : [`"${after.username}" acts from now on; choose with: ton user use NAME`]),
    ],
    { dry_run: false },
  );
}
