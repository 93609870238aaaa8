import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import { parseRule, printRule } from '../../../src/domain/progression/rule-notation.js';
import type {
  Fall,
  Reset,
  Rule,
  Share,
  Step,
  TrainingMaxRule,
} from '../../../src/domain/progression/rule.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 500);

const kg = (weight: number): Step => ({ weight, unit: 'kg' });
const lb = (weight: number): Step => ({ weight, unit: 'lb' });
const usual: Fall = { by: { percent: 10 }, after: 3 };

describe('parseRule', () => {
  it.each<[string, Rule]>([
    ['linear +2.5kg', { kind: 'linear', step: kg(2.5), after: 1, doubleAt: null, fall: usual }],
    [
      'linear +5lb after 2, -10% after 3',
      { kind: 'linear', step: lb(5), after: 2, doubleAt: null, fall: usual },
    ],
    [
      'linear +5lb, -5lb after 1',
      { kind: 'linear', step: lb(5), after: 1, doubleAt: null, fall: { by: lb(5), after: 1 } },
    ],
    [
      'linear +2.5kg double at 10, -10% after 1',
      { kind: 'linear', step: kg(2.5), after: 1, doubleAt: 10, fall: { by: { percent: 10 }, after: 1 } },
    ],
    ['double +2.5kg', { kind: 'double', step: kg(2.5), fall: null }],
    ['double +5lb, -10% after 2', { kind: 'double', step: lb(5), fall: { by: { percent: 10 }, after: 2 } }],
    ['sum 25 +2.5kg', { kind: 'sum', reps: 25, step: kg(2.5), fall: null }],
    ['rpe', { kind: 'rpe' }],
    ['tm +5kg', { kind: 'tm', steps: [{ ...kg(5), reps: null }], fall: null }],
    [
      'tm +5lb at 2, +10lb at 4, +15lb at 6',
      {
        kind: 'tm',
        steps: [
          { ...lb(5), reps: 2 },
          { ...lb(10), reps: 4 },
          { ...lb(15), reps: 6 },
        ],
        fall: null,
      },
    ],
    [
      'tm +5kg, -15kg after 1',
      { kind: 'tm', steps: [{ ...kg(5), reps: null }], fall: { by: kg(15), after: 1 } },
    ],
    [
      'stages 5x3+ > 6x2+ > 10x1+ +5kg, reset 85% of 5rm',
      {
        kind: 'stages',
        stages: [
          { sets: 5, reps: 3, isAmrap: true },
          { sets: 6, reps: 2, isAmrap: true },
          { sets: 10, reps: 1, isAmrap: true },
        ],
        step: kg(5),
        reset: { kind: 'rep max', percent: 85, reps: 5 },
      },
    ],
    [
      'stages 3x10 > 3x8 +2.5kg, reset +5kg',
      {
        kind: 'stages',
        stages: [
          { sets: 3, reps: 10, isAmrap: false },
          { sets: 3, reps: 8, isAmrap: false },
        ],
        step: kg(2.5),
        reset: { kind: 'more', by: kg(5) },
      },
    ],
    ['wave', { kind: 'wave', trainingMax: null }],
    [
      'wave, tm +5kg',
      { kind: 'wave', trainingMax: { kind: 'tm', steps: [{ ...kg(5), reps: null }], fall: null } },
    ],
  ])('%s', (text, rule) => {
    expect(parseRule(text)).toEqual(rule);
    expect(parseRule(printRule(rule))).toEqual(rule);
  });

  it.each([
    ['  Linear  + 2,5 kg ', 'linear +2.5kg'],
    ['linear +5lb after 2, -10% after 3', 'linear +5lb after 2'],
    ['linear +5lb double at 10 after 2', 'linear +5lb after 2 double at 10'],
    ['linear +1 stack, –1 stack', 'linear +1stacks, -1stacks after 3'],
    ['double +5lbs, -10 %', 'double +5lb, -10% after 3'],
    ['sum 25+2.5kg', 'sum 25 +2.5kg'],
    ['stages 3×10>3×8 +2.5kg', 'stages 3x10 > 3x8 +2.5kg, reset -10%'],
    ['stages 3x10 > 3x8 +2.5kg, reset -5kg', 'stages 3x10 > 3x8 +2.5kg, reset -5kg'],
    ['wave tm +5lb at 2,+10lb at 4', 'wave, tm +5lb at 2, +10lb at 4'],
  ])('%s is %s', (text, canonical) => {
    expect(printRule(parseRule(text))).toBe(canonical);
    expect(printRule(parseRule(canonical))).toBe(canonical);
  });

  it.each<[string, number, RegExp]>([
    ['', 0, /linear, double, sum/],
    ['lineal +2.5kg', 0, /linear, double, sum/],
    ['linear', 6, /how much to add: linear \+2\.5kg/],
    ['linear 2.5kg', 7, /how much to add/],
    ['linear -2.5kg', 7, /how much to add/],
    ['linear +2.5', 11, /2\.5kg or 2\.5lb/],
    ['linear +0kg', 8, /more than 0/],
    ['linear +5%', 8, /a weight, not a share/],
    ['linear +kg', 8, /expected a weight/],
    ['linear +6000kg', 8, /0 to 5,000/],
    ['linear +2.5kg after 0', 20, /1 to 100/],
    ['linear +2.5kg after', 19, /1 to 100/],
    ['linear +2.5kg double at', 23, /number of reps/],
    ['linear +2.5kg, -0% after 2', 16, /more than 0 %/],
    ['linear +2.5kg, -100%', 16, /less than 100 %/],
    ['linear +2.5kg, -0kg', 16, /more than 0/],
    ['linear +2.5kg, 10%', 13, /end of the rule/],
    ['linear +2.5kg foo', 14, /end of the rule/],
    ['double +2.5kg at 10', 14, /end of the rule/],
    ['sum +2.5kg', 4, /number of reps/],
    ['sum 0 +2.5kg', 4, /1 to 10,000/],
    ['rpe +2.5kg', 4, /end of the rule/],
    ['wave +5kg', 5, /behind wave goes tm/],
    ['tm +5lb, +10lb at 4', 8, /growing/],
    ['tm +5lb at 4, +10lb at 4', 13, /growing/],
    ['stages 5x3 +5kg', 10, /another stage/],
    ['stages 5x3 > +5kg', 13, /sets x reps/],
    ['stages 0x3 > 3x3 +5kg', 7, /1 to 100/],
    ['stages 5x3 > 6x2 +5kg, reset', 28, /start over/],
    ['stages 5x3 > 6x2 +5kg, reset 0% of 5rm', 29, /more than 0 %/],
    ['stages 5x3 > 6x2 +5kg, reset 85% of 0rm', 29, /1 to 10,000/],
    [`linear +2.5kg${' '.repeat(2_000)}`, 2_000, /a rule has at most 2,000 characters/],
  ])('%s fails at %i', (text, position, words) => {
    let failure: unknown;
    try {
      parseRule(text);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(NotationFailure);
    const { position: at, message, hint = '' } = failure as NotationFailure;
    expect(`${message}\n${hint}`).toMatch(words);
    expect(at).toBe(position);
  });
});

describe('printRule', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    weight: fc.integer({ min: 1, max: 500_000 }).map((hundredths) => hundredths / 100),
    unit: fc.constantFrom('kg', 'lb', 'stacks'),
  });
  const share: fc.Arbitrary<Share> = fc
    .integer({ min: 1, max: 9_999 })
    .map((part) => ({ percent: part / 100 }));
  const less = fc.oneof(share, step);
  const fall: fc.Arbitrary<Fall> = fc.record({ by: less, after: fc.integer({ min: 1, max: 100 }) });
  const maybeFall = fc.option(fall);
  const reps = fc.integer({ min: 1, max: 10_000 });
  const trainingMax: fc.Arbitrary<TrainingMaxRule> = fc.record({
    kind: fc.constant('tm' as const),
    steps: fc.oneof(
      step.map((one) => [{ ...one, reps: null }]),
      fc
        .uniqueArray(fc.tuple(reps, step), { minLength: 1, maxLength: 4, selector: ([at]) => at })
        .map((steps) => steps.sort(([a], [b]) => a - b).map(([at, one]) => ({ ...one, reps: at }))),
    ),
    fall: maybeFall,
  });
  const reset: fc.Arbitrary<Reset> = fc.oneof(
    fc.record({ kind: fc.constant('rep max' as const), percent: fc.integer({ min: 1, max: 100 }), reps }),
    fc.record({ kind: fc.constant('more' as const), by: step }),
    fc.record({ kind: fc.constant('less' as const), by: less }),
  );
  const scheme = fc.record({ sets: fc.integer({ min: 1, max: 100 }), reps, isAmrap: fc.boolean() });
  const rule: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({
      kind: fc.constant('linear' as const),
      step,
      after: fc.integer({ min: 1, max: 100 }),
      doubleAt: fc.option(reps),
      fall,
    }),
    fc.record({ kind: fc.constant('double' as const), step, fall: maybeFall }),
    fc.record({ kind: fc.constant('sum' as const), reps, step, fall: maybeFall }),
    fc.constant({ kind: 'rpe' as const }),
    trainingMax,
    fc.record({ kind: fc.constant('wave' as const), trainingMax: fc.option(trainingMax) }),
    fc.record({
      kind: fc.constant('stages' as const),
      stages: fc.array(scheme, { minLength: 2, maxLength: 5 }),
      step,
      reset,
    }),
  );

  it('prints what parses to the same rule', () => {
    fc.assert(
      fc.property(rule, (given) => {
        expect(parseRule(printRule(given))).toEqual(given);
      }),
      { numRuns },
    );
  });
});
