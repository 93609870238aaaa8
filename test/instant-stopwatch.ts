import type { Stopwatch } from '../src/domain/stopwatch.js';

/** Time that passes only by waiting, and at once. */
export interface InstantStopwatch extends Stopwatch {
  /** Every wait so far, in milliseconds. */
  readonly waits: readonly number[];
}

/** A stopwatch for tests, which waits for nothing. */
export function instantStopwatch(): InstantStopwatch {
  const waits: number[] = [];
  return {
    waits,
    elapsed: () => waits.reduce((sum, wait) => sum + wait, 0),
    wait(milliseconds) {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}
