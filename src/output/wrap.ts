/** The columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** One glyph as people see it, near enough to break a long word between: a flag, or a base with all that clings to it. */
export const glyphs =
  /(?:\p{Regional_Indicator}{2}|.)(?:[\p{M}\p{Emoji_Modifier}\u200c]|\u200d\p{Extended_Pictographic}?)*/gsu;

function pieces(word: string, width: number, measure: Measure): string[] {
  return (word.match(glyphs) ?? []).flatMap((glyph) =>
    measure(glyph) > width ? Array.from(glyph) : [glyph],
  );
}

/**
 * One line of text folded at spaces into lines of at most `width` columns; a word that is wider by itself is broken
 * between glyphs. Only blanks at the breaks are lost.
 *
 * @param width columns, 1 or more; a glyph that is wider than that stands alone and sticks out
 * @returns at least one line
 */
export function wrapLine(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const breakLine = (): void => {
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  const add = (piece: string): void => {
    const size = measure(piece);
    if (used + size > width) breakLine();
    line += piece;
    used += size;
  };
  for (const part of text.split(/( +)/)) {
    const size = measure(part);
    if (part.startsWith(' ')) {
      if (used + size > width) breakLine();
      else add(part);
    } else if (size <= width) {
      add(part);
    } else {
      breakLine();
      pieces(part, width, measure).forEach(add);
    }
  }
  breakLine();
  return lines.length > 0 ? lines : [''];
}

/** The same for a line that begins with blanks: what goes on below begins with as many. */
export function wrapIndented(text: string, width: number, measure: Measure): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const room = Math.max(1, width - indent.length);
  return wrapLine(text.slice(indent.length), room, measure).map((line) => indent + line);
}
