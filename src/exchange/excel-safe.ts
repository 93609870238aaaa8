import type { Pages } from '../domain/pages.js';
import type { Json } from './tonnage/shape.js';

/** Text that a spreadsheet runs as a formula, however many apostrophes stand before it. */
const formula = /^'*[=+\-@\t\r]/;
/** The same with at least one apostrophe, which is taken for ours when it is read back. */
const guarded = /^'+[=+\-@\t\r]/;

/**
 * Text as it stands in a cell of our own CSV: for a spreadsheet, what it would run as a formula gets an apostrophe in
 * front. Text that looks guarded by itself gets one as well, always, so that reading back can take one away.
 *
 * @param isForSpreadsheet guard formulas, too
 * @see unguarded, which undoes it
 */
export function guardedText(text: string, isForSpreadsheet: boolean): string {
  return (isForSpreadsheet ? formula : guarded).test(text) ? `'${text}` : text;
}

/** The text that `guardedText` made a cell of, whether for a spreadsheet or not. */
export function unguarded(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** Rows with every text in them guarded; numbers stay numbers, so that -5 remains one. */
export function guardedRows<R extends Record<string, Json>>(
  rows: Pages<R>,
  isForSpreadsheet: boolean,
): Pages<R> {
  return rows.map((row) => {
    let guardedRow: Record<string, Json> = row;
    for (const key in row) {
      const value = row[key];
      if (typeof value !== 'string') continue;
      const text = guardedText(value, isForSpreadsheet);
      if (text === value) continue;
      // A copy only for the few rows where anything is guarded.
      if (guardedRow === row) guardedRow = { ...row };
      guardedRow[key] = text;
    }
    return guardedRow as R;
  });
}
