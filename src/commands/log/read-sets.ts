import type { Exercise, User } from '../../db/tables.js';
import { emptySet, expectWork, usualLoadKind } from '../../domain/complete-set.js';
import { parseSets } from '../../domain/notation/parse.js';
import { resolveSets } from '../../domain/notation/resolve.js';
import type { Measurement, PerformedSet } from '../../domain/set.js';
import { userUnit } from '../user-unit.js';
import type { SetPatch } from './set-flags.js';

/**
 * The sets a text and named fields mean together; the fields apply to every set.
 *
 * @param text in the notation of sets done; empty for one set given by fields alone
 * @param last the set that `last` stands for
 * @throws Failure usage when it cannot be read, or when nothing was done in a set
 */
export function readSets(
  user: User,
  exercise: Exercise,
  text: string,
  patch: SetPatch,
  last: PerformedSet | null,
): PerformedSet[] {
  const context = {
    unit: userUnit(user),
    measurement: notationOf(exercise.measurement, patch),
    last,
    exerciseName: exercise.name,
  };
  const typed = text.trim() === '' ? [emptySet] : resolveSets(parseSets(text), context);
  return typed.map((set) => completeSet(set, patch, exercise, context.unit));
}

/** With its time or distance given by a flag, a number alone can only be reps: `jump rope 300 --duration 120`. */
function notationOf(measurement: Measurement, patch: SetPatch): Measurement {
  const isExtentGiven = patch.durationSeconds !== undefined || patch.distanceM !== undefined;
  return isExtentGiven && !measurement.endsWith('_reps') ? 'weight_reps' : measurement;
}

/**
 * A set with some of its fields replaced, its unit and kind of load filled in where a weight is new.
 *
 * @throws Failure usage when nothing was done in it
 */
export function completeSet(
  set: PerformedSet,
  patch: SetPatch,
  exercise: Pick<Exercise, 'name' | 'measurement'>,
  unit: 'kg' | 'lb',
): PerformedSet {
  const complete: PerformedSet = { ...set, ...patch };
  if (patch.reps !== undefined) {
    complete.repsLeft = null;
    complete.repsRight = null;
  }
  if (complete.weight === null) {
    complete.unit = null;
    complete.loadKind = 'none';
  } else {
    complete.unit ??= unit;
    if (complete.loadKind === 'none') complete.loadKind = usualLoadKind(exercise.measurement);
  }
  expectWork(complete, exercise.name);
  return complete;
}
