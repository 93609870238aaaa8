import type { Cursor } from '../notation/cursor.js';
import { numberText } from '../notation/numbers.js';
import { expectWithin, takeWeight } from '../notation/quantities.js';
import { numeral, valueOf } from '../numeral.js';
import { usualFall, type Fall, type Share, type Step } from './rule.js';

const sharePattern = new RegExp(`(${numeral}) *%`, 'y');

/** More sessions in a row than anybody waits for. */
const mostSessions = 100;

/** A weight with its unit and without a sign. */
function takeAmount(cursor: Cursor): Step {
  const start = cursor.position;
  const typed = takeWeight(cursor, 'always');
  if (typed === null) throw cursor.failure('expected a weight', 'write how much, such as +2.5kg or +5lb');
  if (typed.unit === null) {
    const number = numberText(typed.weight);
    throw cursor.failure('expected kg, lb or stacks', `a step needs its unit: ${number}kg or ${number}lb`);
  }
  if (typed.weight === 0) {
    throw cursor.failure('a step is more than 0', 'to keep the weight as it is, leave the rule out', start);
  }
  return { weight: typed.weight, unit: typed.unit };
}

/** @returns null when no share stands here */
function takeShare(cursor: Cursor): Share | null {
  const start = cursor.position;
  const match = cursor.take(sharePattern);
  if (match === null) return null;
  const percent = valueOf(match[1] ?? '');
  if (!(percent > 0 && percent < 100)) {
    throw cursor.failure('a share is more than 0 % and less than 100 %', 'write -10%', start);
  }
  return { percent };
}

/**
 * `+2.5kg`.
 *
 * @param example the whole rule, to show where the step goes
 * @throws NotationFailure when it is missing, zero, or without a unit
 */
export function takeStep(cursor: Cursor, example: string): Step {
  if (cursor.take(/ *\+ */y) === null) {
    cursor.take(/ +/y);
    throw cursor.failure('expected + and a weight', `write how much to add: ${example}`);
  }
  if (cursor.peek(sharePattern) !== null) {
    throw cursor.failure('a step is a weight, not a share', `write how much to add: ${example}`);
  }
  return takeAmount(cursor);
}

/** `10%` or `5lb`, behind a minus. */
export function takeLess(cursor: Cursor): Share | Step {
  return takeShare(cursor) ?? takeAmount(cursor);
}

/**
 * A count behind a word: `after 3`.
 *
 * @returns null when the word does not stand here
 */
export function takeAfter(cursor: Cursor): number | null {
  if (cursor.take(/ *after(?![a-z]) */y) === null) return null;
  const start = cursor.position;
  const digits = cursor.take(/\d+/y)?.[0];
  const count = Number(digits ?? 0);
  if (digits === undefined || count < 1 || count > mostSessions) {
    throw cursor.failure(
      `expected a number of sessions, 1 to ${mostSessions}`,
      'write after 2: two sessions in a row',
      start,
    );
  }
  return count;
}

/**
 * `, -10% after 3`; without `after` three times.
 *
 * @returns null when no fall stands here
 */
export function takeFall(cursor: Cursor): Fall | null {
  if (cursor.take(/ *, *- */y) === null) return null;
  const by = takeLess(cursor);
  return { by, after: takeAfter(cursor) ?? usualFall.after };
}

/** Reps behind `at`, or in front of a step. */
export function takeReps(cursor: Cursor): number {
  const start = cursor.position;
  const digits = cursor.take(/\d+/y)?.[0];
  if (digits === undefined) throw cursor.failure('expected a number of reps');
  expectWithin(cursor, 'reps', Number(digits), start);
  return Number(digits);
}

/** `2.5kg`, `1stack` as it is typed. */
export function stepText({ weight, unit }: Step): string {
  return `${numberText(weight)}${unit}`;
}

/** `10%` or `5lb`. */
export function lessText(by: Share | Step): string {
  return 'percent' in by ? `${numberText(by.percent)}%` : stepText(by);
}

/** `, -10% after 3`, or nothing. */
export function fallText(fall: Fall | null): string {
  return fall === null ? '' : `, -${lessText(fall.by)} after ${fall.after}`;
}
