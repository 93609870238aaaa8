import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.js';
import { NotationFailure } from '../../../src/domain/notation/failure.js';
import { brokenLimit } from '../../../src/domain/notation/limits.js';
import { parseSets } from '../../../src/domain/notation/parse.js';
import { printSets } from '../../../src/domain/notation/print-sets.js';
import { resolveSets } from '../../../src/domain/notation/resolve.js';
import type { PerformedSet } from '../../../src/domain/set.js';
import { arbitraryMeasurement, arbitrarySet, arbitrarySets } from './arbitrary-set.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 500);
const timeout = 300_000;

const pieces = [
  ...[
    '100',
    '5',
    '0',
    '12',
    '8,7',
    '2.5',
    '1e9',
    '999999',
    '.',
    ',',
    ';',
    '|',
    ':',
    '-',
    '+',
    '−',
    '/',
    '#',
    '%',
  ],
  ...[
    'x',
    '×',
    '*',
    '·',
    '@',
    ' ',
    '  ',
    '\u00a0',
    '\u2009',
    '\t',
    'kg',
    'lb',
    'stacks',
    's',
    'min',
    'h',
    'm',
    'km',
  ],
  ...[
    'w',
    'd',
    'f',
    'a',
    'miss',
    'bw',
    'last',
    'rir',
    'rpe',
    'tempo',
    'rest',
    'reps',
    'in',
    'over',
    '3-1-X-0',
  ],
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 40 });

/** A valid text with some characters cut out and others put in. */
const mutated = fc
  .tuple(
    arbitrarySets('weight_reps').map((sets) => printSets(sets)),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.oneof(fc.constantFrom(...pieces), anything)), { maxLength: 3 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((current, [place, length, insert]) => {
      const at = place % (current.length + 1);
      return current.slice(0, at) + insert + current.slice(at + length);
    }, text),
  );

/** An exercise and the set before, which is one of that exercise. */
const place = arbitraryMeasurement.chain((measurement) =>
  fc.record({ measurement: fc.constant(measurement), last: fc.option(arbitrarySet(measurement)) }),
);

/** Whether every field keeps its limits and the fields fit together. */
function isValid(set: PerformedSet): boolean {
  const isWithin = (['weight', 'rpe', 'rir', 'durationSeconds', 'distanceM', 'restSeconds'] as const).every(
    (field) => set[field] === null || brokenLimit(field, set[field]) === null,
  );
  const repsFit =
    set.reps === null || (set.reps === 0 && !set.isCompleted) || brokenLimit('reps', set.reps) === null;
  const loadFits =
    (set.loadKind === 'none') === (set.weight === null) && (set.weight === null) === (set.unit === null);
  const isDone = !set.isCompleted || (set.reps ?? set.durationSeconds ?? set.distanceM) !== null;
  return isWithin && repsFit && loadFits && isDone;
}

describe('any text', () => {
  it('gives valid sets that print and come back, or a failure that points into it', { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(soup, anything, mutated), place, (text, { measurement, last }) => {
        const context = { unit: 'kg', measurement, last, exerciseName: 'Plank' } as const;
        try {
          const sets = resolveSets(parseSets(text), context);
          expect(sets.filter((set) => !isValid(set))).toEqual([]);
          expect(resolveSets(parseSets(printSets(sets)), context)).toEqual(sets);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('usage');
          if (!(error instanceof NotationFailure)) return;
          expect(error.position).toBeGreaterThanOrEqual(0);
          expect(error.position).toBeLessThanOrEqual(text.length);
          expect(error.message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns },
    );
  });
});
