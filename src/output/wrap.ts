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

/** Blanks between words, but not those inside of a set or a figure with its unit: `60 kg × 5`, `10 %`. */
const betweenWords = /((?<!×)(?! ×)(?!(?<=\d) (?:kg|lb|%)(?![\p{L}\d])) +)/u;

/**
 * What of a text is folded apart last of all: its words, where a set such as `60 kg × 5` is one.
 *
 * @returns words and the blanks between them in turn
 */
export function wordsOf(text: string): string[] {
  return text.split(betweenWords);
}

/**
 * One line of text folded between its words into lines of at most `width` columns; a set that is wider by itself is folded at
 * its blanks, and a word between glyphs. Only blanks at the breaks are lost.
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
  const parts = wordsOf(text).flatMap((word) => (measure(word) > width ? word.split(/( +)/) : [word]));
  for (const part of parts) {
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
