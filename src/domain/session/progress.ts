import { isLeft, matchSets } from './asked.js';
import type { SessionPlan, SessionSlot } from './plan.js';

/** How far one slot got. */
export interface SlotProgress {
  readonly slot: SessionSlot;
  /** Sets behind: done, or passed by; never more than `totalSets`. */
  readonly currentSet: number;
  /** Sets asked for, else last time's without drops or what was done beyond them; null when nobody knows. */
  readonly totalSets: number | null;
  /** Reps of the last set logged, both sides together; 0 before the first one and for sets without reps. */
  readonly currentRep: number;
  readonly completed: boolean;
}

/** How far a session got. */
export interface SessionProgress {
  /** Skipped slots are in neither count. */
  readonly exercisesCompleted: number;
  readonly totalExercises: number;
  /**
   * 0 to 1: required sets behind of all required ones, skipped slots left out; of exercises where no set is required.
   */
  readonly progress: number;
  /** Every slot, by position. */
  readonly slots: readonly SlotProgress[];
}

/** Required sets of a slot: all of them, and those neither done nor passed; none of a skipped slot. */
export function requiredSets(slot: SessionSlot): { total: number; left: number } {
  if (slot.isSkipped) return { total: 0, left: 0 };
  const required = matchSets(slot).asked.filter(({ isOptional }) => !isOptional);
  return { total: required.length, left: required.filter(isLeft).length };
}

/** How far one slot got; see `SlotProgress`. A slot that nobody planned is complete with last time's sets, or with one. */
export function slotProgress(slot: SessionSlot): SlotProgress {
  const { asked, extra } = matchSets(slot);
  const isPlanned = slot.targets.length > 0;
  const behind = asked.filter((one) => !isLeft(one)).length;
  const beyond = isPlanned ? 0 : extra.filter(({ set }) => set.setType !== 'drop').length;
  const left = isPlanned ? requiredSets(slot).left : asked.length - behind;
  return {
    slot,
    currentSet: behind + beyond,
    totalSets: asked.length === 0 ? null : asked.length + beyond,
    currentRep: slot.sets.at(-1)?.set.reps ?? 0,
    completed: !slot.isSkipped && left === 0 && (isPlanned || slot.sets.length > 0),
  };
}

/** How far a session got; see `SessionProgress`. */
export function sessionProgress(plan: SessionPlan): SessionProgress {
  const slots = plan.slots.map(slotProgress);
  const counted = slots.filter(({ slot }) => !slot.isSkipped);
  const completed = counted.filter((one) => one.completed).length;
  const required = plan.slots.map(requiredSets);
  const total = sum(required.map((one) => one.total));
  const left = sum(required.map((one) => one.left));
  const [done, all] = total > 0 ? [total - left, total] : [completed, counted.length];
  return {
    exercisesCompleted: completed,
    totalExercises: counted.length,
    progress: all === 0 ? 0 : done / all,
    slots,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
