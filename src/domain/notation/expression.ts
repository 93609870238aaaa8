import type { WeightUnit } from '../load.js';
import type { PerformedSet } from '../set.js';

/** What is typed beside the work itself: the kind of set, how hard it was, how it was done. */
export type SetMarks = Pick<
  PerformedSet,
  'setType' | 'isFailure' | 'isAmrap' | 'isCompleted' | 'rpe' | 'rir' | 'tempo' | 'restSeconds'
>;

/** Reps of one set; the sides are both there or both null. */
export type RepCount = Pick<PerformedSet, 'reps' | 'repsLeft' | 'repsRight'>;

/** One set as typed; a null unit beside a weight is the user's. */
export interface AbsoluteSet extends PerformedSet {
  kind: 'absolute';
  /** Nothing but a number was typed: reps, unless the exercise is measured by something else. */
  isBareNumber: boolean;
}

/** The set before again: its load plus an amount, and its reps unless others were typed. */
export interface RelativeSet extends SetMarks, RepCount {
  kind: 'relative';
  /** Below zero for less; 0 for the same. */
  amount: number;
  /** Null when none was typed: the unit of the set before. */
  unit: WeightUnit | null;
}

export type SetExpression = AbsoluteSet | RelativeSet;

/** The marks alone, without the work they stand beside. */
export function marksOf(set: SetMarks): SetMarks {
  const { setType, isFailure, isAmrap, isCompleted, rpe, rir, tempo, restSeconds } = set;
  return { setType, isFailure, isAmrap, isCompleted, rpe, rir, tempo, restSeconds };
}
