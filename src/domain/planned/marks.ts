import type { Cursor } from '../notation/cursor.js';
import { expectWithin } from '../notation/quantities.js';
import { valueOf } from '../numeral.js';
import { takeTempo } from '../notation/tempo.js';
import { expectOrder } from './counts.js';
import { takeLoad, unsaidLoad, type PlannedContext, type PlannedLoad } from './loads.js';
import { expectEnd, leftover } from './leftover.js';
import type { PlannedSet } from './planned-set.js';
import { takeRest } from './rest.js';

/** What stands behind the counts and holds for every set of the group. */
export type Marks = PlannedLoad &
  Pick<PlannedSet, 'rpeMin' | 'rpeMax' | 'rirMin' | 'rirMax' | 'tempo' | 'restSecondsMin' | 'restSecondsMax'>;

type Effort = Pick<Marks, 'rpeMin' | 'rpeMax' | 'rirMin' | 'rirMax'>;
type Found = ['load' | 'effort' | 'tempo' | 'rest', Partial<Marks>];

/** A comma is decimal unless another group follows it: `@8,5x5` is an RPE of 8, then five sets. */
const number = String.raw`\d+(?:\.\d+|,\d+(?!\d|(?: *- *\d+)? *(?:x|sets?)))?`;
const range = `(${number})(?: *- *(${number}))?`;
const effortForms = new RegExp(`(?:(rpe|rir) *)?${range}(?: *(rpe|rir)(?![a-z]))?`, 'y');

const at = /(?:@|at(?![a-z])) */y;
const keyword = /(tempo|rest)(?![a-wyz]):? */y;

function effortOf(
  cursor: Cursor,
  field: 'rpe' | 'rir',
  digits: readonly [string, string],
  start: number,
): Effort {
  const [min, max] = [valueOf(digits[0]), valueOf(digits[1])];
  for (const value of [min, max]) expectWithin(cursor, field, value, start);
  expectOrder(cursor, min, max, start);
  const none = { rpeMin: null, rpeMax: null, rirMin: null, rirMax: null };
  return field === 'rpe' ? { ...none, rpeMin: min, rpeMax: max } : { ...none, rirMin: min, rirMax: max };
}

/** `rpe 7-8`, `2rir`, and behind an `@` a number alone, which is RPE. */
function takeEffort(cursor: Cursor, isBehindAt: boolean): Effort | null {
  const start = cursor.position;
  const match = cursor.take(effortForms);
  if (match === null) return null;
  const [, before, first = '', last = first, behind] = match;
  const word = before ?? behind;
  if (word === undefined && !isBehindAt) {
    cursor.position = start;
    return null;
  }
  if (word === undefined && valueOf(last) > 10) {
    throw cursor.failure(
      'a number above 10 behind @ needs a unit',
      `write @${first}kg, @${first}lb or @${first}%; effort is @1 to @10`,
      start,
    );
  }
  if (before !== undefined && behind !== undefined && before !== behind) {
    throw cursor.failure('effort is RPE or RIR, not both', 'write @8 or 2rir', start);
  }
  return effortOf(cursor, word === 'rir' ? 'rir' : 'rpe', [first, last], start);
}

/** One thing behind the counts; null when nothing more stands there. */
function takeMark(cursor: Cursor, isSpaced: boolean, context: PlannedContext): Found | null {
  const isBehindAt = cursor.take(at) !== null;
  if (!isBehindAt && !isSpaced) return null;
  const load = takeLoad(cursor, context);
  if (load !== null) return ['load', load];
  const effort = takeEffort(cursor, isBehindAt);
  if (effort !== null) return ['effort', effort];
  if (isBehindAt) throw cursor.failure('expected a load or an effort', 'write @60kg, @70-75%, @8 or @2rir');
  const word = cursor.take(keyword)?.[1];
  if (word === undefined) return null;
  return word === 'tempo' ? ['tempo', { tempo: takeTempo(cursor) }] : ['rest', takeRest(cursor)];
}

/**
 * Load, effort, tempo and rest behind the counts, in any order, up to a comma or the end.
 *
 * @throws NotationFailure when one stands twice, or something else stands there
 */
export function takeMarks(cursor: Cursor, context: PlannedContext): Marks {
  const marks: Marks = {
    ...unsaidLoad(context.measurement),
    ...{ rpeMin: null, rpeMax: null, rirMin: null, rirMax: null },
    ...{ tempo: null, restSecondsMin: null, restSecondsMax: null },
  };
  const seen = new Set<string>();
  for (;;) {
    const isSpaced = cursor.take(/ +/y) !== null;
    const start = cursor.position;
    if (cursor.peek(/$|[,;]/y) !== null) return marks;
    const found = takeMark(cursor, isSpaced, context);
    if (found === null) throw leftover(cursor);
    const [name, mark] = found;
    if (seen.has(name)) {
      const advice = { load: 'a set has one load', effort: 'effort is RPE or RIR, once' }[name as 'load'];
      throw cursor.failure(`${name} stands twice`, advice, start);
    }
    seen.add(name);
    Object.assign(marks, mark);
    expectEnd(cursor);
  }
}
