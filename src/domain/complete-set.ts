import { Failure } from './failure.js';
import type { LoadKind } from './load.js';
import type { Measurement, PerformedSet } from './set.js';

/** A set of which nothing is known yet. */
export const emptySet: PerformedSet = {
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

/** What a weight means when only the exercise can tell. */
export function usualLoadKind(measurement: Measurement): LoadKind {
  if (measurement === 'assisted_reps') return 'assisted';
  return measurement === 'bodyweight_reps' ? 'added' : 'external';
}

/**
 * Refuses a set that nothing was done in; only a failed attempt may be without reps, time and distance.
 *
 * @throws Failure usage saying what to give
 */
export function expectWork(set: PerformedSet, exerciseName: string): void {
  const done = (set.reps ?? 0) > 0 || (set.durationSeconds ?? 0) > 0 || (set.distanceM ?? 0) > 0;
  if (set.isCompleted && !done) {
    throw new Failure(
      'usage',
      `a set of "${exerciseName}" needs reps, a time or a distance`,
      'write it as 100x5, 12, 90s or 5km; a failed attempt as miss 100',
    );
  }
}
