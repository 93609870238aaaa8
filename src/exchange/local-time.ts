import { monthNumber } from '../domain/months.js';
import type { LocalTime } from './row.js';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** `YYYY-MM-DD`, or null for a day that no calendar has. */
function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Seconds since midnight, or null for a time that no clock shows. */
function secondsOf(hour: number, minute: number, second: number): number | null {
  return hour > 23 || minute > 59 || second > 59 ? null : hour * 3600 + minute * 60 + second;
}

const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[-+]\d\d:?\d\d)?)?$/i;

/** A moment as a file writes it, and whether it names a zone, which wall-clock time has no place for. */
export interface WrittenTime {
  time: LocalTime;
  hasZone: boolean;
}

/**
 * Reads `2025-07-09 06:42:00`, with `T`, without seconds or with an offset; or the day alone.
 *
 * @returns null when it is no such time; a time with an offset as its clock showed it
 */
export function parseIsoTime(text: string): WrittenTime | null {
  const parts = isoPattern.exec(text.trim());
  if (parts === null) return null;
  const date = dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (date === null) return null;
  if (parts[4] === undefined) return { time: { date, secondsOfDay: null }, hasZone: false };
  const secondsOfDay = secondsOf(Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0));
  return secondsOfDay === null ? null : { time: { date, secondsOfDay }, hasZone: parts[7] !== undefined };
}

/** Words between the parts of a date that mean nothing: `5 de mai. de 2026`, `5 mei 2026 om 07:34`. */
const fillers = new Set(['de', 'at', 'um', 'om', 'kl', 'a', 'as', 'las', 'alle', 'ore']);
const clockPattern = /^(\d{1,2}):(\d\d)(?::(\d\d))?(am|pm)?$/;

/** Lower case without accents and dots, `p. m.` as one word. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/\b([ap])\s+m\b/g, '$1m');
}

/** Seconds since midnight of `06:42`, `18:42:05` or `6:42 PM`; null when it is no time that a clock shows. */
export function parseClockTime(text: string): number | null {
  return parseClock(plain(text).trim().split(/\s+/));
}

/** The order in which a date in figures has its parts. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/**
 * Reads a date in figures with any of `/`, `.` and `-`; a year of two figures is of this century.
 *
 * @returns `YYYY-MM-DD`, or null when it is no such day
 */
export function parseNumericDate(text: string, order: DateOrder): string | null {
  const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?$/.exec(text.trim());
  if (parts === null) return null;
  const figures = [parts[1] ?? '', parts[3] ?? '', parts[4] ?? ''];
  const figure = (part: 'y' | 'm' | 'd'): string => figures[order.indexOf(part)] ?? '';
  const year = figure('y');
  if (year.length !== 2 && year.length !== 4) return null;
  if (figure('m').length > 2 || figure('d').length > 2) return null;
  return dateOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(figure('m')), Number(figure('d')));
}

function parseClock(words: readonly string[]): number | null {
  const parts = clockPattern.exec(words.join(''));
  if (parts === null) return null;
  let hour = Number(parts[1]);
  if (parts[4] !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (parts[4] === 'pm' ? 12 : 0);
  }
  return secondsOf(hour, Number(parts[2]), Number(parts[3] ?? 0));
}

/**
 * Reads a date as phones write it in words: `9 Jul 2025, 06:42`, `Jun 11, 2026, 1:01 PM`, `5 Mai 2026, 07:34`.
 *
 * Case, accents, dots and kinds of space do not matter. Months are known in ten languages.
 *
 * @returns the time, or a clause that says why it is none
 */
export function parseWordTime(text: string): LocalTime | string {
  const words = plain(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !fillers.has(word));
  const [first = '', second = '', year = '', ...clock] = words;
  const dayFirst = /^\d/.test(first);
  const day = dayFirst ? first : second;
  const month = dayFirst ? second : first;
  const isShape = /^\d{1,2}$/.test(day) && /^\p{L}+$/u.test(month) && /^\d{4}$/.test(year);
  if (!isShape) return 'is not a date and time';
  const number = monthNumber(month);
  if (number === null) return `has a month that is not known, "${month}"`;
  const date = dateOf(Number(year), number, Number(day));
  if (date === null) return 'is not a day of the calendar';
  const secondsOfDay = parseClock(clock);
  return secondsOfDay === null ? 'has no time that a clock shows' : { date, secondsOfDay };
}

/** A local time as a key: `2025-07-09T06:42:00`, or the day alone. */
export function timeKey({ date, secondsOfDay }: LocalTime): string {
  if (secondsOfDay === null) return date;
  const minutes = Math.floor(secondsOfDay / 60);
  return `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(secondsOfDay % 60)}`;
}
