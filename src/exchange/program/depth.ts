import { Lexer } from 'yaml';

/** Far more levels than a program has, and far fewer than the parser, which calls itself for each, can go down. */
const mostLevels = 100;

/** A line that opens level after level by indentation, dashes and question marks. */
const deepLine = new RegExp(`^(?: |[-?:] ){${mostLevels * 2}}`, 'm');

/** What the lexer puts in front of a text, so that a text that looks like a bracket is none. */
const scalarFollows = '\u001f';

/**
 * Whether a text goes deeper than the parser can follow; with enough levels it would not fail but take the process down.
 *
 * @returns the offset where it becomes too deep; null when it does not
 */
export function tooDeepAt(source: string): number | null {
  const line = deepLine.exec(source);
  if (line !== null) return line.index;
  let [depth, offset, isScalar] = [0, 0, false];
  for (const token of new Lexer().lex(source)) {
    if (!isScalar && (token === '[' || token === '{')) depth += 1;
    if (!isScalar && (token === ']' || token === '}')) depth -= 1;
    if (depth > mostLevels) return offset;
    isScalar = token === scalarFollows;
    if (!isMark(token)) offset += token.length;
  }
  return null;
}

/** Marks of the lexer that are not in the source: document, flow-error end, and scalar. */
function isMark(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === scalarFollows;
}
