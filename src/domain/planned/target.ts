import type { WeightUnit } from '../load.js';
import { loadable } from '../loadable.js';
import { usualSteps } from '../usual-plates.js';
import type { PlannedSet, TargetSet } from './planned-set.js';

/** A planned set whose percentages were turned into a weight, and what can be loaded for it, as far as that is known. */
export interface OfferedSet extends PlannedSet {
  readonly loadableWeight?: number | null;
  readonly loadableUnit?: WeightUnit | null;
}

/**
 * A planned set as it is asked for in a session: with the weight that can be loaded. A share of a maximum that nobody said
 * how to load is rounded down to what usual plates make.
 */
export function asTarget(set: OfferedSet): TargetSet {
  return {
    setType: set.setType,
    isOptional: set.isOptional,
    isAmrap: set.isAmrap,
    repsMin: set.repsMin,
    repsMax: set.repsMax,
    loadKind: set.loadKind,
    ...loadOf(set),
    rpeMin: set.rpeMin,
    rpeMax: set.rpeMax,
    rirMin: set.rirMin,
    rirMax: set.rirMax,
    tempo: set.tempo,
    restSeconds: set.restSecondsMax ?? set.restSecondsMin,
    durationSeconds: set.durationSeconds,
    distanceM: set.distanceM,
  };
}

function loadOf({
  weight,
  unit,
  percentOf,
  loadableWeight = null,
  loadableUnit = null,
}: OfferedSet): Pick<TargetSet, 'weight' | 'unit'> {
  if (loadableWeight !== null && loadableUnit !== null) return { weight: loadableWeight, unit: loadableUnit };
  if (percentOf === null || weight === null || unit === null) return { weight, unit };
  const found = loadable(weight, unit, usualSteps(unit));
  // Less than the lightest there is, is no weight to ask for.
  return found === null || found.weight === 0
    ? { weight: null, unit: null }
    : { weight: found.weight, unit: found.unit };
}
