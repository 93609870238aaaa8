import type { Json } from './view.js';

/** The most decimals a figure leaves the program with. */
const figureDecimals = 6;

/** Moves the decimal point in the number's own digits, so that no binary error creeps in. */
function shift(x: number, places: number): number {
  const [digits, exponent] = String(x).split('e');
  return Number(`${digits ?? ''}e${Number(exponent ?? 0) + places}`);
}

function round(x: number, decimals: number): number {
  if (Number.isInteger(x) || !Number.isFinite(x)) return x + 0;
  const size = shift(Math.round(shift(Math.abs(x), decimals)), -decimals);
  return x < 0 && size !== 0 ? -size : size;
}

/**
 * A figure as it leaves the program: at most six decimals, halves away from zero by its decimal digits, never -0.
 *
 * @returns the same number when it is an integer or has six decimals or fewer
 */
export function roundFigure(x: number): number {
  return round(x, figureDecimals);
}

/**
 * Every number inside a value through `roundFigure`.
 *
 * @returns a copy of objects and arrays, keys in the same order
 */
export function roundFigures(value: Json): Json {
  if (typeof value === 'number') return roundFigure(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(roundFigures);
  // fromEntries, not assignment: a key named __proto__ is data like any other.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundFigures(inner)]));
}

/**
 * A number for people: rounded to `decimals` (0–6), halves away from zero, without trailing zeros, a dot as decimal
 * mark in every locale.
 *
 * @returns `102.50` with 2 → `102.5`
 */
export function showNumber(x: number, decimals: number): string {
  return String(round(x, decimals));
}
