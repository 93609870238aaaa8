import type { TargetSet } from '../planned/planned-set.js';
import type { SetType } from '../set.js';
import { isLeft, matchSets } from './asked.js';
import { newestSet } from './newest.js';
import type { SessionPlan, SessionSlot } from './plan.js';
import { turnsWith } from './supersets.js';

/** The slot the lifter chose to work on. */
export interface Focus {
  readonly slotId: number;
  /** How many sets the slot had then: one more is asked for even where all were done. */
  readonly sets: number;
}

/** Sets that the lifter moved past without doing them. */
export interface Passed {
  readonly slotId: number;
  /** Optional sets up to this number, from 1, are not asked for again; in a slot that nobody planned, none is. */
  readonly through: number;
}

/** What the lifter decided beside what was logged. */
export interface Choices {
  readonly focus: Focus | null;
  readonly passed: readonly Passed[];
}

export const noChoices: Choices = { focus: null, passed: [] };

/** Where the next set belongs. */
export interface Place {
  readonly slot: SessionSlot;
  /** From 1 within its slot, warm-ups counted in. */
  readonly number: number;
  /** How many sets the slot is to have; null when nobody knows, and beyond what was asked. */
  readonly of: number | null;
  readonly setType: SetType;
  /** From 1 among the slot's sets of this type: which of last time's sets to compare with. */
  readonly ordinal: number;
  readonly isOptional: boolean;
  /** Null where nobody planned, and beyond what was asked. */
  readonly target: TargetSet | null;
}

/**
 * Where the next set belongs: the lifter's choice until its sets are done, else the first slot by position that has
 * sets left. Supersets run A, B, C, A, B, C past members that are finished or skipped, warm-ups in rounds of their own
 * first; a drop follows the set it drops from. A slot that nobody planned has last time's sets left; where there was no
 * last time it stays the next one as long as it is the one worked on.
 *
 * @returns null when everything is done
 */
export function nextPlace(plan: SessionPlan, choices: Choices = noChoices): Place | null {
  const chosen = focusedPlace(plan, choices);
  if (chosen !== null) return chosen;
  for (const slot of plan.slots) {
    const members = turnsWith(plan, slot);
    if (members[0]?.id !== slot.id) continue;
    const place = placeInTurn(plan, members, choices.passed);
    if (place !== null) return place;
  }
  return null;
}

/** A set beyond all that a slot asks for. */
export function placeBeyond(slot: SessionSlot): Place {
  const { asked, extra } = matchSets(slot);
  const beyond = extra.filter(({ set }) => set.setType !== 'drop').length;
  const working = slot.sets.filter(({ set }) => set.setType === 'working').length;
  return {
    slot,
    number: asked.length + beyond + 1,
    of: null,
    setType: 'working',
    ordinal: working + 1,
    isOptional: true,
    target: null,
  };
}

/** Whether the lifter's choice still decides what comes next. */
export function holdsFocus(plan: SessionPlan, choices: Choices): boolean {
  return focusedPlace(plan, choices) !== null;
}

function focusedPlace(plan: SessionPlan, { focus, passed }: Choices): Place | null {
  const slot = plan.slots.find(({ id }) => id === focus?.slotId);
  if (focus === null || slot === undefined || slot.isSkipped) return null;
  const place = firstLeft(slot, passed);
  return place === null && slot.sets.length <= focus.sets ? placeBeyond(slot) : place;
}

function placeInTurn(
  plan: SessionPlan,
  members: readonly SessionSlot[],
  passed: readonly Passed[],
): Place | null {
  const worked = newestSet(plan.slots)?.slot.id;
  const isAtWork = members.some(({ id }) => id === worked);
  const places = members.map((slot) => openPlace(slot, passed, isAtWork)).filter((place) => place !== null);
  const drop = places.find(({ setType }) => setType === 'drop');
  if (drop?.slot.id === newestSet(members)?.slot.id && drop !== undefined) return drop;
  const warming = places.filter(({ setType }) => setType === 'warmup');
  const isWarming = warming.length > 0;
  const due = isWarming ? warming : places;
  const turn = newestSet(members, ({ set }) => (set.setType === 'warmup') === isWarming);
  const after = turn?.slot.position ?? 0;
  return due.find(({ slot }) => slot.position > after) ?? due[0] ?? null;
}

/** @param isAtWork whether the slot, or another of its superset, is the one worked on */
function openPlace(slot: SessionSlot, passed: readonly Passed[], isAtWork: boolean): Place | null {
  if (slot.isSkipped) return null;
  const isUnknown = slot.targets.length === 0 && slot.lastTime.every(({ setType }) => setType === 'drop');
  if (!isUnknown) return firstLeft(slot, passed);
  const isOpen = isAtWork || slot.sets.length === 0;
  return isOpen && passed.every(({ slotId }) => slotId !== slot.id) ? placeBeyond(slot) : null;
}

function firstLeft(slot: SessionSlot, passed: readonly Passed[]): Place | null {
  const through = passed.find(({ slotId }) => slotId === slot.id)?.through ?? 0;
  const { asked } = matchSets(slot);
  const left = asked.find((one) => isLeft(one) && !(one.isOptional && one.number <= through));
  if (left === undefined) return null;
  const { number, setType, ordinal, isOptional, target } = left;
  return { slot, number, of: asked.length, setType, ordinal, isOptional, target };
}
