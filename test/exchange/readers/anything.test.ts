import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Failure } from '../../../src/domain/failure.js';
import { limits } from '../../../src/exchange/cells.js';
import { bytes, fixture, readAll } from './read-all.js';
import type { WholeExport } from './read-all.js';
import { runs } from '../../full.js';

const numRuns = runs(100_000, 400);

/** Reads what may be anything: a result or a Failure; every other exception fails the test. */
async function read(content: Uint8Array, size: number): Promise<WholeExport | Failure> {
  try {
    return await readAll(bytes(content, size), { unit: 'kg' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function checkRows(whole: WholeExport | Failure): void {
  if (whole instanceof Failure) {
    expect(whole.hint).toBeTruthy();
    return;
  }
  for (const row of whole.rows) {
    expect(row.exercise.trim()).toBe(row.exercise);
    expect(row.exercise).not.toBe('');
    expect(row.start.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const [value, max] of [
      [row.weight, limits.weight],
      [row.reps, limits.reps],
      [row.distanceM, limits.metres],
      [row.durationSeconds, limits.seconds],
      [row.restSeconds, limits.seconds],
      [row.rpe, 10],
    ] as const) {
      if (value !== null && !(value >= 0 && value <= max)) expect.fail(`${value} is out of range`);
    }
  }
}

const names = [
  'strong-s1.csv',
  'strong-s5.csv',
  'strong-s6.csv',
  'strong-s8.csv',
  'hevy-h1.csv',
  'hevy-h2.csv',
  'fitnotes-f1.csv',
  'fitnotes-f2c.csv',
  'fitbod.csv',
  'stronglifts.csv',
  'stronglifts-old.csv',
  'liftosaur.csv',
  'gymbook.csv',
];
const samples = names.map((name) => readFileSync(fixture(name)));

test('any bytes are a result or a Failure', async () => {
  const size = fc.integer({ min: 1, max: 50 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), size, async (content, chunk) =>
      checkRows(await read(content, chunk)),
    ),
    { numRuns },
  );
});

test('any cells under a known header are rows, skipped rows or error rows', async () => {
  const headers = samples.map((sample) => sample.toString('utf8').split('\n', 1)[0] ?? '');
  const word = fc.constantFrom(
    '1',
    'W',
    '0',
    '8.0',
    '-3',
    '1e400',
    'kg',
    'mi.',
    'Rest Timer',
    'Note',
    '__proto__',
  );
  const moment = fc.constantFrom(
    '2024-02-30 10:00:00',
    '2024-01-02',
    '2024-01-02 10:00:00',
    '9 Jul 2025, 06:42',
  );
  const cell = fc.oneof(word, moment, fc.constant(''), fc.string({ maxLength: 5 }), fc.double().map(String));
  const quoted = cell.map((value) => `"${value.replaceAll('"', '""')}"`);
  const record = fc.array(fc.oneof(cell, quoted), { minLength: 8, maxLength: 22 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...headers),
      fc.array(record, { maxLength: 5 }),
      async (header, records) => {
        const delimiter = header.includes(';') ? ';' : ',';
        const text = [header, ...records.map((cells) => cells.join(delimiter))].join('\n');
        checkRows(await read(Buffer.from(text), 100));
      },
    ),
    { numRuns },
  );
});

test('a good file with one place changed is read or refused, whatever the place and however it is cut', async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 3 }),
    fc.constantFrom('"', ',', '\n', ';').map((c) => Buffer.from(c)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.nat(),
      noise,
      fc.nat(4),
      async (sample, place, added, gone) => {
        const at = place % sample.length;
        const content = Buffer.concat([sample.subarray(0, at), added, sample.subarray(at + gone)]);
        const [one, other] = [await read(content, 17), await read(content, 100_000)];
        checkRows(one);
        if (one instanceof Failure) expect(other).toBeInstanceOf(Failure);
        else expect(other).toEqual(one);
      },
    ),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});
