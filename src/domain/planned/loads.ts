import { usualLoadKind } from '../complete-set.js';
import type { LoadKind, WeightUnit } from '../load.js';
import type { Cursor } from '../notation/cursor.js';
import { takeWeight } from '../notation/quantities.js';
import { numeral, valueOf } from '../numeral.js';
import type { Measurement } from '../set.js';
import { expectOrder } from './counts.js';
import type { PlannedSet } from './planned-set.js';

export type PlannedLoad = Pick<
  PlannedSet,
  'loadKind' | 'weight' | 'unit' | 'percentMin' | 'percentMax' | 'percentOf'
>;

/** What a text of planned sets leaves open. */
export interface PlannedContext {
  /** The user's unit, for a weight added or taken that was typed without one. */
  readonly unit: 'kg' | 'lb';
  readonly measurement: Measurement;
}

const withUnit = new RegExp(String.raw`${numeral} *(?:kg|lb|stack)s?(?![a-z])`, 'y');
const rangeWithUnit = new RegExp(String.raw`${numeral}[^\d,;]*-[^\d,;]*${numeral} *(?:kg|lb|stack)`, 'y');
const percent = new RegExp(`(${numeral})(?: *%? *- *(${numeral}))? *%`, 'y');
const ofMax = / *(?:of *)?(?:(1 *rm)|(?:tm|training max))(?![a-z])/y;

/** More than the heaviest overload anybody plans. */
const mostPercent = 200;

const noLoad: PlannedLoad = {
  loadKind: 'none',
  weight: null,
  unit: null,
  percentMin: null,
  percentMax: null,
  percentOf: null,
};

/** The load of a set that names none: left to the lifter, unless the exercise has none. */
export function unsaidLoad(measurement: Measurement): PlannedLoad {
  const isBodyAlone = ['bodyweight_reps', 'duration', 'distance_duration'].includes(measurement);
  return { ...noLoad, loadKind: isBodyAlone ? 'none' : usualLoadKind(measurement) };
}

function takePercent(cursor: Cursor, { measurement }: PlannedContext): PlannedLoad | null {
  const start = cursor.position;
  const match = cursor.take(percent);
  if (match === null) return null;
  const [, first = '', last = first] = match;
  const [percentMin, percentMax] = [valueOf(first), valueOf(last)];
  expectOrder(cursor, percentMin, percentMax, start);
  if (percentMin <= 0 || percentMax > mostPercent) {
    throw cursor.failure(`a percentage is more than 0 and at most ${mostPercent}`, undefined, start);
  }
  if (['assisted_reps', 'duration', 'distance_duration'].includes(measurement)) {
    throw cursor.failure('this exercise has no maximum to take a share of', 'write a weight: 20kg', start);
  }
  const of = cursor.take(ofMax);
  const percentOf = of === null || of[1] !== undefined ? '1rm' : 'training_max';
  return { ...noLoad, loadKind: usualLoadKind(measurement), percentMin, percentMax, percentOf };
}

function weighing(loadKind: LoadKind, weight: number, unit: WeightUnit): PlannedLoad {
  return { ...noLoad, loadKind, weight, unit };
}

function takeSigned(cursor: Cursor, { unit }: PlannedContext): PlannedLoad | null {
  const sign = cursor.take(/([+-]) *(?=\d)/y)?.[1];
  if (sign === undefined) return null;
  const typed = takeWeight(cursor, 'always') ?? { weight: 0, unit: null };
  return weighing(sign === '+' ? 'added' : 'assisted', typed.weight, typed.unit ?? unit);
}

/**
 * A load behind the reps: `60kg`, `+20kg`, `-15kg`, `bw`, `bw+20`, `70-75%`, `85% TM`.
 *
 * @returns null when none stands here
 * @throws NotationFailure when it is beyond its limits
 */
export function takeLoad(cursor: Cursor, context: PlannedContext): PlannedLoad | null {
  if (cursor.take(/bw(?![a-z])/y) !== null) return takeSigned(cursor, context) ?? noLoad;
  const load = takeSigned(cursor, context) ?? takePercent(cursor, context);
  if (load !== null) return load;
  if (cursor.peek(rangeWithUnit) !== null) {
    throw cursor.failure('a load is one weight', 'a range is for reps, percentages and effort: 3x8-12 60kg');
  }
  const typed = cursor.peek(withUnit) === null ? null : takeWeight(cursor, 'always');
  return typed === null
    ? null
    : weighing(usualLoadKind(context.measurement), typed.weight, typed.unit ?? context.unit);
}
