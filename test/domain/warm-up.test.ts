import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadable, type Equipment } from '../../src/domain/loadable.js';
import { usualPlates } from '../../src/domain/usual-plates.js';
import { warmUp } from '../../src/domain/warm-up.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

const kilograms: Equipment = { kind: 'plates', unit: 'kg', bar: 20, plates: usualPlates.kg };
const pounds: Equipment = { kind: 'plates', unit: 'lb', bar: 45, plates: usualPlates.lb };
const dumbbells: Equipment = { kind: 'fixed', unit: 'kg', weights: [10, 12.5, 15, 17.5, 20, 22.5, 25] };

const ramp = (work: number, equipment: Equipment) =>
  warmUp(work, equipment.unit, equipment).map(({ weight, reps }) => `${weight}x${reps}`);

describe('warmUp', () => {
  test.each([
    [100, kilograms, ['20x10', '50x8', '70x5', '85x3']],
    // Half of 225 is 112.5, rounded down.
    [225, pounds, ['45x10', '110x8', '155x5', '190x3']],
    // Half is the bar again, or under it.
    [40, kilograms, ['20x10', '27.5x5', '32.5x3']],
    [30, kilograms, ['20x10', '25x3']],
    // 85 % of 22.5 is under the bar.
    [22.5, kilograms, ['20x10']],
    [20, kilograms, []],
    // 21 is done with the empty bar, which is no warm-up for itself.
    [21, kilograms, []],
    [15, kilograms, []],
    // No bar to begin with; 70 % and 85 % of 20 are dumbbells, half of it too.
    [20, dumbbells, ['10x8', '12.5x5', '15x3']],
    [10, dumbbells, []],
  ])('for %d', (work, equipment, expected) => {
    expect(ramp(work, equipment)).toEqual(expected);
  });

  test('says the plates of each side, and none without a bar', () => {
    expect(warmUp(60, 'kg', kilograms)).toEqual([
      { weight: 20, unit: 'kg', reps: 10, perSide: [] },
      { weight: 30, unit: 'kg', reps: 8, perSide: [5] },
      { weight: 40, unit: 'kg', reps: 5, perSide: [10] },
      { weight: 50, unit: 'kg', reps: 3, perSide: [15] },
    ]);
    expect(warmUp(20, 'kg', dumbbells)[0]).toEqual({ weight: 10, unit: 'kg', reps: 8, perSide: null });
  });

  test('is in the unit of the equipment', () => {
    expect(warmUp(100, 'kg', pounds).map(({ weight, unit }) => `${weight} ${unit}`)).toEqual([
      '45 lb',
      '110 lb',
      '150 lb',
      '185 lb',
    ]);
  });

  test('always rises, stays under the work, and can be loaded', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(kilograms, pounds, dumbbells),
        fc.integer({ min: 1, max: 40_000 }).map((hundredths) => hundredths / 100),
        (equipment, work) => {
          const weights = warmUp(work, equipment.unit, equipment).map(({ weight }) => weight);
          expect([...new Set(weights)].sort((a, b) => a - b)).toEqual(weights);
          for (const weight of weights) {
            expect(weight).toBeLessThan(work);
            expect(loadable(weight, equipment.unit, equipment)?.remainder).toBe(0);
          }
        },
      ),
      { numRuns },
    );
  });
});
