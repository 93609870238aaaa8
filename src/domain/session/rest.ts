import { matchSets } from './asked.js';
import { nextPlace, type Place } from './next-set.js';
import type { SessionPlan, SessionSlot } from './plan.js';
import { turnsWith } from './supersets.js';

/** A warm-up tires nobody: the rest after one is no longer than this, unless the plan says so. */
const warmUpSeconds = 60;

/**
 * How long to rest after the last set of a slot: what was typed with that set, else what its target asks for, else the
 * slot's. Between members of a superset, before a drop and behind the last set of all there is none; the member that
 * ends the round decides.
 *
 * @param next where the next set belongs
 * @returns whole seconds; 0 for none
 */
export function restAfter(
  plan: SessionPlan,
  slot: SessionSlot,
  next: Place | null = nextPlace(plan),
): number {
  const last = slot.sets.at(-1);
  if (last === undefined || next === null) return 0;
  if (last.set.restSeconds !== null) return last.set.restSeconds;
  if (isSameRound(plan, slot, next)) return 0;
  const { target } = matchSets(slot).asked.find(({ done }) => done?.id === last.id) ?? { target: null };
  const usual = last.set.setType === 'warmup' ? Math.min(slot.restSeconds, warmUpSeconds) : slot.restSeconds;
  return target?.restSeconds ?? usual;
}

function isSameRound(plan: SessionPlan, slot: SessionSlot, next: Place): boolean {
  if (next.slot.id === slot.id) return next.setType === 'drop';
  const isTogether = turnsWith(plan, slot).some(({ id }) => id === next.slot.id);
  return isTogether && next.slot.position > slot.position;
}
