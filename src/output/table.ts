import { alignment, cellText, peopleText } from './cells.js';
import { labelled } from './fields.js';
import type { Palette } from './colour.js';
import { drawLines } from './grid.js';
import { fitColumns } from './layout.js';
import { loadMeasure } from './measure.js';
import type { RenderOptions } from './options.js';
import type { Column, Row, RowsView } from './view.js';
import { wrapIndented, wrapLine, type Measure } from './wrap.js';

/** Text is not folded narrower than this; below it a row is easier to read as a block of lines. */
const leastTextWidth = 8;

/** One row as a block of `label: value`, for terminals too narrow for columns. */
function stackRow(
  heads: readonly string[],
  cells: readonly string[],
  width: number,
  measure: Measure,
): string {
  return heads
    .flatMap((head, index) => {
      const cell = cells[index] ?? '';
      return cell === '' ? [] : wrapLine(`${head}: ${cell}`, width, measure);
    })
    .map((line) => `${line}\n`)
    .join('');
}

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
    const measure = await loadMeasure(lines);
    const folded = options.person
      ? lines.flatMap((line) => wrapIndented(line, options.width, measure))
      : lines;
    yield folded.map((line) => `${line}\n`).join('');
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
  const needs = heads.map((head, index) => {
    const align = aligns[index] ?? 'left';
    const widest = cells.reduce((most, line) => Math.max(most, measure(line[index] ?? '')), 1);
    const natural = Math.max(widest, measure(head));
    const longestWord = Math.max(...head.split(' ').map((word) => measure(word)));
    const least = align === 'right' ? Math.max(widest, longestWord) : Math.min(natural, leastTextWidth);
    return { natural, least, align };
  });
  const widths = options.person ? fitColumns(needs, options.width) : needs.map((need) => need.natural);

  if (widths === undefined) {
    yield cells.map((line) => stackRow(heads, line, options.width, measure)).join('\n');
  } else {
    const fold = (line: readonly string[]): string[][] =>
      line.map((cell, index) => wrapLine(cell, widths[index] ?? leastTextWidth, measure));
    const frame = { widths, aligns, measure };
    yield* drawLines([fold(heads)], frame, palette.heading);
    yield* drawLines(cells.map(fold), frame);
  }
  if (view.footer !== undefined && view.footer.length > 0) {
    const lines = view.footer.map((line) => peopleText(line, options));
    const folded = options.person ? lines.flatMap((line) => wrapLine(line, options.width, measure)) : lines;
    yield `\n${folded.map((line) => `${line}\n`).join('')}`;
  }
}
