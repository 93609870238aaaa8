import type { WeightUnit } from './load.js';
import type { Barbell, Equipment, FixedWeights, MachineSteps } from './loadable.js';
import type { PlateStock } from './plates.js';
import { usualBars, usualPlates } from './usual-plates.js';

/** A bar and plates as far as they are known; null for what is not. */
export interface BarbellDetails {
  readonly kind: 'plates';
  readonly unit: 'kg' | 'lb';
  readonly bar: number | null;
  readonly plates: readonly PlateStock[] | null;
}

/** How heavy a thing is, or can be made; a fixed weight is there as a pair. */
export type ThingDetails = BarbellDetails | FixedWeights | MachineSteps;

/** A described thing in a gym. */
export interface InventoryThing {
  /** As the catalog calls it: `Barbell`, `Dumbbell`, `Leg Press Machine`. */
  readonly equipment: string;
  readonly details: ThingDetails;
}

/** What can be loaded in a gym: bars, counted plates, dumbbells, machines. */
export interface Inventory {
  /** Of a bar and plates that nobody described. */
  readonly unit: 'kg' | 'lb';
  readonly things: readonly InventoryThing[];
}

/** What an exercise is loaded with, and what the lifter set for it. */
export interface LoadedExercise {
  /** Names of the things it takes. */
  readonly equipment: readonly string[];
  /** 2 for a pair of dumbbells, of which one is logged. */
  readonly implements: 1 | 2;
  readonly bar: { readonly weight: number; readonly unit: 'kg' | 'lb' } | null;
  /** The smallest step between two weights; more than 0. */
  readonly step: { readonly weight: number; readonly unit: WeightUnit } | null;
}

const straightBar = 'Barbell';

/**
 * The things with bar or plates that serve an exercise: its own first, then a barbell, then any other.
 *
 * @param equipment names of the things the exercise takes
 */
function barbellsFor({ things }: Inventory, equipment: readonly string[]): (BarbellDetails & Ranked)[] {
  return things
    .map((thing) => ({
      details: thing.details,
      rank: equipment.includes(thing.equipment) ? 0 : thing.equipment === straightBar ? 1 : 2,
    }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ details, rank }) => (details.kind === 'plates' ? [{ ...details, rank }] : []));
}

interface Ranked {
  readonly rank: number;
}

/** What is known of the bar and the plates for an exercise; null for what is not. */
export interface KnownBarbell extends Pick<BarbellDetails, 'bar' | 'plates'> {
  /** The bar is a thing the exercise takes, not just the barbell there is. */
  readonly isTaken: boolean;
}

/**
 * The bar and plates of a gym, in one unit. A thing the exercise takes goes before the barbell, and that before any other
 * bar; plates fit all of them.
 *
 * @param equipment names of the things the exercise takes
 */
export function knownBarbell(
  inventory: Inventory,
  equipment: readonly string[],
  unit: 'kg' | 'lb',
): KnownBarbell {
  const found = barbellsFor(inventory, equipment).filter((details) => details.unit === unit);
  const fitting = found.find(({ bar, rank }) => bar !== null && rank < 2);
  return {
    bar: fitting?.bar ?? null,
    isTaken: fitting?.rank === 0,
    plates: found.find(({ plates }) => plates !== null)?.plates ?? null,
  };
}

/** Two dumbbells on which plates are screwed share them. */
function forEach(plates: readonly PlateStock[], implementCount: 1 | 2): readonly PlateStock[] {
  if (implementCount === 1) return plates;
  return plates.map(({ weight, count }) => ({
    weight,
    count: count === null ? null : Math.floor(count / 2),
  }));
}

function barbell(exercise: LoadedExercise, inventory: Inventory): Barbell | null {
  const { equipment, bar } = exercise;
  const isStraight = equipment.includes(straightBar);
  const own = barbellsFor(inventory, equipment).find(({ rank }) => rank === 0);
  if (own === undefined && bar === null && !isStraight) return null;
  const near = isStraight ? barbellsFor(inventory, equipment)[0] : own;
  const unit = bar?.unit ?? near?.unit ?? inventory.unit;
  const known = knownBarbell(inventory, equipment, unit);
  const ownBar = own?.unit === unit ? own.bar : null;
  const weight = bar?.weight ?? ownBar ?? (isStraight ? (known.bar ?? usualBars[unit]) : null);
  if (weight === null) return null;
  const plates = known.plates ?? usualPlates[unit];
  return { kind: 'plates', unit, bar: weight, plates: forEach(plates, exercise.implements) };
}

/**
 * What an exercise can be loaded with. A step that was set for it goes before the gym, and a straight bar that nobody
 * described is the usual one with the usual plates.
 *
 * @returns null when nobody said, and nothing is usual: nothing is rounded then
 */
export function equipmentFor(exercise: LoadedExercise, inventory: Inventory): Equipment | null {
  const { step, equipment } = exercise;
  const onBar = barbell(exercise, inventory);
  if (step !== null) {
    const start = onBar?.unit === step.unit ? onBar.bar : 0;
    return { kind: 'steps', unit: step.unit, start, step: step.weight, end: null };
  }
  if (onBar !== null) return onBar;
  const taken = inventory.things.filter((thing) => equipment.includes(thing.equipment));
  return taken.flatMap(({ details }) => (details.kind === 'plates' ? [] : [details]))[0] ?? null;
}
