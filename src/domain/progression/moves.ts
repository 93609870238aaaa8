import { counted } from '../counted.js';
import type { Equipment } from '../loadable.js';
import { liftedIn, type Verdict } from './judge.js';
import { isAtTop, repsOf } from './reps.js';
import type { Fall, Share, Step } from './rule.js';
import { heavier, isUnassisted, lowered, raised, type SlotLoad } from './slot-load.js';
import type { State } from './state.js';
import { lessWords, loadsText, sentence, weightText } from './words.js';

/** What a set stands at: the heavier of what was asked and what was lifted. */
function reached(verdict: Verdict): (SlotLoad | null)[] {
  return verdict.sets.map((set) => {
    const lifted = liftedIn(set);
    if (set.ask.load === null || lifted === null) return set.ask.load ?? lifted;
    return heavier(set.ask.load, lifted);
  });
}

/** What was asked in each set; where nobody had said, what was lifted in it. */
export function settled(verdict: Verdict): (SlotLoad | null)[] {
  return verdict.sets.map((set) => set.ask.load ?? liftedIn(set));
}

/**
 * Every set one step on from what was lifted in it. Where no help is left to take and no weight to add, a rep more
 * instead.
 *
 * @param why the clause that says what earned it
 */
export function stepped(state: State, verdict: Verdict, step: Step, times: number, why: string): State {
  const lifted = verdict.sets.map((set) => liftedIn(set) ?? set.ask.load);
  const asked = settled(verdict);
  const isRep = asked.map((load, at) => load !== null && isUnassisted(heavier(load, lifted[at] ?? load)));
  const loads = lifted.map((load, at) => {
    const ask = asked[at] ?? null;
    if (load === null || ask === null) return load ?? ask;
    return isRep[at] === true ? heavier(ask, load) : heavier(ask, raised(load, step, times));
  });
  const reps = verdict.sets.map(({ ask }, at) =>
    isRep[at] === true ? Math.max(ask.repsMin ?? 0, ask.repsMax ?? 0) + 1 : null,
  );
  const moved = {
    ...state,
    loads,
    from: lifted,
    isShare: false,
    reps,
    successes: 0,
    failures: 0,
    strikes: 0,
  };
  return { ...moved, reason: sentence(`${why}: ${stepWords(lifted, loads, isRep, step, times)}`) };
}

function stepWords(
  before: readonly (SlotLoad | null)[],
  after: readonly (SlotLoad | null)[],
  isRep: readonly boolean[],
  step: Step,
  times: number,
): string {
  const amount = weightText({ weight: step.weight * times, unit: step.unit });
  if (isRep.some(Boolean)) return 'one rep more, since no help is left to take away';
  if (after.every((load) => load === null)) return `the next weight is ${amount} more`;
  if (after.every((load, at) => load?.weight === before[at]?.weight && load?.unit === before[at]?.unit)) {
    return `the same weight, since a step of ${amount} cannot be added to it`;
  }
  const isHelp = after.some((load) => load?.loadKind === 'assisted');
  return isHelp
    ? `${amount} less help`
    : `${times === 2 ? 'twice the step, ' : ''}${amount} more, ${loadsText(after)}`;
}

/** Each set's next target is its own reps and one, within its range, at the weight lifted. */
export function repRaised(state: State, verdict: Verdict): State {
  const reps = verdict.sets.map((set) => {
    const { repsMin, repsMax } = set.ask;
    if (set.done === null || repsMin === null) return repsMin;
    return Math.max(repsMin, Math.min(repsMax ?? repsMin, repsOf(set) + 1));
  });
  const tops = verdict.sets.filter((set) => !isAtTop(set) && !set.ask.planned.isOptional);
  const top = tops.find(({ ask }) => ask.repsMax !== null)?.ask.repsMax;
  const reason =
    top === undefined || top === null
      ? 'Every set was done: one rep more in each.'
      : `Every set was done, but not all with ${counted(top, 'rep')} yet: the same weight, one rep more in each set below that.`;
  return { ...state, loads: reached(verdict), reps, failures: 0, strikes: 0, reason };
}

/** The same weight again, as lifted; nothing else has moved yet. */
export function kept(state: State, verdict: Verdict, reason: string): State {
  return { ...state, loads: reached(verdict), failures: 0, strikes: 0, reason };
}

/**
 * A failed session: the same targets again, or after as many in a row as the rule allows less.
 *
 * @param why the clause that says what went wrong
 */
export function failed(
  state: State,
  verdict: Verdict,
  fall: Fall | null,
  equipment: Equipment | null,
  why: string,
): State {
  const failures = state.failures + 1;
  const next = { ...state, loads: settled(verdict), successes: 0, failures, strikes: state.strikes + 1 };
  if (fall === null) return { ...next, reason: sentence(`${why}: the same again`) };
  if (failures < fall.after) {
    const left = fall.after - failures;
    const words = `${why}: the same again; ${counted(left, 'more failed session')} in a row and it falls by ${lessWords(fall.by)}`;
    return { ...next, reason: sentence(words) };
  }
  const less = fallen(verdict, fall.by, equipment);
  const isRounded = loadsText(less) !== loadsText(fallen(verdict, fall.by, null));
  const times = fall.after === 1 ? why : `${why}, ${counted(fall.after, 'failed session')} in a row`;
  const words =
    loadsText(less) === loadsText(next.loads)
      ? 'the same again'
      : `down by ${lessWords(fall.by)}, ${isRounded ? 'rounded down ' : ''}to ${loadsText(less)}`;
  return {
    ...next,
    loads: less,
    from: [],
    isShare: 'percent' in fall.by,
    reps: [],
    failures: 0,
    reason: sentence(`${times}: ${words}`),
  };
}

/** What was asked in each set, less a share or an amount. */
export function fallen(verdict: Verdict, by: Share | Step, equipment: Equipment | null): (SlotLoad | null)[] {
  return settled(verdict).map((load) => (load === null ? null : lowered(load, by, equipment)));
}
