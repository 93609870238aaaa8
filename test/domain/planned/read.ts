import type { PlannedContext } from '../../../src/domain/planned/loads.js';
import { parsePlanned } from '../../../src/domain/planned/parse.js';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';

/** A working set of a barbell exercise of which nothing is asked, to build expectations from. */
export const plainPlanned: PlannedSet = {
  setType: 'working',
  isOptional: false,
  isAmrap: false,
  repsMin: null,
  repsMax: null,
  loadKind: 'external',
  weight: null,
  unit: null,
  percentMin: null,
  percentMax: null,
  percentOf: null,
  rpeMin: null,
  rpeMax: null,
  rirMin: null,
  rirMax: null,
  tempo: null,
  restSecondsMin: null,
  restSecondsMax: null,
  durationSeconds: null,
  distanceM: null,
};

/** The same number of reps at least and at most. */
export function reps(repsMin: number, repsMax = repsMin): Pick<PlannedSet, 'repsMin' | 'repsMax'> {
  return { repsMin, repsMax };
}

/** The sets a text means, for a user of kilograms on a barbell exercise unless told otherwise. */
export function readPlanned(text: string, context: Partial<PlannedContext> = {}): PlannedSet[] {
  return parsePlanned(text, { unit: 'kg', measurement: 'weight_reps', ...context });
}
