import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/clock.js';
import { parseDay, parseMoment, parseRange } from '../../src/domain/dates.js';
import { fromDayNumber, isDay, isoWithOffset } from '../../src/domain/days.js';
import { Failure } from '../../src/domain/failure.js';
import { fixedClock } from '../fixed-clock.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);
const today = '2026-11-20'; // a Friday
const days = fc.integer({ min: -25_567, max: 84_370 }).map(fromDayNumber);

function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseDay', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-2-3', '2026-02-03'],
    ['2026/11/20', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['3.4.2026', '2026-04-03'],
    ['20/11/2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['20-11-2026', '2026-11-20'],
    ['5/5/2026', '2026-05-05'],
    ['12.5.2026', '2026-05-12'],
    ['2026/05/12', '2026-05-12'],
    ['5 mai 2026', '2026-05-05'],
    ['5. Mai 2026', '2026-05-05'],
    ['12 May 2026', '2026-05-12'],
    ['12th of May 2026', '2026-05-12'],
    ['May 5, 2026', '2026-05-05'],
    ['Sept. 1st, 2026', '2026-09-01'],
    ['5 de mayo de 2026', '2026-05-05'],
    ['1er mars 2026', '2026-03-01'],
    ['3. März 2026', '2026-03-03'],
    ['1 août 2026', '2026-08-01'],
    ['20 décembre 2026', '2026-12-20'],
    ['29 feb 2024', '2024-02-29'],
    ['29.02.2024', '2024-02-29'],
    ['today', '2026-11-20'],
    [' Yesterday ', '2026-11-19'],
    ['tomorrow', '2026-11-21'],
    ['now', '2026-11-20'],
    ['-3d', '2026-11-17'],
    ['\u22123d', '2026-11-17'],
    ['+1w', '2026-11-27'],
    ['-2w', '2026-11-06'],
    ['-1m', '2026-10-20'],
    ['-9 months', '2026-02-20'],
    ['-1y', '2025-11-20'],
    ['3 days ago', '2026-11-17'],
    ['a week  ago', '2026-11-13'],
    ['1 month ago', '2026-10-20'],
    ['2 years ago', '2024-11-20'],
    ['monday', '2026-11-16'],
    ['friday', '2026-11-20'],
    ['last friday', '2026-11-13'],
    ['Last Mon', '2026-11-16'],
    ['sat', '2026-11-14'],
    ['thurs', '2026-11-19'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
  ])('reads %j as %s', (text, date) => {
    expect(parseDay(text, today)).toBe(date);
  });

  it('clamps months', () => {
    expect(parseDay('-1m', '2026-03-31')).toBe('2026-02-28');
    expect(parseDay('-1y', '2024-02-29')).toBe('2023-02-28');
  });

  it.each([
    ['2026-02-30', '"2026-02-30" is not a day of the calendar', 'days of 2026-02 run from 01 to 28'],
    ['2026-13-01', '"2026-13-01" is not a day of the calendar', 'months run from 01 to 12'],
    ['31.04.2026', '"31.04.2026" is not a day of the calendar', 'days of 2026-04 run from 01 to 30'],
    ['0/5/2026', '"0/5/2026" is not a day of the calendar', 'days of 2026-05'],
    ['1899-12-31', '"1899-12-31" is outside of the years 1900 to 2200', 'check the year'],
    ['2201-01-01', '"2201-01-01" is outside of the years 1900 to 2200', 'check the year'],
    ['-99999y', '"-99999y" is outside of the years 1900 to 2200', 'check the year'],
    ['-50000d', '"-50000d" is outside of the years 1900 to 2200', 'check the year'],
    ['03/04/2026', '"03/04/2026" is ambiguous: 2026-04-03 or 2026-03-04', 'write the year first'],
    ['3-4-2026', '"3-4-2026" is ambiguous: 2026-04-03 or 2026-03-04', 'write the year first'],
    ['05/12/2026', '"05/12/2026" is ambiguous: 2026-12-05 or 2026-05-12', 'write the year first'],
    ['31 june 2026', '"31 june 2026" is not a day of the calendar', 'days of 2026-06 run from 01 to 30'],
    ['5 foo 2026', '"5 foo 2026" is not a date', '20 nov 2026'],
    ['5 may 26', '"5 may 26" is not a date', '20 nov 2026'],
    ['5 may', '"5 may" is not a date', '20 nov 2026'],
    ['Someday', '"Someday" is not a date', 'like 2026-11-20'],
    ['mo', '"mo" is not a date', 'last monday'],
    ['constructor', '"constructor" is not a date', 'like 2026-11-20'],
    ['2026-11/20', '"2026-11/20" is not a date', 'like 2026-11-20'],
    ['20.11.26', '"20.11.26" is not a date', 'like 2026-11-20'],
    ['', '"" is not a date', 'like 2026-11-20'],
  ])('refuses %j', (text, message, hint) => {
    const failure = failureOf(() => parseDay(text, today));
    expect(failure.code).toBe('usage');
    expect(failure.message).toBe(message);
    expect(failure.hint).toContain(hint);
  });

  it('reads every day in every form that says which is which', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(parseDay(date, today)).toBe(date);
        expect(parseDay(`${day}.${month}.${year}`, today)).toBe(date);
        if (Number(day) > 12) expect(parseDay(`${day}/${month}/${year}`, today)).toBe(date);
      }),
      { numRuns },
    );
  });

  it('finds each weekday within the last seven days, and the last one before today', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const near = Array.from({ length: 8 }, (_, back) => parseDay(`-${back}d`, today));
    expect(names.map((name) => parseDay(name, today)).toSorted()).toEqual(near.slice(0, 7).toSorted());
    expect(names.map((name) => parseDay(`last ${name}`, today)).toSorted()).toEqual(near.slice(1).toSorted());
  });

  it('gives a day or a usage failure for any text', () => {
    const pieces = fc.constantFrom(
      '2026',
      '-',
      '11',
      '/',
      '.',
      '31',
      'd',
      ' ',
      'last',
      'mon',
      'ago',
      '0',
      '+',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          return isDay(parseDay(text, today));
        } catch (error) {
          return error instanceof Failure && error.code === 'usage' && error.message.includes(`"${text}"`);
        }
      }),
      { numRuns },
    );
  });
});

