import type { PlannedSet, TargetSet } from './planned-set.js';

/** The step weights computed from a percentage are rounded down to where nobody said what is loadable. */
const steps = { kg: 2.5, lb: 5 } as const;

/**
 * A planned set as it is asked for in a session.
 *
 * @param maximum what its percentages are of; null when it is not known, which leaves the weight open
 */
export function asTarget(
  set: PlannedSet,
  maximum: { readonly weight: number; readonly unit: 'kg' | 'lb' } | null,
): TargetSet {
  return {
    setType: set.setType,
    isOptional: set.isOptional,
    isAmrap: set.isAmrap,
    repsMin: set.repsMin,
    repsMax: set.repsMax,
    loadKind: set.loadKind,
    ...loadOf(set, maximum),
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
  maximum: { readonly weight: number; readonly unit: 'kg' | 'lb' } | null,
): Pick<TargetSet, 'weight' | 'unit'> {
  if (percentOf === null || percentMin === null || maximum === null) return { weight, unit };
  const step = steps[maximum.unit];
  // A hair more, so that 60 % of 125 is 75 in spite of floating point.
  const loaded = Math.floor((maximum.weight * percentMin) / 100 / step + 1e-9) * step;
  // Less than a step is no weight to ask for.
  return loaded === 0 ? { weight, unit } : { weight: loaded, unit: maximum.unit };
}
