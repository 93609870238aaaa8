import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equipment } from '../../../src/domain/loadable.js';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';
import { asTarget } from '../../../src/domain/planned/target.js';
import { plainPlanned, readPlanned } from './read.js';

const kilograms = (weight: number) => ({ weight, unit: 'kg' }) as const;
const pounds = (weight: number) => ({ weight, unit: 'lb' }) as const;
const first = (text: string): PlannedSet => readPlanned(text)[0] ?? plainPlanned;

describe('a target', () => {
  it.each([
    ['1x5 70%', kilograms(100), 70, 'kg'],
    ['1x5 70%', kilograms(120), 82.5, 'kg'],
    ['1x5 60%', kilograms(125), 75, 'kg'],
    ['1x5 72.5%', kilograms(100), 72.5, 'kg'],
    ['1x5 70-75%', kilograms(100), 70, 'kg'],
    ['1x5 33%', kilograms(100), 32.5, 'kg'],
    ['1x1 105%', kilograms(100), 105, 'kg'],
    ['1x5 80%', pounds(225), 180, 'lb'],
    ['1x5 80%', pounds(229), 180, 'lb'],
    ['1x5 10%', kilograms(20), null, null],
    ['1x5 70%', null, null, null],
    ['1x5 60kg', kilograms(100), 60, 'kg'],
    ['1x5', kilograms(100), null, null],
  ])('of %s with a maximum of %o weighs %s %s', (text, maximum, weight, unit) => {
    expect(asTarget(first(text), maximum)).toMatchObject({ weight, unit });
  });

  it('says all else that the plan says', () => {
    expect(asTarget(first('w 3-4x8-12 60kg @7-8 tempo 3-1-1-0 rest 2-3min'), null)).toEqual({
      setType: 'warmup',
      isOptional: false,
      isAmrap: false,
      repsMin: 8,
      repsMax: 12,
      loadKind: 'external',
      weight: 60,
      unit: 'kg',
      rpeMin: 7,
      rpeMax: 8,
      rirMin: null,
      rirMax: null,
      tempo: '3-1-1-0',
      restSeconds: 180,
      durationSeconds: null,
      distanceM: null,
    });
    expect(asTarget({ ...plainPlanned, restSecondsMin: 60 }, null).restSeconds).toBe(60);
    expect(
      asTarget(
        { ...plainPlanned, isOptional: true, isAmrap: true, durationSeconds: 30, distanceM: 400 },
        null,
      ),
    ).toMatchObject({
      isOptional: true,
      isAmrap: true,
      durationSeconds: 30,
      distanceM: 400,
    });
  });

  it('of a share never weighs more than it, and less by under a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 400 }).map((half) => half / 2),
        fc.constantFrom('kg', 'lb'),
        (weight, percentMin, unit) => {
          const set: PlannedSet = { ...plainPlanned, percentMin, percentMax: percentMin, percentOf: '1rm' };
          const step = unit === 'kg' ? 2.5 : 5;
          const share = (weight * percentMin) / 100;
          const loaded = asTarget(set, { weight, unit }).weight ?? 0;
          expect(loaded).toBeLessThanOrEqual(share + 1e-6);
          expect(share - loaded).toBeLessThan(step);
          expect(loaded % step).toBe(0);
        },
      ),
      { numRuns: process.env.TON_TEST_FULL === '1' ? 100_000 : 2_000 },
    );
  });
});

describe('a share of a maximum', () => {
  const barbell: Equipment = {
    kind: 'plates',
    unit: 'kg',
    bar: 20,
    plates: [
      { weight: 20, count: 2 },
      { weight: 5, count: 2 },
    ],
  };

  it.each([
    ['1x5 78%', barbell, 70, 'kg'],
    ['1x5 65%', barbell, 60, 'kg'],
    ['1x5 78%', { kind: 'fixed', unit: 'lb', weights: [100, 150, 180] }, 150, 'lb'],
    // Lighter than the empty bar: still asked for, in the usual steps.
    ['1x5 17%', barbell, 15, 'kg'],
    ['1x5 78kg', barbell, 78, 'kg'],
  ] as const)('of %s is what can be loaded', (text, equipment, weight, unit) => {
    expect(asTarget(first(text), kilograms(100), equipment)).toMatchObject({ weight, unit });
  });
});
