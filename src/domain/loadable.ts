import { toGrams, kilogramsPerPound, type WeightUnit } from './load.js';
import { loadBar, nextBarLoad, type BarLoad, type PlateStock } from './plates.js';

/** A bar and the plates for it, all in one unit. */
export interface Barbell {
  kind: 'plates';
  unit: 'kg' | 'lb';
  bar: number;
  plates: readonly PlateStock[];
}

/** Weights that are there as they are, such as dumbbells. */
export interface FixedWeights {
  kind: 'fixed';
  unit: 'kg' | 'lb';
  weights: readonly number[];
}

/** A machine: from its lightest weight on in equal steps. */
export interface MachineSteps {
  kind: 'steps';
  unit: WeightUnit;
  start: number;
  /** More than 0. */
  step: number;
  /** The heaviest weight, or null for no end. */
  end: number | null;
}

/** What can be loaded; steps and plates belong to a unit and are not converted. */
export type Equipment = Barbell | FixedWeights | MachineSteps;

/** A weight that can be loaded. */
export interface LoadableWeight {
  weight: number;
  /** The equipment's own. */
  unit: WeightUnit;
  /** What is missing to the target, 0 or more, in the equipment's unit; exact to the thousandth. */
  remainder: number;
  /** The plates of one side, heaviest first; null where there is no bar. */
  perSide: readonly number[] | null;
}

/** The weight before the remainder is known. */
type Found = Pick<LoadableWeight, 'weight' | 'perSide'> | null;

/**
 * The heaviest weight that can be loaded and is not above the target.
 *
 * @param target in `unit`; converted where the equipment is in another
 * @returns null when everything is heavier, or when kilograms or pounds meet stacks
 * @throws Failure when there are too many different plates (see `loadBar`)
 */
export function loadable(target: number, unit: WeightUnit, equipment: Equipment): LoadableWeight | null {
  const wanted = thousandthsIn(target, unit, equipment.unit);
  const found = wanted === null ? null : heaviestUpTo(wanted, equipment);
  if (wanted === null || found === null) return null;
  const remainder = (wanted - Math.round(found.weight * 1000)) / 1000;
  return { ...found, unit: equipment.unit, remainder };
}

/**
 * The lightest weight that can be loaded and is above a weight: what an increase goes to that is too small for the
 * equipment.
 *
 * @param weight in `unit`; converted where the equipment is in another
 * @returns null when nothing is heavier, or when kilograms or pounds meet stacks
 * @throws Failure when there are too many different plates (see `loadBar`)
 */
export function nextLoadable(
  weight: number,
  unit: WeightUnit,
  equipment: Equipment,
): Omit<LoadableWeight, 'remainder'> | null {
  const passed = thousandthsIn(weight, unit, equipment.unit);
  const found = passed === null ? null : lightestAbove(passed, equipment);
  return found === null ? null : { ...found, unit: equipment.unit };
}

/** A weight in whole thousandths of another unit, or null between stacks and anything else. */
function thousandthsIn(weight: number, from: WeightUnit, to: WeightUnit): number | null {
  if (from === to) return Math.round(weight * 1000);
  const grams = toGrams(weight, from);
  if (grams === null || to === 'stacks') return null;
  return to === 'kg' ? grams : Math.round((weight / kilogramsPerPound) * 1000);
}

function heaviestUpTo(wanted: number, equipment: Equipment): Found {
  if (equipment.kind === 'plates') return onBar(loadBar(wanted / 1000, equipment.bar, equipment.plates));
  if (equipment.kind === 'fixed')
    return alone(
      equipment.weights.filter((weight) => Math.round(weight * 1000) <= wanted),
      Math.max,
    );
  const { start, step, last } = stepsOf(equipment);
  const steps = Math.min(last, Math.floor((wanted - start) / step));
  return steps < 0 ? null : { weight: (start + steps * step) / 1000, perSide: null };
}

function lightestAbove(passed: number, equipment: Equipment): Found {
  if (equipment.kind === 'plates') return onBar(nextBarLoad(passed / 1000, equipment.bar, equipment.plates));
  if (equipment.kind === 'fixed')
    return alone(
      equipment.weights.filter((weight) => Math.round(weight * 1000) > passed),
      Math.min,
    );
  const { start, step, last } = stepsOf(equipment);
  const steps = Math.max(0, Math.floor((passed - start) / step) + 1);
  return steps > last ? null : { weight: (start + steps * step) / 1000, perSide: null };
}

function onBar(load: BarLoad | null): Found {
  return load === null ? null : { weight: load.total, perSide: load.perSide };
}

function alone(weights: readonly number[], pick: (...weights: number[]) => number): Found {
  return weights.length === 0 ? null : { weight: pick(...weights), perSide: null };
}

/** A machine in thousandths of its unit, and the number of its last step. */
function stepsOf({ start, step, end }: MachineSteps): { start: number; step: number; last: number } {
  const [first, size] = [Math.round(start * 1000), Math.round(step * 1000)];
  const last = end === null ? Infinity : Math.floor((Math.round(end * 1000) - first) / size);
  return { start: first, step: size, last };
}
