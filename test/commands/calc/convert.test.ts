import { describe, expect, test } from 'vitest';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc convert', () => {
  test.each([
    [
      '225lb',
      { value: 225, unit: 'lb', to: [{ value: 102.058283, unit: 'kg' }] },
      'from  225 lb\nto    102.06 kg\n',
    ],
    ['5 km', { value: 5, unit: 'km', to: [{ value: 3.106856, unit: 'mi' }] }, 'from  5 km\nto    3.107 mi\n'],
    [
      '400m --to yd',
      { value: 400, unit: 'm', to: [{ value: 437.445319, unit: 'yd' }] },
      'from  400 m\nto    437.445 yd\n',
    ],
    [
      '10m',
      {
        value: 10,
        unit: 'm',
        to: [
          { value: 10.936133, unit: 'yd' },
          { value: 32.808399, unit: 'ft' },
        ],
      },
      'from  10 m\nto    10.936 yd, 32.808 ft\n',
    ],
    [
      '5:00/km',
      { value: 300, unit: 's/km', to: [{ value: 482.8032, unit: 's/mi' }] },
      'from  5:00/km\nto    8:03/mi\n',
    ],
    ['@8', { value: 8, unit: 'rpe', to: [{ value: 2, unit: 'rir' }] }, 'from  RPE 8\nto    RIR 2\n'],
  ])('%s', async (words, expected, shown) => {
    expect(await json(`calc convert ${words}`)).toEqual(expected);
    expect(await text(`calc convert ${words}`)).toBe(shown);
    expect(await text(`calc convert ${words}`, onTerminal)).toBe(shown);
  });

  test.each([
    ['100', '"100" has no unit'],
    ['100 parsec', '"100 parsec" cannot be converted'],
    ['100kg --to km', '"km" does not fit --to'],
    ['@12', '"@12" is not an effort'],
  ])('%s is refused', async (words, message) => {
    expect(await error(`calc convert ${words}`)).toContain(`2 error: ${message}`);
  });

  test('asks what to convert', async () => {
    const answers = [{ asks: 'What to convert', answer: '100kg' }];
    expect(await json('calc convert', { ...nowhere, answers })).toMatchObject({
      to: [{ value: 220.462262, unit: 'lb' }],
    });
    expect(await error('calc convert')).toContain('4 error: missing: QUANTITY');
  });
});
