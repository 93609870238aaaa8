import { Failure } from '../failure.js';
import { matchSets } from './asked.js';
import type { Effect } from './effects.js';
import type { LoopInput } from './input.js';
import { currentPlace, placeAtHand, type LoopState } from './loop.js';
import { newestSet } from './newest.js';
import { placeBeyond, type Place } from './next-set.js';
import type { SessionSlot } from './plan.js';
import { requiredSets } from './progress.js';
import { propose } from './proposal.js';
import { readLine } from './read-line.js';
import { readSets } from './typed-sets.js';
import { changeRest } from './change-rest.js';

/** What an input comes to: the loop's new state, and what is to be done. */
export interface Step {
  readonly state: LoopState;
  readonly effects: readonly Effect[];
}

/**
 * What a typed line comes to. A line that cannot be followed leaves the state as it is.
 *
 * @param now UTC milliseconds
 */
export function enterLine(state: LoopState, text: string, now: number): Step {
  return orRefuse(state, text, () => {
    const { plan, unit } = state;
    return follow(state, readLine(text, { plan, unit, place: placeAtHand(state) }), now);
  });
}

/** What an input that was read already comes to; see `enterLine`. */
export function step(state: LoopState, input: LoopInput, now: number): Step {
  return orRefuse(state, '', () => follow(state, input, now));
}

/**
 * What sets typed for an exercise come to that was added a moment ago; a text that cannot be read leaves the state as it is.
 *
 * @param text in the notation of sets done
 */
export function enterSets(state: LoopState, slotId: number, text: string, now: number): Step {
  return orRefuse(state, text, () => {
    const slot = slotOf(state, slotId);
    const sets = readSets(text, state.plan, placeBeyond(slot), state.unit);
    return follow(state, { kind: 'sets', slotId, sets }, now);
  });
}

function orRefuse(state: LoopState, text: string, run: () => Step): Step {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return does(state, { kind: 'refuse', text, message: error.message, hint: error.hint ?? null });
  }
}

function does(state: LoopState, ...effects: Effect[]): Step {
  return { state, effects };
}

function follow(state: LoopState, input: LoopInput, now: number): Step {
  switch (input.kind) {
    case 'accept':
      return accept(state);
    case 'sets':
      return log(state, slotOf(state, input.slotId), input.sets);
    case 'go':
      return go(state, slotOf(state, input.slotId));
    case 'skip':
      return skip(state);
    case 'swap':
      return does(state, { kind: 'swap', slotId: slotOf(state, null).id, exercise: input.exercise });
    case 'add':
      return does(state, { kind: 'add', exercise: input.exercise, sets: input.sets });
    case 'note': {
      const slotId = input.about === 'session' ? null : slotOf(state, null).id;
      return does(state, { kind: 'note', slotId, text: input.text });
    }
    case 'undo':
      return undo(state);
    case 'rest':
      return does(changeRest(state, input.change, now));
    case 'plates':
      return plates(state, input);
    case 'show':
      return does(state, { kind: 'show', what: input.what });
    case 'pause':
      return does(state, { kind: state.plan.pausedAt === null ? 'pause' : 'resume' });
    case 'leave':
      return does(state, { kind: 'leave' });
    case 'finish':
      return finish(state);
  }
}

/** The slot with that id, or the one at hand. */
function slotOf(state: LoopState, id: number | null): SessionSlot {
  const slot = id === null ? placeAtHand(state)?.slot : state.plan.slots.find((one) => one.id === id);
  if (slot !== undefined) return slot;
  throw new Failure(
    'usage',
    'no exercise is at hand',
    'name one of the session, or add one: add bench press',
  );
}

