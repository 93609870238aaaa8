import type { App } from '../../app/app.js';
import { athletesOf, isJoined } from '../../db/athletes.js';
import { requireOwnCoach } from '../../db/coaches.js';
import { inTransaction } from '../../db/scope.js';
import { updateRow } from '../../db/write.js';
import { counted } from '../../domain/counted.js';
import type { SavedView } from '../../output/view.js';
import { confirmOrRefuse } from '../confirm.js';
import type { Invocation } from '../handler.js';
import { coachRow } from './profile.js';

/** Puts the acting user's profile as a coach away; everybody stays in their programs, and nobody reads along any more. */
export async function run(app: App, { options }: Invocation<{ yes?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const coach = await requireOwnCoach(scope);
  const athletes = (await athletesOf(scope, coach)).filter(
    ({ isManaged, enrollments }) => isManaged || enrollments.some(isJoined),
  );
  const whom = counted(athletes.length, 'athlete');
  if (athletes.length > 0)
    await confirmOrRefuse(app, options.yes, `Remove the coach "${coach.name}" of ${whom}?`);
  await inTransaction(scope, app.note('coach remove'), async (scope) => {
    await updateRow(scope, 'coaches', coach.id, { deleted_at: scope.now });
  });
  return {
    kind: 'saved',
    lines: [
      `"${coach.username}" is no coach any more${athletes.length > 0 ? `; ${whom} ${athletes.length === 1 ? 'keeps the program' : 'keep their programs'}` : ''}`,
      'to come back with the same athletes: ton coach add',
    ],
    record: { ...coachRow(scope, coach), removed: true },
  };
}
