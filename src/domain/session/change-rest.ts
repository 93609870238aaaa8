import { Failure } from '../failure.js';
import { setLimits } from '../notation/limits.js';
import type { RestChange } from './input.js';
import { currentPlace, placeAtHand, type LoopState } from './loop.js';
import { newestSet } from './newest.js';
import { restAfter } from './rest.js';

/**
 * The loop with its rest as the lifter wants it.
 *
 * @param now UTC milliseconds
 * @throws Failure usage when there is no rest to shorten
 */
export function changeRest(state: LoopState, change: RestChange, now: number): LoopState {
  const running = state.rest !== null && state.rest.until > now ? state.rest : null;
  switch (change.kind) {
    case 'off':
      return { ...state, rest: null };
    case 'toggle':
      return { ...state, rest: running === null ? lasting(usualRest(state), now) : null };
    case 'to':
      return { ...state, rest: lasting(change.seconds, now) };
    case 'by': {
      if (running === null && change.seconds < 0) {
        throw new Failure('usage', 'no rest is running', 'rest 90s starts one');
      }
      const end = (running?.until ?? now) + 1000 * change.seconds;
      const until = Math.min(end, now + 1000 * setLimits.restSeconds.max);
      return { ...state, rest: until > now ? { from: running?.from ?? now, until } : null };
    }
  }
}

function lasting(seconds: number, now: number): LoopState['rest'] {
  return seconds === 0 ? null : { from: now, until: now + 1000 * seconds };
}

/** What the last set would be followed by, else what the exercise at hand has. */
function usualRest(state: LoopState): number {
  const last = newestSet(state.plan.slots);
  const after = last === null ? 0 : restAfter(state.plan, last.slot, currentPlace(state));
  return after > 0 ? after : (placeAtHand(state)?.slot.restSeconds ?? 0);
}
