import { foldName } from '../fold.js';
import type { SessionPlan, SessionSlot } from './plan.js';
import { supersetLabel } from './supersets.js';

/**
 * The slots a lifter may mean: by number (`3`), place in a superset (`A2`), name, or words of a name in any order.
 *
 * @returns an exact name alone, else every slot that fits, by position; none when nothing does
 */
export function findSlots(plan: SessionPlan, text: string): SessionSlot[] {
  const key = foldName(text);
  if (key === '') return [];
  const labelled = plan.slots.filter(
    (slot) => String(slot.position) === key || supersetLabel(plan, slot)?.toLowerCase() === key,
  );
  if (labelled.length > 0) return labelled;
  const exact = plan.slots.filter(({ exercise }) => foldName(exercise) === key);
  if (exact.length > 0) return exact;
  const words = key.split(' ');
  return plan.slots.filter(({ exercise }) => {
    const name = foldName(exercise).split(' ');
    return words.every((word) => name.some((part) => part.startsWith(word)));
  });
}
