import { printPlanned } from '../../domain/planned/print.js';
import type { PrescribedSet } from '../../domain/progression/prescribe.js';
import type { Measurement } from '../../domain/set.js';
import { setInUnit } from '../user-unit.js';

/**
 * Sets that were asked for in the notation of planned sets, with the weights that can be loaded: `5x5 62.5kg`. A share
 * stays one where it makes no weight.
 *
 * @param unit what weights are shown in; each in its own when left out
 */
export function prescribedText(
  sets: readonly PrescribedSet[],
  measurement: Measurement,
  unit?: 'kg' | 'lb',
): string {
  return printPlanned(
    sets.map((set) => {
      const weight = set.loadableWeight ?? set.weight;
      if (weight === null) return set;
      const rounded = Number(weight.toFixed(2));
      const share = { percentMin: null, percentMax: null, percentOf: null, remainder: null };
      const shown = { ...set, ...share, weight: rounded, unit: set.loadableUnit ?? set.unit };
      return unit === undefined ? shown : setInUnit(shown, unit);
    }),
    measurement,
  );
}
