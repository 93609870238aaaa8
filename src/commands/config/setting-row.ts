import type { App } from '../../app/app.js';
import { chosenUserId } from '../../db/household.js';
import type { User } from '../../db/tables.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Json, Row } from '../../output/view.js';
import { userIfAny } from '../user-if-any.js';
import { keptSettings, type KeptSetting } from '../kept-settings.js';
import { actorSetting } from '../setting-keys.js';
import { toldSettings } from '../told-settings.js';

/** Who decided a setting: a flag, a variable of the environment, the user, the file, the terminal, the machine, or nobody. */
type Source = 'flag' | 'environment' | 'user' | 'file' | 'terminal' | 'machine' | 'default';

/** Every setting with its value and where that comes from; where there is no database yet, as it would be. */
export async function settingRows(app: App): Promise<Row[]> {
  const user = await userIfAny(app);
  const told = toldSettings.map(({ key, about, ways, decide }) => {
    const { value, by } = decide(app);
    return settingRow(key, value, sourceOf(by), nameOf(by), { about, ways });
  });
  const [place, ...others] = told;
  const kept = keptSettings.map((setting) => keptRow(setting, user));
  return [...(place === undefined ? [] : [place]), await actorRow(app, user), ...kept, ...others];
}

/** The row of a setting that is kept with the user; with what nobody set where there is no user yet. */
export function keptRow({ key, column, about, initial, seenAs }: KeptSetting, user: User | null): Row {
  const stored = user === null ? initial : user[column];
  const isDefault = user === null || stored === initial;
  const source = isDefault ? 'default' : 'user';
  return settingRow(key, seenAs?.(stored) ?? stored, source, isDefault ? null : user.username, {
    about,
    ways: `ton config set ${key}, or ton user edit`,
  });
}

/** Who acts: the only choice that is kept with the file and not with somebody. */
async function actorRow(app: App, user: User | null): Promise<Row> {
  const { env, options } = app;
  const told = (env.TON_USER ?? '') === '' ? undefined : env.TON_USER;
  const named = options.user ?? told;
  const isChosen =
    user !== null && named === undefined && (await chosenUserId(await app.reading())) === user.id;
  const by = options.user !== undefined ? '--user' : told !== undefined ? 'TON_USER' : null;
  const source = isChosen ? 'file' : sourceOf(by);
  return settingRow(actorSetting.key, user?.username ?? named ?? null, source, by, actorSetting);
}

function settingRow(
  key: string,
  value: Json,
  source: Source,
  name: string | null,
  { about, ways }: { about: string; ways: string },
): Row {
  return { key, value, source, source_name: name, set_with: ways, about };
}

function sourceOf(by: string | null): Source {
  if (by === null) return 'default';
  if (by === 'terminal' || by === 'machine') return by;
  return by.startsWith('--') ? 'flag' : 'environment';
}

function nameOf(by: string | null): string | null {
  return by === 'terminal' || by === 'machine' ? null : by;
}

/** A value as people read it, and as `set` takes it where it is kept. */
export function valueText(row: Row): string {
  const { key, value = null } = row;
  const show = keptSettings.find((setting) => setting.key === key)?.show;
  if (show !== undefined) return show(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? 'none' : textOf(row, 'value');
}

function sourceText(row: Row): string {
  const name = textOf(row, 'source_name');
  if (row.source === 'user') return `user ${name}`;
  if (row.source === 'file') return 'chosen in this file';
  return name === '' ? textOf(row, 'source') : name;
}

/** The columns of `settingRow`. */
export const settingColumns: readonly Column[] = [
  { key: 'key', label: 'setting' },
  { key: 'value', label: 'value', show: valueText },
  { key: 'source', label: 'from', show: sourceText },
  { key: 'source_name' },
  { key: 'set_with' },
  { key: 'about', label: 'what it is' },
];
