import { parseSets } from '../../../src/domain/notation/parse.js';
import { resolveSets, type SetContext } from '../../../src/domain/notation/resolve.js';
import type { PerformedSet } from '../../../src/domain/set.js';

/** A plain working set with nothing given, to build expectations from. */
export const plainSet: PerformedSet = {
  setType: 'working',
  isFailure: false,
  isAmrap: false,
  isCompleted: true,
  loadKind: 'none',
  weight: null,
  unit: null,
  reps: null,
  repsLeft: null,
  repsRight: null,
  rpe: null,
  rir: null,
  tempo: null,
  restSeconds: null,
  durationSeconds: null,
  distanceM: null,
};

/** An external load in kilograms with reps. */
export function lifted(weight: number, reps: number | null): PerformedSet {
  return { ...plainSet, loadKind: 'external', weight, unit: 'kg', reps };
}

/** The sets a text means, for a user of kilograms on a barbell exercise unless told otherwise. */
export function readSets(text: string, context: Partial<SetContext> = {}): PerformedSet[] {
  const defaults: SetContext = {
    unit: 'kg',
    measurement: 'weight_reps',
    last: null,
    exerciseName: 'Bench Press',
  };
  return resolveSets(parseSets(text), { ...defaults, ...context });
}
