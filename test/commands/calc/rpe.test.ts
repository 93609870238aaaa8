import { describe, expect, test } from 'vitest';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc rpe', () => {
  test('is the percent of the chart', async () => {
    expect(await json('calc rpe --reps 5 --rpe 8')).toEqual({ percent: 81.1 });
    expect(await text('calc rpe --reps 12 --rpe 6')).toBe('of the 1RM  57.2 %\n');
  });

  test('and the weight, of a maximum', async () => {
    expect(await json('calc rpe --reps 5 --rpe 8 --weight 300lb')).toEqual({
      percent: 81.1,
      weight: 243.3,
      unit: 'lb',
    });
    expect(await text('calc rpe --reps 5 --rpe 8 --weight 140')).toBe(
      'of the 1RM  81.1 %\nweight      113.5 kg of 140 kg\n',
    );
  });

  test('is the whole chart without flags, on a terminal too', async () => {
    const rows = (await json('calc rpe')) as unknown as Record<string, number>[];
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ rpe: 10, reps_1: 100, reps_12: 68 });
    expect(rows[4]).toMatchObject({ rpe: 8, reps_5: 81.1 });
    expect(rows[8]).toMatchObject({ rpe: 6, reps_12: 57.2 });
    const shown = await text('calc rpe', onTerminal);
    expect(shown).toMatch(/^ {2}8 {3}92\.2 {2}89\.2/m);
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(await text('calc rpe --chart')).toBe(await text('calc rpe'));
  });

  test.each([
    [
      '--reps 13 --rpe 8',
      '"13" does not fit --reps',
      'the RTS chart has 1 to 12 reps at RPE 6 to 10 in halves',
    ],
    [
      '--reps 5 --rpe 5.5',
      '"5.5" does not fit --rpe',
      'the RTS chart has 1 to 12 reps at RPE 6 to 10 in halves',
    ],
    ['--reps 5 --rpe 8.2', '"8.2" does not fit --rpe', 'RPE is 1 to 10 in halves'],
    ['--reps 5 --rpe 8 --weight heavy', '"heavy" does not fit --weight', 'it takes a weight such as'],
    ['--reps 5 --chart', '"--chart" cannot be used with option "--reps <n>"', ''],
  ])('%s is refused', async (flags, message, hint) => {
    const shown = await error(`calc rpe ${flags}`);
    expect(shown).toMatch(/^2 error/);
    expect(shown.replace("option '--chart'", '"--chart"')).toContain(message);
    expect(shown).toContain(hint);
  });

  test('asks for what is missing, or names it', async () => {
    expect(await error('calc rpe --weight 100kg')).toContain('4 error: missing: --reps, --rpe');
    const answers = [
      { asks: 'RPE', answer: '5', refused: 'does not fit --rpe' },
      { asks: 'RPE', answer: '9' },
    ];
    expect(await json('calc rpe --reps 3', { ...nowhere, answers })).toEqual({ percent: 89.2 });
  });
});
