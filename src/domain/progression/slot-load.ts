import { kilogramsPerPound, toGrams, type WeightUnit } from '../load.js';
import { loadable, type Equipment } from '../loadable.js';
import { exactSum } from '../notation/numbers.js';
import type { PerformedSet } from '../set.js';
import type { Share, Step } from './rule.js';

/** How a set is loaded; no weight and no unit exactly when nothing acts beside the body. */
export type SlotLoad = Pick<PerformedSet, 'loadKind' | 'weight' | 'unit'>;

export const bodyAlone: SlotLoad = { loadKind: 'none', weight: null, unit: null };

/** A figure without the noise of binary fractions: six decimals. */
export function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** A weight in another unit, exact but for binary noise; null between stacks and anything else. */
export function inUnit({ weight, unit }: Step, wanted: WeightUnit): number | null {
  if (unit === wanted) return weight;
  if (unit === 'stacks' || wanted === 'stacks') return null;
  return tidy(unit === 'lb' ? weight * kilogramsPerPound : weight / kilogramsPerPound);
}

/**
 * The sum in the unit of the first. An amount in another unit is not exchanged for that unit's usual step but added as
 * what it weighs, so that a lifter who changes gyms does not jump.
 *
 * @param sign whether it is added or taken off; never below 0
 * @returns null when one is in stacks and the other is not
 */
function moved(weight: Step, amount: Step, sign: 1 | -1): number | null {
  const same = inUnit(amount, weight.unit);
  return same === null ? null : Math.max(0, exactSum(weight.weight, sign * same));
}

/** What a load does against the lifter, in thousandths: assistance is less than nothing. */
function against({ loadKind, weight, unit }: SlotLoad): number {
  if (weight === null || unit === null) return 0;
  return (toGrams(weight, unit) ?? Math.round(weight * 1000)) * (loadKind === 'assisted' ? -1 : 1);
}

function isComparable(a: SlotLoad, b: SlotLoad): boolean {
  return a.unit === null || b.unit === null || (a.unit === 'stacks') === (b.unit === 'stacks');
}

/** Whether the first load is the lighter one, to the gram: more assistance is lighter. Stacks and kilograms are never the same. */
export function isLighter(load: SlotLoad, than: SlotLoad): boolean {
  return !isComparable(load, than) || against(load) < against(than);
}

/** The heavier of two, the first where they are equal or cannot be compared. */
export function heavier(one: SlotLoad, other: SlotLoad): SlotLoad {
  return isComparable(one, other) && against(other) > against(one) ? other : one;
}

/** Whether nothing is left to take: an assisted exercise done without help. */
export function isUnassisted({ loadKind, weight }: SlotLoad): boolean {
  return loadKind === 'assisted' && weight === 0;
}

/**
 * A load one step harder: more weight, or less assistance, never below none. Body weight alone gets its first weight.
 *
 * @param times 2 for a double step
 * @returns the load itself where the step does not fit its unit
 */
export function raised(load: SlotLoad, step: Step, times: number): SlotLoad {
  const amount = { weight: tidy(step.weight * times), unit: step.unit };
  if (load.weight === null || load.unit === null) return { loadKind: 'added', ...amount };
  const weight = moved(
    { weight: load.weight, unit: load.unit },
    amount,
    load.loadKind === 'assisted' ? -1 : 1,
  );
  return weight === null ? load : { ...load, weight };
}

/**
 * A load made easier by a share or an amount: less weight, rounded down to what can be loaded, or more assistance.
 *
 * @param equipment null when nobody said what can be loaded: nothing is rounded
 */
export function lowered(load: SlotLoad, by: Share | Step, equipment: Equipment | null): SlotLoad {
  if (load.weight === null || load.unit === null) return load;
  const sign = load.loadKind === 'assisted' ? 1 : -1;
  const whole = { weight: load.weight, unit: load.unit };
  const weight =
    'percent' in by ? tidy((load.weight * (100 + sign * by.percent)) / 100) : moved(whole, by, sign);
  if (weight === null) return load;
  return isLifted(load) ? roundedDown({ ...load, weight }, equipment) : { ...load, weight };
}

function isLifted({ loadKind }: SlotLoad): boolean {
  return loadKind === 'external' || loadKind === 'added';
}

/** A load as it can be loaded; itself where the equipment has nothing so light. */
function roundedDown(load: SlotLoad, equipment: Equipment | null): SlotLoad {
  if (equipment === null || load.weight === null || load.unit === null) return load;
  const found = loadable(load.weight, load.unit, equipment);
  return found === null || found.weight === 0 ? load : { ...load, weight: found.weight, unit: found.unit };
}

/** A share of a maximum, in the maximum's unit. */
export function shareOf(maximum: Step, percent: number): number {
  return tidy((maximum.weight * percent) / 100);
}
