import type { PerformedSet } from '../set.js';
import type { PlannedSet } from './planned-set.js';

/**
 * A set done as a target to do again: the same load, reps, time and distance. How hard it was and how long the pause
 * took is not asked for.
 *
 * @returns null for a failed attempt, which nobody plans
 */
export function plannedFrom(set: PerformedSet): PlannedSet | null {
  if (!set.isCompleted) return null;
  const { setType, reps, loadKind, weight, unit, tempo, durationSeconds, distanceM } = set;
  return {
    setType,
    isOptional: false,
    isAmrap: set.isAmrap && reps !== null,
    repsMin: reps,
    repsMax: reps,
    loadKind,
    weight,
    unit,
    percentMin: null,
    percentMax: null,
    percentOf: null,
    rpeMin: null,
    rpeMax: null,
    rirMin: null,
    rirMax: null,
    tempo,
    restSecondsMin: null,
    restSecondsMax: null,
    durationSeconds,
    distanceM,
  };
}
