import { toKilograms } from '../load.js';
import { estimateOneRepMax, type OneRepMaxFormula } from '../one-rep-max.js';
import type { Measurement } from '../set.js';
import type { RecordClaim, RecordSet } from './record.js';

/** The largest n of `rep_max` and `assistance`. */
export const mostRepsCompared = 12;

/** A positive load in the unit it competes in. */
interface Load {
  /** Unrounded kilograms, or stacks. */
  amount: number;
  /** Grams, or thousandths of a stack: what loads are compared by. */
  thousandths: number;
  unit: 'kg' | 'stacks';
}

/**
 * Everything one set puts up for a record, `total_volume` aside; empty when the set is not eligible.
 *
 * Eligible is a completed working set that starts its drop chain; a drop without a known parent belongs to the set
 * before it and starts none. In exercises counted in reps the load's kind decides: external and added weight give the
 * weight records, assistance those of assistance, and a body-weight set without load the most reps.
 */
export function claimsOf(measurement: Measurement, set: RecordSet, formula: OneRepMaxFormula): RecordClaim[] {
  if (!set.isCompleted || set.setType !== 'working' || set.dropOf !== null) return [];
  switch (measurement) {
    case 'weight_reps':
    case 'bodyweight_reps':
    case 'assisted_reps':
      return repClaims(measurement, set, formula);
    case 'duration':
    case 'weight_duration':
      return holdClaims(set);
    case 'distance_duration':
    case 'weight_distance':
      return distanceClaims(set);
  }
}

/** What a set adds to the volume of its session: any part of a drop chain, but no warm-up and no missed attempt. */
export function volumeOf(measurement: Measurement, set: RecordSet): RecordClaim | null {
  if (measurement !== 'weight_reps' && measurement !== 'bodyweight_reps') return null;
  if (!set.isCompleted || set.setType === 'warmup' || !pullsDown(set)) return null;
  const load = loadOf(set);
  const reps = set.reps ?? 0;
  return load === null || reps <= 0 ? null : volumeClaim('total_volume', load, reps);
}

function repClaims(measurement: Measurement, set: RecordSet, formula: OneRepMaxFormula): RecordClaim[] {
  const reps = repsInARow(set);
  if (reps <= 0) return [];
  const load = loadOf(set);
  if (set.loadKind === 'assisted' && load !== null) return forAtLeast('assistance', load, reps);
  if (measurement === 'assisted_reps') return [];
  if (load !== null && pullsDown(set)) return weightClaims(set, load, reps, formula);
  return measurement === 'bodyweight_reps' ? [claim('reps', 'reps', reps)] : [];
}

function weightClaims(set: RecordSet, load: Load, reps: number, formula: OneRepMaxFormula): RecordClaim[] {
  const value = load.unit === 'kg' ? estimateOneRepMax(load.amount, reps, formula) : null;
  const score = value === null ? null : estimateOneRepMax(load.thousandths / 1000, reps, formula);
  return [
    claim('weight', load.unit, load.amount, load.thousandths),
    ...(value === null || score === null ? [] : [claim('1rm', 'kg', value, score)]),
    ...forAtLeast('rep_max', load, reps),
    volumeClaim('set_volume', load, set.reps ?? 0),
  ];
}

function holdClaims(set: RecordSet): RecordClaim[] {
  const seconds = set.durationSeconds ?? 0;
  const load = loadOf(set);
  if (seconds <= 0 || (load !== null && !pullsDown(set))) return [];
  const hold = claim('duration', load?.unit === 'stacks' ? 's@stacks' : 's', seconds);
  return [{ ...hold, load: load?.thousandths ?? 0 }];
}

function distanceClaims(set: RecordSet): RecordClaim[] {
  const metres = set.distanceM ?? 0;
  const seconds = set.durationSeconds ?? 0;
  const claims: RecordClaim[] = [];
  if (seconds > 0) claims.push(claim('duration', 's', seconds));
  if (metres > 0) claims.push(claim('distance', 'm', metres));
  if (metres > 0 && seconds > 0) claims.push(claim('pace', 's/km', seconds / (metres / 1000)));
  return claims;
}

function forAtLeast(recordType: 'rep_max' | 'assistance', load: Load, reps: number): RecordClaim[] {
  const one = claim(recordType, load.unit, load.amount, load.thousandths);
  return Array.from({ length: Math.min(Math.floor(reps), mostRepsCompared) }, (_, index) => ({
    ...one,
    reps: index + 1,
  }));
}

function claim(
  recordType: RecordClaim['recordType'],
  unit: RecordClaim['unit'],
  value: number,
  score = value,
): RecordClaim {
  return { recordType, reps: 0, load: 0, unit, value, score };
}

function volumeClaim(recordType: 'set_volume' | 'total_volume', load: Load, reps: number): RecordClaim {
  return claim(recordType, load.unit, load.amount * reps, load.thousandths * reps);
}

/** What one side did: left and right add up in volume, but nobody lifted 16 in a row by doing 8 on each side. */
function repsInARow(set: RecordSet): number {
  const sides = [set.repsLeft ?? 0, set.repsRight ?? 0].filter((reps) => reps > 0);
  return sides.length > 0 ? Math.min(...sides) : (set.reps ?? 0);
}

/** The load is lifted rather than lifting the lifter. */
function pullsDown(set: RecordSet): boolean {
  return set.loadKind === 'external' || set.loadKind === 'added';
}

function loadOf(set: RecordSet): Load | null {
  if (set.loadKind === 'none' || set.weight === null || set.unit === null) return null;
  const kilograms = toKilograms(set.weight, set.unit);
  const amount = kilograms ?? set.weight;
  const thousandths = Math.round(amount * 1000);
  return thousandths > 0 ? { amount, thousandths, unit: kilograms === null ? 'stacks' : 'kg' } : null;
}
