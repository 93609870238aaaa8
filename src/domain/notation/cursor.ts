import { NotationFailure, type HelpTopic } from './failure.js';

/**
 * The text in plain characters, one for one, so that every index stays right: `×`, `*`, `·` as x, every dash and minus
 * as `-`, every kind of space as a space, small letters.
 */
export function plainGlyphs(text: string): string {
  return text
    .replace(/[X×*·⋅]/g, 'x')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A place in a text being read. Every pattern it takes is sticky: it matches where the cursor stands or not at all. */
export class Cursor {
  readonly #plain: string;
  position = 0;

  /**
   * @param typed the text as typed, which failures quote
   * @param topic the page of help that failures name
   */
  constructor(
    readonly typed: string,
    readonly topic: HelpTopic = 'sets',
  ) {
    this.#plain = plainGlyphs(typed);
  }

  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.#plain);
  }

  /** Like `peek`, and goes on behind the match. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.peek(pattern);
    if (match !== null) this.position += match[0].length;
    return match;
  }

  /** What stands between an earlier place and this one, in plain characters. */
  since(start: number): string {
    return this.#plain.slice(start, this.position);
  }

  failure(problem: string, advice?: string, at: number = this.position): NotationFailure {
    return new NotationFailure(this.typed, at, problem, advice, this.topic);
  }
}
