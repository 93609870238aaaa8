/** The eight heights of a sparkline, lowest first, and what stands for each in ASCII. */
export const blocks = '▁▂▃▄▅▆▇█';
export const asciiBlocks = ' .:-=+*#';

const spelling: Readonly<Record<string, string>> = {
  '×': 'x',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '·': '-',
  '•': '*',
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '✓': 'ok',
  '✗': 'x',
  '≥': '>=',
  '≤': '<=',
  '±': '+-',
  '≈': '~',
  '°': 'deg',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '░': '.',
  '▒': '+',
  '▓': '*',
  ...Object.fromEntries(Array.from(blocks, (block, level) => [block, asciiBlocks.charAt(level)])),
};

/** Every glyph the program itself prints that is not ASCII. */
export const ownGlyphs: readonly string[] = Object.keys(spelling);

const glyph = new RegExp(`[${ownGlyphs.join('')}]`, 'gu');

/** Our own glyphs spelled in ASCII, for terminals without UTF-8; what users wrote in other scripts stays as it is. */
export function toAscii(text: string): string {
  return text.replace(glyph, (found) => spelling[found] ?? found);
}
