import { fitColumns, gap } from './layout.js';
import { wordsOf, wrapLine, type Measure } from './wrap.js';

/** A table's texts before it is drawn. */
export interface Texts {
  readonly heads: readonly string[];
  /** By row and column. */
  readonly cells: readonly (readonly string[])[];
  readonly aligns: readonly ('left' | 'right')[];
  readonly measure: Measure;
}

/** Texts folded to their columns. */
export interface Folded {
  readonly widths: readonly number[];
  /** The heads, then the rows: by row, column and line. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Text is not folded narrower than this; below it a row is easier to read as a block of lines. */
const leastTextWidth = 8;

/** A word up to this is not broken: a date, a set, the name of a field. */
const longestWhole = 16;

/** The widest of each column's texts. */
export function naturalWidths({ heads, cells, measure }: Texts): number[] {
  return heads.map((head, index) =>
    cells.reduce((most, line) => Math.max(most, measure(line[index] ?? '')), Math.max(1, measure(head))),
  );
}

/**
 * A table that fits a width: as it is where that is enough, else folded between words.
 *
 * @param width columns available
 * @returns null where it would break words, or be taller than the rows as blocks of lines
 */
export function foldTable(texts: Texts, width: number): Folded | null {
  const { heads, cells, aligns, measure } = texts;
  const naturals = naturalWidths(texts);
  const fold = (widths: readonly number[]) => (line: readonly string[]) =>
    line.map((cell, index) => wrapLine(cell, widths[index] ?? leastTextWidth, measure));
  const lines = [heads, ...cells];
  if (naturals.reduce((sum, own) => sum + gap + own, -gap) <= width)
    return { widths: naturals, rows: lines.map(fold(naturals)) };
  const needs = naturals.map((natural, index) => {
    const align = aligns[index] ?? 'left';
    return { natural, align, least: leastWidth(texts, index, natural, align) };
  });
  const widths = fitColumns(needs, width);
  if (widths === undefined) return null;
  const rows = lines.map(fold(widths));
  const height = rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cell.length)), 0);
  return height <= stackedHeight(texts, width) ? { widths, rows } : null;
}

/** Rows as blocks of `label: value`, for terminals too narrow for columns. */
export function stackRows(texts: Texts, width: number): string {
  return texts.cells
    .map((line) => stackedLines(texts, line, width))
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function stackedLines({ heads, measure }: Texts, line: readonly string[], width: number): string[] {
  return heads.flatMap((head, index) => {
    const cell = line[index] ?? '';
    return cell === '' ? [] : wrapLine(`${head}: ${cell}`, width, measure);
  });
}

/** With the blank lines between the rows. */
function stackedHeight(texts: Texts, width: number): number {
  return texts.cells.reduce((sum, line) => sum + stackedLines(texts, line, width).length + 1, -1);
}

/** Numbers are never folded, only their heads; a text down to its longest word. */
function leastWidth(
  { heads, cells, measure }: Texts,
  index: number,
  natural: number,
  align: 'left' | 'right',
): number {
  const widest = (words: readonly string[]): number =>
    words.reduce((most, word) => Math.max(most, measure(word)), 0);
  const head = heads[index] ?? '';
  if (align === 'right')
    return Math.max(widest(cells.map((line) => line[index] ?? '')), widest(head.split(' ')), 1);
  const words = cells
    .flatMap((line) => wordsOf(line[index] ?? ''))
    .filter((word) => measure(word) <= longestWhole);
  return Math.min(natural, Math.max(leastTextWidth, widest(words)));
}
