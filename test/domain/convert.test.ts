import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, convertibleUnits, parseQuantity, targetUnit } from '../../src/domain/convert.js';

describe('parseQuantity', () => {
  test.each([
    ['225lb', 225, 'lb'],
    ['82,5 KG', 82.5, 'kg'],
    ['100lbs', 100, 'lb'],
    ['5km', 5, 'km'],
    ['400 metres', 400, 'm'],
    ['1mile', 1, 'mi'],
    ['6 feet', 6, 'ft'],
    ['180cm', 180, 'cm'],
    ['70in', 70, 'in'],
    ['5:00/km', 300, 's/km'],
    ['8:03 min/mi', 483, 's/mi'],
    ['4m 30s per km', 270, 's/km'],
    ['@8', 8, 'rpe'],
    ['@ 8.5', 8.5, 'rpe'],
    ['rpe 9', 9, 'rpe'],
    ['2rir', 2, 'rir'],
    ['@1 RIR', 1, 'rir'],
    ['rir 0', 0, 'rir'],
  ])('%s', (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit });
  });

  test.each([
    ['100', '"100" has no unit'],
    ['100 stones', '"100 stones" cannot be converted'],
    ['7stacks', '"7stacks" cannot be converted'],
    ['', '"" cannot be converted'],
    ['-5kg', '"-5kg" cannot be converted'],
    ['@11', '"@11" is not an effort'],
    ['@8.3', '"@8.3" is not an effort'],
    ['10rir', '"10rir" is not an effort'],
    ['@8.5.5', '"@8.5.5" is not an effort'],
    ['fast/km', '"fast" is not a duration'],
    ['0:00/km', '"0:00/km" is not a pace'],
  ])('%j is refused', (text, message) => {
    expect(() => parseQuantity(text)).toThrow(message);
  });
});

describe('convert', () => {
  test.each([
    ['225lb', [[102.05828325, 'kg']]],
    ['100kg', [[220.46226218487757, 'lb']]],
    ['26.2mi', [[42.1648128, 'km']]],
    [
      '100m',
      [
        [109.36132983377078, 'yd'],
        [328.0839895013123, 'ft'],
      ],
    ],
    ['10ft', [[3.048, 'm']]],
    ['100yd', [[91.44, 'm']]],
    ['5km', [[3.1068559611866697, 'mi']]],
    ['1in', [[2.54, 'cm']]],
    ['180cm', [[70.86614173228347, 'in']]],
    ['5:00/km', [[482.8032, 's/mi']]],
    ['8:00/mi', [[298.2581722739203, 's/km']]],
    ['@8', [[2, 'rir']]],
    ['0.5rir', [[9.5, 'rpe']]],
  ] as const)('%s', (text, expected) => {
    const found = convert(parseQuantity(text));
    expect(found.map(({ unit }) => unit)).toEqual(expected.map(([, unit]) => unit));
    found.forEach(({ value }, index) => {
      expect(value).toBeCloseTo(expected[index]?.[0] ?? NaN, 9);
    });
  });

  test('there and back is the same, whatever the units', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...convertibleUnits),
        fc.constantFrom(...convertibleUnits),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (from, to, value) => {
          let target;
          try {
            target = targetUnit(from, to);
          } catch {
            return;
          }
          const [there] = convert({ value, unit: from }, [target]);
          const [back] = there === undefined ? [] : convert(there, [from]);
          expect(back?.unit).toBe(from);
          expect(back?.value).toBeCloseTo(value, 6);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('targetUnit', () => {
  test.each([
    ['kg', 'LBS', 'lb'],
    ['km', 'feet', 'ft'],
    ['s/km', '/mi', 's/mi'],
    ['s/km', 'mi', 's/mi'],
    ['rpe', 'rir', 'rir'],
    ['kg', 'kg', 'kg'],
  ] as const)('%s to %s', (from, word, unit) => {
    expect(targetUnit(from, word)).toBe(unit);
  });

  test.each([
    ['kg', 'km', 'kg, lb'],
    ['s/km', 'kg', 's/km, s/mi'],
    ['rpe', 'kg', 'rpe, rir'],
    ['m', 'parsec', 'km, m, mi, yd, ft, in, cm'],
  ] as const)('%s has no %s', (from, word, possible) => {
    expect(() => targetUnit(from, word)).toThrow(
      expect.objectContaining({
        message: `"${word}" does not fit --to`,
        hint: `from ${from} it is one of ${possible}`,
      }),
    );
  });
});
