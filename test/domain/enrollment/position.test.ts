import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanWeeks, trainingDays } from '../../../src/domain/enrollment/plan-days.js';
import { positionAfter, type EnrollmentEvent } from '../../../src/domain/enrollment/position.js';

/** Two weeks of A, rest, B. */
const days = trainingDays([
  [true, false, true],
  [true, false, true],
]);

/** `1.1 skip 2.3`: sessions by week and day, skips and repeats, one a day. */
function events(text: string): EnrollmentEvent[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word, index): EnrollmentEvent => {
      const when = { date: `2026-11-${String(index + 1).padStart(2, '0')}`, at: 1000 - index };
      if (word === 'skip' || word === 'repeat') return { kind: word, ...when };
      const [week = 0, day = 0] = word.split('.').map(Number);
      return { kind: 'session', day: { week, day }, ...when };
    });
}

const standing = (text: string, plan = days) => {
  const { next } = positionAfter(plan, events(text));
  return next === null ? null : `${next.round}: ${next.week}.${next.day}`;
};

describe('the day that comes next', () => {
  test.each([
    ['', '1: 1.1'],
    ['1.1', '1: 1.3'],
    ['1.1 1.3', '1: 2.1'],
    ['1.1 1.3 2.1 2.3', '2: 1.1'],
    ['skip', '1: 1.3'],
    ['skip skip skip skip', '2: 1.1'],
    ['1.1 repeat', '1: 1.1'],
    ['1.1 repeat 1.1', '1: 1.3'],
    ['repeat', '1: 1.1'],
    ['skip repeat', '1: 1.1'],
    ['1.1 skip repeat repeat', '1: 1.3'],
    // Any day may be done out of turn, and the program goes on behind it.
    ['2.1', '1: 2.3'],
    ['2.1 1.1', '1: 1.3'],
    ['1.1 1.3 2.1 2.3 2.3', '2: 1.1'],
    ['1.1 1.3 2.1 2.3 repeat', '1: 2.3'],
    ['1.1 1.3 2.1 2.3 repeat 2.3', '2: 1.1'],
  ])('after "%s" is %s', (text, next) => {
    expect(standing(text)).toBe(next);
  });

  test('goes by dates and not by the order they are told in', () => {
    const told = events('1.1 skip 2.1 repeat');
    expect(positionAfter(days, [...told].reverse())).toEqual(positionAfter(days, told));
  });

  test('survives a plan whose day went', () => {
    const shorter = trainingDays([[true, false, true], [true]]);
    expect(standing('1.1 1.3 2.1 2.3', shorter)).toBe('2: 1.1');
    expect(standing('1.1 1.3 2.1', shorter)).toBe('2: 1.1');
    expect(standing('1.1', trainingDays([[true], [true]]))).toBe('1: 2.1');
    expect(standing('1.1', trainingDays([[false]]))).toBeNull();
  });
});

test('as many skips as there are days come back to the same day, a round later', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.boolean(), { maxLength: 9 }), { maxLength: 5 }),
      fc.nat(20),
      (weeks, done) => {
        const plan = trainingDays(weeks);
        fc.pre(plan.length > 0);
        const before = positionAfter(plan, events('skip '.repeat(done % 25))).next;
        const after = positionAfter(plan, [
          ...events('skip '.repeat(done % 25)),
          ...plan.map((_, at) => ({ kind: 'skip', date: '2026-12-01', at }) as const),
        ]).next;
        expect(after).toEqual({ ...before, round: (before?.round ?? 0) + 1 });
      },
    ),
    { numRuns: 200 },
  );
});

describe('the weeks of a stored document', () => {
  test.each([
    [{ days: [{ title: 'A' }, 'rest', { rest_day: true, title: 'Walk' }] }, [[true, false, false]]],
    [{ weeks: 2, days: [{}] }, [[true], [true]]],
    [
      {
        blocks: [
          { weeks: 2, days: [{}, 'rest'] },
          { weeks: 1, days: [{}] },
        ],
      },
      [[true, false], [true, false], [true]],
    ],
    [{ weeks: 1 }, [[]]],
  ])('%j', (document, weeks) => {
    expect(readPlanWeeks(JSON.stringify(document))).toEqual(weeks);
  });
});
