import type { Clock } from '../src/domain/clock.js';
import { dayNumber, parseOffset } from '../src/domain/days.js';

/** A clock that moves only when told, in a place without daylight saving time. */
export interface FixedClock extends Clock {
  /** Moves the clock, back when negative. */
  advance(seconds: number): void;
}

/**
 * A clock for tests, the same in every zone.
 *
 * @param isoNow ISO 8601 with offset or `Z`, such as `2026-11-20T18:30:00+01:00`
 * @param offsetMinutes east of UTC; that of `isoNow` when left out
 */
export function fixedClock(isoNow: string, offsetMinutes?: number): FixedClock {
  // Without an offset the moment would be another one in each time zone.
  const written = parseOffset(/(?:Z|[+-]\d\d:\d\d)$/.exec(isoNow)?.[0] ?? '');
  let now = Date.parse(isoNow);
  if (written === null || Number.isNaN(now)) throw new RangeError(`"${isoNow}" is not ISO 8601 with offset`);
  const offset = offsetMinutes ?? written;
  return {
    now: () => now,
    offsetMinutes: () => offset,
    fromLocal: (date, secondsOfDay) =>
      dayNumber(date) * 86_400_000 + Math.round(secondsOfDay * 1000) - offset * 60_000,
    zone: null,
    advance(seconds) {
      now += Math.round(seconds * 1000);
    },
  };
}
