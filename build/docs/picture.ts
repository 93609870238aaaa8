/** A terminal this wide; longer lines go on in the next, as they do in one. */
const columns = 88;
const advance = 8.4;
const lineHeight = 20;
const padding = 20;
const titleBar = 32;

/** The sessions of a document whose fence is preceded by the line `<!-- picture -->`, as they are shown. */
export function picturedLines(document: string): string[] {
  const blocks = [...document.matchAll(/<!-- picture -->\n(?:<!-- .* -->\n)?```console\n([^]*?)\n```/g)];
  if (blocks.length === 0) throw new Error('no session is marked with <!-- picture -->');
  return blocks.flatMap(([, shown = '']) => shown.split('\n'));
}

/** A still of a terminal, with the fonts of the reader's machine and nothing from elsewhere. */
export function drawTerminal(title: string, lines: readonly string[]): string {
  const rows = lines.flatMap(fold);
  const width = Math.ceil(columns * advance + 2 * padding);
  const height = titleBar + rows.length * lineHeight + 2 * padding;
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (colour, index) =>
      `  <circle cx="${padding + 6 + index * 20}" cy="${titleBar / 2 + 4}" r="6" fill="${colour}"/>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `  <title>${title}</title>`,
    `  <rect width="${width}" height="${height}" rx="10" fill="#16181d"/>`,
    ...dots,
    `  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#c9ced6">`,
    ...rows.map((row, index) => drawRow(row, titleBar + padding + (index + 1) * lineHeight - 6)),
    '  </g>',
    '</svg>',
  ].join('\n')}\n`;
}

function fold(line: string): string[] {
  const rows: string[] = [];
  for (let at = 0; at < Math.max(1, line.length); at += columns) rows.push(line.slice(at, at + columns));
  return rows;
}

function drawRow(row: string, y: number): string {
  if (row.trim() === '') return `    <!-- empty line -->`;
  const isCommand = row.startsWith('$ ');
  const text = isCommand
    ? `<tspan fill="#6cb6ff">$</tspan> <tspan fill="#ffffff">${escape(row.slice(2))}</tspan>`
    : escape(row);
  // The length is given, so that columns stay under one another in a font of any width.
  const length = Math.round(row.length * advance * 10) / 10;
  return `    <text x="${padding}" y="${y}" xml:space="preserve" textLength="${length}">${text}</text>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
