import type { SessionPlan, SessionSlot } from './plan.js';

/**
 * The slots that are done in turn with this one, itself among them, by position; the slot alone when it is in no
 * superset. One member alone is no superset.
 */
export function turnsWith(plan: SessionPlan, slot: SessionSlot): readonly SessionSlot[] {
  if (slot.supersetGroup === null) return [slot];
  return plan.slots.filter(({ supersetGroup }) => supersetGroup === slot.supersetGroup);
}

/** A slot's place in its superset, `A2` for the second member of A; null when it is in none. */
export function supersetLabel(plan: SessionPlan, slot: SessionSlot): string | null {
  const members = turnsWith(plan, slot);
  if (members.length < 2) return null;
  return `${slot.supersetGroup ?? ''}${members.findIndex(({ id }) => id === slot.id) + 1}`;
}
