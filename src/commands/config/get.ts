import type { App } from '../../app/app.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { settingKeys } from '../setting-keys.js';
import { settingRows, valueText } from './setting-row.js';
import { whichKey } from './which-setting.js';

/** The value of one setting alone, so that a script can take it as it is. */
export async function run(app: App, { operands: [typed] }: Invocation<unknown>): Promise<SavedView> {
  const { key } = await fillIn(app, {
    key: {
      name: 'KEY',
      given: typed === undefined ? undefined : whichKey(typed),
      ask: (prompter: Prompter) =>
        prompter.select(
          'Setting',
          settingKeys.map((value) => ({ name: value, value })),
        ),
    },
  });
  const row = (await settingRows(app)).find((setting) => setting.key === key) ?? {};
  return { kind: 'saved', lines: [valueText(row)], record: row };
}
