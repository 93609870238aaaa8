/** Letters that roff would read as an instruction or print as a typographer's sign. */
const named: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
};

function spell(text: string): string {
  return text
    .replace(/[\\'`^~"]/g, (letter) => named[letter] ?? letter)
    .replace(/[^\n\x20-\x7e]/gu, (letter) => {
      const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
      return `\\[u${code.padStart(4, '0')}]`;
    });
}

/** A line of text beginning with a dot or a quote would be an instruction. */
function protectStart(line: string): string {
  return line.startsWith('.') ? `\\&${line}` : line;
}

/** Something to type, letter by letter: every hyphen can be copied as one. */
export function literal(text: string): string {
  return protectStart(spell(text).replaceAll('-', '\\-'));
}

/** Text to read: what is in backticks is bold, a hyphen is one to type where a word begins with it. */
export function prose(text: string): string {
  const parts = text.replace(/\s+/g, ' ').split('`');
  // An odd backtick at the end marks nothing.
  const isPaired = parts.length % 2 === 1;
  const spelled = parts.map((part, at) =>
    at % 2 === 1 && isPaired
      ? bold(part)
      : spell(part).replace(/(^|[^\p{L}\p{N}])-+|-+(?=[^\p{L}\p{N}]|$)/gu, (hyphens) =>
          hyphens.replaceAll('-', '\\-'),
        ),
  );
  return folded(spelled.join(isPaired ? '' : '\\(ga'));
}

/** Text on lines of at most 78 letters; roff fills them anew, and no line of text begins as an instruction does. */
function folded(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 78) lines.push(`${lines.pop() ?? ''} ${word}`);
    else lines.push(protectStart(word));
  }
  return lines.join('\n');
}

/** Text to type in bold. */
export function bold(text: string): string {
  return `\\fB${literal(text)}\\fR`;
}

/** An option or a usage: what is typed in bold, what stands for something in italics. */
export function usage(text: string): string {
  return text
    .split(/(<[^>]*>|\[[^\]]*\]|, )/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.trim() === '' || part === ', ') return part;
      if (/^[<[]/.test(part)) return `\\fI${literal(part)}\\fR`;
      return `${bold(part.trimEnd())}${part.endsWith(' ') ? ' ' : ''}`;
    })
    .join('');
}

/** Lines shown as they are, indented. */
export function block(lines: readonly string[]): string {
  return ['.RS 4', '.nf', ...lines.map(literal), '.fi', '.RE'].join('\n');
}

/** Lines shown as they are from the left edge on, as wide as a screen. */
export function screen(lines: readonly string[]): string {
  return ['.nf', '.in 0', ...lines.map(literal), '.in', '.fi'].join('\n');
}

/** A section of a page. */
export function section(title: string, ...parts: readonly string[]): string {
  return [`.SH ${quoted(title.toUpperCase())}`, ...parts].join('\n');
}

/** A part of a section. */
export function subsection(title: string, ...parts: readonly string[]): string {
  return [`.SS ${quoted(title)}`, ...parts].join('\n');
}

/** A term and, indented below it, what it means. */
export function term(name: string, meaning: string): string {
  return `.TP\n${name}\n${meaning}`;
}

/**
 * The first lines of a page: its name, its chapter and the product. Words are not hyphenated: a column's name that was
 * parted could not be copied.
 */
export function heading(name: string, chapter: number): string {
  return `.TH ${quoted(name.toUpperCase())} ${chapter} "" "Tonnage" "Tonnage"\n.nh`;
}

function quoted(text: string): string {
  return `"${literal(text)}"`;
}
