import { describe, expect, it } from 'vitest';
import { render } from '../../src/output/render.js';
import type { Format, Row, RowsView } from '../../src/output/view.js';
import { written } from './collect.js';

const columns = [
  { key: 'id', label: 'Id' },
  { key: 'name', label: 'Name' },
];

function many(count: number, onRow: (index: number) => void = () => undefined): RowsView {
  function* rows(): Generator<Row> {
    for (let id = 1; id <= count; id++) {
      onRow(id);
      yield { id, name: `row ${id}` };
    }
  }
  return { kind: 'rows', columns, rows: rows(), empty: '' };
}

describe('streaming', () => {
  it.each<Format>(['json', 'csv', 'ndjson'])('writes %s without reading far ahead', async (format) => {
    let read = 0;
    let seen = 0;
    const view = many(20_000, (index) => (read = index));
    const options = { format, width: 80, colour: false, ascii: false, person: false };
    for await (const chunk of render(view, options)) {
      seen += chunk.split('"row ').length - 1 + chunk.split(',row ').length - 1;
      expect(read - seen).toBeLessThanOrEqual(1000);
    }
    expect(seen).toBe(20_000);
  });

  it('stops reading rows when the reader stops', async () => {
    let read = 0;
    const view = many(1_000_000, (index) => (read = index));
    const options = { format: 'ndjson' as const, width: 80, colour: false, ascii: false, person: false };
    for await (const chunk of render(view, options)) if (chunk !== '') break;
    expect(read).toBeLessThan(2000);
  });

  it('takes rows from an asynchronous source as from a plain one', async () => {
    async function* slow(): AsyncGenerator<Row> {
      for (const row of many(1201).rows as Iterable<Row>) yield await Promise.resolve(row);
    }
    for (const format of ['json', 'csv', 'ndjson', 'markdown', 'table'] as const) {
      expect(await written({ ...many(0), rows: slow() }, { format })).toBe(
        await written(many(1201), { format }),
      );
    }
  });

  it('draws a table of many rows', async () => {
    const lines = (await written(many(10_000))).split('\n');
    expect(lines[0]).toBe('   Id  Name');
    expect(lines[1]).toBe('    1  row 1');
    expect(lines[10_000]).toBe('10000  row 10000');
    expect(lines).toHaveLength(10_002);
  });
});
