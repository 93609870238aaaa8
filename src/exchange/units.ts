import type { WeightUnit } from '../domain/load.js';

/** Metres in each unit of length a tracker writes, by the international yard of 1959. */
const metres: Readonly<Record<string, number>> = {
  cm: 0.01,
  in: 0.0254,
  ft: 0.3048,
  yd: 0.9144,
  m: 1,
  meter: 1,
  meters: 1,
  metres: 1,
  km: 1000,
  kilometers: 1000,
  mi: 1609.344,
  mile: 1609.344,
  miles: 1609.344,
};

/** Metres in one of the unit, or null when the word is no length: `mi.` has a dot in some files. */
export function metresIn(word: string): number | null {
  const unit = word.trim().toLowerCase().replace(/\.$/, '');
  return Object.hasOwn(metres, unit) ? (metres[unit] ?? null) : null;
}

/** Metres to the micrometre, so that 1.1 km is 1100 m and not 1100.0000000000002; null for less than half of one. */
export function toMetres(value: number, metresPerUnit: number): number | null {
  const metres = Math.round(value * metresPerUnit * 1e6) / 1e6;
  return metres === 0 ? null : metres;
}

/** `kg` for kg and kgs, `lb` for lb and lbs, else null. */
export function weightUnit(word: string): Exclude<WeightUnit, 'stacks'> | null {
  if (word === 'kg' || word === 'lb') return word;
  const unit = word.trim().toLowerCase().replace(/s$/, '');
  return unit === 'kg' || unit === 'lb' ? unit : null;
}
