import type { Document, ErrorCode } from 'yaml';
import type { ProgramDocumentError } from './mistake.js';

/** The parser's findings in words for people who write programs rather than YAML. */
const words: Partial<Record<ErrorCode, { readonly problem: string; readonly hint: string }>> = {
  TAB_AS_INDENT: { problem: 'a tab stands where spaces are needed', hint: 'indent with spaces' },
  BAD_INDENT: {
    problem: 'it is not indented like its neighbours',
    hint: 'what belongs together begins in the same column',
  },
  BLOCK_AS_IMPLICIT_KEY: { problem: 'there is a second colon', hint: 'put a text with a colon in quotes' },
  MULTILINE_IMPLICIT_KEY: { problem: 'the colon is missing', hint: 'write key: value' },
  MISSING_CHAR: {
    problem: 'a comma, colon, quote or bracket is missing',
    hint: 'put a text with brackets or commas in quotes',
  },
  UNEXPECTED_TOKEN: {
    problem: 'this does not fit here',
    hint: 'put a text with brackets or commas in quotes',
  },
  MULTIPLE_DOCS: { problem: 'a second document begins here', hint: 'one file holds one program' },
  TAG_RESOLVE_FAILED: { problem: 'tags mean nothing here', hint: 'leave out what begins with !' },
  BAD_SCALAR_START: { problem: 'a text cannot begin like this', hint: 'put it in quotes' },
  BAD_ALIAS: {
    problem: 'an alias or anchor has no name here',
    hint: 'put a text that begins with * or & in quotes',
  },
};

const shownLength = 60;

/** One slip makes the parser stumble many times. */
const mostTold = 20;

/** The line around an offset; of a very long one the part near it. */
function lineAt(source: string, offset: number): string {
  const before =
    source
      .slice(Math.max(0, offset - shownLength), offset)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = source.slice(offset, offset + shownLength).split('\n');
  const line = (before + after).trim();
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}

/** What is wrong with the syntax of a document, if anything. */
export function syntaxErrors(
  { errors, warnings }: Document.Parsed,
  source: string,
  placeAt: (offset: number) => { line: number; column: number },
): ProgramDocumentError[] {
  return [...errors, ...warnings].slice(0, mostTold).map(({ code, message, pos: [at] }) => {
    const { problem, hint } = words[code] ?? {
      problem: message.charAt(0).toLowerCase() + message.slice(1),
      hint: null,
    };
    return { ...placeAt(at), message: `"${lineAt(source, at)}": ${problem}`, hint };
  });
}

/**
 * What keeps a text from being JSON, which is stricter than YAML.
 *
 * @returns null when it is JSON
 */
export function jsonError(source: string): { offset: number; message: string; hint: string } | null {
  try {
    JSON.parse(source);
    return null;
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(text)?.[1];
    const offset = at === undefined ? source.length : Number(at);
    const hint = 'JSON needs double quotes, and no comma behind the last entry';
    return { offset, message: `"${lineAt(source, offset)}" is not JSON`, hint };
  }
}
