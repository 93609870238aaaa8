import { addDays as addDaysFns, addMonths as addMonthsFns, differenceInCalendarDays } from 'date-fns';
import { format, getISODay, startOfWeek as startOfWeekFns } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isDay,
  isoWithOffset,
  localDate,
  parseOffset,
  startOfWeek,
  weekday,
} from '../../src/domain/days.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);
const first = -25_567; // 1900-01-01
const last = 84_370; // 2200-12-31
const dayNumbers = fc.integer({ min: first, max: last });

/** Noon, so that no zone's daylight saving time moves the date. */
const noon = (date: string): Date => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
};
const text = (date: Date): string => format(date, 'yyyy-MM-dd');

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['1900-01-01', first],
    ['2200-12-31', last],
  ])('%s is day %i', (date, number) => {
    expect(dayNumber(date)).toBe(number);
    expect(fromDayNumber(number)).toBe(date);
  });

  it('agree with UTC dates on every day of 1900–2200', () => {
    for (let number = first; number <= last; number += 1) {
      const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (fromDayNumber(number) !== date || dayNumber(date) !== number || !isDay(date)) {
        expect.fail(`${date}: ${fromDayNumber(number)}, ${dayNumber(date)}`);
      }
    }
  });

  it('leave the range for days that are none of ours', () => {
    expect(isDay(fromDayNumber(first - 1))).toBe(false);
    expect(isDay(fromDayNumber(last + 1))).toBe(false);
    expect(isDay(fromDayNumber(-10_000_000))).toBe(false);
  });
});

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1899-12-31', false],
    ['2201-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01 ', false],
    ['', false],
  ])('of %j is %s', (date, expected) => {
    expect(isDay(date)).toBe(expected);
  });
});

describe('against date-fns', () => {
  it('adds days and months, counts days, knows weekdays and weeks', () => {
    fc.assert(
      fc.property(
        dayNumbers,
        fc.integer({ min: -5_000, max: 5_000 }),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 6 }),
        (number, days, months, firstDay) => {
          const date = fromDayNumber(number);
          const moved = addDays(date, days);
          expect(moved).toBe(text(addDaysFns(noon(date), days)));
          expect(daysBetween(date, moved)).toBe(differenceInCalendarDays(noon(moved), noon(date)));
          expect(addMonths(date, months)).toBe(text(addMonthsFns(noon(date), months)));
          expect(weekday(date)).toBe(getISODay(noon(date)) - 1);
          const weekStartsOn = ((firstDay + 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
          expect(startOfWeek(date, firstDay)).toBe(text(startOfWeekFns(noon(date), { weekStartsOn })));
        },
      ),
      { numRuns },
    );
  });

  it('clamps to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(daysInMonth(2026, 12)).toBe(31);
  });
});

describe('isoWithOffset', () => {
  it.each([
    ['2026-11-20T17:30:00Z', 60, '2026-11-20T18:30:00+01:00'],
    ['2026-11-20T17:30:00Z', 0, '2026-11-20T17:30:00+00:00'],
    ['2026-11-20T23:30:00.007Z', 330, '2026-11-21T05:00:00.007+05:30'],
    ['2026-01-01T00:30:00Z', -210, '2025-12-31T21:00:00-03:30'],
    ['1969-12-31T23:59:59.120Z', 0, '1969-12-31T23:59:59.120+00:00'],
  ])('writes %s at %i minutes as %s', (utc, offset, expected) => {
    const at = Date.parse(utc);
    expect(isoWithOffset(at, offset)).toBe(expected);
    expect(localDate(at, offset)).toBe(expected.slice(0, 10));
  });

  it('is read back by Date', () => {
    const moments = fc.integer({ min: (first + 1) * 86_400_000, max: last * 86_400_000 });
    fc.assert(
      fc.property(moments, fc.integer({ min: -840, max: 840 }), (at, offsetMinutes) => {
        const iso = isoWithOffset(at, offsetMinutes);
        expect(Date.parse(iso)).toBe(at);
      }),
      { numRuns },
    );
  });
});

describe('parseOffset', () => {
  it.each([
    ['Z', 0],
    ['z', 0],
    ['+01', 60],
    ['-0330', -210],
    ['+05:30', 330],
    ['+14:00', 840],
  ])('reads %s', (text, minutes) => {
    expect(parseOffset(text)).toBe(minutes);
  });

  it.each(['1', '+1', '+14:01', '+01:60', '+01:00 and more', ''])('refuses %j', (text) => {
    expect(parseOffset(text)).toBeNull();
  });

  it('has no negative zero', () => {
    expect(parseOffset('-00:00')).toBe(0);
  });
});
