import { describe, expect, test } from 'vitest';
import { runTon } from '../../run-ton.js';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc 1rm', () => {
  test('is every formula, the default first', async () => {
    expect(await json('calc 1rm 100x5')).toEqual({
      formula: 'epley',
      one_rep_max: 116.666667,
      unit: 'kg',
      all: {
        epley: 116.666667,
        brzycki: 112.5,
        lander: 113.708918,
        lombardi: 117.461894,
        mayhew: 119.01068,
        oconner: 112.5,
        wathan: 116.582505,
      },
    });
    const shown = await text('calc 1rm 100x5', onTerminal);
    expect(shown).toContain('estimated 1RM  116.7 kg (Epley)');
    expect(shown).toMatch(/^Brzycki +112\.5$/m);
    expect(shown).toMatch(/^ +5 +100\.0 +85\.7 %$/m);
    expect(await text('calc 1rm 100x5')).toBe(shown);
  });

  test('takes the formula and the unit as typed', async () => {
    expect(await json('calc 1rm 225lb x 3 --formula Brzycki')).toMatchObject({
      formula: 'brzycki',
      one_rep_max: 238.235294,
      unit: 'lb',
    });
  });

  test('of one rep is the weight', async () => {
    const { one_rep_max: max, all } = await json('calc 1rm 142.5x1');
    expect([max, ...Object.values(all as Record<string, number>)]).toEqual(Array(8).fill(142.5));
    expect(await text('calc 1rm 142.5x1')).toContain('142.5 kg (lifted)');
  });

  test('of a set with effort is by the RTS chart', async () => {
    const expected = { formula: 'rts', one_rep_max: 123.304562, unit: 'kg' };
    for (const words of ['100x5 --rpe 8', '100x5 @8', '100x5 2rir', '100x5 @8 --rpe 8'])
      expect(await json(`calc 1rm ${words}`), words).toMatchObject(expected);
    expect(await json('calc 1rm 100x1 @8')).toMatchObject({ one_rep_max: 108.45987 });
    const shown = await text('calc 1rm 100x5 @8');
    expect(shown).toContain('123.3 kg (RTS chart at RPE 8)');
    expect(shown).toMatch(/^ +7 +100\.0 +81\.1 %$/m);
  });

  test('above 12 reps warns and answers', async () => {
    const result = await runTon('calc 1rm 100x20 --json', nowhere);
    expect([result.status, result.stderr]).toEqual([
      0,
      'warning: above 12 reps a set says more of endurance than of strength\n',
    ]);
    expect(result.json()).toMatchObject({ one_rep_max: 166.666667 });
    expect((await runTon('calc 1rm 100x12', nowhere)).stderr).toBe('');
  });

  test('has no answer at a pole, while other formulas have', async () => {
    expect(await error('calc 1rm 100x37 --formula brzycki')).toBe(
      '2 error: Brzycki has no answer for "37" reps\nhint: give a set of fewer reps, or another --formula\n',
    );
    expect(await error('calc 1rm 100x38 --formula lander')).toContain('Lander has no answer for "38" reps');
    expect(await json('calc 1rm 100x40')).toMatchObject({
      formula: 'epley',
      all: { brzycki: null, lander: null },
    });
    expect(await text('calc 1rm 100x40')).toMatch(/^Lander +none$/m);
  });

  test.each([
    ['last', '"last" is told by a set logged before'],
    ['last+2.5', '"last+2.5" is told by a set logged before'],
    ['100x5,4', '"100x5,4" is more than one set'],
    ['miss 100', '"miss 100" is an attempt that failed'],
    ['7stacksx12', '"7stacksx12" is in stacks'],
    ['12', '"12" is not a weight and reps'],
    ['+20x8', '"+20x8" is not a weight and reps'],
    ['30kg 60s', '"30kg 60s" is not a weight and reps'],
    ['0x5', '"0x5" is not a weight and reps'],
    ['100', '"100" is not a weight and reps'],
    ['100x', 'cannot read "100x"'],
    ['100x5 --formula none', '"none" does not fit --formula'],
    ['100x5 --rpe 11', '"11" does not fit --rpe'],
    ['100x5 @8 --rpe 9', '--rpe "9" and RPE 8 in the set differ'],
    ['100x13 @8', '"13" reps at RPE "8" are not in the RTS chart'],
    ['100x5 @5.5', '"5" reps at RPE "5.5" are not in the RTS chart'],
  ])('%s is refused', async (words, message) => {
    expect(await error(`calc 1rm ${words}`)).toMatch(/^2 error/);
    expect(await error(`calc 1rm ${words}`)).toContain(message);
  });

  test('asks for the set where somebody can answer', async () => {
    const answers = [
      { asks: 'Set (100x5)', answer: 'a lot', refused: 'cannot read "a lot"' },
      { asks: 'Set (100x5)', answer: '100x5' },
    ];
    expect(await json('calc 1rm', { ...nowhere, answers })).toMatchObject({ one_rep_max: 116.666667 });
    expect(await error('calc 1rm')).toContain('4 error: missing: SET');
  });
});
