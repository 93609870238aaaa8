import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isNumeral, otherReading, valueOf } from '../../src/domain/numeral.js';
import { runs } from '../full.js';

describe('numbers as they are written in the world', () => {
  test.each([
    ['100', 100],
    ['102.5', 102.5],
    ['102,5', 102.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567,25', 1234567.25],
    ['1.234', 1.234],
    ['61,235', 61.235],
  ])('%s', (text, value) => {
    expect([isNumeral(text), valueOf(text)]).toEqual([true, value]);
  });

  test.each(['', ',5', '5,', '1.23,4', '12.34.5', '1,234,567', '1.234.567', "1'234", '1e3', '-5', '1 234'])(
    '%j is none',
    (text) => {
      expect(isNumeral(text)).toBe(false);
    },
  );

  test('thousands and decimals are told apart in both ways of writing', () => {
    const cents = fc.integer({ min: 100_000, max: 99_999_999 });
    fc.assert(
      fc.property(cents, (value) => {
        const digits = String(Math.floor(value / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
        const english = `${digits}.${String(value % 100).padStart(2, '0')}`;
        const continental = english.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
        expect([valueOf(english), valueOf(continental)]).toEqual([value / 100, value / 100]);
        expect(isNumeral(english) && isNumeral(continental)).toBe(true);
      }),
      { numRuns: runs(100_000, 400) },
    );
  });

  test.each([
    ['1,234', 1234],
    ['100,500', 100500],
    ['0,125', null],
    ['1.234', null],
    ['102,5', null],
    ['1234,567', null],
  ])('%s may also be %s', (text, other) => {
    expect(otherReading(text)).toBe(other);
  });
});
