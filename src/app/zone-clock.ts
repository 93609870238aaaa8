import { dayNumber } from '../domain/days.js';
import type { Clock } from '../domain/clock.js';
import { Failure } from '../domain/failure.js';

/**
 * Local time of a named zone; through Intl, which costs 10 ms, so only for the commands that name one.
 *
 * @param zone such as Europe/Berlin
 * @throws Failure usage when there is no such zone
 */
export function zoneClock(zone: string): Pick<Clock, 'offsetMinutes' | 'fromLocal' | 'zone'> {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  } catch {
    throw new Failure(
      'usage',
      `there is no time zone "${zone}"`,
      'name it as Area/City, such as Europe/Berlin',
    );
  }
  const offsetMinutes = (at: number): number => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000);
  };
  return {
    zone,
    offsetMinutes,
    fromLocal: (date, secondsOfDay) => {
      const wall = (dayNumber(date) * 86_400 + secondsOfDay) * 1000;
      // The offset before a change of the clock decides in a gap, and gives the first of two moments in an overlap.
      const before = wall - offsetMinutes(wall - 86_400_000) * 60_000;
      if (offsetMinutes(before) * 60_000 === wall - before) return before;
      const after = wall - offsetMinutes(wall + 86_400_000) * 60_000;
      return offsetMinutes(after) * 60_000 === wall - after ? after : before;
    },
  };
}
