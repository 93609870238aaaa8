import type { Stopwatch } from '../domain/stopwatch.js';

/** Waiting goes in steps of this, since a timeout does not count the time a laptop sleeps. */
const longestStep = 60_000;

/** The machine's own time; taken from the wall clock, so that a rest goes on while a laptop sleeps. */
export const systemStopwatch: Stopwatch = {
  elapsed: () => Date.now(),
  async wait(milliseconds, signal) {
    const end = Date.now() + milliseconds;
    for (let left = milliseconds; left > 0 && signal?.aborted !== true; left = end - Date.now()) {
      await pause(Math.min(left, longestStep), signal);
    }
  },
};

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
