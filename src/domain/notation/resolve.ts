import { Failure } from '../failure.js';
import type { LoadKind, WeightUnit } from '../load.js';
import type { Measurement, PerformedSet } from '../set.js';
import { marksOf, type AbsoluteSet, type SetExpression } from './expression.js';
import { numberText } from './numbers.js';
import { resolveRelative } from './relative.js';

/** What a text of sets leaves open. */
export interface SetContext {
  /** The user's unit, for weights typed without one. */
  unit: WeightUnit;
  measurement: Measurement;
  /** The set before the text's first one, for `last`. */
  last: PerformedSet | null;
  /** For errors. */
  exerciseName: string;
}

/** What to offer instead of a number alone. */
const measuredForms: Partial<Record<Measurement, (number: string) => string>> = {
  duration: (number) => `${number}s`,
  weight_duration: (number) => `${number}s, or with a weight 30kg ${number}s`,
  distance_duration: (number) => `${number}s, 5km or 5km 25:00`,
  weight_distance: (number) => `${number}m, or with a weight 24kg ${number}m`,
};

/** Machines show the help they give as a weight; a belt's weight is typed like a bar's. */
const externalMeans: Partial<Record<Measurement, LoadKind>> = {
  assisted_reps: 'assisted',
  bodyweight_reps: 'added',
};

function resolveAbsolute(expression: AbsoluteSet, context: SetContext): PerformedSet {
  const { measurement, exerciseName } = context;
  const { weight, loadKind, reps, repsLeft, repsRight, durationSeconds, distanceM } = expression;
  const offer = measuredForms[measurement];
  // A failed hold or carry may be named by its weight alone, as in `miss 30`.
  const isWeightKnown = weight !== null && measurement.startsWith('weight_');
  if (expression.isBareNumber && offer !== undefined && !isWeightKnown) {
    const number = numberText(weight ?? reps ?? 0);
    const message = `"${number}" has no unit, and ${exerciseName} is not counted in reps`;
    throw new Failure('usage', message, `write ${offer(number)}; reps all the same are x${number}`);
  }
  return {
    ...marksOf(expression),
    loadKind: loadKind === 'external' ? (externalMeans[measurement] ?? 'external') : loadKind,
    weight,
    unit: weight === null ? null : (expression.unit ?? context.unit),
    reps,
    repsLeft,
    repsRight,
    durationSeconds,
    distanceM,
  };
}

/**
 * The sets a text means for one exercise and one user.
 *
 * `last` is the set before it in the text, else the context's; it copies load, reps, time and distance, while kind,
 * flags, effort, tempo and rest are what was typed with it. `last-5` on an assisted set lowers the assistance.
 *
 * @returns one set an expression, in order
 * @throws Failure `usage` when there is no set before `last`, when an amount does not fit its weight, or when a number
 *   alone is typed for an exercise that is not counted in reps
 */
export function resolveSets(expressions: readonly SetExpression[], context: SetContext): PerformedSet[] {
  const sets: PerformedSet[] = [];
  for (const expression of expressions) {
    sets.push(
      expression.kind === 'absolute'
        ? resolveAbsolute(expression, context)
        : resolveRelative(expression, { ...context, last: sets.at(-1) ?? context.last }),
    );
  }
  return sets;
}
