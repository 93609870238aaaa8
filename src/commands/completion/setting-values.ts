import { keptSettings } from '../kept-settings.js';
import { actorSetting, settingKeys } from '../setting-keys.js';
import { toldSettings } from '../told-settings.js';
import type { Candidate } from './candidates.js';

/**
 * The settings of `ton config`, or what one of them may be.
 *
 * @param verb `get` takes every key, the others those that can be changed
 * @param key whose values are wanted; the keys themselves when left out
 */
export function settingCandidates(verb: string, key: string | undefined): Candidate[] {
  if (key !== undefined) {
    const { choices = [] } = keptSettings.find((setting) => setting.key === key) ?? {};
    return choices.map((value) => ({ value, description: '' }));
  }
  const abouts = new Map(
    [actorSetting, ...keptSettings, ...toldSettings].map((setting) => [setting.key, setting.about]),
  );
  const keys = verb === 'get' ? settingKeys : keptSettings.map((setting) => setting.key);
  return keys.map((value) => ({ value, description: abouts.get(value) ?? '' }));
}
