import { Cursor } from '../notation/cursor.js';
import { numberText } from '../notation/numbers.js';
import { setLimits } from '../notation/limits.js';
import { expectWithin } from '../notation/quantities.js';
import { numeral, valueOf } from '../numeral.js';
import {
  usualFall,
  usualReset,
  type Fall,
  type LinearRule,
  type Reset,
  type Rule,
  type Scheme,
  type StagesRule,
  type TrainingMaxRule,
  type TrainingMaxStep,
} from './rule.js';
import { fallText, lessText, stepText, takeAfter, takeFall, takeLess, takeReps, takeStep } from './steps.js';

const kinds = 'linear, double, sum, rpe, tm, stages or wave';
const anyKind = /(linear|double|sum|rpe|tm|stages|wave)(?![a-z])/y;
const repMax = new RegExp(String.raw`(${numeral}) *% *of *(\d+) *rm(?![a-z])`, 'y');

/**
 * A rule of progression as people type it: `linear +2.5kg`, `double +5lb, -10% after 2`, `sum 25 +2.5kg`, `rpe`,
 * `tm +5lb at 2, +10lb at 4`, `stages 5x3+ > 6x2+ +5kg, reset 85% of 5rm`, `wave, tm +5kg`.
 *
 * @throws NotationFailure that points at the first character that does not fit
 */
export function parseRule(text: string): Rule {
  const cursor = new Cursor(text, 'plan');
  if (text.length > setLimits.text.max) {
    throw cursor.failure('a rule has at most 2,000 characters', undefined, setLimits.text.max);
  }
  cursor.take(/ */y);
  const rule = takeRule(cursor);
  if (cursor.take(/ *$/y) === null) {
    cursor.take(/ */y);
    throw cursor.failure('expected the end of the rule', adviceBehind(rule));
  }
  return rule;
}

function takeRule(cursor: Cursor): Rule {
  const kind = cursor.take(anyKind)?.[1];
  switch (kind) {
    case 'linear':
      return takeLinear(cursor);
    case 'double': {
      const step = takeStep(cursor, 'double +2.5kg');
      return { kind, step, fall: takeFall(cursor) };
    }
    case 'sum': {
      cursor.take(/ */y);
      const reps = takeReps(cursor);
      const step = takeStep(cursor, `sum ${reps} +2.5kg`);
      return { kind, reps, step, fall: takeFall(cursor) };
    }
    case 'rpe':
      return { kind };
    case 'tm':
      return takeTrainingMax(cursor);
    case 'stages':
      return takeStages(cursor);
    case 'wave':
      return {
        kind,
        trainingMax: cursor.take(/ *,? *tm(?![a-z])/y) === null ? null : takeTrainingMax(cursor),
      };
    default:
      throw cursor.failure(`expected ${kinds}`, 'a rule begins with its kind, as in linear +2.5kg');
  }
}

function adviceBehind({ kind }: Rule): string {
  if (kind === 'rpe') return 'rpe stands alone; the effort is in the plan: 3x5 @8';
  if (kind === 'wave') return 'write the percentages in the plan; behind wave goes tm +5kg';
  return 'a fall goes last, as in , -10% after 3';
}

function takeLinear(cursor: Cursor): LinearRule {
  const step = takeStep(cursor, 'linear +2.5kg');
  const first = takeAfter(cursor);
  const doubleAt = cursor.take(/ *double +at(?![a-z]) */y) === null ? null : takeReps(cursor);
  const after = first ?? takeAfter(cursor) ?? 1;
  return { kind: 'linear', step, after, doubleAt, fall: takeFall(cursor) ?? usualFall };
}

/** What follows `tm`. */
function takeTrainingMax(cursor: Cursor): TrainingMaxRule {
  const steps: TrainingMaxStep[] = [];
  do {
    const start = cursor.position;
    const step = takeStep(cursor, 'tm +5kg');
    const reps = cursor.take(/ *at(?![a-z]) */y) === null ? null : takeReps(cursor);
    const before = steps.at(-1)?.reps;
    if (before !== undefined && (reps === null || before === null || reps <= before)) {
      const advice = 'name the reps of each step, growing: tm +5lb at 2, +10lb at 4';
      throw cursor.failure('expected steps by growing reps', advice, start);
    }
    steps.push({ ...step, reps });
  } while (cursor.take(/ *,(?= *\+)/y) !== null);
  return { kind: 'tm', steps, fall: takeFall(cursor) };
}

