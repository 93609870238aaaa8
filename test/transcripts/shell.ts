/** One program of a pipeline: its words, the first its name. */
export type Program = readonly string[];

/** A command line as a transcript shows it. */
export interface CommandLine {
  /** Each reads what the one before wrote. */
  readonly programs: readonly Program[];
  /** What the first one reads from a here-document; null when there is none. */
  readonly input: string | null;
  /** The file that the last one's standard output goes to; null for the screen. */
  readonly target: string | null;
}

const pattern = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|([|>])|<<\s*'?(\w+)'?|((?:[^\s"'|><\\]|\\.)+)/gy;

/**
 * Reads the small part of a shell's language that the transcripts use: words, quotes, `|`, `> file` and a
 * here-document.
 *
 * @param text the line typed and, below it, the lines of a here-document with its last word
 * @throws Error for anything else
 */
export function readCommandLine(text: string): CommandLine {
  const [line = '', ...below] = text.split('\n');
  const programs: string[][] = [[]];
  let word: string | null = null;
  let end: string | null = null;
  let isTarget = false;
  let target: string | null = null;
  const finishWord = () => {
    if (word !== null && isTarget) target = word;
    else if (word !== null) programs.at(-1)?.push(word);
    word = null;
  };
  let at = 0;
  for (const match of line.matchAll(pattern)) {
    const [whole, double, single, operator, hereEnd, plain] = match;
    at += whole.length;
    const part = double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? plain?.replace(/\\(.)/g, '$1');
    if (part !== undefined) {
      word = (word ?? '') + part;
      continue;
    }
    finishWord();
    if (operator === '|') programs.push([]);
    if (operator === '>') isTarget = true;
    if (hereEnd !== undefined) end = hereEnd;
  }
  if (at < line.length) throw new Error(`cannot read the command line from here: ${line.slice(at)}`);
  finishWord();
  if (end !== null && below.at(-1) !== end) throw new Error(`no line "${end}" ends the here-document`);
  return { programs, target, input: end === null ? null : `${below.slice(0, -1).join('\n')}\n` };
}

/** The word that ends the here-document a command line begins, if it begins one. */
export function hereDocumentEnd(line: string): string | null {
  return /<<\s*'?(\w+)'?\s*$/.exec(line)?.[1] ?? null;
}
