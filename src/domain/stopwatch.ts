/** Time as it passes, even where the clock stands still for `--now`; a test hands in one that waits for nothing. */
export interface Stopwatch {
  /** Milliseconds since some moment that stays the same; only differences mean anything. */
  elapsed(): number;
  /** Resolves when so many milliseconds have passed, or as soon as `signal` is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
