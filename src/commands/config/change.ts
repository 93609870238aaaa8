import type { App } from '../../app/app.js';
import type { ProfilePatch } from '../../db/profile.js';
import type { Scope } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import { makeProfileChange } from '../change-profile.js';
import { movedRecordRows } from '../record-news.js';
import type { KeptSetting } from '../kept-settings.js';
import { keptRow } from './setting-row.js';

/** The flags of `ton config set` and `unset`. */
export interface ChangeFlags {
  readonly yes?: true;
  readonly dryRun?: true;
}

/** The database to change a setting in; a dry run makes none. */
export async function scopeOfChange(app: App, { dryRun }: ChangeFlags): Promise<Scope> {
  return dryRun === true ? await app.reading() : await app.writing();
}

/** Changes a setting as `ton user edit` does, and answers with what it is afterwards. */
export async function changeSetting(
  app: App,
  scope: Scope,
  setting: KeptSetting,
  patch: ProfilePatch,
  { note, yes, dryRun }: ChangeFlags & { note: string },
): Promise<SavedView> {
  const change = await makeProfileChange(app, scope, patch, { note, yes, dryRun });
  return {
    kind: 'saved',
    lines: change.lines,
    record: {
      ...keptRow(setting, change.user),
      moved: movedRecordRows(change.moved),
      dry_run: dryRun === true,
    },
  };
}
