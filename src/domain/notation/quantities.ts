import { parseDistance } from '../distance.js';
import { parseDuration } from '../durations.js';
import type { WeightUnit } from '../load.js';
import { numeral, otherReading, valueOf } from '../numeral.js';
import type { Cursor } from './cursor.js';
import { brokenLimit, weightDecimals, type LimitedField } from './limits.js';

/** A unit ends where no letter follows, except for the x of `100kgx5`. */
const unitEnd = '(?![a-wyz])';

const weightWithUnit = new RegExp(`(${numeral}) *(kgs?|lbs?|stacks?)${unitEnd}`, 'y');
const weightBeforeX = new RegExp(`(${numeral})(?= *x)`, 'y');
const weightAlone = new RegExp(`(${numeral})`, 'y');

const clock = /(\d+)(?::[0-5]\d)?:[0-5]\d(?:[.,]\d+)?/y;
const minuteUnit = '(?:minutes?|mins?|min)';
const secondUnit = '(?:seconds?|secs?|sec|s)';
const smallSeconds = String.raw`[0-5]?\d(?:[.,]\d+)? *${secondUnit}${unitEnd}`;
/** In parts that grow smaller (1h 30min, 2min 30s); an m is minutes between hours and seconds only, else metres. */
const durationForms = [
  String.raw`(\d+) *h(?:ours?|rs?)? *[0-5]?\d *(?:${minuteUnit}|m)${unitEnd}(?: *${smallSeconds})?`,
  String.raw`(\d+) *(?:${minuteUnit} *|m)${smallSeconds}`,
  `(${numeral}) *(?:h(?:ours?|rs?)?|${minuteUnit}|${secondUnit})${unitEnd}`,
].map((form) => new RegExp(form, 'y'));

const distance = new RegExp(`(${numeral}) *(?:(?:km|mi|yd|ft)${unitEnd}|m(?![a-wyz0-9]))`, 'y');

/**
 * Makes sure a value may be stored.
 *
 * @param at where it stands in the text
 */
export function expectWithin(
  cursor: Cursor,
  field: LimitedField,
  value: number,
  at: number,
  advice?: string,
): void {
  const broken = brokenLimit(field, value);
  if (broken !== null) throw cursor.failure(broken, advice, at);
}

/** A weight and the unit typed with it. */
export interface TypedWeight {
  weight: number;
  unit: WeightUnit | null;
}

/**
 * @param bare whether a number without a unit is a weight: only in front of an x, or always (behind a sign)
 * @returns null when no weight stands here
 */
export function takeWeight(cursor: Cursor, bare: 'before x' | 'always'): TypedWeight | null {
  const start = cursor.position;
  const match = cursor.take(weightWithUnit) ?? cursor.take(bare === 'always' ? weightAlone : weightBeforeX);
  if (match === null) return null;
  const [, digits = '', word] = match;
  const weight = valueOf(digits);
  expectWithin(cursor, 'weight', weight, start);
  const other = otherReading(digits);
  if (other !== null) {
    throw cursor.failure(`${digits} is ambiguous`, `write ${other} or ${weight}`, start);
  }
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  if (decimals > weightDecimals) {
    throw cursor.failure(`a weight has at most ${weightDecimals} decimals`, undefined, start);
  }
  if (word === undefined) return { weight, unit: null };
  if (word.startsWith('s')) return { weight, unit: 'stacks' };
  return { weight, unit: word.startsWith('k') ? 'kg' : 'lb' };
}

/** Nine digits are beyond every limit, and what the parsers of times and distances take. */
function isHuge(match: RegExpExecArray): boolean {
  return (/\d+/.exec(match[1] ?? '')?.[0] ?? '').length > 9;
}

/**
 * @param field which limit it has to keep
 * @returns seconds, or null when no time stands here
 */
export function takeDuration(cursor: Cursor, field: 'durationSeconds' | 'restSeconds'): number | null {
  const start = cursor.position;
  const match = durationForms.reduce<RegExpExecArray | null>(
    (found, form) => found ?? cursor.take(form),
    cursor.take(clock),
  );
  if (match === null) return null;
  const text = match[0];
  const isTooFine = /[.,]\d{4,}(?: *s[a-z]*)?$/.test(text);
  const seconds = isHuge(match) || isTooFine ? NaN : parseDuration(text);
  expectWithin(cursor, field, seconds, start);
  return seconds;
}

/** @returns metres, or null when no distance stands here */
export function takeDistance(cursor: Cursor): number | null {
  const start = cursor.position;
  const match = cursor.take(distance);
  if (match === null) return null;
  const metres = isHuge(match) ? NaN : parseDistance(match[0]);
  expectWithin(cursor, 'distanceM', metres, start);
  return metres;
}
