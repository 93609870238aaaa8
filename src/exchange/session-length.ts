import { counted } from '../domain/counted.js';
import { suspiciousSeconds } from '../domain/durations.js';
import { dayNumber } from '../domain/days.js';
import type { LocalTime } from './row.js';
import type { Tally } from './tally.js';

/** Seconds on the clock from one local time to another; null when either is only a day. */
export function clockSeconds(start: LocalTime, end: LocalTime): number | null {
  if (start.secondsOfDay === null || end.secondsOfDay === null) return null;
  const days = dayNumber(end.date) - dayNumber(start.date);
  return days * 86_400 + end.secondsOfDay - start.secondsOfDay;
}

/** Notices sessions that took longer than anybody trains, once each. */
export class SessionLengths {
  readonly #tally: Tally;
  #last = '';

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Looks at the length a row gives its session, in seconds; rows of one session follow one another. */
  look(sessionKey: string, seconds: number | null, line: number): void {
    if (sessionKey !== this.#last && (seconds ?? 0) > suspiciousSeconds) {
      this.#tally.add('timer', line, (count) => {
        return `${counted(count, 'session')} longer than 6 hours: a timer nobody stopped`;
      });
    }
    this.#last = sessionKey;
  }
}
