import type { ProfilePatch } from '../db/profile.js';
import { showDuration } from '../domain/durations.js';
import { Failure } from '../domain/failure.js';
import { oneRepMaxFormulas } from '../domain/one-rep-max.js';
import type { Json } from '../output/view.js';
import type { EditFlags } from './profile-flags.js';
import { weekdays } from './profile-row.js';

/** A column as it is stored. */
type Stored = string | number | null;

/** A setting that is kept with the user, in the database file. */
export interface KeptSetting {
  /** As the flag of `ton user edit`. */
  readonly key: string;
  /** As the field of `ton user show --json`, which is understood as well. */
  readonly column: keyof ProfilePatch;
  readonly about: string;
  /** What is stored when nobody set it. */
  readonly initial: Stored;
  /** What `set` takes, where it is one of a few words. */
  readonly choices?: readonly string[];
  /** What scripts see; what is stored when left out. */
  readonly seenAs?: (stored: Stored) => Json;
  /** What people see of a value, where that differs. */
  readonly show?: (value: Json) => string;
  /** The flags of `ton user edit` that a text stands for. */
  readonly flags: (text: string) => EditFlags;
}

/** Every setting that is kept with the user. */
export const keptSettings: readonly KeptSetting[] = [
  {
    key: 'units',
    column: 'unit_system',
    about: 'what tables show, and a weight without a unit is in',
    initial: 'metric',
    choices: ['metric', 'imperial'],
    flags: (units) => ({ units }),
  },
  {
    key: 'formula',
    column: 'one_rep_max_formula',
    about: 'the 1RM formula of every exercise without its own',
    initial: 'epley',
    choices: oneRepMaxFormulas,
    flags: (formula) => ({ formula }),
  },
  {
    key: 'rest',
    column: 'default_rest_seconds',
    about: 'rest between sets of every exercise without its own',
    initial: null,
    show: (value) => (typeof value === 'number' ? showDuration(value) : 'none'),
    flags: (rest) => ({ rest }),
  },
  {
    key: 'week-starts',
    column: 'first_day_of_week',
    about: 'the first day of the week',
    initial: 1,
    choices: weekdays,
    seenAs: (stored) => weekdays[Number(stored) - 1] ?? null,
    flags: (weekStarts) => ({ weekStarts }),
  },
  {
    key: 'leaderboard',
    column: 'shares_leaderboard',
    about: 'whether records are shared with the users of this file',
    initial: 0,
    choices: ['yes', 'no'],
    seenAs: (stored) => stored === 1,
    flags: (text) => ({ leaderboard: readYes(text) }),
  },
];

const yes = ['yes', 'on', 'true', '1'];
const no = ['no', 'off', 'false', '0'];

/** @throws Failure usage when it is neither yes nor no */
function readYes(text: string): boolean {
  const word = text.trim().toLowerCase();
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  throw new Failure('usage', `"${text}" does not fit leaderboard`, 'it is yes or no');
}
