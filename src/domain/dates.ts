import type { Clock } from './clock.js';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  firstYear,
  isDay,
  lastYear,
  localDate,
  parseOffset,
  startOfWeek,
  weekday,
} from './days.js';
import { Failure } from './failure.js';
import { foldName } from './fold.js';
import { monthNumber } from './months.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const forms =
  'write a date like 2026-11-20, 20.11.2026, 20 nov 2026, today, yesterday, -3d, "3 days ago" or "last monday"';

/** Lower case, single spaces, and every dash a typewriter's, since phones and editors make better-looking ones. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function outsideYears(text: string): Failure {
  return new Failure(
    'usage',
    `"${text}" is outside of the years ${firstYear} to ${lastYear}`,
    'check the year',
  );
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function monthText(year: number, month: number, text: string): string {
  if (year < firstYear || year > lastYear) throw outsideYears(text);
  if (month < 1 || month > 12) {
    throw new Failure('usage', `"${text}" is not a month of the calendar`, 'months run from 01 to 12');
  }
  return `${year}-${twoDigits(month)}`;
}

function calendarDay(year: number, month: number, day: number, text: string): string {
  if (year < firstYear || year > lastYear) throw outsideYears(text);
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (isDay(date)) return date;
  const hint =
    month < 1 || month > 12
      ? 'months run from 01 to 12; write the date as year-month-day'
      : `days of ${year}-${twoDigits(month)} run from 01 to ${daysInMonth(year, month)}`;
  throw new Failure('usage', `"${text}" is not a day of the calendar`, hint);
}

function readCalendarDay(words: string, text: string): string | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (yearFirst !== null) {
    return calendarDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), text);
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(words);
  if (yearLast === null) return null;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  // Dots are written day first everywhere; slashes and dashes by half of the world month first.
  if (yearLast[2] === '.' || first === second || first > 12) return calendarDay(year, second, first, text);
  if (second > 12) return calendarDay(year, first, second, text);
  const readings = `${calendarDay(year, second, first, text)} or ${calendarDay(year, first, second, text)}`;
  throw new Failure('usage', `"${text}" is ambiguous: ${readings}`, 'write the year first');
}

/** `20 november 2026`, `20. nov. 2026`, `5 de mayo de 2026`, `november 20, 2026`: a month's name leaves no doubt. */
function readNamedMonth(words: string, text: string): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.|er)? (?:de |of )?(\p{L}+)\.?,? (?:de )?(\d{4})$/u.exec(words);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words);
  const [word, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = word === undefined ? null : monthNumber(foldName(word));
  return month === null ? null : calendarDay(Number(year), month, Number(day), text);
}

function readShift(words: string, today: string, text: string): string | null {
  const match =
    /^([+-]) ?(\d{1,5}) ?(?:(d)(?:ays?)?|(w)(?:eeks?)?|(m)(?:onths?)?|(y)(?:ears?)?)$/.exec(words) ??
    /^()(\d{1,5}|an?) (?:(d)ays?|(w)eeks?|(m)onths?|(y)ears?) ago$/.exec(words);
  if (match === null) return null;
  const [, sign, amount = '', day, week, month] = match;
  const count = (amount.startsWith('a') ? 1 : Number(amount)) * (sign === '+' ? 1 : -1);
  const date =
    day !== undefined || week !== undefined
      ? addDays(today, week === undefined ? count : count * 7)
      : addMonths(today, month === undefined ? count * 12 : count);
  if (!isDay(date)) throw outsideYears(text);
  return date;
}

function readWeekday(words: string, today: string): string | null {
  const match = /^(last )?([a-z]{3,})$/.exec(words);
  const index = weekdays.findIndex((name) => name.startsWith(match?.[2] ?? '-'));
  if (index === -1) return null;
  const back = (weekday(today) - index + 7) % 7;
  return addDays(today, match?.[1] !== undefined && back === 0 ? -7 : -back);
}

