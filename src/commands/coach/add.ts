import type { App } from '../../app/app.js';
import { addCoach, requireOwnCoach } from '../../db/coaches.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { coachName, coachRow, readProfile, type ProfileFlags } from './profile.js';

/** Makes the acting user a coach. */
export async function run(
  app: App,
  { operands, options }: Invocation<Omit<ProfileFlags, 'name'>>,
): Promise<SavedView> {
  const scope = await app.writing();
  const { user } = scope;
  const name = operands.length === 0 ? (user.name ?? user.username) : coachName(operands.join(' '));
  const profile = readProfile(options);
  await inTransaction(scope, app.note('coach add'), (scope) => addCoach(scope, { ...profile, name }));
  return {
    kind: 'saved',
    lines: [
      `"${user.username}" is a coach: ${name}`,
      'make a program and put athletes into it: ton coach enrol anna --program NAME',
    ],
    record: coachRow(scope, await requireOwnCoach(scope)),
  };
}
