import { toAscii } from '../output/ascii.js';
import { cleanText } from '../output/clean.js';
import { loadPalette, type Palette } from '../output/colour.js';
import { cutText } from '../output/cut.js';
import { loadExactMeasure } from '../output/measure.js';
import type { Measure } from '../output/wrap.js';
import type { LiveLine } from './prompter.js';
import type { Terminal } from './terminal-settings.js';

/** How lines look on this terminal. */
export interface Look {
  readonly palette: Palette;
  readonly ascii: boolean;
  readonly measure: Measure;
}

/** Loads what drawing on the terminal needs. */
export async function loadLook({ ascii, colour }: Terminal): Promise<Look> {
  return { palette: await loadPalette(colour), ascii, measure: await loadExactMeasure() };
}

/** Text from anywhere as this terminal can show it: cleaned, and our own glyphs spelled in ASCII where it wants that. */
export function spell(text: string, { ascii }: Pick<Look, 'ascii'>): string {
  const clean = cleanText(text);
  return ascii ? toAscii(clean) : clean;
}

/** A line as plain text. */
export function plainLine(line: LiveLine, look: Pick<Look, 'ascii'>): string {
  const pieces = typeof line === 'string' ? [line] : line;
  return pieces.map((piece) => spell(typeof piece === 'string' ? piece : piece.text, look)).join('');
}

/** A line in its colours, cut to `width` columns. */
export function paintLine(line: LiveLine, width: number, look: Look): string {
  const { palette, measure } = look;
  let left = width;
  let painted = '';
  for (const piece of typeof line === 'string' ? [line] : line) {
    const whole = spell(typeof piece === 'string' ? piece : piece.text, look);
    const text = cutText(whole, left, measure, look.ascii ? '...' : '…');
    painted += typeof piece === 'string' || text === '' ? text : palette[piece.emphasis](text);
    left -= measure(text);
    if (text !== whole) break;
  }
  return painted;
}
