import { counted } from '../counted.js';
import type { Equipment } from '../loadable.js';
import { bestOf, withSession } from './effort.js';
import { liftedIn, type JudgedSet, type Verdict } from './judge.js';
import { failed, kept, repRaised, settled, stepped } from './moves.js';
import { amrapOf, isAtTop, repsOf } from './reps.js';
import type { DoubleRule, LinearRule, Rule, SumRule } from './rule.js';
import { nextStage } from './stages.js';
import type { State } from './state.js';
import { sentence, verdictText, weightText } from './words.js';

/**
 * Where a slot stands after one more judged session. What the training max does is for `training-max.ts`.
 *
 * @param equipment null when nothing is to be rounded
 */
export function advance(
  rule: Rule | null,
  state: State,
  verdict: Verdict,
  equipment: Equipment | null,
): State {
  const why = verdictText(verdict, rule?.kind === 'sum' ? rule : null);
  if (rule?.kind === 'rpe') {
    const estimates = withSession(state.estimates, verdict.sets);
    const best = bestOf(estimates);
    const next = { ...followed(state, verdict, why), estimates };
    if (best === null) return next;
    return {
      ...next,
      reason: sentence(`${why}: the last sessions speak for a one-rep max of ${weightText(best)}`),
    };
  }
  if (rule === null || rule.kind === 'tm' || rule.kind === 'wave') return followed(state, verdict, why);
  if (verdict.outcome === 'held') {
    return { ...state, loads: settled(verdict), reason: sentence(`${why}: the same target again`) };
  }
  if (rule.kind === 'stages') return nextStage(rule, state, verdict, equipment, why);
  if (verdict.outcome === 'failure') return failed(state, verdict, rule.fall, equipment, why);
  return succeeded(rule, state, verdict, why);
}

function succeeded(
  rule: LinearRule | DoubleRule | SumRule,
  state: State,
  verdict: Verdict,
  why: string,
): State {
  if (rule.kind === 'sum') return stepped(state, verdict, rule.step, 1, why);
  const required = verdict.sets.filter(({ ask }) => !ask.planned.isOptional);
  const isAllAtTop = required.every(isAtTop);
  if (rule.kind === 'double') {
    return isAllAtTop ? stepped(state, verdict, rule.step, 1, topText(required)) : repRaised(state, verdict);
  }
  // Body weight alone cannot get heavier little by little, so that reps go first.
  const isBodyAlone = required.every((set) => liftedIn(set)?.loadKind === 'none');
  if (isBodyAlone && !isAllAtTop) return repRaised(state, verdict);
  return linear(rule, state, verdict, why);
}

function linear(rule: LinearRule, state: State, verdict: Verdict, why: string): State {
  const successes = state.successes + 1;
  if (successes < rule.after) {
    const left = counted(rule.after - successes, 'more success', 'more successes');
    const words = `${why}: the same again; ${left} in a row and it is ${weightText(rule.step)} more`;
    return { ...kept(state, verdict, sentence(words)), successes };
  }
  const amrap = amrapOf(verdict.sets);
  const reps = amrap === null ? 0 : repsOf(amrap);
  const isDouble = rule.doubleAt !== null && reps >= rule.doubleAt;
  const earned = isDouble ? `${why}, the last with ${counted(reps, 'rep')}` : why;
  return stepped(state, verdict, rule.step, isDouble ? 2 : 1, earned);
}

/** Without a rule that moves the weight: the plan again, and where it names no weight, what was lifted. */
function followed(state: State, verdict: Verdict, why: string): State {
  const strikes = { success: 0, failure: state.strikes + 1, held: state.strikes }[verdict.outcome];
  const asked = settled(verdict);
  const loads = verdict.sets.map((set, at) => {
    const { percentOf, weight, loadKind } = set.ask.planned;
    if (percentOf !== null || weight !== null || loadKind === 'none') return null;
    return (verdict.outcome === 'success' ? liftedIn(set) : null) ?? asked[at] ?? null;
  });
  return { ...state, loads, strikes, reason: sentence(`${why}: as the plan says`) };
}

/** What earned the load of a `double`, a clause. */
function topText(sets: readonly JudgedSet[]): string {
  const tops = new Set(sets.map(({ ask }) => ask.repsMax));
  const [top] = tops;
  const isRange = sets.some(({ ask }) => ask.planned.repsMin !== ask.planned.repsMax);
  if (!isRange || typeof top !== 'number') return 'every set was done';
  return tops.size === 1
    ? `every set reached ${counted(top, 'rep')}`
    : 'every set reached the top of its range';
}
