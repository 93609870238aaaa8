import { describe, expect, test } from 'vitest';
import { dots, goodlift2020, wilks, wilks2020, type Sex } from '../../src/domain/strength-score.js';

const lift = (sex: Sex, bodyweightKg: number, totalKg: number) => ({ sex, bodyweightKg, totalKg });

describe('published figures', () => {
  test('a woman of 56 kg with 612.5 kg', () => {
    const her = lift('f', 56, 612.5);
    expect(wilks(her)).toBeCloseTo(720.67, 2);
    expect(wilks2020(her)).toBeCloseTo(847.27, 2);
    expect(dots(her)).toBeCloseTo(709.96, 2);
    expect(goodlift2020(her, 'full', false)).toBeCloseTo(145.62, 2);
  });

  test('a man of 100 kg with 1,000 kg', () => {
    expect(wilks(lift('m', 100, 1000))).toBeCloseTo(608.589, 3);
  });

  test('the equipped men’s world championship of 2019: 92.04 kg, 1,035 kg', () => {
    expect(goodlift2020(lift('m', 92.04, 1035), 'full', true)).toBeCloseTo(112.85, 2);
  });

  test('the classic bench press championship of 2019: a woman of 70.5 kg, 122.5 kg', () => {
    expect(goodlift2020(lift('f', 70.5, 122.5), 'bench', false)).toBeCloseTo(96.78, 2);
  });
});

/** Worked out by hand from the coefficients, so that none of them can change unseen. */
test.each([
  ['m', 87.2, 1013, [657.512105, 790.04458, 665.748513]],
  ['f', 63, 475, [510.129782, 607.345563, 510.869605]],
] as const)('%s of %d kg with %d kg', (sex, bodyweight, total, expected) => {
  const scores = [wilks, wilks2020, dots].map((score) => score(lift(sex, bodyweight, total)));
  scores.forEach((score, index) => {
    expect(score).toBeCloseTo(expected[index] ?? NaN, 5);
  });
});

describe('at the limits', () => {
  test.each([
    [{ name: 'Wilks', score: wilks }, 'm', 40, 201.9],
    [{ name: 'Wilks', score: wilks }, 'f', 26.51, 154.53],
    [{ name: 'Wilks 2020', score: wilks2020 }, 'm', 40, 200.95],
    [{ name: 'Wilks 2020', score: wilks2020 }, 'f', 40, 150.95],
    [{ name: 'DOTS', score: dots }, 'm', 40, 210],
    [{ name: 'DOTS', score: dots }, 'f', 40, 150],
  ] as const)('$0.name of %s: a body weight beyond counts as the limit', ({ score }, sex, least, most) => {
    expect(score(lift(sex, least - 10, 300))).toBe(score(lift(sex, least, 300)));
    expect(score(lift(sex, most + 50, 300))).toBe(score(lift(sex, most, 300)));
    expect(score(lift(sex, least + 0.5, 300))).not.toBe(score(lift(sex, least, 300)));
    expect(score(lift(sex, most - 0.5, 300))).not.toBe(score(lift(sex, most, 300)));
  });

  test('IPF GL says nothing below 35 kg', () => {
    expect(goodlift2020(lift('f', 34.99, 100), 'full', false)).toBeNull();
    expect(goodlift2020(lift('f', 35, 100), 'full', false)).toBeGreaterThan(0);
  });
});

describe('every score', () => {
  const scores = [
    wilks,
    wilks2020,
    dots,
    (it: Parameters<typeof wilks>[0]) => goodlift2020(it, 'full', false) ?? NaN,
  ];

  test('is in proportion to the total, and falls with body weight', () => {
    for (const score of scores) {
      for (const sex of ['m', 'f'] as const) {
        expect(score(lift(sex, 80, 800))).toBeCloseTo(2 * score(lift(sex, 80, 400)), 9);
        expect(score(lift(sex, 60, 500))).toBeGreaterThan(score(lift(sex, 90, 500)));
      }
    }
  });
});

test('equipped and classic, bench and full, differ the right way round', () => {
  const him = lift('m', 93, 800);
  // The same total says less with a suit, and far more when it was benched.
  expect(goodlift2020(him, 'full', true)).toBeLessThan(goodlift2020(him, 'full', false) ?? NaN);
  expect(goodlift2020(him, 'bench', false)).toBeGreaterThan(goodlift2020(him, 'full', false) ?? NaN);
  expect(goodlift2020(him, 'bench', true)).toBeLessThan(goodlift2020(him, 'bench', false) ?? NaN);
});
