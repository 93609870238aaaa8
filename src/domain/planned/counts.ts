import type { Cursor } from '../notation/cursor.js';
import { takeExtent, type Extent } from '../notation/extent.js';
import { expectWithin, takeDistance, takeDuration } from '../notation/quantities.js';
import type { Measurement } from '../set.js';

/** How many sets of what a group asks for. */
export interface Counts extends Extent {
  /** Sets that have to be done; the ones from here to `most` are optional. */
  least: number;
  most: number;
  /** As many as possible: the last set where reps are named, else each. */
  isAmrap: boolean;
  repsMin: number | null;
  repsMax: number | null;
}

type Work = Omit<Counts, 'least' | 'most'>;

/** What to write for a number alone on an exercise that is not counted in reps. */
const measuredForms: Partial<Record<Measurement, (number: string) => string>> = {
  duration: (number) => `${number}s`,
  weight_duration: (number) => `${number}s`,
  distance_duration: (number) => `${number}s or ${number}m`,
  weight_distance: (number) => `${number}m`,
};

const setsAndX = /(\d+)(?: *- *(\d+))?(?: *sets?(?![a-wyz]))? *(?:x|of(?![a-z])) */y;

/** @throws NotationFailure when the second number is below the first */
export function expectOrder(cursor: Cursor, min: number, max: number, at: number): void {
  if (min > max) throw cursor.failure('the smaller number of a range goes first', undefined, at);
}

function takeSetCount(cursor: Cursor): Pick<Counts, 'least' | 'most'> {
  const start = cursor.position;
  const match = cursor.take(setsAndX);
  if (match === null) {
    const timed = takeExtent(cursor, false, false);
    const advice =
      timed.durationSeconds === null && timed.distanceM === null
        ? 'a group is sets x reps, such as 3x8 or 3-4x6-10'
        : `how many times goes first: 1x${cursor.since(start)}`;
    throw cursor.failure('expected sets and x', advice, start);
  }
  const least = Number(match[1]);
  const most = match[2] === undefined ? least : Number(match[2]);
  expectOrder(cursor, least, most, start);
  expectWithin(cursor, 'sets', most, start);
  return { least, most };
}

/** Reps: `5`, `8-12`, `5+`, `amrap`, each perhaps with the word behind. */
function takeReps(cursor: Cursor, measurement: Measurement): Work {
  const none = { durationSeconds: null, distanceM: null };
  const start = cursor.position;
  if (cursor.take(/amrap(?![a-z])/y) !== null)
    return { ...none, isAmrap: true, repsMin: null, repsMax: null };
  const match = cursor.take(/(\d+)(?:-(\d+))?(\+)?/y);
  if (match === null)
    throw cursor.failure('expected the reps', 'sets, then x, then reps: 3x8, 3x8-12, 3xAMRAP');
  const [, first = '', last = first, plus] = match;
  const [repsMin, repsMax] = [Number(first), Number(last)];
  expectWithin(cursor, 'reps', repsMin, start);
  expectWithin(cursor, 'reps', repsMax, start);
  expectOrder(cursor, repsMin, repsMax, start);
  if (cursor.peek(/ *(?:kg|lb|stack|%)/y) !== null) {
    const load = cursor.typed.slice(start).split(/[ ,;]/)[0] ?? '';
    throw cursor.failure('expected the reps', `the load goes behind them: 3x5 ${load}`, start);
  }
  const isWorded = cursor.take(/ *reps?(?![a-z])/y) !== null;
  const offer = measuredForms[measurement];
  if (
    offer !== undefined &&
    !isWorded &&
    cursor.peek(/ +(?:in|over) +\d/y) === null &&
    cursor.peek(/$|[ ,;@]/y) !== null
  ) {
    throw cursor.failure('expected a unit', `this exercise is not counted in reps: write ${offer(first)}`);
  }
  return { ...none, isAmrap: plus !== undefined, repsMin, repsMax };
}

/** The time or way that reps take: `in 60s`, `over 20m`, in either order. */
function takeExtentOfReps(cursor: Cursor): Extent {
  const extent: Extent = { durationSeconds: null, distanceM: null };
  for (;;) {
    const word = cursor.take(/ +(in|over) +(?=\d)/y)?.[1];
    if (word === undefined) return extent;
    const start = cursor.position;
    const [field, value, form] =
      word === 'in'
        ? (['durationSeconds', takeDuration(cursor, 'durationSeconds'), 'in 60s'] as const)
        : (['distanceM', takeDistance(cursor), 'over 20m'] as const);
    if (value === null)
      throw cursor.failure(`expected a ${word === 'in' ? 'time' : 'distance'}`, `write ${form}`);
    if (extent[field] !== null) throw cursor.failure('a set has one time and one distance', undefined, start);
    extent[field] = value;
  }
}

/**
 * What a group asks for: `3x8-12`, `3-4x6`, `5x5+`, `3xAMRAP`, `3x30s`, `1x5km 25:00`, `1xAMRAP in 60s`.
 *
 * @param measurement decides whether a number alone may be reps
 * @throws NotationFailure when it is anything else
 */
export function takeCounts(cursor: Cursor, measurement: Measurement): Counts {
  const sets = takeSetCount(cursor);
  const extent = takeExtent(cursor, false, false);
  if (extent.durationSeconds !== null || extent.distanceM !== null) {
    return { ...sets, ...extent, isAmrap: false, repsMin: null, repsMax: null };
  }
  const reps = takeReps(cursor, measurement);
  return { ...sets, ...reps, ...takeExtentOfReps(cursor) };
}
