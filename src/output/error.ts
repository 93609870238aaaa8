import type { FailureCode } from '../domain/failure.js';
import { cleanText } from './clean.js';
import { toJson } from './json.js';

/** What a user is told when something went wrong. */
export interface FailureText {
  code: FailureCode;
  message: string;
  hint?: string | undefined;
}

/** Codes of our own instead of chalk: an error must be written at once, and chalk can only be awaited. */
const red = '\x1b[31m';
const cyan = '\x1b[36m';
const defaultColour = '\x1b[39m';

/** `head: text`, later lines of the text indented under its first. */
function paragraph(head: string, text: string, colour: string | undefined): string {
  const painted = colour === undefined ? `${head}:` : `${colour}${head}:${defaultColour}`;
  const body = cleanText(text, { multiline: true })
    .trimEnd()
    .replace(/\n(?!\n)/g, `\n${' '.repeat(head.length + 2)}`);
  return `${painted} ${body}\n`;
}

/**
 * A failure as it is written to standard error.
 *
 * @returns `error: …` and, where there is one, `hint: …`; with `json` one line `{"error":{"code","message","hint"}}`,
 *   the hint null where there is none
 */
export function renderFailure(failure: FailureText, options: { json: boolean; colour: boolean }): string {
  const { code, message, hint } = failure;
  if (options.json) return `${toJson({ error: { code, message, hint: hint ?? null } })}\n`;
  const error = paragraph('error', message, options.colour ? red : undefined);
  return hint === undefined ? error : error + paragraph('hint', hint, options.colour ? cyan : undefined);
}
