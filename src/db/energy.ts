import { estimateCalories, jumpRopeMet } from '../domain/calories.js';
import { weightOn, type Bodyweight } from './bodyweights.js';
import type { Flag } from './tables.js';

/** What is assumed for an estimate of calories when no body weight was ever given: the Compendium's reference person. */
const referenceBodyweightKg = 70;

/**
 * The estimate for one timed set, by its exercise's MET; a jump rope's by its pace.
 *
 * @returns kilocalories
 */
export function setCalories(
  set: { seconds: number; reps: number | null; met: number; slug: string },
  bodyweightKg: number | null,
): number {
  const met =
    set.slug === 'jump-rope' && set.reps !== null ? jumpRopeMet((set.reps * 60) / set.seconds).met : set.met;
  return estimateCalories({ met, bodyweightKg: bodyweightKg ?? referenceBodyweightKg, seconds: set.seconds });
}

/** What a set says of its calories: given ones, or the means of an estimate. */
export interface EnergySet {
  readonly duration_seconds: number | null;
  readonly calories: number | null;
  readonly reps: number | null;
  readonly is_completed: Flag;
  readonly local_date: string;
  readonly met: number | null;
  readonly slug: string;
}

/**
 * The calories of a set: as given, else estimated when it was completed and timed and its exercise has a MET.
 *
 * @returns kilocalories, one of the two 0
 */
export function energyOf(
  set: EnergySet,
  weights: readonly Bodyweight[],
): { readonly given: number; readonly estimated: number } {
  if (set.calories !== null) return { given: set.calories, estimated: 0 };
  const { duration_seconds: seconds, reps, met, slug } = set;
  if (set.is_completed === 0 || seconds === null || seconds <= 0 || met === null)
    return { given: 0, estimated: 0 };
  return {
    given: 0,
    estimated: setCalories({ seconds, reps, met, slug }, weightOn(weights, set.local_date)),
  };
}
