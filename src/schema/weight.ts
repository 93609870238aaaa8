import { Failure } from '../domain/failure.js';
import type { WeightUnit } from '../domain/load.js';
import { limitedNumber, plainNumber } from './flags.js';

/**
 * A weight given by a flag: `20`, `20kg`, `45 lb`, `1stack`.
 *
 * @param units what it may be in; a number alone is in the first
 * @throws Failure usage naming the flag and the rule
 */
export function weightWithUnit<U extends WeightUnit>(
  flag: string,
  text: string,
  units: readonly [U, ...U[]],
): { weight: number; unit: U } {
  const [, digits = text, word] = /^(.*?)\s*(kg|lb|stack)s?$/i.exec(text.trim()) ?? [];
  const unit = word === undefined ? units[0] : units.find((known) => known.startsWith(word.toLowerCase()));
  if (unit === undefined || plainNumber(digits) === null)
    throw new Failure(
      'usage',
      `"${text}" does not fit ${flag}`,
      `it takes a weight in ${units.join(', ').replace(/, ([^,]*)$/, ' or $1')}, such as 20${units[0]}`,
    );
  return { weight: limitedNumber(flag, digits, 'weight'), unit };
}