function takeScheme(cursor: Cursor): Scheme {
  const start = cursor.position;
  const match = cursor.take(/(\d+) *x *(\d+)(\+)?/y);
  if (match === null)
    throw cursor.failure('expected a stage', 'a stage is sets x reps, such as 5x3+ or 3x10');
  const [sets, reps] = [Number(match[1]), Number(match[2])];
  expectWithin(cursor, 'sets', sets, start);
  expectWithin(cursor, 'reps', reps, start);
  return { sets, reps, isAmrap: match[3] !== undefined };
}

function takeStages(cursor: Cursor): StagesRule {
  cursor.take(/ */y);
  const stages = [takeScheme(cursor)];
  while (cursor.take(/ *> */y) !== null) stages.push(takeScheme(cursor));
  if (stages.length === 1) {
    throw cursor.failure(
      'expected > and another stage',
      'one scheme alone is linear +2.5kg; two are 5x3 > 6x2',
    );
  }
  const step = takeStep(cursor, 'stages 3x10 > 3x8 +2.5kg');
  const reset = cursor.take(/ *, *reset(?![a-z]) */y) === null ? usualReset : takeReset(cursor);
  return { kind: 'stages', stages, step, reset };
}

function takeReset(cursor: Cursor): Reset {
  const start = cursor.position;
  const tested = cursor.take(repMax);
  if (tested !== null) {
    const [percent, reps] = [valueOf(tested[1] ?? ''), Number(tested[2])];
    if (!(percent > 0 && percent <= 100)) {
      throw cursor.failure('a share of a rep max is more than 0 % and at most 100 %', undefined, start);
    }
    expectWithin(cursor, 'reps', reps, start);
    return { kind: 'rep max', percent, reps };
  }
  if (cursor.peek(/\+/y) !== null) return { kind: 'more', by: takeStep(cursor, 'reset +5kg') };
  if (cursor.take(/- */y) !== null) return { kind: 'less', by: takeLess(cursor) };
  throw cursor.failure('expected where to start over', 'write reset 85% of 5rm, reset +5kg or reset -10%');
}

/**
 * A rule in canonical form, what is usual left out.
 *
 * @returns text that parses to the same rule
 */
export function printRule(rule: Rule): string {
  switch (rule.kind) {
    case 'linear': {
      const after = rule.after === 1 ? '' : ` after ${rule.after}`;
      const doubled = rule.doubleAt === null ? '' : ` double at ${rule.doubleAt}`;
      return `linear +${stepText(rule.step)}${after}${doubled}${isUsual(rule.fall) ? '' : fallText(rule.fall)}`;
    }
    case 'double':
      return `double +${stepText(rule.step)}${fallText(rule.fall)}`;
    case 'sum':
      return `sum ${rule.reps} +${stepText(rule.step)}${fallText(rule.fall)}`;
    case 'rpe':
      return 'rpe';
    case 'tm':
      return `tm ${rule.steps.map(trainingMaxText).join(', ')}${fallText(rule.fall)}`;
    case 'wave':
      return rule.trainingMax === null ? 'wave' : `wave, ${printRule(rule.trainingMax)}`;
    case 'stages': {
      const stages = rule.stages.map(schemeText).join(' > ');
      return `stages ${stages} +${stepText(rule.step)}, reset ${resetText(rule.reset)}`;
    }
  }
}

function isUsual({ by, after }: Fall): boolean {
  return after === usualFall.after && lessText(by) === lessText(usualFall.by);
}

function trainingMaxText(step: TrainingMaxStep): string {
  return `+${stepText(step)}${step.reps === null ? '' : ` at ${step.reps}`}`;
}

/** `5x3+`. */
export function schemeText({ sets, reps, isAmrap }: Scheme): string {
  return `${sets}x${reps}${isAmrap ? '+' : ''}`;
}

function resetText(reset: Reset): string {
  if (reset.kind === 'rep max') return `${numberText(reset.percent)}% of ${reset.reps}rm`;
  return reset.kind === 'more' ? `+${stepText(reset.by)}` : `-${lessText(reset.by)}`;
}
