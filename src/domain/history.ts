import { toGrams, toKilograms } from './load.js';
import { estimateOneRepMax, type OneRepMaxFormula } from './one-rep-max.js';
import type { Measurement, PerformedSet } from './set.js';

/** A set of one exercise in its session. */
export interface HistorySet extends PerformedSet {
  readonly id: number;
  /** The set it goes on from, for the parts of a drop chain after the first. */
  readonly dropOf: number | null;
}

/** What one session was for an exercise. */
export interface SessionSummary {
  /** The set that says most: heaviest, then most reps; least help; longest; farthest. Null when nothing was completed. */
  readonly topSet: HistorySet | null;
  /** Kilograms, unrounded; null where there is no estimate. */
  readonly bestOneRepMax: number | null;
  /** Kilograms × reps of completed working sets, drops included. */
  readonly volumeKg: number;
  /** Of completed working sets. */
  readonly totalReps: number;
}

/** The difference to the session before; null where one of the two has no figure. */
export interface SessionChange {
  /** Kilograms between the top sets. */
  readonly weight: number | null;
  /** Reps between the top sets. */
  readonly reps: number | null;
  readonly volumePercent: number | null;
  readonly oneRepMax: number | null;
}

/** Sums up an exercise's sets of one session. */
export function summarizeSession(
  measurement: Measurement,
  sets: readonly HistorySet[],
  formula: OneRepMaxFormula,
): SessionSummary {
  const done = sets.filter((set) => set.isCompleted && set.setType !== 'warmup');
  const firsts = done.filter((set) => set.dropOf === null && set.setType !== 'drop');
  return {
    topSet: firsts.reduce<HistorySet | null>(
      (top, set) => (top === null || saysMore(measurement, set, top) ? set : top),
      null,
    ),
    bestOneRepMax: firsts.reduce<number | null>((best, set) => greater(best, oneRepMax(set, formula)), null),
    volumeKg: done.reduce((sum, set) => sum + volume(set), 0),
    totalReps: done.reduce((sum, set) => sum + (set.reps ?? 0), 0),
  };
}

/** What changed from one session to the next. */
export function compareSessions(before: SessionSummary, after: SessionSummary): SessionChange {
  return {
    weight: difference(kilograms(before.topSet), kilograms(after.topSet)),
    reps: difference(before.topSet?.reps ?? null, after.topSet?.reps ?? null),
    volumePercent: before.volumeKg > 0 ? (after.volumeKg / before.volumeKg - 1) * 100 : null,
    oneRepMax: difference(before.bestOneRepMax, after.bestOneRepMax),
  };
}

function isLifted(set: HistorySet): boolean {
  return set.loadKind === 'external' || set.loadKind === 'added';
}

function volume(set: HistorySet): number {
  return isLifted(set) ? (kilograms(set) ?? 0) * (set.reps ?? 0) : 0;
}

/** Both sides of a unilateral set count by the weaker one. */
function oneRepMax(set: HistorySet, formula: OneRepMaxFormula): number | null {
  const weight = isLifted(set) ? kilograms(set) : null;
  if (weight === null) return null;
  const sides = [set.repsLeft, set.repsRight].filter((reps) => reps !== null && reps > 0);
  return estimateOneRepMax(
    weight,
    sides.length > 0 ? Math.min(...(sides as number[])) : (set.reps ?? 0),
    formula,
  );
}

function saysMore(measurement: Measurement, set: HistorySet, top: HistorySet): boolean {
  return order(measurement, set).some((value, at, values) => {
    const rivals = order(measurement, top);
    return (
      value > (rivals[at] ?? 0) && values.slice(0, at).every((earlier, place) => earlier === rivals[place])
    );
  });
}

/** What sets are compared by, the first figure that differs deciding. */
function order(measurement: Measurement, set: HistorySet): number[] {
  const load =
    (set.weight === null || set.unit === null ? 0 : (toGrams(set.weight, set.unit) ?? set.weight * 1000)) *
    (set.loadKind === 'assisted' ? -1 : 1);
  const [reps, seconds, metres] = [set.reps ?? 0, set.durationSeconds ?? 0, set.distanceM ?? 0];
  if (measurement === 'distance_duration') return [metres, -seconds];
  if (measurement === 'duration' || measurement === 'weight_duration') return [load, seconds, reps];
  if (measurement === 'weight_distance') return [load, metres, reps];
  return [load, reps, seconds];
}

function kilograms(set: Pick<HistorySet, 'weight' | 'unit'> | null): number | null {
  const { weight, unit } = set ?? { weight: null, unit: null };
  return weight === null || unit === null ? null : toKilograms(weight, unit);
}

function greater(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
