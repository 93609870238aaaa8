import { toGrams } from '../load.js';
import { parseSets } from '../notation/parse.js';
import { resolveSets } from '../notation/resolve.js';
import type { PerformedSet } from '../set.js';
import { newestSet } from './newest.js';
import type { Place } from './next-set.js';
import type { SessionPlan, SessionSlot } from './plan.js';
import { propose } from './proposal.js';

/**
 * The sets a line means at a place, in the notation of sets done; `last` is the set of the exercise before it.
 *
 * A set typed without a letter answers what is asked: one that is lighter than the working sets is a warm-up where a
 * warm-up is due, one lighter than the set before a drop where a drop is due, and a single one is as many as possible
 * where that is asked. Reps alone are reps at the weight that is proposed, where an exercise is lifted with a weight:
 * `4` on a bench press is no set without a bar.
 *
 * @param unit of weights typed without one
 * @throws NotationFailure when the line is no set; Failure usage when it is none of this exercise
 */
export function readSets(text: string, plan: SessionPlan, place: Place, unit: 'kg' | 'lb'): PerformedSet[] {
  const { measurement, exercise } = place.slot;
  const last = setBefore(plan, place.slot);
  const sets = resolveSets(parseSets(text), { unit, measurement, last, exerciseName: exercise });
  const load = /bw/i.test(text) ? null : loadAtHand(place);
  return sets.map((set) => asAsked(load === null ? set : withLoad(set, load), place, sets.length === 1));
}

/** The weight that is proposed for an exercise that is lifted with one. */
function loadAtHand(place: Place): Load | null {
  const proposal = place.slot.measurement === 'weight_reps' ? propose(place) : null;
  return (proposal?.weight ?? null) === null ? null : proposal;
}

function withLoad(set: PerformedSet, { loadKind, weight, unit }: Load): PerformedSet {
  return set.loadKind === 'none' && set.reps !== null ? { ...set, loadKind, weight, unit } : set;
}

/** The set that `last` stands for: of this slot, else of the exercise elsewhere in the session, else of last time. */
export function setBefore(plan: SessionPlan, slot: SessionSlot): PerformedSet | null {
  const same = plan.slots.filter(({ exerciseId }) => exerciseId === slot.exerciseId);
  return slot.sets.at(-1)?.set ?? newestSet(same)?.logged.set ?? slot.lastTime.at(-1) ?? null;
}

function asAsked(set: PerformedSet, place: Place, isSingle: boolean): PerformedSet {
  if (set.setType !== 'working') return set;
  if (place.setType !== 'working') {
    return isLighter(set, comparedWith(place)) ? { ...set, setType: place.setType } : set;
  }
  const isAmrap = set.isAmrap || (isSingle && place.target?.isAmrap === true);
  return { ...set, isAmrap };
}

type Load = Pick<PerformedSet, 'loadKind' | 'weight' | 'unit'>;

/** The working set that a warm-up leads to, or that a drop comes from; null when none is known. */
function comparedWith({ slot, setType }: Place): Load | null {
  const isWorking = (set: { setType: string }): boolean => set.setType === 'working';
  const done = slot.sets.map(({ set }) => set).filter(isWorking);
  if (setType === 'drop') return done.at(-1) ?? null;
  const target = slot.targets.find(isWorking);
  return target !== undefined && target.weight !== null ? target : (slot.lastTime.find(isWorking) ?? null);
}

/** Where the loads cannot be compared, what was asked for is believed. */
function isLighter(set: Load, other: Load | null): boolean {
  const [one, than] = [gramsOf(set), other === null ? null : gramsOf(other)];
  return one === null || than === null || one < than;
}

/** Help counts below nothing; null for no load and for stacks. */
function gramsOf({ loadKind, weight, unit }: Load): number | null {
  if (weight === null || unit === null) return null;
  const grams = toGrams(weight, unit);
  return grams !== null && loadKind === 'assisted' ? -grams : grams;
}
