import type { TargetSet } from '../domain/planned/planned-set.js';
import type { Selectable } from 'kysely';
import type { AskedColumns } from './tables/plans.js';
import type { TargetSet as TargetSetRow } from './tables.js';

/** What planned sets and targets have in common. */
export type AskedSet = Omit<TargetSet, 'restSeconds'>;

/** The part of a stored planned set or target that both have, in the words of the domain. */
export function askedSetOf(row: Selectable<AskedColumns>): AskedSet {
  return {
    setType: row.set_type,
    isOptional: row.is_optional === 1,
    isAmrap: row.is_amrap === 1,
    repsMin: row.reps_min,
    repsMax: row.reps_max,
    loadKind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    rpeMin: row.rpe_min,
    rpeMax: row.rpe_max,
    rirMin: row.rir_min,
    rirMax: row.rir_max,
    tempo: row.tempo,
    durationSeconds: row.duration_seconds,
    distanceM: row.distance_m,
  };
}

/** The columns of that part. */
export function askedColumnsOf(set: AskedSet) {
  return {
    set_type: set.setType,
    is_optional: set.isOptional ? 1 : 0,
    is_amrap: set.isAmrap ? 1 : 0,
    reps_min: set.repsMin,
    reps_max: set.repsMax,
    load_kind: set.loadKind,
    weight: set.weight,
    unit: set.unit,
    rpe_min: set.rpeMin,
    rpe_max: set.rpeMax,
    rir_min: set.rirMin,
    rir_max: set.rirMax,
    tempo: set.tempo,
    duration_seconds: set.durationSeconds,
    distance_m: set.distanceM,
  } as const;
}

/** A stored target in the words of the domain. */
export function targetSetOf(row: TargetSetRow): TargetSet {
  return { ...askedSetOf(row), restSeconds: row.rest_seconds };
}

/** The columns of a target. */
export function targetColumnsOf(target: TargetSet) {
  return { ...askedColumnsOf(target), rest_seconds: target.restSeconds } as const;
}
