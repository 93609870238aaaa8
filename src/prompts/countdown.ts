import type { Picture } from './in-place.js';
import { show, type EditedLine, type Key, type Scene, type Stage } from './live-screen.js';
import { paintLine, type Look } from './look.js';
import { timeLeft, untilNextSecond } from './progress.js';
import type { Stretch } from './prompter.js';
import { cancelled } from './answered.js';
import type { Terminal } from './terminal-settings.js';

/** What `+` adds, in milliseconds. */
const more = 30_000;
const keysLine = 'space pause · + 30 s · q quit';

/**
 * Counts stretches of time down in place.
 *
 * @returns the seconds counted: pauses left out, what was added included
 * @throws Failure cancelled on `q` and as every question does
 */
export async function countDown(
  terminal: Terminal,
  stretches: readonly Stretch[],
  { silent }: { silent: boolean },
): Promise<number> {
  const counted = await show(terminal, (look) => new CountdownScene(stretches, silent, look));
  if (counted === null) throw cancelled();
  return counted;
}

/** Ends with the seconds counted, or null when the person left. */
class CountdownScene implements Scene<number | null> {
  readonly hidesCursor = true;
  #at = 0;
  /** Milliseconds of the stretch under way. */
  #all: number;
  #end: number | null = null;
  /** Milliseconds left while paused. */
  #paused: number | null = null;
  #counted = 0;

  constructor(
    private readonly stretches: readonly Stretch[],
    private readonly silent: boolean,
    private readonly look: Look,
  ) {
    this.#all = milliseconds(stretches[0]);
  }

  picture(now: number, { columns }: { columns: number }): Picture {
    const label = this.stretches[this.#at]?.label ?? '';
    const left = this.#paused ?? (this.#end ?? now) - now;
    const time = timeLeft({ left, all: this.#all }, columns);
    const rows = [
      ...(label === '' ? [] : [paintLine([{ text: label, emphasis: 'title' }], columns, this.look)]),
      paintLine([{ text: time, emphasis: this.#paused === null ? 'accent' : 'dim' }], columns, this.look),
      paintLine(
        [{ text: this.#paused === null ? keysLine : 'paused · space goes on', emphasis: 'dim' }],
        columns,
        this.look,
      ),
    ];
    return { rows, cursor: { row: rows.length - 1, column: 0 } };
  }

  press(_: Key, line: EditedLine, now: number, stage: Stage<number | null>): void {
    const typed = line.line;
    line.line = '';
    line.cursor = 0;
    for (const letter of typed) {
      if (letter === 'q') stage.end(null, null);
      else if (letter === '+') this.#add();
      else if (letter === ' ') this.#pause(now);
    }
  }

  tick(now: number, stage: Stage<number | null>): void {
    this.#end ??= now + this.#all;
    while (this.#paused === null && this.#end <= now) {
      if (!this.silent) stage.ring();
      this.#counted += this.#all;
      this.#at += 1;
      if (this.#at >= this.stretches.length) {
        stage.end(this.#counted / 1000, null);
        return;
      }
      this.#all = milliseconds(this.stretches[this.#at]);
      this.#end += this.#all;
    }
  }

  untilNext(now: number): number {
    return untilNextSecond(now, this.#end ?? 0);
  }

  #add(): void {
    this.#all += more;
    if (this.#paused !== null) this.#paused += more;
    else if (this.#end !== null) this.#end += more;
  }

  #pause(now: number): void {
    if (this.#paused === null) this.#paused = Math.max(0, (this.#end ?? now) - now);
    else {
      this.#end = now + this.#paused;
      this.#paused = null;
    }
  }
}

function milliseconds(stretch: Stretch | undefined): number {
  return Math.round((stretch?.seconds ?? 0) * 1000);
}
