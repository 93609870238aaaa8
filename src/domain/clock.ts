import { localDate } from './days.js';

/**
 * The only source of "now" and of local time. Times are UTC milliseconds; local dates are `YYYY-MM-DD`.
 * A test hands in a fixed one, so no result depends on the machine's zone.
 */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** Minutes east of UTC in force at that moment. */
  offsetMinutes(at: number): number;
  /**
   * The moment of a local wall-clock time. In a gap (clocks go forward) the time is read with the offset before it;
   * in an overlap the first of the two moments is meant.
   */
  fromLocal(date: string, secondsOfDay: number): number;
  /** The zone's name, when the machine tells it without Intl. */
  readonly zone: string | null;
}

/** The local date it is now. */
export function localToday(clock: Clock): string {
  const now = clock.now();
  return localDate(now, clock.offsetMinutes(now));
}
