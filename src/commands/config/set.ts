import type { App } from '../../app/app.js';
import { localToday } from '../../domain/clock.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { adviceOf } from '../problem-of.js';
import { readEdit } from '../profile-flags.js';
import { changeSetting, scopeOfChange, type ChangeFlags } from './change.js';
import type { KeptSetting } from '../kept-settings.js';
import { keptRow, valueText } from './setting-row.js';
import { askKept, whichKept } from './which-setting.js';

/** Changes a setting that is kept with the user. */
export async function run(app: App, { operands, options }: Invocation<ChangeFlags>): Promise<SavedView> {
  const [key, typed] = operands;
  const known = key === undefined ? undefined : whichKept(key);
  const scope = await scopeOfChange(app, options);
  const today = localToday(scope.clock);
  const read = (setting: KeptSetting, text: string) => readEdit(setting.flags(text), today);
  let chosen = known;
  const { setting, text } = await fillIn(app, {
    setting: {
      name: 'KEY',
      given: known,
      ask: async (prompter: Prompter) => (chosen = await askKept(prompter)),
    },
    text: {
      name: 'VALUE',
      given: typed,
      ask: (prompter: Prompter) => askValue(prompter, scope.user, chosen, read),
    },
  });
  return await changeSetting(app, scope, setting, read(setting, text), { note: 'config set', ...options });
}

/** Asks what a setting is to be, from what it is now. */
async function askValue(
  prompter: Prompter,
  user: Parameters<typeof keptRow>[1],
  setting: KeptSetting | undefined,
  read: (setting: KeptSetting, text: string) => unknown,
): Promise<string> {
  if (setting === undefined) throw new Error('the value was asked for before the setting');
  const choices = setting.choices === undefined ? '' : `: ${setting.choices.join(', ')}`;
  return await prompter.input(`${setting.key}${choices}`, {
    initial: valueText(keptRow(setting, user)),
    check: (text) => adviceOf(() => read(setting, text)),
  });
}
