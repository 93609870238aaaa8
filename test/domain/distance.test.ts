import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDistance, showDistance } from '../../src/domain/distance.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('parseDistance', () => {
  it.each([
    ['5km', 5000],
    ['5000m', 5000],
    ['5000 metres', 5000],
    ['1.005km', 1005],
    ['2,5 km', 2500],
    ['3.1mi', 4988.9664],
    ['1 mile', 1609.344],
    ['400yd', 365.76],
    ['30ft', 9.144],
    ['30 Feet', 9.144],
    ['0m', 0],
  ])('reads %j as %d m', (text, metres) => {
    expect(parseDistance(text)).toBe(metres);
  });

  it.each([
    ['5', '"5" has no unit'],
    ['5.5', '"5.5" has no unit'],
    ['-5km', '"-5km" is not a distance'],
    ['5 parsecs', '"5 parsecs" is not a distance'],
    ['5ms', '"5ms" is not a distance'],
    ['5 constructor', '"5 constructor" is not a distance'],
    ['km', '"km" is not a distance'],
    ['', '"" is not a distance'],
    ['5km 3m', '"5km 3m" is not a distance'],
  ])('refuses %j', (text, message) => {
    expect(() => parseDistance(text)).toThrow(expect.objectContaining({ code: 'usage', message }));
  });

  it('is exact for every decimal of a yard, counted in integers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        // 0.01 yd are 9,144 micrometres.
        const micrometres = hundredths * 9144;
        expect(parseDistance(`${(hundredths / 100).toFixed(2)}yd`)).toBe(micrometres / 1e6);
      }),
      { numRuns },
    );
  });
});

describe('showDistance', () => {
  it.each([
    [0, '0m'],
    [400, '400m'],
    [9.144, '9.144m'],
    [999.5, '999.5m'],
    [1000, '1km'],
    [5000, '5km'],
    [4988.9664, '4.9889664km'],
    [100_000, '100km'],
  ])('shows %d m as %s', (metres, text) => {
    expect(showDistance(metres)).toBe(text);
  });

  it('rounds for tables', () => {
    expect(showDistance(4988.9664, 2)).toBe('4.99km');
    expect(showDistance(20_000, 0)).toBe('20km');
    expect(showDistance(9.144, 1)).toBe('9.1m');
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (micrometres) => {
        expect(parseDistance(showDistance(micrometres / 1e6))).toBe(micrometres / 1e6);
      }),
      { numRuns },
    );
  });
});
