import { parseMoment } from '../dates.js';
import { dayNumber, daysBetween } from '../days.js';
import { Failure } from '../failure.js';
import type { DocumentHead, DocumentSet } from './document.js';

const millisecondsPerDay = 86_400_000;
const timeForm = /^(?:\d{4}-\d\d-\d\d[ t])?\d{1,2}(?::\d\d){0,2}(?: ?[ap]m)?$/i;

/** When a session was, as an edit leaves it. */
export interface SessionTimes {
  readonly date: string;
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/**
 * A time of a session's day: `18:30`, `6:30pm`, and with a date of another one, `2026-11-21 00:41`.
 *
 * @param date the day of a time alone, `YYYY-MM-DD`
 * @param offsetMinutes minutes east of UTC
 * @returns UTC milliseconds
 * @throws Failure usage when it is no time
 */
export function readTime(text: string, date: string, offsetMinutes: number): number {
  if (!timeForm.test(text) || !/[:m]/i.test(text.slice(-5))) {
    throw new Failure(
      'usage',
      `"${text}" is not a time`,
      'write it like 18:30, of another day like 2026-11-21 00:41',
    );
  }
  const local = (day: string, seconds: number) =>
    dayNumber(day) * millisecondsPerDay + Math.round(seconds * 1000) - offsetMinutes * 60_000;
  const clock = {
    now: () => local(date, 0),
    offsetMinutes: () => offsetMinutes,
    fromLocal: local,
    zone: null,
  };
  return parseMoment(text, clock, { defaultTime: 0 }).at;
}

/**
 * The end of a session, where minutes are all that can be typed: in the minute of the start it is the start.
 *
 * @returns UTC milliseconds, or null when it lies before the start
 */
export function endAfter(startedAt: number, endedAt: number): number | null {
  if (endedAt >= startedAt) return endedAt;
  return Math.floor(endedAt / 60_000) === Math.floor(startedAt / 60_000) ? startedAt : null;
}

/**
 * When the sets of a session were done, once it is moved: by whole days with its date; with its start when they would
 * lie outside of it, and what is still outside then goes to its edge.
 *
 * @param now no set is later, UTC milliseconds
 * @returns UTC milliseconds by the id of the set
 */
export function moveSets(
  sets: readonly DocumentSet[],
  head: DocumentHead,
  times: SessionTimes,
  now: number,
): ReadonlyMap<number, number> {
  const shift = daysBetween(head.date, times.date) * millisecondsPerDay;
  const moved = sets.map(({ id, performedAt }) => [id, performedAt + shift] as const);
  const end = head.endedAt === null ? null : head.endedAt + shift;
  const startsLater = times.startedAt - (head.startedAt + shift);
  if (startsLater === 0 && times.endedAt === end) return new Map(moved);
  const last = times.endedAt ?? Math.max(now, times.startedAt);
  const isInside = (at: number) => at >= times.startedAt && at <= last;
  if (moved.every(([, at]) => isInside(at))) return new Map(moved);
  return new Map(
    moved.map(([id, at]) => [id, Math.min(Math.max(at + startsLater, times.startedAt), last)] as const),
  );
}
