import type { App } from '../../app/app.js';
import { localToday } from '../../domain/clock.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { makeProfileChange } from '../change-profile.js';
import type { Invocation } from '../handler.js';
import { readEdit, type EditFlags } from '../profile-flags.js';
import { userRow } from '../profile-row.js';
import { movedRecordRows } from '../record-news.js';
import { askEdit } from './ask-edit.js';

interface Options extends EditFlags {
  readonly yes?: true;
  readonly dryRun?: true;
}

/** Changes the acting user's profile and preferences; a change of the formula says which records it moves. */
export async function run(app: App, { options }: Invocation<Options>): Promise<SavedView> {
  const { yes, dryRun, ...flags } = options;
  const scope = dryRun === true ? await app.reading() : await app.writing();
  const today = localToday(scope.clock);
  const { patch } = await fillIn(app, {
    patch: {
      name: 'what to change (a flag such as --units)',
      given: Object.keys(flags).length === 0 ? undefined : readEdit(flags, today),
      ask: (prompter: Prompter) => askEdit(prompter, today),
    },
  });
  const { lines, user, moved } = await makeProfileChange(app, scope, patch, {
    note: 'user edit',
    yes,
    dryRun,
  });
  const row = userRow(user, scope.clock.offsetMinutes(user.created_at));
  return {
    kind: 'saved',
    lines,
    record: { user: row, moved: movedRecordRows(moved), dry_run: dryRun === true },
  };
}
