import type { LoggedSet, SessionPlan, SessionSlot } from './plan.js';

/** A set and the slot it stands in. */
export interface SetInSlot {
  readonly slot: SessionSlot;
  readonly logged: LoggedSet;
}

/**
 * The set performed last, of those performed at the same moment the one logged last.
 *
 * @param where leaves sets out
 * @returns null when there is none
 */
export function newestSet(
  slots: readonly SessionSlot[],
  where: (logged: LoggedSet) => boolean = () => true,
): SetInSlot | null {
  let newest: SetInSlot | null = null;
  for (const slot of slots) {
    for (const logged of slot.sets) {
      if (where(logged) && (newest === null || isLater(logged, newest.logged))) newest = { slot, logged };
    }
  }
  return newest;
}

/** Every set of the session with its slot, by position, then by number. */
export function setsOf(plan: SessionPlan): SetInSlot[] {
  return plan.slots.flatMap((slot) => slot.sets.map((logged) => ({ slot, logged })));
}

function isLater(one: LoggedSet, other: LoggedSet): boolean {
  return one.performedAt === other.performedAt ? one.id > other.id : one.performedAt > other.performedAt;
}
