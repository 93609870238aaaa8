import { describe, expect, test } from 'vitest';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc plates', () => {
  test('finds what greed does not', async () => {
    expect(await json('calc plates 145lb --bar 45lb --plates 35x4,15x4')).toEqual({
      per_side: [35, 15],
      total: 145,
      remainder: 0,
      unit: 'lb',
    });
  });

  test('says what is missing', async () => {
    expect(await json('calc plates 142.6kg')).toEqual({
      per_side: [25, 25, 10, 1.25],
      total: 142.5,
      remainder: 0.1,
      unit: 'kg',
    });
    expect(await text('calc plates 142.6kg')).toBe(
      'each side  2 × 25 + 10 + 1.25\ntotal      142.5 kg with the bar of 20 kg\nshort by   0.1 kg\n',
    );
    expect(await text('calc plates 45lb', onTerminal)).toBe(
      'each side  the bar alone\ntotal      45 lb with the bar of 45 lb\n',
    );
  });

  test('counts single plates, half for each side', async () => {
    expect(await json('calc plates 300 --plates 25x3,10x2')).toMatchObject({
      per_side: [25, 10],
      total: 90,
      remainder: 210,
    });
    expect(await json('calc plates 120 --plates 25')).toMatchObject({ per_side: [25, 25], total: 120 });
    expect(await json('calc plates 50 --bar 0 --plates 10x4')).toMatchObject({
      per_side: [10, 10],
      total: 40,
    });
  });

  test('takes the unit from whatever names one', async () => {
    expect(await json('calc plates 135 --bar 45lb')).toMatchObject({ per_side: [45], unit: 'lb' });
    expect(await json('calc plates 135 --plates 45lbx2')).toMatchObject({ per_side: [45], unit: 'lb' });
    expect(await json('calc plates 60 kg --bar 15')).toMatchObject({ per_side: [20, 2.5], unit: 'kg' });
  });

  test.each([
    ['15kg', '"15kg" is less than the bar of 20 kg', 'name a lighter bar with --bar'],
    ['100kg --bar 45lb', '--bar "45lb" is not in kg', 'weight, bar and plates have one unit'],
    ['100kg --plates 45lbx2', '--plates "45lbx2" is not in kg', ''],
    ['100 --bar 20kg --plates 45lbx2', '--plates "45lbx2" is not in kg', ''],
    ['heavy', '"heavy" does not fit WEIGHT', 'it takes a weight such as 100kg or 225lb'],
    ['0kg', '"0kg" does not fit WEIGHT', ''],
    ['7stacks', '"7stacks" does not fit WEIGHT', ''],
    ['100kgx5', '"100kgx5" does not fit WEIGHT', ''],
    ['6000kg', 'a weight is 0 to 5,000', ''],
    ['100kg --bar long', '"long" does not fit --bar', ''],
    ['100kg --plates ten', '"ten" is not a plate', 'write the plates with their number'],
  ])('%s is refused', async (words, message, hint) => {
    const shown = await error(`calc plates ${words}`);
    expect(shown).toMatch(/^2 error/);
    expect(shown).toContain(message);
    expect(shown).toContain(hint);
  });

  test('asks for the weight', async () => {
    const answers = [{ asks: 'Weight to load', answer: '60kg' }];
    expect(await json('calc plates', { ...nowhere, answers })).toMatchObject({ per_side: [20] });
    expect(await error('calc plates')).toContain('4 error: missing: WEIGHT');
  });
});

describe('calc warmup', () => {
  test('goes up from the bar', async () => {
    expect(await json('calc warmup 100kg --bar 20kg')).toEqual({
      sets: [
        { weight: 20, unit: 'kg', reps: 10, per_side: [] },
        { weight: 50, unit: 'kg', reps: 8, per_side: [15] },
        { weight: 70, unit: 'kg', reps: 5, per_side: [25] },
        { weight: 85, unit: 'kg', reps: 3, per_side: [25, 5, 2.5] },
      ],
    });
    expect(await text('calc warmup 225lb')).toBe(`warm-up  4 sets on the way to 225 lb

weight  reps  each side
 45 lb    10  the bar alone
110 lb     8  25 + 5 + 2.5
155 lb     5  45 + 10
190 lb     3  45 + 25 + 2.5
`);
  });

  test('uses the plates there are', async () => {
    expect(await json('calc warmup 100kg --plates 20x4')).toMatchObject({
      sets: [{ weight: 20 }, { weight: 60, reps: 5 }],
    });
  });

  test('of the empty bar is none', async () => {
    expect(await json('calc warmup 20kg')).toEqual({ sets: [] });
    expect(await text('calc warmup 20kg', onTerminal)).toContain('nothing lighter to warm up with');
  });

  test('refuses less than the bar, and asks for the weight', async () => {
    expect(await error('calc warmup 15kg')).toContain('2 error: "15kg" is less than the bar of 20 kg');
    expect(await error('calc warmup')).toContain('4 error: missing: WEIGHT');
    const answers = [{ asks: 'Working weight', answer: '30' }];
    expect(await json('calc warmup', { ...nowhere, answers })).toMatchObject({
      sets: [{ weight: 20 }, { weight: 25 }],
    });
  });
});
