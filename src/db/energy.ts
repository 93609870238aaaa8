import { estimateCalories, jumpRopeMet } from '../domain/calories.js';
import { toKilograms } from '../domain/load.js';
import type { Scope } from './scope.js';
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
  readonly performed_at: number;
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
    estimated: setCalories({ seconds, reps, met, slug }, weightAt(weights, set.performed_at)),
  };
}

/** A body weight and since when it is known, UTC milliseconds. */
export interface Bodyweight {
  readonly at: number;
  readonly kg: number;
}

/** Every body weight of the user, oldest first. */
export async function bodyweights(scope: Scope): Promise<Bodyweight[]> {
  const rows = await scope.db
    .selectFrom('body_measurements')
    .select(['measured_at', 'value', 'unit'])
    .where('user_id', '=', scope.user.id)
    .where('kind', '=', 'weight')
    .where('unit', 'in', ['kg', 'lb'])
    .where('deleted_at', 'is', null)
    .orderBy('measured_at')
    .execute();
  return rows.map((row) => ({
    at: row.measured_at,
    kg: toKilograms(row.value, row.unit as 'kg' | 'lb') ?? 0,
  }));
}

/** The weight known at a moment: the latest one up to it, or null. */
export function weightAt(weights: readonly Bodyweight[], at: number): number | null {
  return weights.findLast((weight) => weight.at <= at)?.kg ?? null;
}
