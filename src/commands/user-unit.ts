import type { User } from '../db/tables.js';
import { kilogramsPerPound, toKilograms } from '../domain/load.js';
import type { PerformedSet } from '../domain/set.js';
import { showNumber } from '../output/numbers.js';

/** The unit a weight typed without one is in, and that tables show. */
export function userUnit(user: User): 'kg' | 'lb' {
  return user.unit_system === 'metric' ? 'kg' : 'lb';
}

/** Kilograms in the unit a person reads, without decimals where there are many digits. */
export function showWeight(kilograms: number, unit: 'kg' | 'lb'): string {
  const value = unit === 'kg' ? kilograms : kilograms / kilogramsPerPound;
  return showNumber(value, value >= 1000 ? 0 : 1);
}

/** A set, done or asked for, as a person of that unit reads it, its weight to two decimals; stacks stay stacks, and what is stored stays as typed. */
export function setInUnit<T extends Pick<PerformedSet, 'weight' | 'unit'>>(set: T, unit: 'kg' | 'lb'): T {
  if (set.weight === null || set.unit === null || set.unit === unit) return set;
  const kilograms = toKilograms(set.weight, set.unit);
  if (kilograms === null) return set;
  const value = unit === 'kg' ? kilograms : kilograms / kilogramsPerPound;
  return { ...set, weight: Number(showNumber(value, 2)), unit };
}