const nearDays = new Map([
  ['now', 0],
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/**
 * A day as people type it: `2026-11-20`, `20.11.2026`, `20/11/2026`, `20 nov 2026`, `November 20, 2026`, `today`, `yesterday`, `-3d` (also w, m, y),
 * `3 days ago`, `monday` (the latest one, today included) or `last monday` (before today).
 *
 * @param today the local date, `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`
 * @throws Failure `usage` when it is no date, no day of the calendar, outside of 1900–2200, or can be read both day and month first
 */
export function parseDay(text: string, today: string): string {
  const words = plainWords(text);
  const near = nearDays.get(words);
  const date =
    near === undefined
      ? (readCalendarDay(words, text) ??
        readNamedMonth(words, text) ??
        readShift(words, today, text) ??
        readWeekday(words, today))
      : addDays(today, near);
  if (date === null) throw new Failure('usage', `"${text}" is not a date`, forms);
  return date;
}

/** A first and a last day, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/**
 * What `--since` and `--until` take: any day, a month `2026-11`, a year `2026`, or `this` and `last` before week, month or year.
 *
 * @param firstDayOfWeek 0 for Monday to 6 for Sunday
 * @throws Failure `usage` as `parseDay` does
 */
export function parseRange(text: string, today: string, firstDayOfWeek: number): DateRange {
  const words = plainWords(text);
  const month = /^(\d{4})-(\d{1,2})$/.exec(words);
  if (month !== null) return wholeMonths(`${monthText(Number(month[1]), Number(month[2]), text)}-01`, 1);
  if (/^\d{4}$/.test(words)) return wholeMonths(`${monthText(Number(words), 1, text)}-01`, 12);
  const span = /^(this|last) (week|month|year)$/.exec(words);
  if (span === null) {
    const day = parseDay(text, today);
    return { from: day, to: day };
  }
  const back = span[1] === 'last' ? 1 : 0;
  if (span[2] === 'week') {
    const from = addDays(startOfWeek(today, firstDayOfWeek), back * -7);
    return { from, to: addDays(from, 6) };
  }
  return span[2] === 'month'
    ? wholeMonths(addMonths(`${today.slice(0, 7)}-01`, -back), 1)
    : wholeMonths(addMonths(`${today.slice(0, 4)}-01-01`, back * -12), 12);
}

function wholeMonths(from: string, count: number): DateRange {
  return { from, to: addDays(addMonths(from, count), -1) };
}

/** A moment together with what the calendar and the clock on the wall said. */
export interface Moment {
  /** UTC milliseconds. */
  at: number;
  /** The local date, `YYYY-MM-DD`. */
  date: string;
  /** Minutes east of UTC. */
  offsetMinutes: number;
}

function momentAt(at: number, offsetMinutes: number): Moment {
  return { at, date: localDate(at, offsetMinutes), offsetMinutes };
}

const timeAtEnd =
  /(?:^|[t ])(\d{1,2})(?::(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?)?(?: ?([ap])m)?(?: ?(z|[+-]\d\d(?::?\d\d)?))?$/;

function secondsOfDay(match: RegExpExecArray, text: string): number {
  const [, hour, minute = '0', second = '0', half] = match;
  const seconds = Number(second.replace(',', '.'));
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const isHour = half === undefined ? hours <= 23 : Number(hour) >= 1 && Number(hour) <= 12;
  if (!isHour || Number(minute) > 59 || seconds >= 60) {
    throw new Failure('usage', `"${text}" is not a time of day`, 'write it like 18:30, 18:30:05 or 6:30pm');
  }
  return hours * 3600 + Number(minute) * 60 + seconds;
}

function readMomentAgo(words: string, now: number): number | null {
  const match = /^(\d{1,5}|an?) ?(?:(h)(?:ours?)?|min(?:ute)?s?) ago$/.exec(words);
  if (match === null) return null;
  const count = match[1]?.startsWith('a') === true ? 1 : Number(match[1]);
  return now - count * (match[2] === undefined ? 60_000 : 3_600_000);
}

/**
 * A moment as people type it: `now`, `20 minutes ago`, `2 hours ago`, a time of today `18:30`, any day of `parseDay` with a time behind it
 * (`2026-11-20T18:30`, `yesterday 18:00`, `last friday 7:15pm`), or a day alone.
 *
 * A time with an offset keeps that offset; with `Z`, which says nothing of the place (RFC 9557), the clock's own is taken.
 *
 * @param defaultTime seconds since local midnight meant by a day alone; today alone means now
 * @throws Failure `usage` as `parseDay` does, and for a time that no clock shows
 */
export function parseMoment(text: string, clock: Clock, { defaultTime }: { defaultTime: number }): Moment {
  const words = plainWords(text);
  const now = clock.now();
  const today = localDate(now, clock.offsetMinutes(now));
  const ago = words === 'now' ? now : readMomentAgo(words, now);
  if (ago !== null) return momentAt(ago, clock.offsetMinutes(ago));

  const time = timeAtEnd.exec(words);
  if (time === null || (time[2] === undefined && time[4] === undefined)) {
    const day = parseDay(text, today);
    const at = day === today ? now : clock.fromLocal(day, defaultTime);
    return momentAt(at, clock.offsetMinutes(at));
  }
  const dayWords = words.slice(0, time.index).replace(/(?:,| ?\bat)$/, '');
  const day = dayWords === '' ? today : parseDay(dayWords, today);
  const seconds = secondsOfDay(time, text);
  const zone = time[5];
  if (zone === undefined) {
    const at = clock.fromLocal(day, seconds);
    return momentAt(at, clock.offsetMinutes(at));
  }
  const offset = parseOffset(zone);
  if (offset === null) {
    throw new Failure('usage', `"${text}" has no valid offset`, 'offsets run from -14:00 to +14:00');
  }
  const at = dayNumber(day) * 86_400_000 + Math.round(seconds * 1000) - offset * 60_000;
  return momentAt(at, zone === 'z' ? clock.offsetMinutes(at) : offset);
}
