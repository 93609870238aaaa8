import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkRecords, checkValues } from '../../src/db/check.js';
import { inTransaction } from '../../src/db/scope.js';
import { Failure } from '../../src/domain/failure.js';
import { tableFields, type TableField } from '../../src/exchange/column-mapping.js';
import { importHistory } from '../../src/exchange/import-history.js';
import type { ReadOptions } from '../../src/exchange/read.js';
import { runs } from '../full.js';
import { bytes, fixture, readAll, type WholeExport } from './readers/read-all.js';
import { staged } from './staged.js';
import { clock, freshScope } from './tonnage/scopes.js';

/** Figures that a reader takes for good, at the edges of what it does. */
const figure = fc.constantFrom(
  ...['0', '1', '0.5', '60.5', '999', '10000', '86400', '4999.99'],
  ...['1e3', '1e-7', '1e-300', '1e-400', '.5', '3.', '00012', '8.0'],
);

async function read(text: string, options: ReadOptions): Promise<WholeExport | null> {
  try {
    return await readAll(bytes(text), { unit: 'kg', ...options });
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** What can be read can be stored, and nothing is wrong with it then. */
async function expectStored(text: string, options: ReadOptions = {}): Promise<void> {
  const whole = await read(text, options);
  if (whole === null) return;
  const { rows, format } = whole;
  const scope = await freshScope('lifter');
  const source = { format, name: 'x', digest: 'abc', rows: staged(rows), recordCount: rows.length };
  const imported = await inTransaction(scope, { name: 'import', words: 'import x' }, (inner) =>
    importHistory(inner, source, { clock, unit: 'kg', onConflict: 'skip' }),
  );
  expect(imported.sets).toBe(rows.length);
  expect(await checkRecords(scope)).toEqual([]);
  expect(await checkValues(scope)).toEqual([]);
  scope.raw.close();
}

const samples = [
  ...['strong-s1.csv', 'strong-s5.csv', 'strong-s6.csv', 'strong-s8.csv', 'hevy-h1.csv', 'hevy-h2.csv'],
  ...['fitnotes-f1.csv', 'fitnotes-f2c.csv', 'fitbod.csv', 'stronglifts.csv', 'stronglifts-old.csv'],
  ...['liftosaur.csv', 'gymbook.csv'],
].map((name) => readFileSync(fixture(name), 'utf8'));

/** A file with one of its figures changed. */
function changed(sample: string, place: number, value: string): string {
  const [heading = '', ...lines] = sample.split('\n');
  const cells = lines.join('\n').split(/([,;\n])/);
  const figures = cells.flatMap((cell, at) => (at % 2 === 0 && /^"? ?[\d.]+"?$/.test(cell) ? [at] : []));
  const at = figures[place % figures.length] ?? 0;
  return `${heading}\n${cells.with(at, value).join('')}`;
}

test('any figures in the file of an app', { timeout: 600_000 }, async () => {
  const edits = fc.array(fc.tuple(fc.nat(), figure), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), edits, async (sample, all) => {
      await expectStored(all.reduce((text, [place, value]) => changed(text, place, value), sample));
    }),
    { numRuns: runs(5_000, 40) },
  );
});

const text = fc.string({ unit: 'binary', maxLength: 6 }).map((value) => value.replaceAll('\0', ''));
const cells: Readonly<Partial<Record<TableField, fc.Arbitrary<string>>>> = {
  date: fc.constantFrom('2026-01-01', '1900-01-01', '2199-12-31 23:59', '2025-03-30 02:30'),
  exercise: text.map((name) => `${name}x`),
  is_warmup: fc.constantFrom('', 'yes'),
  is_failure: fc.constantFrom('', 'x'),
  rpe: fc.constantFrom('', '1', '9.5'),
  ...Object.fromEntries(
    ['session_title', 'session_notes', 'exercise_notes', 'category', 'superset_group', 'set_notes'].map(
      (field) => [field, text],
    ),
  ),
  ...Object.fromEntries(
    ['weight', 'reps', 'duration_seconds', 'distance_m', 'rest_seconds'].map((field) => [
      field,
      fc.oneof(fc.constant(''), figure),
    ]),
  ),
};

test('any cells of a table', { timeout: 600_000 }, async () => {
  const fields = tableFields.filter((field) => cells[field] !== undefined);
  const row = fc.tuple(...fields.map((field) => cells[field] ?? fc.constant('')));
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const columns = fields.map((field) => `${field}=${field}`).join(',');
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const lines = rows.map((values) => values.map(quoted).join(','));
      await expectStored([fields.join(','), ...lines].join('\n'), { columns });
    }),
    { numRuns: runs(5_000, 40) },
  );
});
