import { counted } from '../counted.js';
import { idsOf, type Verdict } from './judge.js';
import { amrapOf, repsOf } from './reps.js';
import type { Rule, TrainingMaxRule, TrainingMaxStep } from './rule.js';
import { bodyAlone, isLighter, lowered, raised } from './slot-load.js';
import type { Maximum } from './slot-log.js';
import { newCycle, type Cycle, type State } from './state.js';
import { lessWords, sentence, verdictText, weightText } from './words.js';

/** The rule that moves the training max; null when nothing does. */
export function trainingMaxRuleOf(rule: Rule | null): TrainingMaxRule | null {
  if (rule?.kind === 'wave') return rule.trainingMax;
  return rule?.kind === 'tm' ? rule : null;
}

/** A cycle with one more session. Of AMRAP sets the heaviest counts, unless the lifter chose a lighter weight or too much effort. */
export function withVerdict(cycle: Cycle, verdict: Verdict): Cycle {
  const fault = verdict.outcome === 'success' ? null : verdictText(verdict, null);
  const set = amrapOf(verdict.sets);
  const counts = set !== null && set.fault !== 'lighter' && set.fault !== 'effort';
  const load = set?.ask.load ?? bodyAlone;
  const isBest = counts && (cycle.amrap === null || !isLighter(load, cycle.amrap.load));
  return {
    sessions: cycle.sessions + 1,
    failures: cycle.failures + (verdict.outcome === 'failure' ? 1 : 0),
    held: cycle.held + (verdict.outcome === 'held' ? 1 : 0),
    fault: cycle.fault ?? fault,
    setIds: [...cycle.setIds, ...idsOf(verdict)],
    amrap: isBest ? { load, reps: repsOf(set) } : cycle.amrap,
  };
}

/**
 * The end of a cycle: the training max moves by the reps of its AMRAP set, or by the one step if every session of the
 * cycle was a success; after failed cycles it falls where the rule says so.
 */
export function cycleEnded(rule: TrainingMaxRule | null, state: State): State {
  const { cycle, trainingMax } = state;
  const ended = { ...state, cycle: newCycle, place: null };
  if (rule === null || trainingMax === null || cycle.sessions === 0) return ended;
  const next = { ...ended, setIds: cycle.setIds };
  const step = stepEarned(rule, cycle);
  if (step !== null) {
    const moved = raisedMax(trainingMax, step);
    const words = `${earnedText(step, cycle)}: the training max goes up by ${weightText(step)}, to ${weightText(moved)}`;
    return { ...next, trainingMax: moved, failures: 0, strikes: 0, reason: sentence(words) };
  }
  const stays = `the training max stays at ${weightText(trainingMax)}`;
  if (cycle.failures === 0 || rule.steps.some(({ reps }) => reps !== null && cycle.amrap !== null)) {
    return { ...next, reason: sentence(`${keptText(rule, cycle)}: ${stays}`) };
  }
  const failures = state.failures + 1;
  if (rule.fall === null || failures < rule.fall.after) {
    return { ...next, failures, reason: sentence(`${keptText(rule, cycle)}: ${stays}`) };
  }
  const lower =
    lowered({ loadKind: 'external', ...trainingMax }, rule.fall.by, null).weight ?? trainingMax.weight;
  const fallen = { weight: lower, unit: trainingMax.unit };
  const words = `${keptText(rule, cycle)}: the training max goes down by ${lessWords(rule.fall.by)}, to ${weightText(fallen)}`;
  return { ...next, trainingMax: fallen, failures: 0, strikes: 0, reason: sentence(words) };
}

function stepEarned({ steps }: TrainingMaxRule, cycle: Cycle): TrainingMaxStep | null {
  const isClean = cycle.failures === 0 && cycle.held === 0;
  const done = cycle.amrap?.reps ?? 0;
  return steps.findLast(({ reps }) => (reps === null ? isClean : done >= reps)) ?? null;
}

function raisedMax(maximum: Maximum, step: TrainingMaxStep): Maximum {
  const { weight } = raised({ loadKind: 'external', ...maximum }, step, 1);
  return { weight: weight ?? maximum.weight, unit: maximum.unit };
}

function earnedText(step: TrainingMaxStep, { amrap, sessions }: Cycle): string {
  if (step.reps !== null) return `${counted(amrap?.reps ?? 0, 'rep')} in the heaviest set`;
  return sessions === 1 ? 'every set was done' : 'every session of the cycle was done';
}

function keptText({ steps }: TrainingMaxRule, { amrap, fault }: Cycle): string {
  if (steps.every(({ reps }) => reps === null)) return fault ?? 'every set was done';
  return amrap === null
    ? 'no set with as many reps as possible was done as asked'
    : `${counted(amrap.reps, 'rep')} in the heaviest set`;
}
