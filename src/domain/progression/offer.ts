import { loadable, nextLoadable, type Equipment } from '../loadable.js';
import { usualSteps } from '../usual-plates.js';
import type { WeightUnit } from '../load.js';
import { bodyAlone, inUnit, isLighter, tidy, type SlotLoad } from './slot-load.js';

/** What can be loaded for a target. */
export interface Loadable {
  readonly weight: number;
  /** The equipment's own. */
  readonly unit: WeightUnit;
  /** The target less this weight, in the equipment's unit: below 0 when a small step was carried to the next weight. */
  readonly remainder: number;
}

/** What a target comes to with what is there. */
export interface Offer {
  /** Null without equipment, and where nothing is so light. */
  readonly loadable: Loadable | null;
  /** The step was too small for the equipment and went on to the next weight. */
  readonly isCarried: boolean;
  /** The least that counts as the target: the target itself, or what can be loaded for it; null when there is none. */
  readonly least: SlotLoad | null;
  /** The target is a share of another weight, and mostly not to be loaded as it is. */
  readonly isShare: boolean;
}

/**
 * What can be loaded for a target.
 *
 * @param from what was lifted before the last step; null where there was none
 * @param isShare the target is a share of another weight, so that without equipment what usual plates make of it counts
 * @param equipment null when nobody said
 */
export function offerFor(
  load: SlotLoad | null,
  from: SlotLoad | null,
  isShare: boolean,
  equipment: Equipment | null,
): Offer {
  const none = { loadable: null, isCarried: false, least: load, isShare };
  const { loadKind, weight, unit } = load ?? bodyAlone;
  if (weight === null || unit === null || loadKind === 'assisted') return none;
  if (equipment === null) {
    const usual = isShare ? loadable(weight, unit, usualSteps(unit)) : null;
    return usual === null ? none : { ...none, least: { loadKind, weight: usual.weight, unit } };
  }
  const found = loadable(weight, unit, equipment);
  const isSwallowed =
    from !== null &&
    (found === null || !isLighter(from, { loadKind, weight: found.weight, unit: found.unit }));
  const next = isSwallowed ? nextLoadable(weight, unit, equipment) : null;
  const target = next === null ? null : inUnit({ weight, unit }, next.unit);
  if (next !== null && target !== null) {
    const carried = { weight: next.weight, unit: next.unit, remainder: tidy(target - next.weight) };
    return { ...none, loadable: carried, isCarried: true };
  }
  if (found === null) return none;
  const { weight: lighter, unit: own, remainder } = found;
  return {
    ...none,
    loadable: { weight: lighter, unit: own, remainder },
    least: { loadKind, weight: lighter, unit: own },
  };
}
