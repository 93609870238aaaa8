import { parseDuration } from '../durations.js';
import type { Cursor } from '../notation/cursor.js';
import { expectWithin, takeDuration } from '../notation/quantities.js';
import { numeral } from '../numeral.js';
import { expectOrder } from './counts.js';
import type { PlannedSet } from './planned-set.js';

type Rest = Pick<PlannedSet, 'restSecondsMin' | 'restSecondsMax'>;

const sharedUnit = new RegExp(`(${numeral}) *- *${numeral} *([a-z]+)`, 'y');
const bareNumber = new RegExp(numeral, 'y');

function takeTime(cursor: Cursor): number {
  const seconds = takeDuration(cursor, 'restSeconds');
  if (seconds !== null) return seconds;
  const bare = cursor.peek(bareNumber)?.[0] ?? '90';
  throw cursor.failure('expected a time with its unit', `write rest ${bare}s, rest 1:30 or rest 2-3min`);
}

/**
 * The rest after each set, once its word was read: `90s`, `1:30-2:00`, `2-3min`.
 *
 * @throws NotationFailure when no time stands here
 */
export function takeRest(cursor: Cursor): Rest {
  const start = cursor.position;
  const shared = cursor.peek(sharedUnit);
  if (shared !== null) {
    // Of `2-3min` the first number has the unit of the second.
    const [, first = '', unit = ''] = shared;
    cursor.take(/[\d.,]+ *- */y);
    const restSecondsMax = takeTime(cursor);
    const restSecondsMin = parseDuration(first + unit);
    expectWithin(cursor, 'restSeconds', restSecondsMin, start);
    expectOrder(cursor, restSecondsMin, restSecondsMax, start);
    return { restSecondsMin, restSecondsMax };
  }
  const restSecondsMin = takeTime(cursor);
  const restSecondsMax = cursor.take(/ *- *(?=\d)/y) === null ? restSecondsMin : takeTime(cursor);
  expectOrder(cursor, restSecondsMin, restSecondsMax, start);
  return { restSecondsMin, restSecondsMax };
}
