import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateOneRepMax,
  extrapolateOneRepMax,
  formulaNames,
  oneRepMaxFormulas,
  percentOfMax,
} from '../../src/domain/one-rep-max.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);
const formulas = fc.constantFrom(...oneRepMaxFormulas);
const weights = fc.double({ min: 0.5, max: 1000, noNaN: true });

describe('estimateOneRepMax', () => {
  // Factors of the literature's tables, to three decimals.
  it.each([
    ['epley', 1.167, 1.333],
    ['brzycki', 1.125, 1.333],
    ['lander', 1.137, 1.341],
    ['lombardi', 1.175, 1.259],
    ['mayhew', 1.19, 1.309],
    ['oconner', 1.125, 1.25],
    ['wathan', 1.166, 1.347],
  ] as const)('by %s is %d × the weight for five and %d × for ten', (formula, five, ten) => {
    expect(estimateOneRepMax(1, 5, formula)).toBeCloseTo(five, 3);
    expect(estimateOneRepMax(1, 10, formula)).toBeCloseTo(ten, 3);
  });

  it('uses Epley unless told otherwise, and does not round', () => {
    expect(estimateOneRepMax(100, 5)).toBe(100 * (1 + 5 / 30));
    expect(oneRepMaxFormulas[0]).toBe('epley');
  });

  it('has a name for every formula', () => {
    expect(Object.keys(formulaNames)).toEqual([...oneRepMaxFormulas]);
  });

  it('is the weight for one rep, nothing for none, and nothing above twelve', () => {
    fc.assert(
      fc.property(weights, formulas, fc.integer({ min: 13, max: 500 }), (weight, formula, many) => {
        expect(estimateOneRepMax(weight, 1, formula)).toBe(weight);
        expect(estimateOneRepMax(weight, 0, formula)).toBeNull();
        expect(estimateOneRepMax(weight, many, formula)).toBeNull();
      }),
      { numRuns },
    );
  });

  it('is nothing without a weight', () => {
    expect(estimateOneRepMax(0, 5)).toBeNull();
    expect(estimateOneRepMax(-20, 5)).toBeNull();
    expect(estimateOneRepMax(NaN, 5)).toBeNull();
    expect(estimateOneRepMax(100, NaN)).toBeNull();
  });

  it('grows with every rep and in proportion to the weight', () => {
    fc.assert(
      fc.property(weights, formulas, fc.integer({ min: 1, max: 11 }), (weight, formula, reps) => {
        const fewer = estimateOneRepMax(weight, reps, formula) ?? NaN;
        const more = estimateOneRepMax(weight, reps + 1, formula) ?? NaN;
        expect(more).toBeGreaterThan(fewer);
        const doubled = estimateOneRepMax(weight * 2, reps, formula) ?? NaN;
        expect(doubled / fewer).toBeCloseTo(2, 10);
      }),
      { numRuns },
    );
  });
});

describe('extrapolateOneRepMax', () => {
  it('answers above twelve reps', () => {
    expect(extrapolateOneRepMax(100, 20, 'epley')).toBeCloseTo(166.667, 3);
    expect(extrapolateOneRepMax(100, 36, 'brzycki')).toBe(3600);
  });

  it.each([
    ['brzycki', 37],
    ['brzycki', 38],
    ['lander', 38],
  ] as const)('has no value for %s at %i reps', (formula, reps) => {
    expect(extrapolateOneRepMax(100, reps, formula)).toBeNull();
  });

  it('crosses Brzycki and Epley at ten reps', () => {
    expect(extrapolateOneRepMax(90, 10, 'brzycki')).toBeCloseTo(120, 9);
    expect(extrapolateOneRepMax(90, 10, 'epley')).toBeCloseTo(120, 9);
  });
});

describe('percentOfMax', () => {
  it.each([
    [10, [100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0]],
    [9.5, [97.8, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7]],
    [9, [95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3]],
    [8.5, [93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0]],
    [8, [92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6]],
    [7.5, [90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3]],
    [7, [89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9]],
    [6.5, [87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3, 58.6]],
    [6, [86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9, 57.2]],
  ])('at RPE %d follows the chart from 1 to 12 reps', (rpe, percents) => {
    expect(percents.map((_, index) => percentOfMax(index + 1, rpe))).toEqual(percents);
  });

  it.each([
    [0, 10],
    [13, 10],
    [2.5, 10],
    [5, 5.5],
    [5, 10.5],
    [5, 8.25],
    [5, NaN],
  ])('is nothing for %d reps at RPE %d', (reps, rpe) => {
    expect(percentOfMax(reps, rpe)).toBeNull();
  });
});
