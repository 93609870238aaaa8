import type { User } from '../db/tables.js';
import { localDate } from '../domain/days.js';
import { showDuration } from '../domain/durations.js';
import { showHeight } from '../domain/height.js';
import type { Column, Row } from '../output/view.js';
import { formulaName } from './formula-name.js';

/** The days a week can begin with; the first one is stored as 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** What anyone who has the file may know of a user. */
export function profileRow(profile: User, offsetMinutes: number): Row {
  return {
    id: profile.id,
    uid: profile.uid,
    username: profile.username,
    name: profile.name,
    is_active: profile.is_active === 1,
    since: localDate(profile.created_at, offsetMinutes),
  };
}

/** What became of a user. */
export function stateOf(user: User): 'active' | 'deactivated' | 'removed' {
  if (user.deleted_at !== null) return 'removed';
  return user.is_active === 1 ? 'active' : 'deactivated';
}

/** A user as they see themselves: profile and preferences, no secrets. */
export function userRow(user: User, offsetMinutes: number): Row {
  return {
    ...profileRow(user, offsetMinutes),
    email: user.email,
    unit_system: user.unit_system,
    one_rep_max_formula: user.one_rep_max_formula,
    default_rest_seconds: user.default_rest_seconds,
    first_day_of_week: user.first_day_of_week,
    sex: user.sex,
    birth_date: user.birth_date,
    height_cm: user.height_cm,
    time_zone: user.time_zone,
    shares_leaderboard: user.shares_leaderboard === 1,
  };
}

/** The columns of `profileRow`. */
export const profileColumns: readonly Column[] = [
  { key: 'id' },
  { key: 'uid' },
  { key: 'username' },
  { key: 'name', label: 'name' },
  { key: 'is_active', label: 'state', show: (row) => (row.is_active === true ? 'active' : 'deactivated') },
  { key: 'since', label: 'since' },
];

/** The columns of `userRow`. */
export const userColumns: readonly Column[] = [
  ...profileColumns,
  { key: 'email', label: 'e-mail' },
  { key: 'unit_system', label: 'units' },
  {
    key: 'one_rep_max_formula',
    label: '1RM formula',
    show: (row) => formulaName(row.one_rep_max_formula),
  },
  {
    key: 'default_rest_seconds',
    label: 'rest',
    show: ({ default_rest_seconds: rest }) => (typeof rest === 'number' ? showDuration(rest) : ''),
  },
  {
    key: 'first_day_of_week',
    label: 'week starts',
    show: (row) => weekdays[Number(row.first_day_of_week) - 1] ?? '',
  },
  { key: 'sex', label: 'sex' },
  { key: 'birth_date', label: 'born' },
  {
    key: 'height_cm',
    label: 'height',
    show: ({ height_cm: height, unit_system: system }) =>
      typeof height === 'number' ? showHeight(height, system === 'imperial' ? 'imperial' : 'metric') : '',
  },
  { key: 'time_zone', label: 'time zone' },
  {
    key: 'shares_leaderboard',
    label: 'leaderboard',
    show: (row) => (row.shares_leaderboard === true ? 'shared' : 'not shared'),
  },
];
