import xterm from '@xterm/headless';

/**
 * What a terminal shows that received these bytes; its lines, blank ones at the end left out.
 *
 * The testing library can tell this too, on a terminal of 10,000 columns and 4,000 rows, which takes a fifth of a
 * second each time.
 */
export async function drawnScreen(output: string): Promise<string> {
  const terminal = new xterm.Terminal({ cols: 120, rows: 50, allowProposedApi: true, convertEol: true });
  await new Promise<void>((resolve) => {
    terminal.write(output, resolve);
  });
  const lines = Array.from(
    { length: terminal.rows },
    (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '',
  );
  terminal.dispose();
  return lines.join('\n').replace(/\n+$/, '');
}
