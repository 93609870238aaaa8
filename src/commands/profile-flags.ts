import type { ProfilePatch } from '../db/profile.js';
import { parseDay } from '../domain/dates.js';
import { Failure } from '../domain/failure.js';
import { parseHeight } from '../domain/height.js';
import { oneRepMaxFormulas } from '../domain/one-rep-max.js';
import { oneOfWords } from '../schema/flags.js';
import { readRest } from '../schema/rest.js';
import { weekdays } from './profile-row.js';
import { readUsername } from './username.js';

/** The flags that say something of a user. */
export interface EditFlags {
  readonly username?: string;
  readonly name?: string;
  readonly email?: string;
  readonly units?: string;
  readonly formula?: string;
  readonly rest?: string;
  readonly weekStarts?: string;
  readonly sex?: string;
  readonly birthDate?: string;
  readonly height?: string;
  readonly leaderboard?: boolean;
}

const unitSystems = ['metric', 'imperial'] as const;

/** Takes a value away. */
const nothing = 'none';

/**
 * The columns the flags change; null takes a value away.
 *
 * @param today the local date
 * @throws Failure usage naming the value that does not fit
 */
export function readEdit(flags: EditFlags, today: string): ProfilePatch {
  return {
    ...set('username', given(flags.username, readUsername)),
    ...set('name', flags.name === undefined ? undefined : flags.name.trim() || null),
    ...set('email', read(flags.email, readEmail)),
    ...set(
      'unit_system',
      given(flags.units, (text) => oneOfWords('--units', text, unitSystems)),
    ),
    ...set(
      'one_rep_max_formula',
      given(flags.formula, (text) => oneOfWords('--formula', text, oneRepMaxFormulas)),
    ),
    ...set('default_rest_seconds', read(flags.rest, readRest)),
    ...set(
      'first_day_of_week',
      given(flags.weekStarts, (text) => weekdays.indexOf(oneOfWords('--week-starts', text, weekdays)) + 1),
    ),
    ...set('sex', read(flags.sex, readSex)),
    ...set(
      'birth_date',
      read(flags.birthDate, (text) => readBirthDate(text, today)),
    ),
    ...set('height_cm', read(flags.height, parseHeight)),
    ...set(
      'shares_leaderboard',
      flags.leaderboard === undefined ? undefined : flags.leaderboard ? (1 as const) : (0 as const),
    ),
  };
}

/** @throws Failure usage when it is no address */
export function readEmail(text: string): string {
  const address = text.trim();
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address))
    throw new Failure(
      'usage',
      `"${text}" does not fit --email`,
      'it takes an address such as ann@example.org',
    );
  return address;
}

function readSex(text: string): 'm' | 'f' {
  const sex = oneOfWords('--sex', text, ['m', 'f', nothing]);
  return sex === 'f' ? 'f' : 'm';
}

function readBirthDate(text: string, today: string): string {
  const day = parseDay(text, today);
  if (day >= today) throw new Failure('usage', `"${text}" does not fit --birth-date`, 'it is before today');
  return day;
}

function given<T>(text: string | undefined, parse: (text: string) => T): T | undefined {
  return text === undefined ? undefined : parse(text);
}

/** Undefined where there is no flag, null for `none` or nothing at all. */
function read<T>(text: string | undefined, parse: (text: string) => T): T | null | undefined {
  if (text === undefined) return undefined;
  return ['', nothing].includes(text.trim().toLowerCase()) ? null : parse(text);
}

function set<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
