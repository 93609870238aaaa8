import type { App } from '../../app/app.js';
import { requireOwnCoach } from '../../db/coaches.js';
import { inTransaction } from '../../db/scope.js';
import { updateRow } from '../../db/write.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { changeLines } from '../change-lines.js';
import type { Invocation } from '../handler.js';
import { coachColumns, coachRow, readProfile, type ProfileFlags } from './profile.js';

/** Changes the acting user's profile as a coach. */
export async function run(app: App, { options }: Invocation<ProfileFlags>): Promise<SavedView> {
  const scope = await app.writing();
  const coach = await requireOwnCoach(scope);
  const { patch } = await fillIn(app, {
    patch: {
      name: 'what to change (--name, --bio or --zip-code)',
      given: Object.keys(options).length === 0 ? undefined : readProfile(options),
      ask: async (prompter: Prompter) =>
        readProfile({
          name: await prompter.input('Name', { initial: coach.name }),
          bio: await prompter.input('Bio', { initial: coach.bio ?? '' }),
          zipCode: await prompter.input('Zip code', { initial: coach.zip_code ?? '' }),
        }),
    },
  });
  await inTransaction(scope, app.note('coach edit'), (scope) => updateRow(scope, 'coaches', coach.id, patch));
  const before = coachRow(scope, coach);
  const after = coachRow(scope, await requireOwnCoach(scope));
  const lines = changeLines(coachColumns, before, after);
  return { kind: 'saved', lines: lines.length === 0 ? ['nothing to change'] : lines, record: after };
}
