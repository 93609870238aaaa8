import { toAscii } from './ascii.js';
import { cleanText } from './clean.js';
import { toJson } from './json.js';
import { showNumber } from './numbers.js';
import type { RenderOptions } from './options.js';
import type { Column, Json, Row } from './view.js';

/** A cell shows as many decimals as a figure may have when its column does not say how. */
const rawDecimals = 6;

function rawText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, rawDecimals);
  return typeof value === 'boolean' ? String(value) : toJson(value);
}

/** Text for people: cleaned, and in ASCII where the terminal wants it. Done before measuring, since it changes widths. */
export function peopleText(
  text: string,
  options: Pick<RenderOptions, 'ascii'>,
  lines: { multiline?: boolean } = {},
): string {
  const clean = cleanText(text, lines).trimEnd();
  return options.ascii ? toAscii(clean) : clean;
}

/** What people read in this column of this row. */
export function cellText(
  column: Column,
  row: Row,
  options: Pick<RenderOptions, 'ascii'>,
  lines: { multiline?: boolean } = {},
): string {
  return peopleText(column.show?.(row) ?? rawText(row[column.key]), options, lines);
}

/** The side a column is set to: its own choice, else right when every value it has is a number. */
export function alignment(column: Column, rows: readonly Row[]): 'left' | 'right' {
  if (column.align !== undefined) return column.align;
  const values = rows.map((row) => row[column.key] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number') ? 'right' : 'left';
}
