import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilogramsPerPound } from '../../../src/domain/load.js';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';
import { asTarget } from '../../../src/domain/planned/target.js';
import { plainPlanned, readPlanned } from './read.js';
import { runs } from '../../full.js';

const kilograms = (weight: number) => ({ weight, unit: 'kg' }) as const;
const pounds = (weight: number) => ({ weight, unit: 'lb' }) as const;
type Maximum = { readonly weight: number; readonly unit: 'kg' | 'lb' } | null;

/** A planned set whose percentage was turned into the weight it is, as the engine does. */
function ofMaximum(set: PlannedSet, maximum: Maximum): PlannedSet {
  if (set.percentMin === null || maximum === null) return set;
  return { ...set, weight: (maximum.weight * set.percentMin) / 100, unit: maximum.unit };
}
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
    expect(asTarget(ofMaximum(first(text), maximum))).toMatchObject({ weight, unit });
  });

  it('says all else that the plan says', () => {
    expect(asTarget(first('w 3-4x8-12 60kg @7-8 tempo 3-1-1-0 rest 2-3min'))).toEqual({
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
    expect(asTarget({ ...plainPlanned, restSecondsMin: 60 }).restSeconds).toBe(60);
    expect(
      asTarget({ ...plainPlanned, isOptional: true, isAmrap: true, durationSeconds: 30, distanceM: 400 }),
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
          const loaded = asTarget(ofMaximum(set, { weight, unit })).weight ?? 0;
          // Loads are compared to the gram.
          const halfGram = unit === 'kg' ? 0.0005 : 0.0005 / kilogramsPerPound;
          expect(loaded).toBeLessThanOrEqual(share + halfGram + 1e-9);
          expect(share - loaded).toBeLessThan(step);
          expect(loaded % step).toBe(0);
        },
      ),
      { numRuns: runs(100_000, 500) },
    );
  });
});

describe('a weight that can be loaded', () => {
  it.each([
    [70, 'kg'],
    [150, 'lb'],
  ] as const)('goes before the target: %d %s', (loadableWeight, loadableUnit) => {
    const set = { ...ofMaximum(first('1x5 78%'), kilograms(100)), loadableWeight, loadableUnit };
    expect(asTarget(set)).toMatchObject({ weight: loadableWeight, unit: loadableUnit });
  });
});
