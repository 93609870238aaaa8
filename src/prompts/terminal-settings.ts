import type { Clock } from '../domain/clock.js';
import type { Stopwatch } from '../domain/stopwatch.js';

/** The terminal a person sits at, and what they said of it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  /** Questions are drawn here, so that standard output stays data. */
  readonly stderr: NodeJS.WriteStream;
  /** Our own glyphs are spelled in ASCII. */
  readonly ascii: boolean;
  readonly colour: boolean;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** Calls the listener when the program is told to end, as by Ctrl-C; the result takes that back. */
  onInterrupt(listener: () => void): () => void;
}

/** The time of a question, in UTC milliseconds: the clock's when it begins, and moving even if the clock stands still. */
export function timeFrom({ clock, stopwatch }: Terminal): () => number {
  const start = clock.now() - stopwatch.elapsed();
  return () => start + stopwatch.elapsed();
}
