import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTenfoldOff } from '../../src/domain/plausible.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('isTenfoldOff', () => {
  it.each([
    [1000, [100], true],
    [10, [100], true],
    [1025, [97.5, 100, 102.5], true],
    [800, [100], true],
    [799, [100], false],
    [12.5, [100], true],
    [13, [100], false],
    [105, [100, 97.5, 95], false],
    [100, [], false],
    [100, [0, 0], false],
    [0, [100], false],
    [200, [20, 200], false],
    [20, [100, 100, 100, 1000], false],
    [1000, [1000, 100, 100, 100], true],
  ])('of %d kg after %j is %s', (weight, recent, expected) => {
    expect(isTenfoldOff(weight, recent)).toBe(expected);
  });

  it('asks at ten times and a tenth of a steady history, in any order, and not within half and double of it', () => {
    const history = fc.array(fc.double({ min: 95, max: 105, noNaN: true }), { minLength: 1, maxLength: 20 });
    const usual = fc.double({ min: 50, max: 200, noNaN: true });
    fc.assert(
      fc.property(history, usual, (recent, weight) => {
        for (const loads of [recent, recent.toReversed()]) {
          expect(isTenfoldOff(1000, loads)).toBe(true);
          expect(isTenfoldOff(10, loads)).toBe(true);
          expect(isTenfoldOff(weight, loads)).toBe(false);
        }
      }),
      { numRuns },
    );
  });
});
