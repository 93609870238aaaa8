import type { PlannedSet } from '../../planned/planned-set.js';
import { printRule, schemeText } from '../../progression/rule-notation.js';
import type { LinearRule, Rule, StagesRule, Step, SumRule, TrainingMaxRule } from '../../progression/rule.js';
import { trainingMaxRuleOf } from '../../progression/training-max.js';
import type { Measurement } from '../../set.js';
import { error, warning, type Problem } from './finding.js';

/** Measurements that no weight can be added to. */
const weightless: readonly Measurement[] = ['duration', 'distance_duration'];

/** The ends of the RTS chart. */
const chart = { reps: 12, rpe: 6 };

/**
 * What keeps a rule from doing what it looks like, given the plan it stands behind.
 *
 * @param cycle the working sets of each appearance of the slot
 */
export function ruleProblems(
  rule: Rule,
  cycle: readonly (readonly PlannedSet[])[],
  measurement: Measurement,
): Problem[] {
  const text = printRule(rule);
  const sets = cycle.flat();
  if (sets.length === 0)
    return [error(`"${text}" has no sets to work on`, 'write the sets in front of it, as in 3x5 60kg')];
  const common = [...stepProblems(rule, text, sets), ...weightlessProblems(rule, text, measurement)];
  const amraps = sets.filter(({ isAmrap }) => isAmrap);
  switch (rule.kind) {
    case 'linear':
      return [...common, ...doubleAtProblems(rule, text, amraps)];
    case 'double':
      return [...common, ...rangeProblems(text, sets)];
    case 'sum':
      return [...common, ...sumProblems(rule, text, cycle)];
    case 'stages':
      return [...common, ...stagesProblems(rule, text, cycle)];
    case 'rpe':
      return effortProblems(sets);
    case 'tm':
    case 'wave':
      return [...common, ...trainingMaxProblems(rule, text, cycle, amraps)];
  }
}

function stepsOf(rule: Rule): readonly Step[] {
  if (rule.kind === 'rpe') return [];
  if (rule.kind === 'tm' || rule.kind === 'wave') return trainingMaxRuleOf(rule)?.steps ?? [];
  return [rule.step];
}

function stepProblems(rule: Rule, text: string, sets: readonly PlannedSet[]): Problem[] {
  const steps = stepsOf(rule);
  const zero = steps.some(({ weight }) => !(weight > 0))
    ? [error(`"${text}" has a step of nothing`, 'a step is more than 0, as in +2.5kg')]
    : [];
  const isMixed = sets.some(
    ({ unit }) => unit !== null && steps.some((step) => (step.unit === 'stacks') !== (unit === 'stacks')),
  );
  const mixed = isMixed
    ? [error(`the step of "${text}" cannot be added to these weights`, 'stacks grow by stacks: +1stack')]
    : [];
  return [...zero, ...mixed];
}

function weightlessProblems(rule: Rule, text: string, measurement: Measurement): Problem[] {
  if (rule.kind === 'rpe' || !weightless.includes(measurement)) return [];
  return [
    error(
      `"${text}" adds weight to an exercise that takes none`,
      'leave the rule out, and let time or distance grow week by week',
    ),
  ];
}

function doubleAtProblems({ doubleAt }: LinearRule, text: string, amraps: readonly PlannedSet[]): Problem[] {
  if (doubleAt === null) return [];
  if (amraps.length === 0) {
    return [
      error(
        `"${text}" never doubles: no set is as many as possible`,
        'mark the last set with a plus, as in 2x5, 1x5+, or leave double at out',
      ),
    ];
  }
  const isAlways = amraps.every(({ repsMin }) => repsMin !== null && repsMin >= doubleAt);
  return isAlways
    ? [warning(`"${text}" doubles every time: the least of the set is enough`, 'name more reps behind at')]
    : [];
}

function rangeProblems(text: string, sets: readonly PlannedSet[]): Problem[] {
  if (sets.every(({ repsMin }) => repsMin === null))
    return [error(`"${text}" has no reps to raise`, 'give the sets a range, as in 3x8-12')];
  const isFixed = sets.every(({ repsMin, repsMax }) => repsMin === repsMax);
  return isFixed
    ? [
        warning(
          `"${text}" has no range to climb: each success adds weight at once`,
          'give the sets a range, as in 3x8-12, or write linear',
        ),
      ]
    : [];
}

