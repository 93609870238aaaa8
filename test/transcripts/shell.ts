/** One program of a pipeline: its words, the first its name. */
export type Program = readonly string[];

/** A command line as a transcript shows it. */
export interface CommandLine {
  /** Variables set in front of the first program: `VISUAL=false ton session edit`. */
  readonly env: Readonly<Record<string, string>>;
  /** Each reads what the one before wrote. */
  readonly programs: readonly Program[];
  /** What the first one reads from a here-document; null when there is none. */
  readonly input: string | null;
  /** What a person types at a terminal, line by line: a here-document that ends with KEYS; null without a terminal. */
  readonly keys: readonly string[] | null;
  /** The file that the last one's standard output goes to; null for the screen. */
  readonly target: string | null;
}

const pattern = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|([|>])|<<\s*'?(\w+)'?|((?:[^\s"'|><\\]|\\.)+)/gy;

/**
 * Reads the small part of a shell's language that the transcripts use: words, quotes, `|`, `> file`, a
 * here-document, and variables in front.
 *
 * @param typed the line and, below it, the lines of a here-document with its last word
 * @throws Error for anything else
 */
export function readCommandLine(typed: string): CommandLine {
  const [line = '', ...below] = typed.split('\n');
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
  const [first = []] = programs;
  const env: Record<string, string> = {};
  for (let set; (set = /^([A-Z_]+)=(.*)$/.exec(first[0] ?? '')) !== null; first.shift())
    env[set[1] ?? ''] = set[2] ?? '';
  const text = below.slice(0, -1);
  const isTyped = end === 'KEYS';
  const input = end === null || isTyped ? null : `${text.join('\n')}\n`;
  return { env, programs, target, input, keys: isTyped ? text : null };
}

/** The word that ends the here-document a command line begins, if it begins one. */
export function hereDocumentEnd(line: string): string | null {
  return /<<\s*'?(\w+)'?\s*$/.exec(line)?.[1] ?? null;
}
