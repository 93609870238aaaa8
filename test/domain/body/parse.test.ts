import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bodyUnits,
  dimensionOf,
  dimensionOfUnit,
  kindMeant,
  kindNamed,
} from '../../../src/domain/body/kinds.js';
import {
  bodyCentimetres,
  bodyKilograms,
  inBodyUnit,
  type Measured,
} from '../../../src/domain/body/measure.js';
import { parseMeasurements } from '../../../src/domain/body/parse.js';
import { runs } from '../../full.js';

const metric = { system: 'metric' } as const;
const imperial = { system: 'imperial' } as const;
const of = (kind: string, value: number, unit: Measured['unit']): Measured => ({ kind, value, unit });

describe('what was measured', () => {
  test.each<[string, Measured[]]>([
    ['87.2kg', [of('weight', 87.2, 'kg')]],
    ['87,2', [of('weight', 87.2, 'kg')]],
    ['192 lbs', [of('weight', 192, 'lb')]],
    ['18%', [of('fat', 18, '%')]],
    ['Weight: 87.2', [of('weight', 87.2, 'kg')]],
    ['body weight 87.2 body fat 18', [of('weight', 87.2, 'kg'), of('fat', 18, '%')]],
    ['weight 87.2 waist 84', [of('weight', 87.2, 'kg'), of('waist', 84, 'cm')]],
    [
      'weight 87,2, waist 84 cm; hips = 98',
      [of('weight', 87.2, 'kg'), of('waist', 84, 'cm'), of('hip', 98, 'cm')],
    ],
    ['87.2kg 18% waist 33in', [of('weight', 87.2, 'kg'), of('fat', 18, '%'), of('waist', 33, 'in')]],
    ['waist 33"', [of('waist', 33, 'in')]],
    ['left thigh 60 right_thigh 61', [of('left thigh', 60, 'cm'), of('right thigh', 61, 'cm')]],
    ['biceps 40', [of('upper arm', 40, 'cm')]],
    ['muscle mass 40kg', [of('muscle mass', 40, 'kg')]],
    ['in 30in', [of('in', 30, 'in')]],
    ['Körperlänge 180cm', [of('körperlänge', 180, 'cm')]],
  ])('%s', (text, expected) => {
    expect(parseMeasurements(text, metric)).toEqual(expected);
  });

  test('numbers alone are in the units of the user', () => {
    expect(parseMeasurements('192 waist 33 fat 18', imperial)).toEqual([
      of('weight', 192, 'lb'),
      of('waist', 33, 'in'),
      of('fat', 18, '%'),
    ]);
  });

  test('a correction keeps the kind and the unit that are not typed', () => {
    const corrects = of('muscle mass', 40, 'lb');
    expect(parseMeasurements('41', { ...metric, corrects })).toEqual([of('muscle mass', 41, 'lb')]);
    expect(parseMeasurements('19kg', { ...metric, corrects })).toEqual([of('muscle mass', 19, 'kg')]);
    expect(parseMeasurements('waist 84', { ...metric, corrects })).toEqual([of('waist', 84, 'cm')]);
  });

  test.each([
    ['heavy', 'cannot read "heavy"'],
    ['weight', 'cannot read "weight"'],
    ['87.2kgs heavy', 'cannot read "heavy"'],
    ['87.2stone', 'cannot read "87.2stone"'],
    ['-5', 'cannot read "-5"'],
    ['  ', 'has no measurement'],
    ['84cm', '"84cm" does not say what was measured'],
    ['muscle mass 40', '"muscle mass 40" has no unit'],
    ['weight 84cm', '"weight 84cm": weight is not measured in cm'],
    ['fat 18kg', '"fat 18kg": fat is not measured in kg'],
    ['left waist 84kg', 'left waist is not measured in kg'],
    ['872', '"872" is nobody'],
    ['1.9kg', '"1.9kg" is nobody'],
    ['fat 101%', '"fat 101%" is nobody'],
    ['waist 4in 401cm', 'does not say'],
    ['waist 401', '"waist 401" is nobody'],
    ['waist 84 waist 85', '"waist" is given twice'],
    ['87kg bw 88', '"weight" is given twice'],
  ])('%s is refused', (text, message) => {
    expect(() => parseMeasurements(text, metric)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) as string }),
    );
  });

  test('whatever the text, it is measurements or a usage error, and what is read was typed', () => {
    const word = fc.oneof(
      fc.constantFrom('weight', 'waist', 'fat', 'left', 'kg', 'in', '%', ',', '87', '87.2', '1e3', 'ß'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        try {
          for (const { kind, value, unit } of parseMeasurements(text, metric)) {
            expect(kindNamed(kind)).toBe(kind);
            expect(text.replaceAll(',', '.')).toContain(String(value));
            const dimension = dimensionOf(kind);
            if (dimension !== null) expect(dimensionOfUnit(unit)).toBe(dimension);
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'usage' });
        }
      }),
      { numRuns: runs(100_000, 500) },
    );
  });
});

describe('kinds and units', () => {
  test('a slip is told from a name of one’s own', () => {
    expect(kindMeant('wiast')).toBe('waist');
    expect(kindMeant('muscle mass')).toBeNull();
    expect(kindMeant('waist')).toBeNull();
  });

  test('convert within a dimension and back', () => {
    expect(bodyKilograms({ value: 100, unit: 'lb' })).toBe(45.359237);
    expect(bodyCentimetres({ value: 10, unit: 'in' })).toBe(25.4);
    expect(bodyKilograms({ value: 84, unit: 'cm' })).toBeNull();
    for (const from of bodyUnits)
      for (const to of bodyUnits) {
        const there = inBodyUnit(60, from, to);
        if (dimensionOfUnit(from) === dimensionOfUnit(to))
          expect(inBodyUnit(there ?? NaN, to, from)).toBeCloseTo(60, 9);
        else expect(there).toBeNull();
      }
  });
});
