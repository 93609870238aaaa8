import { Failure } from '../failure.js';
import type { WeightUnit } from '../load.js';
import type { PerformedSet } from '../set.js';
import { marksOf, type RelativeSet } from './expression.js';
import { brokenLimit } from './limits.js';
import { exactSum, numberText } from './numbers.js';

interface Before {
  last: PerformedSet | null;
  unit: WeightUnit;
  exerciseName: string;
}

type Load = Pick<PerformedSet, 'loadKind' | 'weight' | 'unit'>;
type Done = Pick<PerformedSet, 'reps' | 'repsLeft' | 'repsRight' | 'durationSeconds' | 'distanceM'>;

const nothingDone: Done = {
  reps: null,
  repsLeft: null,
  repsRight: null,
  durationSeconds: null,
  distanceM: null,
};

function typed({ amount, unit }: RelativeSet): string {
  if (amount === 0) return 'last';
  return `last${amount > 0 ? '+' : '-'}${numberText(Math.abs(amount))}${unit ?? ''}`;
}

function loadOf(expression: RelativeSet, last: PerformedSet, userUnit: WeightUnit): Load {
  const { amount, unit } = expression;
  if (amount === 0) return { loadKind: last.loadKind, weight: last.weight, unit: last.unit };
  if (last.weight === null) {
    const loadKind = amount > 0 ? 'added' : 'assisted';
    return { loadKind, weight: Math.abs(amount), unit: unit ?? userUnit };
  }
  const before = `${numberText(last.weight)}${last.unit ?? ''}`;
  if (unit !== null && unit !== last.unit) {
    // Converted, 5 lb on 100 kg would be 102.26796185 kg, which nobody loads.
    const message = `"${typed(expression)}" changes a weight of ${before} in another unit`;
    throw new Failure(
      'usage',
      message,
      `write the amount in ${last.unit ?? 'its unit'}, or the weight itself`,
    );
  }
  const weight = exactSum(last.weight, amount);
  if (weight < 0) {
    const message = `"${typed(expression)}" is less than nothing: the set before had ${before}`;
    throw new Failure('usage', message, 'take off less, or write the set out, such as 100x5');
  }
  const broken = brokenLimit('weight', weight);
  if (broken !== null)
    throw new Failure('usage', `"${typed(expression)}" is too heavy: ${broken}`, 'add less');
  return { loadKind: last.loadKind, weight, unit: last.unit };
}

function doneIn(expression: RelativeSet, last: PerformedSet): Done {
  const { reps, repsLeft, repsRight, isCompleted } = expression;
  if (reps !== null) {
    if (last.reps === null && (last.durationSeconds ?? last.distanceM) !== null) {
      const message = `"last x${reps}" has other reps than a set that had none`;
      throw new Failure('usage', message, 'write last once for every set, or the set itself, such as 60s');
    }
    return { ...nothingDone, reps, repsLeft, repsRight };
  }
  if (!isCompleted) return nothingDone;
  if (!last.isCompleted && (last.reps ?? 0) === 0 && (last.durationSeconds ?? last.distanceM) === null) {
    const message = `"${typed(expression)}" repeats a failed attempt that had no reps`;
    throw new Failure('usage', message, 'write the reps, last x5, or miss last for another failed attempt');
  }
  return {
    reps: last.reps,
    repsLeft: last.repsLeft,
    repsRight: last.repsRight,
    durationSeconds: last.durationSeconds,
    distanceM: last.distanceM,
  };
}

/**
 * The set before again, as `last`, `last+2.5` or `last x6` changes it.
 *
 * An amount without a unit has the unit of the set before. On a set without a load it is added to body weight or taken
 * from it. Other reps drop the time and distance of the set before.
 *
 * @throws Failure `usage` when there is no set before, or it cannot be changed like that
 */
export function resolveRelative(expression: RelativeSet, { last, unit, exerciseName }: Before): PerformedSet {
  if (last === null) {
    const message = `"${typed(expression)}" has no set of ${exerciseName} before it`;
    throw new Failure('usage', message, 'write the set out, such as 100x5');
  }
  return { ...marksOf(expression), ...loadOf(expression, last, unit), ...doneIn(expression, last) };
}
