import { alignment, cellText, peopleText } from './cells.js';
import { labelled } from './fields.js';
import type { RenderOptions } from './options.js';
import type { Column, Row, RowsView } from './view.js';

/** Text inside a table cell: what would end the cell, the row, or begin HTML is escaped. */
function escapeCell(text: string): string {
  return text.replace(/[\\|<]/g, '\\$&').replace(/\n/g, '<br>');
}

/** Rows as a GitHub table of the columns people see; the text for no row when there is none. */
export async function* writeMarkdownTable(
  view: Pick<RowsView, 'rows' | 'empty' | 'footer'>,
  columns: readonly Column[],
  options: RenderOptions,
): AsyncGenerator<string> {
  const shown = labelled(columns);
  const rows: Row[] = [];
  for await (const row of view.rows) rows.push(row);
  if (rows.length === 0) {
    yield `${peopleText(view.empty, options, { multiline: true })}\n`;
    return;
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  yield line(shown.map((column) => escapeCell(peopleText(column.label, options))));
  yield line(shown.map((column) => (alignment(column, rows) === 'right' ? '--:' : '---')));
  for (const row of rows) {
    yield line(shown.map((column) => escapeCell(cellText(column, row, options, { multiline: true }))));
  }
  if (view.footer !== undefined && view.footer.length > 0) {
    yield `\n${view.footer.map((text) => `${peopleText(text, options)}\n`).join('')}`;
  }
}
