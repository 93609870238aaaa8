import type { SessionPlan } from './plan.js';

/**
 * How long a session runs, pauses left out.
 *
 * @param now UTC milliseconds
 * @returns milliseconds, 0 or more
 */
export function elapsedMilliseconds(
  { startedAt, pausedAt, pausedSeconds }: Pick<SessionPlan, 'startedAt' | 'pausedAt' | 'pausedSeconds'>,
  now: number,
): number {
  return Math.max(0, (pausedAt ?? now) - startedAt - 1000 * pausedSeconds);
}
