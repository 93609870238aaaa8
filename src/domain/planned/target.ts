import { loadable, type Equipment } from '../loadable.js';
import { usualSteps } from '../usual-plates.js';
import type { PlannedSet, TargetSet } from './planned-set.js';

/** A maximum that percentages are of. */
interface Maximum {
  readonly weight: number;
  readonly unit: 'kg' | 'lb';
}

/**
 * A planned set as it is asked for in a session.
 *
 * @param maximum what its percentages are of; null when it is not known, which leaves the weight open
 * @param equipment what a share of the maximum can be loaded with; null when nobody said, and then usual plates count
 */
export function asTarget(
  set: PlannedSet,
  maximum: Maximum | null,
  equipment: Equipment | null = null,
): TargetSet {
  return {
    setType: set.setType,
    isOptional: set.isOptional,
    isAmrap: set.isAmrap,
    repsMin: set.repsMin,
    repsMax: set.repsMax,
    loadKind: set.loadKind,
    ...loadOf(set, maximum, equipment),
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

function loadOf(
  { weight, unit, percentMin, percentOf }: PlannedSet,
  maximum: Maximum | null,
  equipment: Equipment | null,
): Pick<TargetSet, 'weight' | 'unit'> {
  if (percentOf === null || percentMin === null || maximum === null) return { weight, unit };
  const share = (maximum.weight * percentMin) / 100;
  const own = equipment === null ? null : loadable(share, maximum.unit, equipment);
  // What is lighter than the empty bar is still what was asked for.
  const found = own ?? loadable(share, maximum.unit, usualSteps(maximum.unit));
  // Less than the lightest there is, is no weight to ask for.
  return found === null || found.weight === 0 ? { weight, unit } : { weight: found.weight, unit: found.unit };
}
