import { NotationFailure } from '../notation/failure.js';
import { parseSets } from '../notation/parse.js';
import { unescapeText } from './escape.js';
import type { TextSet } from './text.js';

const numbered = /^(.*?)(?:\s+#(\d+))?$/s;

/** The text in front of a number, and the number. */
export function takeNumber(text: string): { rest: string; id: number | null } {
  const [, rest = '', digits] = numbered.exec(text) ?? [];
  return { rest, id: digits === undefined ? null : Number(digits) };
}

/**
 * A line of sets taken apart: the sets, `at` a time, behind a bar a note, at the end the number.
 *
 * @param line counted from 1
 */
export function readSetLine(text: string, line: number): TextSet {
  const { rest, id } = takeNumber(text);
  const bar = /\s\|(?:\s|$)/.exec(rest);
  const done = (bar === null ? rest : rest.slice(0, bar.index)).trim().replace(/\s+/g, ' ');
  const note = bar === null ? '' : unescapeText(rest.slice(bar.index + 2).trim());
  const [, work = done, time = null] = /^(.*\S) at (\S+(?: ?[ap]m)?)$/i.exec(done) ?? [];
  return { line, id, work, time, note: note === '' ? null : note };
}

/** Whether a line that may be the name of an exercise can be read as sets. */
export function looksLikeSets(text: string): boolean {
  try {
    parseSets(readSetLine(text, 0).work);
    return true;
  } catch (error) {
    if (error instanceof NotationFailure) return false;
    throw error;
  }
}
