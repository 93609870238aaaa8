import { gap } from './layout.js';
import type { Measure } from './wrap.js';

/** The columns of a table once decided. */
export interface Frame {
  widths: readonly number[];
  aligns: readonly ('left' | 'right')[];
  measure: Measure;
}

/** Characters worth a write of their own. */
const pieceLength = 65_536;

/**
 * Rows of folded cells as lines of text, without trailing blanks.
 *
 * Drawn by hand after measuring: cli-table3 took 20 ms for the twenty rows of `ton log list`, a fifth of the command,
 * and time that grows faster than the rows; it also measures with an older idea of wide glyphs than terminals have.
 *
 * @param rows cells by row and column, each a list of lines no wider than its column
 * @param paint colour for each text
 */
export function* drawLines(
  rows: Iterable<readonly (readonly string[])[]>,
  { widths, aligns, measure }: Frame,
  paint: (text: string) => string = (text) => text,
): Generator<string> {
  let text = '';
  for (const cells of rows) {
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1) {
      const drawn = cells.map((lines, column) => {
        const cell = lines[line] ?? '';
        const blank = ' '.repeat(Math.max(0, (widths[column] ?? 0) - measure(cell)));
        const painted = cell === '' ? '' : paint(cell);
        return aligns[column] === 'right' ? blank + painted : painted + blank;
      });
      text += `${drawn.join(' '.repeat(gap)).trimEnd()}\n`;
    }
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
