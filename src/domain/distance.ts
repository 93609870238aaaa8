import { Failure } from './failure.js';
import { numeral, valueOf } from './numeral.js';

/** Metres in one unit, exactly (mile, yard and foot by the international agreement of 1959). */
const metresPerUnit = new Map([
  ['km', 1000],
  ['m', 1],
  ['meters', 1],
  ['metres', 1],
  ['mi', 1609.344],
  ['mile', 1609.344],
  ['miles', 1609.344],
  ['yd', 0.9144],
  ['yards', 0.9144],
  ['ft', 0.3048],
  ['feet', 0.3048],
]);

const distance = new RegExp(String.raw`^(?=\d{1,9}(?:\D|$))(${numeral})\s*([a-z]*)$`);

const forms = 'write it like 5km, 400m, 3.1mi, 400yd or 30ft';

/**
 * A distance as people type it, always with a unit: `5km`, `400 m`, `3.1mi`, `400yd`, `30ft`; a comma is decimal.
 *
 * @returns metres, exact to the micrometre
 * @throws Failure `usage` when the unit is missing or it is no distance
 */
export function parseDistance(text: string): number {
  const match = distance.exec(text.trim().toLowerCase());
  const metres = metresPerUnit.get(match?.[2] ?? '');
  if (match?.[1] !== undefined && metres !== undefined) {
    // The product of two decimals carries float noise (1.005 × 1000), which is below a micrometre.
    return toMicrometre(valueOf(match[1]) * metres);
  }
  const message = match?.[2] === '' ? `"${text}" has no unit` : `"${text}" is not a distance`;
  throw new Failure('usage', message, forms);
}

function toMicrometre(metres: number): number {
  return Math.round(metres * 1e6) / 1e6;
}

/**
 * A distance in metres, from 1,000 on in kilometres, which `parseDistance` reads back: `400m`, `5km`, `4.9889664km`.
 *
 * @param metres 0 or more
 * @param decimals of the unit shown, for tables; every one there is when left out
 */
export function showDistance(metres: number, decimals?: number): string {
  return metres < 1000 ? `${trimmed(metres, decimals ?? 6)}m` : `${trimmed(metres / 1000, decimals ?? 9)}km`;
}

function trimmed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
