import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveRecords } from '../../../src/domain/records/derive.js';
import { compareSets } from '../../../src/domain/records/order.js';
import { RecordPass } from '../../../src/domain/records/pass.js';
import { anyLog } from './logs.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 400);

test('a pass in order finds the records that a derivation finds, in the same order, or says that it cannot', () => {
  let passed = 0;
  fc.assert(
    fc.property(anyLog, ({ measurement, formula, sets }) => {
      const pass = new RecordPass(measurement, formula);
      for (const set of [...sets].sort(compareSets)) pass.add(set);
      if (!pass.isInOrder) return;
      passed += 1;
      expect(pass.end()).toEqual(deriveRecords(measurement, sets, formula));
    }),
    { numRuns },
  );
  expect(passed).toBeGreaterThan(numRuns / 10);
});

test('sets out of order are noticed', () => {
  fc.assert(
    fc.property(anyLog, ({ measurement, formula, sets }) => {
      fc.pre(sets.length > 1);
      const pass = new RecordPass(measurement, formula);
      for (const set of [...sets].sort((a, b) => compareSets(b, a))) pass.add(set);
      expect(pass.isInOrder).toBe(false);
    }),
  );
});
