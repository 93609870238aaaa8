import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateCalories, jumpRopeMet } from '../../src/domain/calories.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('estimateCalories', () => {
  it.each([
    [3.8, 70, 3600, 279.3],
    [11.8, 80, 600, 165.2],
    [5, 100, 60, 8.75],
    [3.5, 70, 0, 0],
  ])('%d MET at %d kg for %d s is %d kcal', (met, bodyweightKg, seconds, kcal) => {
    expect(estimateCalories({ met, bodyweightKg, seconds })).toBeCloseTo(kcal, 9);
  });

  it('is 1.05 kcal per MET, kilogram and hour', () => {
    const positive = fc.double({ min: 0.1, max: 200, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 86_400 }), (met, bodyweightKg, seconds) => {
        const kcal = estimateCalories({ met, bodyweightKg, seconds });
        expect(kcal / (1.05 * met * bodyweightKg * (seconds / 3600))).toBeCloseTo(1, 9);
      }),
      { numRuns },
    );
  });
});

describe('jumpRopeMet', () => {
  it.each([
    [0, 8.3, '15552'],
    [99.9, 8.3, '15552'],
    [100, 11.8, '15551'],
    [120, 11.8, '15551'],
    [120.1, 12.3, '15550'],
    [200, 12.3, '15550'],
  ])('at %d skips a minute is %d MET', (pace, met, code) => {
    expect(jumpRopeMet(pace)).toEqual({ met, code });
  });
});
