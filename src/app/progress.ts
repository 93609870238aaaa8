import type { Stopwatch } from '../domain/stopwatch.js';
import { peopleText } from '../output/cells.js';
import { workDone } from '../prompts/progress.js';

/** A line that says how far a long piece of work is. */
export interface Progress {
  /** Tells how much of how much is done; drawn now and then. */
  show(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

/** A terminal that a line can be drawn on again and again. */
export interface DrawnOn {
  readonly columns: number;
  write(text: string): void;
}

/** What is over by then needs no line. */
const firstAfter = 500;
const nextAfter = 100;

/** Where nobody looks, nothing is drawn. */
export const noProgress: Progress = { show: () => undefined, end: () => undefined };

/** A line on a terminal that is drawn over itself; it writes at once, since the work leaves no time in between. */
export function progressOn(
  terminal: DrawnOn,
  task: string,
  { stopwatch, ascii }: { stopwatch: Stopwatch; ascii: boolean },
): Progress {
  let next = stopwatch.elapsed() + firstAfter;
  let isDrawn = false;
  return {
    show: (done, all) => {
      const now = stopwatch.elapsed();
      if (now < next || all <= 0) return;
      next = now + nextAfter;
      isDrawn = true;
      terminal.write(`\r${peopleText(workDone(task, done / all, terminal.columns - 1), { ascii })}\u001b[K`);
    },
    end: () => {
      if (isDrawn) terminal.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
