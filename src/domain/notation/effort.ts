import type { Cursor } from './cursor.js';
import type { SetMarks } from './expression.js';
import { expectEnd } from './leftover.js';
import { expectWithin, takeDuration } from './quantities.js';
import { numeral, valueOf } from '../numeral.js';
import { takeTempo } from './tempo.js';

/** What stands behind the work and holds for every set of the group. */
export type Effort = Pick<SetMarks, 'rpe' | 'rir' | 'tempo' | 'restSeconds'>;

const at = /@ */y;
const keyword = /(rpe|rir|tempo|rest)(?![a-wyz]) */y;
const prefixed = new RegExp(`(?:(rpe|rir) *)?(${numeral})`, 'y');
const number = new RegExp(numeral, 'y');
const numberRir = new RegExp(`(${numeral}) *rir(?![a-z])`, 'y');

/** `8`, `rpe8`, `rir 2` or `2rir`, behind an `@` or on its own. */
function takeAt(cursor: Cursor): ['rpe' | 'rir', number] {
  const start = cursor.position;
  const match = cursor.take(prefixed);
  if (match === null) throw cursor.failure('expected an RPE of 1 to 10', 'effort is @8, @8.5 or 2rir');
  const [, word, digits = ''] = match;
  const value = valueOf(digits);
  const behind = word === undefined ? cursor.peek(/( *)rir(?![a-z])/y) : null;
  if (behind !== null && behind[1] !== '' && cursor.peek(/ *rir *\d/y) !== null) {
    throw cursor.failure('rir stands between two numbers', 'write @2rir, or @8 2rir for both');
  }
  if (behind !== null) cursor.position += behind[0].length;
  const field = behind === null && word !== 'rir' ? 'rpe' : 'rir';
  const advice =
    field === 'rpe' ? 'effort is @1 to @10 in halves; the weight goes first: 100x5 @8' : undefined;
  expectWithin(cursor, field, value, start, advice);
  return [field, value];
}

function takeRest(cursor: Cursor): number {
  const seconds = takeDuration(cursor, 'restSeconds');
  if (seconds !== null) return seconds;
  const bare = cursor.peek(number)?.[0];
  throw cursor.failure(
    'expected a time with its unit',
    `write rest ${bare ?? '90'}s, rest 1:30 or rest 2min`,
  );
}

function takeWorded(cursor: Cursor, word: string): [keyof Effort, string | number] {
  if (word === 'tempo') return ['tempo', takeTempo(cursor)];
  if (word === 'rest') return ['restSeconds', takeRest(cursor)];
  const field = word === 'rpe' ? 'rpe' : 'rir';
  const start = cursor.position;
  const digits = cursor.take(number)?.[0];
  if (digits === undefined)
    throw cursor.failure(`expected a number behind ${word}`, 'effort is @8, @8.5 or 2rir');
  expectWithin(cursor, field, valueOf(digits), start);
  return [field, valueOf(digits)];
}

function takeOne(cursor: Cursor, isSpaced: boolean): [keyof Effort, string | number] | null {
  if (cursor.take(at) !== null) return takeAt(cursor);
  if (!isSpaced) return null;
  const start = cursor.position;
  const digits = cursor.take(numberRir)?.[1];
  if (digits !== undefined) {
    expectWithin(cursor, 'rir', valueOf(digits), start);
    return ['rir', valueOf(digits)];
  }
  const word = cursor.take(keyword)?.[1];
  return word === undefined ? null : takeWorded(cursor, word);
}

/**
 * Effort, tempo and rest behind a group, in any order; what is not there is null.
 *
 * @throws NotationFailure when one stands twice or is beyond its limits
 */
export function takeEffort(cursor: Cursor): Effort {
  const effort: Effort = { rpe: null, rir: null, tempo: null, restSeconds: null };
  for (;;) {
    const end = cursor.position;
    const isSpaced = cursor.take(/ +/y) !== null;
    const start = cursor.position;
    const one = takeOne(cursor, isSpaced);
    if (one === null) {
      cursor.position = end;
      return effort;
    }
    const [field, value] = one;
    if (effort[field] !== null) {
      const name = { rpe: 'RPE', rir: 'RIR', tempo: 'tempo', restSeconds: 'rest' }[field];
      throw cursor.failure(`${name} stands twice`, 'effort, tempo and rest are said once for a group', start);
    }
    Object.assign(effort, { [field]: value });
    expectEnd(cursor, 'a space or the end');
  }
}
