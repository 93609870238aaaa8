/**
 * Digits with a point or a comma, as half of the world each writes decimals; with thousands apart only where the other
 * sign is the decimal one (`1.234,5`, `1,234.5`), which can be read in one way.
 */
export const numeral = String.raw`(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+|\d+(?:[.,]\d+)?)`;

const whole = new RegExp(`^${numeral}$`);

/** The value of a numeral as typed. */
export function valueOf(digits: string): number {
  const decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (decimal < 0) return Number(digits);
  return Number(`${digits.slice(0, decimal).replace(/[.,]/g, '')}.${digits.slice(decimal + 1)}`);
}

/** Whether the text is a numeral and nothing else. */
export function isNumeral(text: string): boolean {
  return whole.test(text);
}

/**
 * What a weight such as `1,234` may mean besides its decimals: a comma in front of three digits parts thousands in English.
 *
 * @returns the whole number, or null where there is one reading; the program itself writes points, never such a comma
 */
export function otherReading(digits: string): number | null {
  return /^[1-9]\d{0,2},\d{3}$/.test(digits) ? Number(digits.replace(',', '')) : null;
}
