import { closest } from '../../domain/closest.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import type { Prompter } from '../../prompts/prompter.js';
import { keptSettings, type KeptSetting } from '../kept-settings.js';
import { actorSetting, settingKeys } from '../setting-keys.js';
import { toldSettings } from '../told-settings.js';

/**
 * The key that was meant: as listed, with `_` for `-`, or as the field of `ton user show --json`.
 *
 * @throws Failure usage for any other, with the nearest one and all there are
 */
export function whichKey(text: string): string {
  const typed = text.trim().toLowerCase().replaceAll('_', '-');
  const column = keptSettings.find((setting) => setting.column.replaceAll('_', '-') === typed);
  const found = column?.key ?? settingKeys.find((key) => key === typed);
  if (found !== undefined) return found;
  const named = settingKeys.map((name) => ({ name, key: foldName(name) }));
  const [nearest] = closest(typed, named, 1);
  const meant = nearest === undefined ? '' : `did you mean "${nearest.name}"? `;
  throw new Failure('usage', `there is no setting "${text}"`, `${meant}there are: ${settingKeys.join(', ')}`);
}

/**
 * A setting that can be kept.
 *
 * @throws Failure usage for an unknown key, and for one that only a flag or the environment sets, naming which
 */
export function whichKept(text: string): KeptSetting {
  const key = whichKey(text);
  const kept = keptSettings.find((setting) => setting.key === key);
  if (kept !== undefined) return kept;
  const ways = [...toldSettings, actorSetting].find((setting) => setting.key === key)?.ways ?? '';
  throw new Failure('usage', `"${key}" is no setting that is kept`, `it comes from ${ways}`);
}

/** Asks for a setting that can be kept. */
export async function askKept(prompter: Prompter): Promise<KeptSetting> {
  return await prompter.select(
    'Setting',
    keptSettings.map((setting) => ({ name: setting.key, value: setting, description: setting.about })),
  );
}
