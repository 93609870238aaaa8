import { cleanText } from '../output/clean.js';
import { cutText, windowAround } from '../output/cut.js';
import { wrapLine } from '../output/wrap.js';
import type { Picture } from './in-place.js';
import { setLine, show, type EditedLine, type Key, type Scene, type Stage } from './live-screen.js';
import { paintLine, spell, type Look } from './look.js';
import { restLine, untilNextSecond } from './progress.js';
import type { LiveAnswer, LiveQuestion, Rest } from './prompter.js';
import type { Terminal } from './terminal-settings.js';

/** Seconds that the arrow keys add to a rest. */
const restKeys: Readonly<Record<string, number | 'end'>> = { up: 30, down: -15, tab: 'end', space: 'end' };

/**
 * Asks for a line below a header that is kept up to date.
 *
 * @throws Failure cancelled as every question does
 */
export function askLine(terminal: Terminal, question: LiveQuestion): Promise<LiveAnswer> {
  return show(terminal, (look) => new LiveLineScene(question, look));
}

class LiveLineScene implements Scene<LiveAnswer> {
  readonly hidesCursor = false;
  readonly initial: string;
  #text: string;
  #cursor: number;
  #wrong: string | null = null;
  #rest: Rest | null;
  /** Whether the end of the rest was told; a rest that was over before is not told again. */
  #rung: boolean | undefined;
  /** Of the last picture. */
  #columns = 0;

  constructor(
    private readonly question: LiveQuestion,
    private readonly look: Look,
  ) {
    this.#rest = question.rest;
    this.initial = question.initial ?? '';
    this.#text = this.initial;
    this.#cursor = this.initial.length;
  }

  picture(now: number, { columns, lines }: { columns: number; lines: number }): Picture {
    const { palette, measure } = this.look;
    this.#columns = columns;
    const header = this.question.header(now, columns).map((line) => paintLine(line, columns, this.look));
    if (this.#rest !== null) {
      const hasKeys = this.question.changeRest !== undefined && this.#text === '';
      header.push(paintLine(restLine(this.#rest, now, columns, hasKeys), columns, this.look));
    }
    const wrong =
      this.#wrong === null ? [] : wrapLine(`> ${spell(this.#wrong, this.look)}`, columns, measure);
    const above = header.slice(0, Math.max(0, lines - 1 - wrong.length));
    const label = this.#label(columns);
    const at = measure(label);
    const typed = windowAround(this.#text, this.#cursor, columns - at, measure);
    const input = `${palette.title(label)}${this.#text === '' ? this.#proposal(columns - at) : typed.text}`;
    return {
      rows: [...above, input, ...wrong.map((row) => palette.bad(row))].slice(0, lines),
      cursor: { row: above.length, column: at + typed.column },
    };
  }

  press({ name }: Key, line: EditedLine, now: number, stage: Stage<LiveAnswer>): void {
    if (name === 'return' || name === 'enter') this.#enter(line, stage);
    else if (this.#text === '' && name in restKeys) {
      setLine(line, '');
      this.#changeRest(restKeys[name] ?? 0, now);
    } else {
      const text = cleanText(name === 'tab' ? this.#text : line.line);
      // Tab and what was pasted leave marks in the line that are not shown.
      if (text !== line.line) setLine(line, text);
      if (text !== this.#text) this.#wrong = null;
      this.#text = text;
      this.#cursor = line.cursor;
    }
  }

  tick(now: number, stage: Stage<LiveAnswer>): void {
    if (this.question.changed?.() === true) stage.end({ kind: 'changed', text: this.#text }, null);
    else if (this.#rest !== null) {
      const over = this.#rest.until <= now;
      if (over && this.#rung === false) stage.ring();
      this.#rung = over;
    }
  }

  untilNext(now: number): number {
    return untilNextSecond(now, this.#rest?.until ?? 0);
  }

  #enter(line: EditedLine, stage: Stage<LiveAnswer>): void {
    const text = this.#text;
    this.#wrong = this.question.check(text);
    if (this.#wrong === null) {
      const shown = text === '' ? (this.question.proposal ?? '') : text;
      stage.end({ kind: 'entered', text }, this.question.leavesNothing === true ? null : this.#row(shown));
      return;
    }
    // Readline has taken the line away, and would bring it back with the arrow keys.
    line.history.length = 0;
    setLine(line, text);
    this.#cursor = text.length;
  }

  /** The input as it stays on the screen. */
  #row(text: string): string {
    return paintLine(`${this.#label(this.#columns)}${text}`, this.#columns, this.look);
  }

  #changeRest(change: number | 'end', now: number): void {
    if (this.#rest === null || this.question.changeRest === undefined) return;
    this.#rest = this.question.changeRest(change, now);
    this.#rung = this.#rest === null ? undefined : this.#rest.until <= now;
  }

  /** At most half of the row, the blank behind it included. */
  #label(columns: number): string {
    return `${cutText(spell(this.question.label, this.look), Math.floor(columns / 2) - 1, this.look.measure, '')} `;
  }

  #proposal(columns: number): string {
    const { proposal } = this.question;
    return proposal === null
      ? ''
      : paintLine([{ text: `(${proposal})`, emphasis: 'dim' }], columns, this.look);
  }
}
