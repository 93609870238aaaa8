import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { PlannedSetRow } from './tables.js';

/** A stored planned set in the words of the domain. */
export function plannedSetOf(row: PlannedSetRow): PlannedSet {
  return {
    setType: row.set_type,
    isOptional: row.is_optional === 1,
    isAmrap: row.is_amrap === 1,
    repsMin: row.reps_min,
    repsMax: row.reps_max,
    loadKind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    percentMin: row.percent_min,
    percentMax: row.percent_max,
    percentOf: row.percent_of,
    rpeMin: row.rpe_min,
    rpeMax: row.rpe_max,
    rirMin: row.rir_min,
    rirMax: row.rir_max,
    tempo: row.tempo,
    restSecondsMin: row.rest_seconds_min,
    restSecondsMax: row.rest_seconds_max,
    durationSeconds: row.duration_seconds,
    distanceM: row.distance_m,
  };
}

/** The columns of a planned set of the domain, without its number and its slot. */
export function plannedColumnsOf(set: PlannedSet) {
  return {
    set_type: set.setType,
    is_optional: set.isOptional ? 1 : 0,
    is_amrap: set.isAmrap ? 1 : 0,
    reps_min: set.repsMin,
    reps_max: set.repsMax,
    load_kind: set.loadKind,
    weight: set.weight,
    unit: set.unit,
    percent_min: set.percentMin,
    percent_max: set.percentMax,
    percent_of: set.percentOf,
    rpe_min: set.rpeMin,
    rpe_max: set.rpeMax,
    rir_min: set.rirMin,
    rir_max: set.rirMax,
    tempo: set.tempo,
    rest_seconds_min: set.restSecondsMin,
    rest_seconds_max: set.restSecondsMax,
    duration_seconds: set.durationSeconds,
    distance_m: set.distanceM,
  } as const;
}
