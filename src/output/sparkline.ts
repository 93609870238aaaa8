import { asciiBlocks, blocks } from './ascii.js';

/** Where a line without any rise or fall is drawn. */
const middle = 3;

/**
 * A row of numbers as one character each, scaled between the lowest and the highest.
 *
 * @param values in order; null (or a number that is not finite) is a gap
 * @param ascii draw with ` .:-=+*#` instead of blocks
 */
export function sparkline(values: readonly (number | null)[], ascii: boolean): string {
  const heights = ascii ? asciiBlocks : blocks;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const level = (value: number): number => {
    if (high === low) return middle;
    // Halved first: the difference of two very large numbers of opposite sign is not finite.
    const share = (value / 2 - low / 2) / (high / 2 - low / 2);
    return Math.min(heights.length - 1, Math.floor(share * heights.length));
  };
  return values
    .map((value) => (value === null || !Number.isFinite(value) ? ' ' : heights.charAt(level(value))))
    .join('');
}
