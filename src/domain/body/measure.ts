import { kilogramsPerPound } from '../load.js';
import { dimensionOfUnit, type BodyUnit } from './kinds.js';

/** What one unit is in kilograms, centimetres or per cent; an inch by the agreement of 1959. */
const scale: Readonly<Record<BodyUnit, number>> = { kg: 1, lb: kilogramsPerPound, cm: 1, in: 2.54, '%': 1 };

/** One thing measured of a body. */
export interface Measured {
  readonly kind: string;
  readonly value: number;
  readonly unit: BodyUnit;
}

/**
 * A value in another unit, unrounded.
 *
 * @returns null when one is a weight and the other a length or a share
 */
export function inBodyUnit(value: number, from: BodyUnit, to: BodyUnit): number | null {
  if (from === to) return value;
  return dimensionOfUnit(from) === dimensionOfUnit(to) ? (value * scale[from]) / scale[to] : null;
}

/** A weight in kilograms; null for anything else. */
export function bodyKilograms({ value, unit }: Pick<Measured, 'value' | 'unit'>): number | null {
  return inBodyUnit(value, unit, 'kg');
}

/** A girth in centimetres; null for anything else. */
export function bodyCentimetres({ value, unit }: Pick<Measured, 'value' | 'unit'>): number | null {
  return inBodyUnit(value, unit, 'cm');
}
