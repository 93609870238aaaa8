import { counted } from '../counted.js';
import type { Equipment } from '../loadable.js';
import type { Verdict } from './judge.js';
import { settled, stepped } from './moves.js';
import { weakerSide } from './reps.js';
import { schemeText } from './rule-notation.js';
import type { Reset, StagesRule } from './rule.js';
import { heavier, lowered, raised, type SlotLoad } from './slot-load.js';
import type { SlotSet } from './slot-log.js';
import type { State } from './state.js';
import { loadText, sentence } from './words.js';

/**
 * A step on success; on failure the next stage at the same weight, and after the last one the start again.
 *
 * @param why the clause that says what the session was
 */
export function nextStage(
  rule: StagesRule,
  state: State,
  verdict: Verdict,
  equipment: Equipment | null,
  why: string,
): State {
  const top = heaviest(settled(verdict));
  const firstStage = state.stage === 0 ? top : state.firstStage;
  const here = { ...state, firstStage };
  if (verdict.outcome === 'success') return stepped(here, verdict, rule.step, 1, why);
  const fresh = { ...here, loads: [], from: [], reps: [], base: top, strikes: state.strikes + 1 };
  const scheme = rule.stages[state.stage + 1];
  if (scheme !== undefined) {
    const words = `${why}: on to ${schemeText(scheme)} at the same weight`;
    return { ...fresh, stage: state.stage + 1, reason: sentence(words) };
  }
  const { reset } = rule;
  if (reset.kind === 'rep max') {
    const words = `${why} in the last stage: find the most you can do ${counted(reset.reps, 'time')}, and start over at ${reset.percent} % of it`;
    return { ...fresh, stage: 0, base: null, isTesting: true, reason: sentence(words) };
  }
  const base = restartAt(reset, firstStage ?? top, equipment);
  const words = `${why} in the last stage: start over with the first${base === null ? '' : `, at ${loadText(base)}`}`;
  const isShare = reset.kind === 'less' && 'percent' in reset.by;
  return { ...fresh, stage: 0, base, isShare, strikes: 0, reason: sentence(words) };
}

function heaviest(loads: readonly (SlotLoad | null)[]): SlotLoad | null {
  const known = loads.filter((load) => load !== null);
  return known.reduce<SlotLoad | null>((best, load) => (best === null ? load : heavier(best, load)), null);
}

function restartAt(
  reset: Exclude<Reset, { kind: 'rep max' }>,
  last: SlotLoad | null,
  equipment: Equipment | null,
): SlotLoad | null {
  if (last === null) return null;
  return reset.kind === 'more' ? raised(last, reset.by, 1) : lowered(last, reset.by, equipment);
}

/**
 * A session in which a rep max was to be tested: the heaviest set of that many reps or more starts the stages over.
 *
 * @param done the session's working sets
 */
export function tested(
  rule: StagesRule,
  state: State,
  done: readonly SlotSet[],
  equipment: Equipment | null,
): State {
  const { reset } = rule;
  if (reset.kind !== 'rep max') return state;
  const sets = done.filter(
    ({ set }) => set.isCompleted && weakerSide(set) >= reset.reps && set.weight !== null,
  );
  const best = heaviest(sets.map(({ set: { loadKind, weight, unit } }) => ({ loadKind, weight, unit })));
  if (best === null) {
    const words = `no set had ${counted(reset.reps, 'rep')} yet: find the most you can do ${counted(reset.reps, 'time')}`;
    return { ...state, outcome: 'held', reason: sentence(words) };
  }
  const base = lowered(best, { percent: 100 - reset.percent }, equipment);
  const words = `${counted(reset.reps, 'rep')} with ${loadText(best)}: start over at ${reset.percent} % of it, ${loadText(base)}`;
  return {
    ...state,
    base,
    isShare: true,
    isTesting: false,
    strikes: 0,
    outcome: 'success',
    reason: sentence(words),
  };
}
