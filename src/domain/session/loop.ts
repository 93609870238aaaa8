import { describeSet } from '../notation/describe.js';
import { newestSet, setsOf } from './newest.js';
import { holdsFocus, nextPlace, noChoices, placeBeyond, type Choices, type Place } from './next-set.js';
import type { SessionPlan } from './plan.js';
import { restAfter } from './rest.js';

/** A rest, as two moments in UTC milliseconds: whoever looks at the clock knows what is left of it. */
export interface Rest {
  readonly from: number;
  readonly until: number;
}

/** All that the loop knows; everything but the choices and a changed rest comes from the log. */
export interface LoopState extends Choices {
  readonly plan: SessionPlan;
  /** Of weights typed without one. */
  readonly unit: 'kg' | 'lb';
  /** Null when there is none, or it was ended. */
  readonly rest: Rest | null;
}

/** The loop at its beginning, or taken up again: at the next set, with what is left of the rest after the last one. */
export function beginLoop(plan: SessionPlan, unit: 'kg' | 'lb', now: number): LoopState {
  return { plan, unit, ...noChoices, rest: restOf(plan, noChoices, now) };
}

/** Where the next set belongs; null when everything is done and Enter finishes. */
export function currentPlace(state: LoopState): Place | null {
  return nextPlace(state.plan, state);
}

/** Where a set typed now belongs: the next place, else one more set of the exercise worked on last. */
export function placeAtHand(state: LoopState): Place | null {
  const place = currentPlace(state);
  if (place !== null) return place;
  const last = newestSet(state.plan.slots);
  return last === null ? null : placeBeyond(last.slot);
}

/** The loop after its plan was read again, and what another terminal did meanwhile, a sentence each. */
export interface Reloaded {
  readonly state: LoopState;
  readonly news: readonly string[];
}

/**
 * Takes up what the database says now. A set that came or went sets the rest anew, from the moment of the last set; a
 * choice is kept as long as it still means something.
 *
 * @param own ids of sets that this loop logged or took back since it last read the plan; others are news
 */
export function reload(
  state: LoopState,
  plan: SessionPlan,
  now: number,
  own: readonly number[] = [],
): Reloaded {
  const choices: Choices = {
    focus: holdsFocus(plan, state) ? state.focus : null,
    passed: state.passed.filter(({ slotId }) => plan.slots.some(({ id }) => id === slotId)),
  };
  const isSame = newestSet(plan.slots)?.logged.id === newestSet(state.plan.slots)?.logged.id;
  const rest = isSame ? state.rest : restOf(plan, choices, now);
  return { state: { ...state, ...choices, plan, rest }, news: newsOf(state.plan, plan, own) };
}

/** What is left of the rest after the last set; null when it is over, or none is due. */
function restOf(plan: SessionPlan, choices: Choices, now: number): Rest | null {
  const last = newestSet(plan.slots);
  if (last === null) return null;
  const from = last.logged.performedAt;
  const until = from + 1000 * restAfter(plan, last.slot, nextPlace(plan, choices));
  return until > now && until > from ? { from, until } : null;
}

function newsOf(before: SessionPlan, after: SessionPlan, own: readonly number[]): string[] {
  const differences = (one: SessionPlan, other: SessionPlan, did: string): string[] => {
    const known = new Set([...setsOf(other).map(({ logged }) => logged.id), ...own]);
    return setsOf(one)
      .filter(({ logged }) => !known.has(logged.id))
      .map(({ slot, logged }) => `${slot.exercise}: ${describeSet(logged.set)} was ${did} elsewhere`);
  };
  return [...differences(after, before, 'logged'), ...differences(before, after, 'taken back')];
}
