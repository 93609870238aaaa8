import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import { printPlanned } from '../../../src/domain/planned/print.js';
import { measurements, type Measurement } from '../../../src/domain/set.js';
import { arbitraryPlan } from './arbitrary-planned.js';
import { readPlanned } from './read.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 500);
const timeout = 300_000;

describe('printPlanned', () => {
  it.each([
    ['3x8-12 @60kg', '3x8-12 60kg'],
    ['5x5 @RPE8', '5x5 @8'],
    ['5x5 100kg @8', '5x5 100kg @8'],
    ['4x6 @70–75%', '4x6 70-75%'],
    ['1x5+ @85% TM', '1x5+ 85% TM'],
    ['3x8 2 rir', '3x8 2RIR'],
    ['3-4x6-10', '3-4x6-10'],
    ['3xamrap', '3xAMRAP'],
    ['3 × 30 s', '3x30s'],
    ['1x5 67%, 1x3 76%, 1x1+ 85%', '1x5 67%, 1x3 76%, 1x1+ 85%'],
    ['3x8 rest 2-3min tempo 3110', '3x8 tempo 3-1-1-0 rest 120-180s'],
    ['3x10 bw', '3x10 bw'],
    ['2x5, 1x5+', '3x5+'],
    ['3x5, 0-1x5', '3-4x5'],
    ['0-1x5, 3x5', '0-1x5, 3x5'],
    ['1x5+, 1x5+', '1x5+, 1x5+'],
    ['w 1x5 40kg, w 1x5 40kg, 1x5 40kg', 'w 2x5 40kg, 1x5 40kg'],
  ])('prints %s as %s', (text, canonical) => expect(printPlanned(readPlanned(text))).toBe(canonical));

  it.each<[Measurement, string, string]>([
    ['bodyweight_reps', '3x8 bw', '3x8'],
    ['bodyweight_reps', '3x8 20kg', '3x8 +20kg'],
    ['duration', '3x30s', '3x30s'],
    ['duration', '3x30 reps', '3x30 reps'],
    ['weight_duration', '3x30s bw', '3x30s bw'],
  ])('of %s prints %s as %s', (measurement, text, canonical) =>
    expect(printPlanned(readPlanned(text, { measurement }), measurement)).toBe(canonical),
  );

  it('prints nothing for no sets', () => expect(printPlanned([])).toBe(''));

  it('is read back as the same sets', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryPlan, ({ measurement, sets }) => {
        const text = printPlanned(sets, measurement);
        expect(readPlanned(text, { measurement, unit: 'lb' })).toEqual(sets);
        expect(printPlanned(readPlanned(text, { measurement }), measurement)).toBe(text);
      }),
      { numRuns },
    );
  });
});

const pieces = [
  ...['3', '5', '8-12', '0', '70', '2.5', '8,5', '100', '999999', 'x', '×', 'AMRAP', '+', '-', '–', '%', '@'],
  ...[
    'kg',
    'lb',
    'stacks',
    's',
    'm',
    'min',
    'km',
    'bw',
    'tm',
    '1rm',
    'rpe',
    'rir',
    'rest',
    'tempo',
    '3-1-X-0',
  ],
  ...[' ', ' ', ' ', ', ', ';', 'w ', 'd ', 'sets', 'of', 'reps', 'in', 'over', ':', '/', '3x8', '4x6 '],
];

const typed = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `3x8 ${parts.join('')}`),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('any text', () => {
  it('gives sets that print and come back, or a failure that points into it', { timeout }, () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...measurements), (text, measurement) => {
        try {
          const sets = readPlanned(text, { measurement });
          expect(readPlanned(printPlanned(sets, measurement), { measurement })).toEqual(sets);
        } catch (error) {
          if (!(error instanceof NotationFailure)) throw error;
          const { position } = error;
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns },
    );
  });
});
