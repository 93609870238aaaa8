import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundFigure, roundFigures, showNumber } from '../../src/output/numbers.js';
import { runs } from '../full.js';

describe('roundFigure', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1 / 3, 0.333333],
    [-2 / 3, -0.666667],
    [1.0000005, 1.000001],
    [-1.0000005, -1.000001],
    [5e-7, 0.000001],
    [4e-7, 0],
    [-1e-9, 0],
    [-0, 0],
    [1e-320, 0],
    [1e21, 1e21],
    [123456789012.1234567, 123456789012.123457],
    [102.5, 102.5],
    [45.359237, 45.359237],
    [Infinity, Infinity],
  ])('turns %d into %d', (x, figure) => {
    expect(roundFigure(x)).toBe(figure);
  });

  it('has six decimals at most, is near, and rounds once', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        const figure = roundFigure(x);
        expect(Math.abs(figure - x)).toBeLessThanOrEqual(5.01e-7);
        expect(roundFigure(figure)).toBe(figure);
        expect(String(figure)).toMatch(/^-?[0-9]+(?:\.[0-9]{1,6})?$/);
        expect(Object.is(figure, -0)).toBe(false);
        expect(roundFigure(-x)).toBe(figure === 0 ? 0 : -figure);
      }),
      { numRuns: runs(100_000, 500) },
    );
  });

  it('reaches every number of a nested value and nothing else', () => {
    expect(roundFigures({ a: [1 / 3, { b: 2 / 3 }], c: '0.3333333333', d: null, e: true })).toEqual({
      a: [0.333333, { b: 0.666667 }],
      c: '0.3333333333',
      d: null,
      e: true,
    });
  });
});

describe('showNumber', () => {
  it.each([
    [102.5, 2, '102.5'],
    [100, 2, '100'],
    [2.675, 2, '2.68'],
    [1.005, 2, '1.01'],
    [-2.675, 2, '-2.68'],
    [-0.001, 2, '0'],
    [0.5, 0, '1'],
    [12345678.9, 1, '12345678.9'],
    [0.000001, 6, '0.000001'],
  ])('shows %d with %i decimals as %s', (x, decimals, text) => {
    expect(showNumber(x, decimals)).toBe(text);
  });
});
