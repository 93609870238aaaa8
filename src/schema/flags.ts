import { Failure } from '../domain/failure.js';
import { isNumeral, valueOf } from '../domain/numeral.js';
import { brokenLimit, setLimits, type LimitedField } from '../domain/notation/limits.js';

/**
 * A number given by a flag, within the limits every set has.
 *
 * @param text as typed; a comma may be the decimal point
 * @throws Failure usage naming the flag and the rule
 */
export function limitedNumber(flag: string, text: string, field: LimitedField): number {
  const value = plainNumber(text);
  const broken = value === null ? setLimits[field].words : brokenLimit(field, value);
  if (value === null || broken !== null)
    throw new Failure('usage', `"${text}" does not fit ${flag}`, broken ?? setLimits[field].words);
  return value;
}

/** A number in plain digits, or null for anything else: words, exponents, infinities. */
export function plainNumber(text: string): number | null {
  return isNumeral(text.trim()) ? valueOf(text.trim()) : null;
}

/**
 * A whole number given by a flag, such as `--limit`.
 *
 * @throws Failure usage naming the flag and the range
 */
export function wholeNumber(flag: string, text: string, { min, max }: { min: number; max: number }): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max))
    throw new Failure(
      'usage',
      `"${text}" does not fit ${flag}`,
      // Nobody counts up to the largest number there is.
      max === Number.MAX_SAFE_INTEGER
        ? `it takes a whole number from ${min} on`
        : `it takes a whole number from ${min} to ${max}`,
    );
  return value;
}

/**
 * One of a list of words.
 *
 * @throws Failure usage listing them
 */
export function oneOfWords<T extends string>(flag: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text.toLowerCase());
  if (found === undefined)
    throw new Failure('usage', `"${text}" does not fit ${flag}`, `it is one of ${words.join(', ')}`);
  return found;
}
