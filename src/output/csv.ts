import { inPages } from '../domain/pages.js';
import { cleanText } from './clean.js';
import { toJson } from './json.js';
import { roundFigure } from './numbers.js';
import type { RenderOptions } from './options.js';
import type { Column, Json, Row } from './view.js';

/** A value as the cell of a row: figures rounded, nested values as JSON, null where the cell is empty. */
export function csvCell(value: Json | undefined, person: boolean): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return roundFigure(value);
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : toJson(value);
  // A terminal is for reading, a pipe for data: only what a person sees is cleaned.
  return person ? cleanText(text, { multiline: true }) : text;
}

/**
 * RFC 4180 with a header of keys: null is an empty cell, nested values are JSON.
 *
 * Lines end in `\n`, where the RFC says `\r\n`: every reader takes both, and version control is happier with this one.
 */
export async function* writeCsv(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly Column[],
  options: Pick<RenderOptions, 'person'>,
): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const write = (records: (string | number | null)[][]): string =>
    stringify(records, {
      record_delimiter: '\n',
      quote_record_delimiter: true,
      // A row of one empty cell would be an empty line, which many readers skip.
      quoted_empty: columns.length === 1,
    });
  yield write([columns.map(({ key }) => csvCell(key, options.person))]);
  // The library is asked where there is anything to quote; a row of plain cells needs no more than commas,
  // and a million of them a third of the time.
  const canJoin = columns.length > 1;
  for await (const batch of inPages(rows)) {
    let text = '';
    for (const row of batch) {
      const cells = columns.map(({ key }) => csvCell(row[key], options.person));
      text += canJoin && cells.every(isPlain) ? `${cells.join(',')}\n` : write([cells]);
    }
    yield text;
  }
}

const special = /[",\n\r]/;

function isPlain(cell: string | number | null): boolean {
  return typeof cell !== 'string' || !special.test(cell);
}
