import { Failure } from './failure.js';

/** Centimetres in one inch, exactly (international yard and pound agreement of 1959). */
const centimetresPerInch = 2.54;

/** Nobody on record was shorter or taller by far. */
const [least, most] = [40, 280];

const forms = `write it like 180cm, 1.80m, 5'11" or 71in`;
const number = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const metricForm = new RegExp(`^${number} ?(cm|m)$`);
const feetForm = new RegExp(`^(\\d) ?(?:'|ft|feet) ?(?:${number} ?(?:"|''|in|inch|inches)?)?$`);
const inchForm = new RegExp(`^${number} ?(?:"|in|inch|inches)$`);

/**
 * A person's height as people type it, always with a unit: `180cm`, `1.80m`, `5'11"`, `5ft 11in`, `71in`.
 *
 * @returns centimetres, to the hundredth
 * @throws Failure usage when it is no height, or nobody's
 */
export function parseHeight(text: string): number {
  const centimetres = readHeight(text.trim().toLowerCase().replace(/[’′]/g, "'").replace(/[”″]/g, '"'));
  if (centimetres === null) throw new Failure('usage', `"${text}" is not a height`, forms);
  if (centimetres < least || centimetres > most)
    throw new Failure('usage', `"${text}" is nobody's height`, `it is ${least} to ${most} cm`);
  return Math.round(centimetres * 100) / 100;
}

function readHeight(words: string): number | null {
  const value = (digits = '0') => Number(digits.replace(',', '.'));
  const metric = metricForm.exec(words);
  if (metric !== null) return value(metric[1]) * (metric[2] === 'm' ? 100 : 1);
  const feet = feetForm.exec(words);
  if (feet !== null && value(feet[2]) < 12)
    return (value(feet[1]) * 12 + value(feet[2])) * centimetresPerInch;
  const inches = inchForm.exec(words);
  return inches === null ? null : value(inches[1]) * centimetresPerInch;
}

/**
 * A height for people, which `parseHeight` reads back to the centimetre or half inch: `180 cm`, `5'11"`.
 *
 * @param centimetres above 0
 */
export function showHeight(centimetres: number, system: 'metric' | 'imperial'): string {
  if (system === 'metric') return `${Math.round(centimetres * 10) / 10} cm`;
  const halves = Math.round((centimetres / centimetresPerInch) * 2);
  return `${Math.floor(halves / 24)}'${(halves % 24) / 2}"`;
}
