import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/days.js';
import { dueSessions, pausesOf, type EnrollmentCalendar } from '../../../src/domain/enrollment/calendar.js';
import type { PlanWeeks } from '../../../src/domain/enrollment/plan-days.js';

const joined = '2026-11-02';
const calendar = (weeks: PlanWeeks, more: Partial<EnrollmentCalendar> = {}): EnrollmentCalendar => ({
  joined,
  left: null,
  pauses: [],
  plans: [{ from: '2026-01-01', weeks }],
  ...more,
});
const dates = (of: EnrollmentCalendar, until: string) =>
  dueSessions(of, until).map(({ date, week, day }) => `${date.slice(5)} ${week}.${day}`);

describe('what is due', () => {
  test('spreads three days over a week, rest days not counted where none is listed', () => {
    expect(dates(calendar([[true, true, true]]), '2026-11-11')).toEqual([
      '11-04 1.1',
      '11-06 1.2',
      '11-08 1.3',
      '11-11 1.1',
    ]);
  });

  test('is on its own day where all seven are listed', () => {
    const week = [true, false, true, false, true, false, false];
    expect(dates(calendar([week]), '2026-11-09')).toEqual([
      '11-02 1.1',
      '11-04 1.3',
      '11-06 1.5',
      '11-09 1.1',
    ]);
  });

  test('takes nine days for nine', () => {
    const nine = Array.from({ length: 9 }, (_, index) => index !== 8);
    expect(dates(calendar([nine]), '2026-11-11').at(-1)).toBe('11-11 1.1');
    expect(dates(calendar([nine]), '2026-11-10')).toHaveLength(8);
  });

  test('is nothing before joining, nothing from the day of leaving on', () => {
    expect(dates(calendar([[true]]), '2026-11-01')).toEqual([]);
    expect(dates(calendar([[true]], { left: '2026-11-08' }), '2026-12-01')).toEqual([]);
    expect(dates(calendar([[true]], { left: '2026-11-09' }), '2026-12-01')).toEqual(['11-08 1.1']);
  });

  test('waits for as long as the pause is', () => {
    const pauses = [{ from: '2026-11-05', to: '2026-11-12' }];
    expect(dates(calendar([[true, true, true]], { pauses }), '2026-11-15')).toEqual([
      '11-04 1.1',
      '11-13 1.2',
      '11-15 1.3',
    ]);
    const open = [{ from: '2026-11-05', to: null }];
    expect(dates(calendar([[true, true, true]], { pauses: open }), '2027-11-15')).toEqual(['11-04 1.1']);
  });

  test('does not change for the past when the plan does', () => {
    const before = calendar([[true, true, true]]);
    const changed = calendar([], {
      plans: [
        { from: '2026-01-01', weeks: [[true, true, true]] },
        { from: '2026-11-16', weeks: [[true]] },
      ],
    });
    expect(dates(changed, '2026-11-15')).toEqual(dates(before, '2026-11-15'));
    expect(dates(changed, '2026-11-22').slice(6)).toEqual(['11-22 1.1']);
  });

  test('is nothing for a program without days', () => {
    expect(dates(calendar([]), '2027-01-01')).toEqual([]);
    expect(dates(calendar([[]]), '2027-01-01')).toEqual([]);
    expect(dates(calendar([], { plans: [] }), '2027-01-01')).toEqual([]);
  });
});

const anyWeeks = fc.array(fc.array(fc.boolean(), { maxLength: 10 }), { minLength: 1, maxLength: 4 });
const anyDay = fc.nat(120).map((days) => addDays(joined, days));

test('a later revision leaves every day before it as it was', () => {
  fc.assert(
    fc.property(anyWeeks, anyWeeks, anyDay, (was, is, from) => {
      const plans = [
        { from: joined, weeks: was },
        { from, weeks: is },
      ];
      const day = addDays(from, -1);
      expect(dueSessions(calendar([], { plans }), day)).toEqual(dueSessions(calendar(was), day));
    }),
    { numRuns: 300 },
  );
});

test('a pause moves what is behind it by its length', () => {
  fc.assert(
    fc.property(anyWeeks, anyDay, fc.nat(30), (weeks, from, length) => {
      const until = addDays(joined, 200);
      const pauses = [{ from, to: addDays(from, length) }];
      const moved = dueSessions(calendar(weeks, { pauses }), addDays(until, length));
      const plain = dueSessions(calendar(weeks), until);
      expect(moved).toEqual(
        plain.map((due) =>
          daysBetween(from, due.date) >= 0 ? { ...due, date: addDays(due.date, length) } : due,
        ),
      );
    }),
    { numRuns: 300 },
  );
});

test('every training day of a round is due once in it', () => {
  fc.assert(
    fc.property(anyWeeks, (weeks) => {
      const length = weeks.reduce((sum, days) => sum + Math.max(7, days.length), 0);
      const due = dueSessions(calendar(weeks), addDays(joined, length - 1)).map(
        ({ week, day }) => `${week}.${day}`,
      );
      const all = weeks.flatMap((days, week) =>
        days.flatMap((is, day) => (is ? [`${week + 1}.${day + 1}`] : [])),
      );
      expect(due).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['', []],
  ['pause:01', [{ from: '01', to: null }]],
  ['pause:01 pause:02 resume:03 resume:04', [{ from: '01', to: '03' }]],
  [
    'resume:01 pause:02 resume:03 pause:04',
    [
      { from: '02', to: '03' },
      { from: '04', to: null },
    ],
  ],
])('pauses of "%s"', (text, pauses) => {
  const inputs = text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ kind: word.split(':')[0] as 'pause' | 'resume', date: word.split(':')[1] ?? '' }));
  expect(pausesOf(inputs)).toEqual(pauses);
});