function sumProblems({ reps }: SumRule, text: string, cycle: readonly (readonly PlannedSet[])[]): Problem[] {
  const total = (sets: readonly PlannedSet[], of: (set: PlannedSet) => number | null) =>
    sets.reduce((sum, set) => sum + (of(set) ?? 0), 0);
  const most = Math.max(...cycle.map((sets) => total(sets, (set) => (set.isAmrap ? Infinity : set.repsMax))));
  if (most < reps) {
    return [
      error(
        `"${text}" is out of reach: the sets ask for at most ${most} reps`,
        `name ${most} or fewer, or mark a set as many as possible, as in 3x8+`,
      ),
    ];
  }
  const required = (sets: readonly PlannedSet[]) => sets.filter(({ isOptional }) => !isOptional);
  const least = Math.min(...cycle.map((sets) => total(required(sets), ({ repsMin }) => repsMin)));
  return least >= reps
    ? [
        warning(
          `"${text}" asks for less than the sets do, ${least} reps`,
          'name more reps, or write linear, which counts the sets',
        ),
      ]
    : [];
}

function stagesProblems(
  { stages }: StagesRule,
  text: string,
  cycle: readonly (readonly PlannedSet[])[],
): Problem[] {
  const [first] = stages;
  if (first === undefined) return [];
  const isFirst = cycle.every(
    (sets) =>
      sets.length === first.sets &&
      sets.every(({ repsMin, repsMax }) => repsMin === first.reps && repsMax === first.reps) &&
      (sets.at(-1)?.isAmrap ?? false) === first.isAmrap,
  );
  return isFirst
    ? []
    : [
        warning(
          `the sets are not those of the first stage of "${text}"`,
          `the stages count; write ${schemeText(first)} in the plan as well`,
        ),
      ];
}

function effortProblems(sets: readonly PlannedSet[]): Problem[] {
  const isInChart = ({ repsMax, rpeMax, rirMin }: PlannedSet) => {
    const rpe = rpeMax ?? (rirMin === null ? null : 10 - rirMin);
    return rpe !== null && rpe >= chart.rpe && repsMax !== null && repsMax <= chart.reps;
  };
  if (sets.every(({ rpeMax, rirMin }) => rpeMax === null && rirMin === null))
    return [error('"rpe" has no effort to go by', 'name one in the plan, as in 3x5 @8')];
  return sets.some(isInChart)
    ? []
    : [
        error(
          '"rpe" finds no load: the chart has 1 to 12 reps at RPE 6 to 10',
          'stay within it, or take another rule',
        ),
      ];
}

function trainingMaxProblems(
  rule: Rule,
  text: string,
  cycle: readonly (readonly PlannedSet[])[],
  amraps: readonly PlannedSet[],
): Problem[] {
  const problems: Problem[] = [];
  if (!cycle.flat().some(({ percentOf }) => percentOf === 'training_max')) {
    const hint = 'write the sets as shares of it, as in 1x5+ 85% TM';
    problems.push(error(`"${text}" moves a training max that no set is a share of`, hint));
  }
  const steps: TrainingMaxRule['steps'] = trainingMaxRuleOf(rule)?.steps ?? [];
  if (steps.some(({ reps }) => reps !== null) && amraps.length === 0) {
    const hint = 'mark the heaviest set with a plus, as in 1x1+ 95% TM, or leave at out';
    problems.push(error(`"${text}" never moves: no set is as many as possible`, hint));
  }
  if (steps.some(({ reps }) => reps !== null) && (trainingMaxRuleOf(rule)?.fall ?? null) !== null) {
    const hint = 'leave one of the two out: behind at, a set with too few reps keeps the training max';
    problems.push(warning(`"${text}" never falls: the reps of the heaviest set decide`, hint));
  }
  if (rule.kind === 'wave' && cycle.length === 1)
    problems.push(warning(`"${text}" has one week to wave in`, 'give each week its own sets, or write tm'));
  return problems;
}
