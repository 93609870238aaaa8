import { kilogramsPerPound } from '../domain/load.js';
import type { FileUnit } from './format.js';

/** How far a stored weight may be from a round one, in kilograms: apps convert with up to three factors. */
const tolerance = 0.005;

/**
 * The weight somebody typed, from kilograms that an app has converted it to: pounds when it is a quarter of a pound
 * to within 5 g, else as stored.
 *
 * @param stored kilograms; null when there is no weight
 * @param isPounds whether the app is set to pounds; nothing else makes a weight pounds
 */
export function typedWeight(
  stored: number | null,
  isPounds: boolean,
): { weight: number | null; unit: FileUnit | null } {
  if (stored === null) return { weight: null, unit: null };
  const pounds = Math.round((stored / kilogramsPerPound) * 4) / 4;
  const isRound = Math.abs(pounds * kilogramsPerPound - stored) <= tolerance;
  return isPounds && isRound ? { weight: pounds, unit: 'lb' } : { weight: stored, unit: 'kg' };
}
