import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSet } from '../../../src/domain/notation/describe.js';
import { printSet } from '../../../src/domain/notation/print.js';
import { printSets } from '../../../src/domain/notation/print-sets.js';
import type { PerformedSet } from '../../../src/domain/set.js';
import { arbitraryMeasurement, arbitrarySet, arbitrarySets } from './arbitrary-set.js';
import { lifted, plainSet, readSets } from './read.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 500);
const timeout = 300_000;

const measuredSet = arbitraryMeasurement.chain((measurement) =>
  fc.record({ measurement: fc.constant(measurement), set: arbitrarySet(measurement) }),
);
const measuredSets = arbitraryMeasurement.chain((measurement) =>
  fc.record({ measurement: fc.constant(measurement), sets: arbitrarySets(measurement) }),
);

describe('printSet and describeSet', () => {
  it.each<[Partial<PerformedSet>, string, string]>([
    [lifted(100, 5), '100kgx5', '100 kg × 5'],
    [{ ...lifted(92.5, 5), rpe: 8.5 }, '92.5kgx5 @8.5', '92.5 kg × 5 @8.5'],
    [{ ...lifted(7, 12), unit: 'stacks', rir: 2 }, '7stacksx12 2rir', '7 stacks × 12 @2 RIR'],
    [{ ...lifted(1, 12), unit: 'stacks' }, '1stacksx12', '1 stack × 12'],
    [{ ...lifted(20, 8), loadKind: 'added' }, '+20kgx8', '+20 kg × 8'],
    [{ ...lifted(15, 8), loadKind: 'assisted' }, '-15kgx8', '-15 kg × 8'],
    [{ ...lifted(40, 15), repsLeft: 8, repsRight: 7 }, '40kgx8|7', '40 kg × 8|7'],
    [{ reps: 12 }, 'x12', '12 reps'],
    [{ reps: 1 }, 'x1', '1 rep'],
    [{ durationSeconds: 45 }, '45s', '45 s'],
    [{ durationSeconds: 90.5 }, '1:30.5', '1:30.5'],
    [{ durationSeconds: 1500, distanceM: 5000 }, '5km 25:00', '5 km 25:00'],
    [{ distanceM: 1234.5 }, '1234.5m', '1234.5 m'],
    [{ distanceM: 10_550 }, '10.55km', '10.55 km'],
    [{ ...lifted(24, null), distanceM: 40 }, '24kg 40m', '24 kg 40 m'],
    [{ reps: 50, durationSeconds: 60 }, 'x50 in 1:00', '50 reps in 1:00'],
    [{ ...lifted(20, 10), distanceM: 20 }, '20kgx10 over 20m', '20 kg × 10 over 20 m'],
    [{ ...lifted(60, 9), setType: 'drop', isFailure: true }, 'df 60kgx9', 'df 60 kg × 9'],
    [{ ...lifted(60, 9), setType: 'warmup', isAmrap: true }, 'wa 60kgx9', 'wa 60 kg × 9'],
    [{ ...lifted(100, null), isCompleted: false }, 'miss 100kg', 'miss 100 kg'],
    [{ isCompleted: false, setType: 'warmup' }, 'w miss bw', 'w miss bw'],
    [
      { ...lifted(100, 5), rpe: 8, tempo: '3-1-X-0', restSeconds: 90 },
      '100kgx5 @8 tempo 3-1-X-0 rest 90s',
      '100 kg × 5 @8 tempo 3-1-X-0 rest 1:30',
    ],
  ])('%o', (given, printed, described) => {
    const set = { ...plainSet, ...given };
    expect(printSet(set)).toBe(printed);
    expect(describeSet(set)).toBe(described);
  });

  it("leaves the reader's unit out where an x follows", () => {
    expect(printSet(lifted(100, 5), { unit: 'kg' })).toBe('100x5');
    expect(printSet(lifted(100, 5), { unit: 'lb' })).toBe('100kgx5');
    expect(printSet({ ...lifted(100, null), isCompleted: false }, { unit: 'kg' })).toBe('miss 100kg');
    expect(printSet({ ...lifted(30, null), durationSeconds: 60 }, { unit: 'kg' })).toBe('30kg 1:00');
  });

  it('writes small numbers out', () => {
    expect(printSet(lifted(1e-7, 5))).toBe('0.0000001kgx5');
  });

  it('come back as the same set', { timeout }, () => {
    fc.assert(
      fc.property(measuredSet, fc.constantFrom('kg', 'lb', 'stacks'), ({ set, measurement }, unit) => {
        expect(readSets(printSet(set), { measurement })).toEqual([set]);
        expect(readSets(printSet(set, { unit }), { measurement, unit })).toEqual([set]);
        expect(readSets(describeSet(set), { measurement })).toEqual([set]);
      }),
      { numRuns },
    );
  });
});

describe('printSets', () => {
  it.each([
    ['100x5 100x5 100x5', '100kgx5x3'],
    ['100x5x2 100x4', '100kgx5,5,4'],
    ['100x5 @8 100x5 @9', '100kgx5 @8 100kgx5 @9'],
    ['w 60x5 100x5 100lbx5', 'w 60kgx5 100kgx5 100lbx5'],
    ['12 12', 'x12x2'],
    ['100x5 12', '100kgx5; x12'],
    ['60s 60s 45s', '1:00 x2 45s'],
    ['5km; 25:00', '5km; 25:00'],
    ['5km 25:00 5km 24:00', '5km 25:00 5km 24:00'],
    ['miss 100 miss 100', 'miss 100kg miss 100kg'],
    ['miss bw; +20x8', 'miss bw; +20kgx8'],
    ['miss 100; 60s', 'miss 100kg; 1:00'],
    ['x50 in 60s; x50 in 60s', 'x50x2 in 1:00'],
  ])('%s is %s', (typed, printed) => {
    expect(printSets(readSets(typed))).toBe(printed);
  });

  it('comes back as the same sets, and as the same text', { timeout }, () => {
    fc.assert(
      fc.property(measuredSets, ({ sets, measurement }) => {
        const text = printSets(sets);
        const read = readSets(text, { measurement });
        expect(read).toEqual(sets);
        expect(printSets(read)).toBe(text);
      }),
      { numRuns },
    );
  });

  it('prints nothing for no sets', () => {
    expect(printSets([])).toBe('');
  });
});
