import type { WeightUnit } from './load.js';
import { loadable, type Equipment, type LoadableWeight } from './loadable.js';

/** One set on the way to the working weight. */
export interface WarmUpSet extends Pick<LoadableWeight, 'weight' | 'unit' | 'perSide'> {
  reps: number;
}

/** Shares of the working weight and the reps done with each; a common ramp, fewer reps as it gets heavy. */
const ramp = [
  { share: 0.5, reps: 8 },
  { share: 0.7, reps: 5 },
  { share: 0.85, reps: 3 },
] as const;

/** Reps with the empty bar. */
const barReps = 10;

/**
 * The warm-up for a working weight: the empty bar, then half, 70 % and 85 % of it, each rounded down to what can be
 * loaded. What would repeat a weight, or reach what the working sets are loaded with, is left out.
 *
 * @param work the working weight in `unit`
 * @returns lightest first, in the equipment's unit; empty when there is nothing lighter than the work
 * @throws Failure usage when there are too many different plates (see `loadBar`)
 */
export function warmUp(work: number, unit: WeightUnit, equipment: Equipment): WarmUpSet[] {
  const most = loadable(work, unit, equipment)?.weight ?? 0;
  const sets: WarmUpSet[] = [];
  const add = (found: Omit<LoadableWeight, 'remainder'> | null, reps: number): void => {
    if (found === null || found.weight <= (sets.at(-1)?.weight ?? 0) || found.weight >= most) return;
    sets.push({ weight: found.weight, unit: found.unit, reps, perSide: found.perSide });
  };
  if (equipment.kind === 'plates') add({ weight: equipment.bar, unit: equipment.unit, perSide: [] }, barReps);
  for (const { share, reps } of ramp) add(loadable(work * share, unit, equipment), reps);
  return sets;
}
