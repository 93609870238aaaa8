import { plainGlyphs } from '../notation/cursor.js';
import type { Role, Span } from './program-text.js';

/** Longer lines are prose or damage; they are kept and not taken apart. */
export const longestLine = 2_000;

const blank = /[\s\p{Cc}\p{Cf}]/u;

const spaces = (text: string): string => ' '.repeat(text.length);

/** A middle dot multiplies between two numbers, unless the line has another sign for that; else it parts. */
function plainDots(raw: string): string {
  const isSpent = /\d *[x×*] *\d/i.test(raw);
  return raw.replace(/[·⋅•]/g, (dot, at: number) => {
    const isBetween =
      /\d ?$/.test(raw.slice(Math.max(0, at - 2), at)) && /^ ?\d/.test(raw.slice(at + 1, at + 3));
    return isBetween && !isSpent ? dot : ',';
  });
}

/**
 * A line in plain characters, one for one: glyphs as in the notation of sets, formatting and quotation marks as blanks.
 */
function plainLine(raw: string): string {
  const unquoted = raw
    .replace(/[✕✖⨯]/g, '×')
    .replace(/[’′‘]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/"[^"]*"/g, (quoted) => ` ${quoted.slice(1, -1)} `)
    .replace(/[~≈](?= ?\d)/g, ' ')
    .replace(/\*{2,}|_{2,}|`+/g, spaces)
    .replace(/\*(?! ?\d)|(?<!\d ?)\*/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, spaces);
  return plainGlyphs(plainDots(unquoted));
}

/** One line of a text, and what became of each of its characters. Places in it are places in `plain`. */
export class Line {
  readonly isLong: boolean;
  #plain = '';
  #kept = '';
  /** Where each character of `plain` stands in the line as typed. */
  readonly #places: number[] = [];
  /** The claim that each character as typed is in; a claim of its own each time. */
  readonly #claims: ({ readonly role: Role } | undefined)[];
  #whole: Role | undefined;

  /**
   * @param number counted from 1
   * @param offset of its first character in the text
   */
  constructor(
    readonly number: number,
    readonly offset: number,
    readonly raw: string,
  ) {
    this.isLong = raw.length > longestLine;
    this.#claims = this.isLong ? [] : new Array<undefined>(raw.length).fill(undefined);
    if (!this.isLong) this.#shorten(plainLine(raw));
  }

  /** In plain characters, runs of blanks as one; tabs each a blank. Empty for a long line. */
  get plain(): string {
    return this.#plain;
  }

  /** As typed, at the same places as `plain`. */
  get kept(): string {
    return this.#kept;
  }

  get isBlank(): boolean {
    return !this.isLong && this.#plain.trim() === '';
  }

  #shorten(plain: string): void {
    const kept: string[] = [];
    const shown: string[] = [];
    for (let at = 0; at < plain.length; at += 1) {
      const typed = this.raw[at] ?? '';
      if (plain[at] === ' ' && typed !== '\t' && shown.at(-1) === ' ') continue;
      kept.push(typed);
      shown.push(plain[at] ?? '');
      this.#places.push(at);
    }
    this.#kept = kept.join('');
    this.#plain = shown.join('');
  }

  #place(at: number): number {
    return this.#places[at] ?? this.raw.length;
  }

  claim(start: number, end: number, role: Role): void {
    if (end > start) this.#claims.fill({ role }, this.#place(start), this.#place(end - 1) + 1);
  }

  claimAll(role: Role): void {
    this.#whole = role;
  }

  /** Takes out what was understood beforehand, so that nothing else reads it. */
  hide(start: number, end: number): void {
    this.#plain = this.#plain.slice(0, start) + ' '.repeat(end - start) + this.#plain.slice(end);
  }

  /** The whole line as typed, runs of blanks as one. */
  get whole(): string {
    return this.raw.replace(/\s+/g, ' ').trim();
  }

  /** A part as typed, runs of blanks as one. */
  typed(start: number, end: number): string {
    const typed = end > start ? this.raw.slice(this.#place(start), this.#place(end - 1) + 1) : '';
    return typed.replace(/\s+/g, ' ').trim();
  }

  /** The part without blanks around it. */
  trimmed(start: number, end: number): [number, number] {
    let [from, to] = [start, end];
    while (from < to && this.#plain[from] === ' ') from += 1;
    while (to > from && this.#plain[to - 1] === ' ') to -= 1;
    return [from, to];
  }

  spans(): Span[] {
    const spans: { start: number; end: number; role: Role }[] = [];
    let before: { readonly role: Role } | undefined;
    let next = 0;
    for (const character of this.raw) {
      const at = next;
      next += character.length;
      if (blank.test(character)) continue;
      const claim = this.#whole === undefined ? this.#claims[at] : undefined;
      const last = spans.at(-1);
      const end = this.offset + next;
      if (last !== undefined && claim === before) last.end = end;
      else spans.push({ start: this.offset + at, end, role: this.#whole ?? claim?.role ?? 'mark' });
      before = claim;
    }
    return spans;
  }
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  text.split(/(\r\n|\n|\r)/).forEach((part, index) => {
    if (index % 2 === 0) lines.push(new Line(lines.length + 1, offset, part));
    offset += part.length;
  });
  return lines;
}