describe('parseRange', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2024-2', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2200', '2200-01-01', '2200-12-31'],
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['-3d', '2026-11-17', '2026-11-17'],
    ['this week', '2026-11-16', '2026-11-22'],
    ['last week', '2026-11-09', '2026-11-15'],
    ['this month', '2026-11-01', '2026-11-30'],
    ['Last Month', '2026-10-01', '2026-10-31'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
  ])('reads %j as %s to %s', (text, from, to) => {
    expect(parseRange(text, today, 0)).toEqual({ from, to });
  });

  it("begins a week on the user's first day", () => {
    expect(parseRange('this week', today, 6)).toEqual({ from: '2026-11-15', to: '2026-11-21' });
    expect(parseRange('last week', today, 5)).toEqual({ from: '2026-11-07', to: '2026-11-13' });
  });

  it.each([
    ['2026-13', '"2026-13" is not a month of the calendar'],
    ['1899', '"1899" is outside of the years 1900 to 2200'],
    ['2201-05', '"2201-05" is outside of the years 1900 to 2200'],
    ['soon', '"soon" is not a date'],
  ])('refuses %j', (text, message) => {
    expect(failureOf(() => parseRange(text, today, 0)).message).toBe(message);
  });
});

describe('parseMoment', () => {
  const clock = fixedClock('2026-11-20T18:30:00+01:00');
  const noon = { defaultTime: 12 * 3600 };

  it.each([
    ['now', '2026-11-20T18:30:00+01:00'],
    ['today', '2026-11-20T18:30:00+01:00'],
    ['yesterday', '2026-11-19T12:00:00+01:00'],
    ['2026-11-01', '2026-11-01T12:00:00+01:00'],
    ['20 minutes ago', '2026-11-20T18:10:00+01:00'],
    ['an hour ago', '2026-11-20T17:30:00+01:00'],
    ['19h ago', '2026-11-19T23:30:00+01:00'],
    ['17:05', '2026-11-20T17:05:00+01:00'],
    ['at 17:05', '2026-11-20T17:05:00+01:00'],
    ['7pm', '2026-11-20T19:00:00+01:00'],
    ['12 AM', '2026-11-20T00:00:00+01:00'],
    ['12:15pm', '2026-11-20T12:15:00+01:00'],
    ['today 6:00', '2026-11-20T06:00:00+01:00'],
    ['yesterday 18:00', '2026-11-19T18:00:00+01:00'],
    ['yesterday at 18:00', '2026-11-19T18:00:00+01:00'],
    ['last friday 7:15pm', '2026-11-13T19:15:00+01:00'],
    ['sat 18:00', '2026-11-14T18:00:00+01:00'],
    ['-3d 18:00', '2026-11-17T18:00:00+01:00'],
    ['2026-11-20T18:30', '2026-11-20T18:30:00+01:00'],
    ['2026-11-20 18:30:05', '2026-11-20T18:30:05+01:00'],
    ['2026-11-20T18:30:05.250', '2026-11-20T18:30:05.250+01:00'],
    ['20.11.2026, 18:30', '2026-11-20T18:30:00+01:00'],
    ['2026-11-20T18:30:00-05:00', '2026-11-20T18:30:00-05:00'],
    ['2026-11-20 18:30 +0530', '2026-11-20T18:30:00+05:30'],
    ['2026-11-20T23:30Z', '2026-11-21T00:30:00+01:00'],
  ])('reads %j as %s', (text, iso) => {
    const { at, date, offsetMinutes } = parseMoment(text, clock, noon);
    expect(isoWithOffset(at, offsetMinutes)).toBe(iso);
    expect(date).toBe(iso.slice(0, 10));
  });

  it.each([
    ['25:00', '"25:00" is not a time of day'],
    ['yesterday 18:60', '"yesterday 18:60" is not a time of day'],
    ['18:30:60', '"18:30:60" is not a time of day'],
    ['13pm', '"13pm" is not a time of day'],
    ['0:30am', '"0:30am" is not a time of day'],
    ['2026-11-20T18:30+15:00', '"2026-11-20T18:30+15:00" has no valid offset'],
    ['2026-02-30T18:30', '"2026-02-30" is not a day of the calendar'],
    ['03/04/2026 18:30', '"03/04/2026" is ambiguous: 2026-04-03 or 2026-03-04'],
    ['whenever 18:30', '"whenever" is not a date'],
    ['Whenever', '"Whenever" is not a date'],
    ['18', '"18" is not a date'],
  ])('refuses %j', (text, message) => {
    const failure = failureOf(() => parseMoment(text, clock, noon));
    expect(failure.code).toBe('usage');
    expect(failure.message).toBe(message);
    expect(failure.hint).toBeTruthy();
  });

  it('takes the offset in force at that moment, not the one of now', () => {
    const change = Date.parse('2026-10-25T01:00:00Z');
    const berlin: Clock = {
      ...clock,
      offsetMinutes: (at) => (at < change ? 120 : 60),
      fromLocal: (date, seconds) => clock.fromLocal(date, seconds) - (date < '2026-10-25' ? 3_600_000 : 0),
    };
    const moment = parseMoment('2026-10-24 18:00', berlin, noon);
    expect(moment).toEqual({
      at: Date.parse('2026-10-24T16:00:00Z'),
      date: '2026-10-24',
      offsetMinutes: 120,
    });
    expect(parseMoment('2026-10-24T23:30Z', berlin, noon)).toMatchObject({
      date: '2026-10-25',
      offsetMinutes: 120,
    });
  });

  it('knows today by the wall, not by UTC', () => {
    const auckland = fixedClock('2026-11-20T18:30:00Z', 13 * 60);
    expect(parseMoment('08:00', auckland, noon).date).toBe('2026-11-21');
    expect(parseMoment('yesterday', auckland, noon).date).toBe('2026-11-20');
  });

  it('reads back every ISO time with offset', () => {
    const moments = fc.integer({ min: -25_566 * 86_400_000, max: 84_369 * 86_400_000 });
    fc.assert(
      fc.property(moments, fc.integer({ min: -840, max: 840 }), (at, offsetMinutes) => {
        const iso = isoWithOffset(at, offsetMinutes);
        expect(parseMoment(iso, clock, noon)).toEqual({ at, date: iso.slice(0, 10), offsetMinutes });
      }),
      { numRuns },
    );
  });
});
