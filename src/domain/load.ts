/** Units a weight can be typed in; a machine's stacks have no kilograms. */
export const weightUnits = ['kg', 'lb', 'stacks'] as const;
export type WeightUnit = (typeof weightUnits)[number];

/** How the weight acts: a bar or dumbbell, a belt on top of body weight, help taken from it, or nothing at all. */
export const loadKinds = ['external', 'added', 'assisted', 'none'] as const;
export type LoadKind = (typeof loadKinds)[number];

/** Kilograms in one pound, exactly (international yard and pound agreement of 1959). */
export const kilogramsPerPound = 0.45359237;

/**
 * A weight in kilograms.
 *
 * @param weight as typed
 * @param unit the unit it was typed in
 * @returns unrounded kilograms, or null for stacks
 */
export function toKilograms(weight: number, unit: WeightUnit): number | null {
  if (unit === 'stacks') return null;
  return unit === 'kg' ? weight : weight * kilogramsPerPound;
}

/** Kilograms in a unit, unrounded. */
export function fromKilograms(kilograms: number, unit: 'kg' | 'lb'): number {
  return unit === 'kg' ? kilograms : kilograms / kilogramsPerPound;
}

/**
 * A weight in whole grams, by which loads are compared: equal to the gram is equal.
 *
 * @returns grams, or null for stacks
 */
export function toGrams(weight: number, unit: WeightUnit): number | null {
  const kilograms = toKilograms(weight, unit);
  return kilograms === null ? null : Math.round(kilograms * 1000);
}
