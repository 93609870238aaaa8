import { describeSet } from '../notation/describe.js';
import { describeTarget } from '../planned/describe.js';
import type { Wording } from '../records/words.js';
import { currentPlace, type LoopState, type Rest } from './loop.js';
import { nextPlace, type Place } from './next-set.js';
import { lastTimeAt, propose } from './proposal.js';
import { supersetLabel } from './supersets.js';
import { recordWithinReach, type RecordInReach } from './within-reach.js';

/** What is shown before a set is entered, in parts; null for what there is nothing to say about. */
export interface Question {
  readonly exercise: string;
  /** `A2` */
  readonly superset: string | null;
  /** `set 2 of 5, warm-up`, or `set 6` where nobody knows how many. */
  readonly place: string;
  readonly target: string | null;
  /** What was done in this set last time. */
  readonly lastTime: string | null;
  readonly record: RecordInReach | null;
  /** The lifter's standing note, what the plan says, the note of this session. */
  readonly notes: readonly string[];
  /** What Enter logs; null when a set has to be typed. */
  readonly proposal: string | null;
  readonly rest: Rest | null;
  /** The exercise that follows, or takes its turn next. */
  readonly upNext: string | null;
}

/**
 * What to show before the next set.
 *
 * @returns null when everything is done and Enter finishes the session
 */
export function questionOf(state: LoopState, wording: Wording): Question | null {
  const place = currentPlace(state);
  if (place === null) return null;
  const { slot, target } = place;
  const lastTime = lastTimeAt(place);
  const proposal = propose(place);
  return {
    exercise: slot.exercise,
    superset: supersetLabel(state.plan, slot),
    place: placeText(place),
    target: target === null ? null : describeTarget(target),
    lastTime: lastTime === null ? null : describeSet(lastTime),
    record: proposal === null ? null : recordWithinReach(slot, proposal, wording),
    notes: [slot.pinnedNote, slot.planNotes, slot.notes].filter((note) => note !== null),
    proposal: proposal === null ? null : describeSet(proposal),
    rest: state.rest,
    upNext: nextExercise(state, place),
  };
}

function placeText({ number, of, setType }: Place): string {
  const count = of === null ? `set ${number}` : `set ${number} of ${of}`;
  return `${count}${{ warmup: ', warm-up', drop: ', drop', working: '' }[setType]}`;
}

/** Where the loop would go without the exercise at hand. */
function nextExercise(state: LoopState, { slot }: Place): string | null {
  const without = state.plan.slots.map((one) => (one.id === slot.id ? { ...one, isSkipped: true } : one));
  return nextPlace({ ...state.plan, slots: without }, state)?.slot.exercise ?? null;
}
