import { inPages } from '../domain/pages.js';
import { roundFigures } from './numbers.js';
import type { Json, Row } from './view.js';

/** What JSON itself leaves bare and a terminal may still obey: DEL, C1 controls, bidi controls, line separators. */
const unsafe = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A value as JSON that holds the data whole and yet does nothing to a terminal: whatever could is escaped.
 *
 * @param indent spaces per level; one line when not given
 */
export function toJson(value: Json, indent?: number): string {
  return JSON.stringify(roundFigures(value), null, indent).replace(
    unsafe,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An array with one object a line, so that it streams and diffs by row; `[]` when there is no row. */
export async function* writeJsonRows(
  rows: Iterable<Row> | AsyncIterable<Row>,
  shape: (row: Row) => Row,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const batch of inPages(rows)) {
    yield before + batch.map((row) => toJson(shape(row))).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** One object a line. */
export async function* writeNdjson(
  rows: Iterable<Row> | AsyncIterable<Row>,
  shape: (row: Row) => Row,
): AsyncGenerator<string> {
  for await (const batch of inPages(rows)) {
    yield batch.map((row) => `${toJson(shape(row))}\n`).join('');
  }
}
