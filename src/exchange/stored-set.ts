import type { LoadKind } from '../domain/load.js';
import type { Measurement, PerformedSet } from '../domain/set.js';
import type { SourceRow } from './row.js';

/**
 * A foreign row as a set of an exercise of ours. Nothing done (no reps, no time, no distance) is a missed attempt:
 * logged, and in no figure.
 *
 * @param unit of weights whose row names none, which then are zero
 */
export function storedSet(row: SourceRow, measurement: Measurement, unit: 'kg' | 'lb'): PerformedSet {
  const reps = row.reps === 0 ? null : row.reps;
  const isCompleted = reps !== null || row.durationSeconds !== null || row.distanceM !== null;
  // An empty row with a zero in it says no more than an empty row.
  const loadKind = !isCompleted && row.weight === 0 ? 'none' : loadKindOf(row, measurement);
  // Written out: to spread another set here takes as long as to store it.
  return {
    setType: row.setType,
    isFailure: row.isFailure,
    isAmrap: false,
    isCompleted,
    loadKind,
    weight: loadKind === 'none' ? null : row.weight,
    unit: loadKind === 'none' ? null : (row.unit ?? unit),
    reps,
    repsLeft: null,
    repsRight: null,
    rpe: row.rpe,
    rir: null,
    tempo: null,
    restSeconds: row.restSeconds === null ? null : Math.round(row.restSeconds),
    durationSeconds: row.durationSeconds,
    distanceM: row.distanceM,
  };
}

/** Other apps write help as a positive weight, and zero or nothing for body weight alone; only the exercise tells them apart. */
export function loadKindOf(
  { weight, loadKind }: Pick<SourceRow, 'weight' | 'loadKind'>,
  measurement: Measurement,
): LoadKind {
  if (weight === null) return 'none';
  if (loadKind !== null) return loadKind;
  if (measurement === 'weight_reps') return 'external';
  if (weight === 0) return 'none';
  if (measurement === 'assisted_reps') return 'assisted';
  return measurement === 'bodyweight_reps' ? 'added' : 'external';
}