function accept(state: LoopState): Step {
  if (state.plan.pausedAt !== null) return does(state, { kind: 'resume' });
  const place = currentPlace(state);
  if (place === null && state.plan.slots.length > 0) return finish(state);
  if (place === null) {
    throw new Failure('usage', 'the session has no exercise yet', 'add one: add bench press; finish ends it');
  }
  const proposal = propose(place);
  if (proposal === null) {
    throw new Failure(
      'usage',
      `nothing is known to propose for "${place.slot.exercise}"`,
      'type the set, such as 100x5, 12 or 60s',
    );
  }
  return log(state, place.slot, [proposal]);
}

/** A set of another exercise than the one due is a choice to go on with that one. */
function log(state: LoopState, slot: SessionSlot, sets: Extract<LoopInput, { kind: 'sets' }>['sets']): Step {
  const expected = slot.sets.length;
  const isDue = currentPlace(state)?.slot.id === slot.id;
  const after = isDue ? state : { ...state, ...chosen(state, slot) };
  return does(
    { ...after, rest: null },
    ...(state.plan.pausedAt === null ? [] : [{ kind: 'resume' } as const]),
    ...unskipped(slot),
    { kind: 'log', slotId: slot.id, sets, expected },
  );
}

function go(state: LoopState, slot: SessionSlot): Step {
  return does({ ...state, ...chosen(state, slot) }, ...unskipped(slot));
}

function chosen(state: LoopState, slot: SessionSlot): Pick<LoopState, 'focus' | 'passed'> {
  return {
    focus: { slotId: slot.id, sets: slot.sets.length },
    passed: state.passed.filter(({ slotId }) => slotId !== slot.id),
  };
}

function unskipped(slot: SessionSlot): Effect[] {
  return slot.isSkipped ? [{ kind: 'unskip', slotId: slot.id }] : [];
}

/** An optional set is moved past, with the optional ones behind it; anything else gives up the rest of its exercise. */
function skip(state: LoopState): Step {
  const place = currentPlace(state);
  if (place === null) throw new Failure('usage', 'nothing is left to skip', 'Enter finishes the session');
  const { slot } = place;
  const isBegun = place.target !== null || slot.sets.length > 0;
  if (!place.isOptional || !isBegun)
    return does({ ...state, focus: null }, { kind: 'skip', slotId: slot.id });
  const others = state.passed.filter(({ slotId }) => slotId !== slot.id);
  const passed = [...others, { slotId: slot.id, through: optionalThrough(place) }];
  // The choice of this slot goes on for the sets it has left, but asks for none beyond.
  const focus = state.focus?.slotId === slot.id ? { slotId: slot.id, sets: -1 } : state.focus;
  return does({ ...state, passed, focus });
}

/** The last of the optional sets that follow each other from this place on. */
function optionalThrough({ slot, number }: Place): number {
  const behind = matchSets(slot).asked.filter((one) => one.number > number);
  const stop = behind.find(({ isOptional }) => !isOptional);
  return stop === undefined ? number + behind.length : stop.number - 1;
}

function undo(state: LoopState): Step {
  const last = newestSet(state.plan.slots);
  if (last === null) throw new Failure('usage', 'no set is logged yet', 'ton undo takes back other changes');
  return does(state, { kind: 'undo', slotId: last.slot.id, setId: last.logged.id });
}

function plates(state: LoopState, { weight, unit }: Extract<LoopInput, { kind: 'plates' }>): Step {
  const slot = slotOf(state, null);
  if (weight !== null)
    return does(state, { kind: 'plates', slotId: slot.id, weight, unit: unit ?? state.unit });
  const place = placeAtHand(state);
  const proposal = place === null ? null : propose(place);
  const proposed = proposal?.weight ?? null;
  if (proposal === null || proposed === null) {
    throw new Failure('usage', `no weight is known for "${slot.exercise}"`, 'write plates 100');
  }
  return does(state, {
    kind: 'plates',
    slotId: slot.id,
    weight: proposed,
    unit: proposal.unit ?? state.unit,
  });
}

function finish(state: LoopState): Step {
  const left = state.plan.slots.reduce((sum, slot) => sum + requiredSets(slot).left, 0);
  return does(state, { kind: 'finish', left });
}
