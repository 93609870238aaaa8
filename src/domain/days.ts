/** The years a date may lie in: beyond them it is a typing mistake, not training. */
export const firstYear = 1900;
export const lastYear = 2200;

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar; the year is counted from March, so that the leap day is its last. */
function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day - 1 - 719_468;
}

/** The number of days of a month (1–12), 28–31. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}

/** Whether the text is `YYYY-MM-DD`, a day that the calendar has, in the years 1900–2200. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = fields(text);
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function fields(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/**
 * Days since 1970-01-01, negative before it; the inverse of `fromDayNumber`.
 *
 * @param date `YYYY-MM-DD`, a day for which `isDay` holds
 */
export function dayNumber(date: string): number {
  return dayNumberOf(...fields(date));
}

/**
 * The day that is `number` days after 1970-01-01.
 *
 * @returns `YYYY-MM-DD`; a day outside of the years 1900–2200 is one for which `isDay` does not hold
 */
export function fromDayNumber(number: number): string {
  // Counted from 0000-03-01: 146,097 days are 400 years, 36,524 a century, 1,461 four years.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return dayText(year, month, day);
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day `days` later, earlier when negative. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = fields(date);
  const total = year * 12 + month - 1 + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12 + 1;
  return dayText(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Whole days from one date to another, negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** The first day of the week that holds the date; `firstDay` is 0 for Monday to 6 for Sunday. */
export function startOfWeek(date: string, firstDay: number): string {
  return addDays(date, -((weekday(date) - firstDay + 7) % 7));
}

/** The date on the wall at a moment (UTC milliseconds) where clocks are `offsetMinutes` east of UTC. */
export function localDate(at: number, offsetMinutes: number): string {
  return fromDayNumber(Math.floor((at + offsetMinutes * millisecondsPerMinute) / millisecondsPerDay));
}

/**
 * ISO 8601 with offset, as every time leaves the program: `2026-11-20T18:30:00+01:00`, with milliseconds only when there are any.
 *
 * @param at UTC milliseconds
 * @param offsetMinutes whole minutes east of UTC
 */
export function isoWithOffset(at: number, offsetMinutes: number): string {
  const local = at + offsetMinutes * millisecondsPerMinute;
  const ofDay = local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay;
  const seconds = Math.floor(ofDay / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const milliseconds = ofDay % 1000;
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  const east = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(east / 60))}:${two(east % 60)}`;
  return `${localDate(at, offsetMinutes)}T${clock}${fraction}${offset}`;
}

/**
 * Minutes east of UTC from `Z`, `+01:00`, `+0100` or `+01`; no place on earth is more than 14 hours away from UTC.
 *
 * @returns null for anything else
 */
export function parseOffset(text: string): number | null {
  if (/^z$/i.test(text)) return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[3] ?? 0);
  const total = Number(match[2]) * 60 + minutes;
  if (minutes > 59 || total > 14 * 60) return null;
  // A plain `-total` would make a negative zero of `-00:00`.
  return match[1] === '-' ? 0 - total : total;
}
