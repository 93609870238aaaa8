import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundFigures } from '../../src/output/numbers.js';
import type { Json, Row, RowsView } from '../../src/output/view.js';
import { written } from './collect.js';
import { runs } from '../full.js';

const keys = ['id', 'name', 'notes', 'done', 'extra'];
const columns = keys.map((key) => ({ key }));
const hostile = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', "'", '日', '\ud83d\ude00'),
});
const value: fc.Arbitrary<Json> = fc.oneof(
  hostile,
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue() as fc.Arbitrary<Json>,
);
const rowOf = (names: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .tuple(...names.map(() => value))
    .map((values) => Object.fromEntries(names.map((n, i) => [n, values[i] ?? null])));
const view = (rows: Row[], shown = columns): RowsView => ({ kind: 'rows', columns: shown, rows, empty: '' });

/** A cell as CSV carries it, by our promise and not by our code. */
function cell(json: Json): string {
  if (json === null) return '';
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}

/** Reads a cell of JSON back to what it says, since our own may escape more than it must. */
const normal = (json: Json, text: string): string =>
  typeof json === 'object' && json !== null ? JSON.stringify(JSON.parse(text)) : text;

describe('csv', () => {
  it('is read back as the data it came from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf(keys), { maxLength: 8 }), async (rows) => {
        const csv = await written(view(rows), { format: 'csv', person: false });
        const [header, ...records] = parse(csv);
        expect(header).toEqual(keys);
        const data = rows.map((row) => roundFigures(row) as Row);
        const read = records.map((record, i) =>
          record.map((text, j) => normal(data[i]?.[keys[j] ?? ''] ?? null, text)),
        );
        expect(read).toEqual(data.map((row) => keys.map((key) => cell(row[key] ?? null))));
      }),
      { numRuns: runs(20_000, 400) },
    );
  });

  it('keeps rows of a single empty cell', async () => {
    const csv = await written(view([{ id: null }, { id: '' }, { id: 'x' }], [{ key: 'id' }]), {
      format: 'csv',
    });
    expect(parse(csv, { skip_empty_lines: true })).toEqual([['id'], [''], [''], ['x']]);
  });

  it('has a line for every row and the header, and \\n as the only line end', async () => {
    expect(await written(view([{ id: 'a\rb' }]), { format: 'csv' })).toBe(
      'id,name,notes,done,extra\n"a\nb",,,,\n',
    );
    expect(await written(view([{ id: 'a\rb' }]), { format: 'csv', person: false })).toBe(
      'id,name,notes,done,extra\n"a\rb",,,,\n',
    );
  });
});

describe('json and ndjson', () => {
  it('are read back as the data they came from, whoever reads them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf(keys), { maxLength: 8 }), fc.boolean(), async (rows, person) => {
        const data = rows.map((row) => JSON.parse(JSON.stringify(roundFigures(row))) as Row);
        expect(JSON.parse(await written(view(rows), { format: 'json', person }))).toEqual(data);
        const lines = (await written(view(rows), { format: 'ndjson', person })).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(data);
      }),
      { numRuns: runs(20_000, 400) },
    );
  });

  it('keep a key named __proto__', async () => {
    const record = JSON.parse('{"__proto__":1,"a":0.1}') as Row;
    expect(await written({ kind: 'saved', lines: [], record }, { format: 'ndjson' })).toBe(
      '{"__proto__":1,"a":0.1}\n',
    );
  });
});
