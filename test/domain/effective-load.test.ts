import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveLoadKg } from '../../src/domain/effective-load.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('effectiveLoadKg', () => {
  it.each([
    ['added', 20, 80, 1, 100],
    ['added', 20, 80, 0.5, 60],
    ['assisted', 15, 80, 1, 65],
    ['assisted', 90, 80, 1, 0],
    ['none', null, 80, 0.64, 51.2],
    ['external', 100, 80, 0, 100],
    ['external', 100, null, 0, 100],
    ['external', 20, 80, 0.85, 88],
    ['none', null, null, 0, 0],
    ['added', 20, null, 1, null],
    ['none', null, null, 1, null],
    ['external', null, 80, 0, null],
    ['added', null, 80, 1, null],
  ] as const)(
    '%s %s kg on %s kg with a share of %d is %s',
    (loadKind, weightKg, bodyweightKg, share, expected) => {
      expect(effectiveLoadKg({ loadKind, weightKg, bodyweightKg, bodyweightShare: share })).toBe(expected);
    },
  );

  it('is never negative and falls with assistance', () => {
    const kilograms = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        kilograms,
        kilograms,
        kilograms,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weight, more, bodyweightKg, bodyweightShare) => {
          const assisted = (weightKg: number): number =>
            effectiveLoadKg({ loadKind: 'assisted', weightKg, bodyweightKg, bodyweightShare }) ?? NaN;
          expect(assisted(weight)).toBeGreaterThanOrEqual(0);
          expect(assisted(weight + more)).toBeLessThanOrEqual(assisted(weight));
        },
      ),
      { numRuns },
    );
  });
});
