import { gap } from './layout.js';
import type { Measure } from './wrap.js';

/** The columns of a table once decided. */
export interface Frame {
  widths: readonly number[];
  aligns: readonly ('left' | 'right')[];
  measure: Measure;
}

/**
 * cli-table3 takes time that grows faster than its rows (10,000 rows: five seconds, 100 rows: some forty
 * milliseconds), so it is given this many lines at a time under widths fixed beforehand, and the whole stays linear.
 */
const chunkLines = 50;

const noBorder = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};

/** A row of folded cells as the lines it takes, every cell one line high. */
function flatten(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''));
}

/**
 * Rows of folded cells as lines of text, without trailing blanks.
 *
 * cli-table3 measures with an older idea of wide glyphs and combining marks than terminals have, and would misplace or
 * cut them; so it sees a stand-in of the right width for each text, and the texts are put back in order afterwards.
 *
 * @param rows cells by row and column, each a list of lines no wider than its column
 * @param paint colour for each text
 */
export async function* drawLines(
  rows: readonly (readonly (readonly string[])[])[],
  frame: Frame,
  paint: (text: string) => string = (text) => text,
): AsyncGenerator<string> {
  const { default: Table } = await import('cli-table3');
  const draw = (lines: readonly string[][]): string => {
    const texts: string[] = [];
    const standIn = (text: string): string => {
      const width = frame.measure(text);
      if (width === 0) return '';
      texts.push(paint(text));
      return `\ue000${'\ue001'.repeat(width - 1)}`;
    };
    const table = new Table({
      chars: noBorder,
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
      colWidths: [...frame.widths],
      colAligns: [...frame.aligns],
    });
    table.push(...lines.map((cells) => cells.map(standIn)));
    let next = 0;
    return table
      .toString()
      .split('\n')
      .map((line) => `${line.replace(/\ue000\ue001*/g, () => texts[next++] ?? '').trimEnd()}\n`)
      .join('');
  };

  let pending: string[][] = [];
  for (const row of rows) {
    for (const line of flatten(row)) {
      pending.push(line);
      if (pending.length < chunkLines) continue;
      yield draw(pending);
      pending = [];
    }
  }
  if (pending.length > 0) yield draw(pending);
}
