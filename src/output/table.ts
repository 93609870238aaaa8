import { alignment, cellText, peopleText } from './cells.js';
import { labelled } from './fields.js';
import type { Palette } from './colour.js';
import { foldTable, stackRows } from './folded.js';
import { drawLines } from './grid.js';

import { loadMeasure } from './measure.js';
import type { RenderOptions } from './options.js';
import type { Column, Row, RowsView } from './view.js';
import { wrapIndented, type Measure } from './wrap.js';

/**
 * Rows as a table without borders: heads, then a line a row. For a person cells are folded to the width; in a pipe a
 * row is always one line.
 */
export async function* writeTable(
  view: RowsView,
  columns: readonly Column[],
  options: RenderOptions,
  palette: Palette,
): AsyncGenerator<string> {
  const rows: Row[] = [];
  for await (const row of view.rows) rows.push(row);
  if (rows.length === 0) {
    const lines = peopleText(view.empty, options, { multiline: true }).split('\n');
    yield linesOf(lines, options, await loadMeasure(lines));
    return;
  }
  // A column nobody asked for by name and without any value, such as notes, would only take room.
  const shown = labelled(columns).filter(
    (column) => options.fields !== undefined || rows.some((row) => cellText(column, row, options) !== ''),
  );
  const heads = shown.map((column) => peopleText(column.label, options));
  const cells = rows.map((row) => shown.map((column) => cellText(column, row, options)));
  const measure = await loadMeasure([...heads, ...cells.flat()]);
  const aligns = shown.map((column) => alignment(column, rows));
  const texts = { heads, cells, aligns, measure };
  const folded = foldTable(texts, options.person ? options.width : Infinity);
  if (folded === null) {
    yield stackRows(texts, options.width);
  } else {
    const [top, ...below] = folded.rows;
    const frame = { widths: folded.widths, aligns, measure };
    yield* drawLines(top === undefined ? [] : [top], frame, palette.heading);
    yield* drawLines(below, frame);
  }
  if (view.footer !== undefined && view.footer.length > 0) {
    const lines = view.footer.map((line) => peopleText(line, options));
    yield `\n${linesOf(lines, options, measure)}`;
  }
}

/** Lines beside a table: folded to the width for a person, as they are in a pipe. */
function linesOf(lines: readonly string[], { person, width }: RenderOptions, measure: Measure): string {
  const folded = person ? lines.flatMap((line) => wrapIndented(line, width, measure)) : lines;
  return folded.map((line) => `${line}\n`).join('');
}
