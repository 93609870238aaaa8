import type { LoadKind } from './load.js';
import type { Measurement } from './set.js';

/** What of a set decides which measurement it can be one of. */
export interface MeasuredBy {
  readonly loadKind: LoadKind;
  readonly hasReps: boolean;
  readonly hasDuration: boolean;
  readonly hasDistance: boolean;
  /** A missed attempt may be without reps, time and distance. */
  readonly isCompleted: boolean;
}

const loads: Readonly<Record<Measurement, readonly LoadKind[]>> = {
  weight_reps: ['external', 'none'],
  bodyweight_reps: ['added', 'assisted', 'none'],
  assisted_reps: ['assisted', 'none'],
  duration: ['none'],
  weight_duration: ['external', 'added', 'none'],
  distance_duration: ['none'],
  weight_distance: ['external', 'added', 'none'],
};

/** Whether a set can be one of an exercise of that measurement: its load is of the right kind, and what is counted is there. */
export function fitsMeasurement(set: MeasuredBy, measurement: Measurement): boolean {
  return loads[measurement].includes(set.loadKind) && (!set.isCompleted || hasWork(set, measurement));
}

function hasWork({ hasReps, hasDuration, hasDistance }: MeasuredBy, measurement: Measurement): boolean {
  if (measurement === 'duration' || measurement === 'weight_duration') return hasDuration;
  if (measurement === 'distance_duration') return hasDistance || hasDuration;
  return measurement === 'weight_distance' ? hasDistance : hasReps;
}

/** How a measurement is told to people. */
export const measurementWords: Readonly<Record<Measurement, string>> = {
  weight_reps: 'weight × reps',
  bodyweight_reps: 'reps with the body, weight added or taken off',
  assisted_reps: 'reps with assistance',
  duration: 'time',
  weight_duration: 'weight × time',
  distance_duration: 'distance and time',
  weight_distance: 'weight × distance',
};
