import type { Cursor } from './cursor.js';
import type { NotationFailure } from './failure.js';

/** What people write from other notations, and how it is written here. */
const advices: readonly [RegExp, string][] = [
  [/\+/y, 'a plus behind reps belongs to plans; as many as possible is a 100x5'],
  [/e[+-]?\d/y, 'write numbers out, without an exponent'],
  [/-/y, 'reps done are one number, not a range'],
  [/kg|lb|stack/y, 'the weight comes first: 100kgx5'],
  [/(?:sec|s|min|m|hr?)(?![a-z])|:/y, 'a timed set is 60s or 30kg 60s, three of them 60s x3'],
  [/k(?![a-wyz])|#/y, 'a unit is kg, lb or stacks'],
  [/\|/y, 'left and right are reps: 40x8|7'],
  [/,/y, 'groups are separated by a space or ;'],
  [/%/y, 'sets done have a weight, not a percentage'],
];

/** The failure for a character that fits nowhere. */
export function leftover(cursor: Cursor, expected: string): NotationFailure {
  const advice = advices.find(([pattern]) => cursor.peek(pattern) !== null)?.[1];
  return cursor.failure(`expected ${expected}`, advice);
}

/**
 * Makes sure that a part of a group ends here.
 *
 * @param expected what could have come instead
 */
export function expectEnd(cursor: Cursor, expected: string): void {
  if (cursor.peek(/$|[ ;@]/y) === null) throw leftover(cursor, expected);
}
