import type { App } from '../../app/app.js';
import type { ProfilePatch } from '../../db/profile.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { changeSetting, scopeOfChange, type ChangeFlags } from './change.js';
import { askKept, whichKept } from './which-setting.js';

/** Brings a setting that is kept with the user back to what it was at first. */
export async function run(
  app: App,
  { operands: [key], options }: Invocation<ChangeFlags>,
): Promise<SavedView> {
  const known = key === undefined ? undefined : whichKept(key);
  const scope = await scopeOfChange(app, options);
  const { setting } = await fillIn(app, { setting: { name: 'KEY', given: known, ask: askKept } });
  const patch = { [setting.column]: setting.initial } as ProfilePatch;
  return await changeSetting(app, scope, setting, patch, { note: 'config unset', ...options });
}
