import { keptSettings } from './kept-settings.js';
import { toldSettings } from './told-settings.js';

/** Who acts: neither kept with a user nor told by flags and the environment alone. */
export const actorSetting = {
  key: 'user',
  about: 'who acts',
  ways: '--user, TON_USER or: ton user use',
} as const;

/** Every key of `ton config`, in the order of its list. */
export const settingKeys: readonly string[] = [
  'db',
  actorSetting.key,
  ...keptSettings.map(({ key }) => key),
  ...toldSettings.map(({ key }) => key).filter((key) => key !== 'db'),
];
