import type { App } from '../../app/app.js';
import { planPurge, purgeUser, type PurgePlan } from '../../db/purge.js';
import type { Scope } from '../../db/scope.js';
import type { User } from '../../db/tables.js';
import { expectActive, findUser } from '../../db/users.js';
import { Failure } from '../../domain/failure.js';
import type { Row, SavedView } from '../../output/view.js';
import { confirmOrRefuse } from '../confirm.js';
import { userSaved } from './answer.js';
import { planText } from './purge-text.js';

/** The flags of a removal for good. */
export interface PurgeFlags {
  readonly handOver?: string;
  readonly yes?: true;
  readonly dryRun?: true;
}

/** Deletes a user for good, after saying what goes along. */
export async function purge(
  app: App,
  scope: Scope,
  user: User,
  { handOver, yes, dryRun }: PurgeFlags,
): Promise<SavedView> {
  const { path } = app.location;
  const plan = await planPurge(
    scope,
    user,
    path,
    handOver === undefined ? null : await heirOf(scope, user, handOver),
  );
  const goes = planText(plan);
  if (dryRun === true) {
    const line = `a dry run: "${user.username}" would be deleted for good with ${goes}`;
    return userSaved(scope, user, [line, ...heirLines(plan, 'would go')], planRow(plan, true));
  }
  await confirmOrRefuse(
    app,
    yes,
    `Delete "${user.username}" for good with ${goes}? Nothing brings it back, undo included.`,
  );
  const done = await purgeUser(scope, plan, path);
  if (done.leftover !== null)
    app.say(
      `warning: the user is deleted, but copies of the file or bytes inside it remain (${done.leftover}); delete ${path}.v*.bak by hand`,
    );
  const lines = [
    `"${user.username}" is deleted for good with ${planText(done)}; this cannot be undone`,
    ...heirLines(done, 'went'),
    'exports and backups made elsewhere are left as they are',
  ];
  return userSaved(scope, user, lines, planRow(done, false));
}

/** @throws Failure usage when it is the user who goes; what `findUser` and `expectActive` throw */
async function heirOf(scope: Scope, user: User, name: string): Promise<User> {
  const heir = expectActive(await findUser(scope.db, name));
  if (heir.id !== user.id) return heir;
  throw new Failure('usage', `"${name}" is the one who goes`, 'hand over to somebody else');
}

function heirLines({ handedOver, heir }: PurgePlan, verb: string): string[] {
  return handedOver.map(({ name }) => `"${name}" ${verb} to "${heir?.username ?? ''}"`);
}

function planRow(
  { belongings, enrolledOthers, commands, copies, handedOver, heir }: PurgePlan,
  isDryRun: boolean,
): Row {
  return {
    purged: {
      ...Object.fromEntries(belongings.map(({ key, count }) => [key, count])),
      enrollments_of_others: enrolledOthers,
      commands,
      copies: [...copies],
    },
    handed_over: handedOver.map(({ id, name }) => ({
      exercise_id: id,
      exercise: name,
      to: heir?.username ?? null,
    })),
    dry_run: isDryRun,
  };
}
