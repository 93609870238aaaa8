import type { PlannedSet } from '../planned/planned-set.js';
import type { Rule, Scheme } from './rule.js';
import type { State } from './state.js';

/** The plan's sets, those of the stage in place of its working sets; while a rep max is tested, one set of its reps. */
export function schemeOf(
  rule: Rule | null,
  plan: readonly PlannedSet[],
  state: State,
): readonly PlannedSet[] {
  if (rule?.kind !== 'stages') return plan;
  const working = plan.filter(({ setType }) => setType === 'working');
  const last = working.at(-1);
  const test = state.isTesting && rule.reset.kind === 'rep max' ? rule.reset.reps : null;
  const scheme: Scheme | undefined =
    test === null ? rule.stages[state.stage] : { sets: 1, reps: test, isAmrap: false };
  if (last === undefined || scheme === undefined) return plan;
  const { sets, reps, isAmrap } = scheme;
  const stage = Array.from({ length: sets }, (_, at) => ({
    ...(working[at] ?? last),
    isOptional: false,
    isAmrap: isAmrap && at === sets - 1,
    repsMin: reps,
    repsMax: reps,
  }));
  return [...plan.filter(({ setType }) => setType === 'warmup'), ...stage];
}
