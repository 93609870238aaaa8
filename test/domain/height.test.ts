import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHeight, showHeight } from '../../src/domain/height.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('a height', () => {
  test.each([
    ['180cm', 180],
    ['180 cm', 180],
    ['1.80m', 180],
    ['1,8 m', 180],
    [`5'11"`, 180.34],
    [`5'11`, 180.34],
    [`5’11½"`.replace('½', '.5'), 181.61],
    ['5ft 11in', 180.34],
    ['6 feet', 182.88],
    [`6'`, 182.88],
    ['71in', 180.34],
    ['71"', 180.34],
    ['40cm', 40],
    ['280cm', 280],
  ])('%s is %d cm', (text, centimetres) => {
    expect(parseHeight(text)).toBe(centimetres);
  });

  test.each(['', '180', 'tall', '-180cm', `5'12"`, '5"11', '180cmm', '1e2cm', '1800cm', `15'`])(
    '"%s" is none',
    (text) => {
      expect(() => parseHeight(text)).toThrow(
        expect.objectContaining({ code: 'usage', message: `"${text}" is not a height` }) as Error,
      );
    },
  );

  test.each(['39.9cm', '280.1cm', `1'`, `9'3"`, '0m'])('"%s" is nobody’s', (text) => {
    expect(() => parseHeight(text)).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: `"${text}" is nobody's height`,
        hint: 'it is 40 to 280 cm',
      }) as Error,
    );
  });

  test('is shown in either system, and read back to what is shown', () => {
    expect([showHeight(180.34, 'imperial'), showHeight(180.34, 'metric')]).toEqual([`5'11"`, '180.3 cm']);
    expect([showHeight(181.6, 'imperial'), showHeight(182.8, 'imperial')]).toEqual([`5'11.5"`, `6'0"`]);
    fc.assert(
      fc.property(
        fc.integer({ min: 4100, max: 27900 }),
        fc.constantFrom('metric' as const, 'imperial' as const),
        (hundredths, system) => {
          const centimetres = hundredths / 100;
          const back = parseHeight(showHeight(centimetres, system));
          expect(Math.abs(back - centimetres)).toBeLessThan(system === 'metric' ? 0.051 : 0.645);
          expect(showHeight(back, system)).toBe(showHeight(centimetres, system));
        },
      ),
      { numRuns },
    );
  });
});
