import { Failure } from '../failure.js';

/** The notation of sets done, or of sets planned. */
export type HelpTopic = 'sets' | 'plan';

/** The most of a text that an error repeats. */
const window = 60;

/** A terminal must not obey what was typed or pasted, and the message is one line. */
function echo(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}

/** The text, or the part of it around the position, and how far into that the position is. */
function excerpt(text: string, position: number): { shown: string; caret: number } {
  const start = Math.max(0, Math.min(position - window / 2, text.length - window));
  const end = Math.min(text.length, start + window);
  const before = `${start > 0 ? '…' : ''}${echo(text.slice(start, position))}`;
  const after = `${echo(text.slice(position, end))}${end < text.length ? '…' : ''}`;
  return { shown: before + after, caret: before.length };
}

/** A text of sets that cannot be read; it points at the character where reading ended. */
export class NotationFailure extends Failure {
  /**
   * @param text what was typed, whole
   * @param position index into the text, 0 to its length
   * @param problem what is wrong there, such as `expected x, a unit or the end`
   * @param advice what to write instead; the page that shows it when left out
   * @param topic the page of `ton help` that shows every form
   */
  constructor(
    readonly text: string,
    readonly position: number,
    readonly problem: string,
    advice?: string,
    topic: HelpTopic = 'sets',
  ) {
    const { shown, caret } = excerpt(text, position);
    const page = `ton help ${topic}`;
    const place = position < text.length ? `at character ${position + 1}` : 'at the end';
    super(
      'usage',
      `cannot read "${shown}": ${problem} ${place}`,
      `${advice === undefined ? `${page} shows every form` : `${advice} (${page} shows every form)`}\n  ${shown}\n  ${' '.repeat(caret)}^`,
    );
  }
}
