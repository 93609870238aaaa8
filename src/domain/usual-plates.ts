import type { WeightUnit } from './load.js';
import type { MachineSteps } from './loadable.js';
import type { PlateStock } from './plates.js';

/** The bar of a unit: the Olympic bar, and what passes for it in pounds. */
export const usualBars: Readonly<Record<'kg' | 'lb', number>> = { kg: 20, lb: 45 };

/** The plates of a gym nobody described: ten pairs of the heaviest, two of each other. */
export const usualPlates: Readonly<Record<'kg' | 'lb', readonly PlateStock[]>> = {
  kg: stock([25, 20, 15, 10, 5, 2.5, 1.25]),
  lb: stock([45, 35, 25, 10, 5, 2.5]),
};

function stock(weights: readonly number[]): PlateStock[] {
  return weights.map((weight, index) => ({ weight, count: index === 0 ? 20 : 4 }));
}

/** The steps that weights go in where nobody said what is there: a pair of the smallest plates, or one stack. */
export function usualSteps(unit: WeightUnit): MachineSteps {
  const step = unit === 'stacks' ? 1 : 2 * Math.min(...usualPlates[unit].map(({ weight }) => weight));
  return { kind: 'steps', unit, start: 0, step, end: null };
}
