import { describe, expect, test } from 'vitest';

import { newTon, runTon, temporaryDirectory } from '../run-ton.js';

interface Next {
  sets: {
    weight: number | null;
    unit: string | null;
    reps_min: number | null;
    reps_max: number | null;
    is_amrap: boolean;
  }[];
  stage: number | null;
  training_max: number | null;
  outcome: string;
  reason: string;
}

/** The answer as JSON, of a program without a database. */
async function calc(
  plan: string,
  rule: string,
  done: readonly string[] = [],
  more: readonly string[] = [],
): Promise<Next> {
  const words = [
    'calc',
    'next',
    '--plan',
    plan,
    '--rule',
    rule,
    ...done.flatMap((sets) => ['--done', sets]),
    ...more,
  ];
  const { status, stdout, stderr } = await runTon([...words, '--json']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Next;
}

const weights = ({ sets }: Next) => sets.map(({ weight }) => weight);

describe('calc next', () => {
  test('answers with the sets, the stage, the training max, the outcome and the reason', async () => {
    const next = await calc('3x8-12 @100kg', 'double +2.5kg', ['100x12,12,12']);
    expect(next).toMatchObject({ stage: null, training_max: null, outcome: 'success' });
    expect(next.reason).toBe('Every set reached 12 reps: 2.5 kg more, 102.5 kg.');
    const set = { weight: 102.5, unit: 'kg', reps_min: 8, reps_max: 12, is_amrap: false };
    expect(next.sets).toHaveLength(3);
    for (const found of next.sets) expect(found).toMatchObject(set);
  });

  test('takes each --done as one session in order, an empty one as nothing logged', async () => {
    const bad = '100x5,5,5,5,4';
    expect(weights(await calc('5x5 @100kg', 'linear +2.5kg', [bad, bad]))).toEqual([100, 100, 100, 100, 100]);
    expect(weights(await calc('5x5 @100kg', 'linear +2.5kg', [bad, '', bad, bad]))).toEqual([
      90, 90, 90, 90, 90,
    ]);
    const start = await calc('5x5 @100kg', 'linear +2.5kg');
    expect([start.outcome, weights(start)]).toEqual(['start', [100, 100, 100, 100, 100]]);
    const again = await calc('2x5 @100kg', 'linear +2.5kg', ['100x5,5', 'last+2.5 last']);
    expect(weights(again)).toEqual([105, 105]);
  });

  test('takes the first load lifted where the plan names none', async () => {
    expect(weights(await calc('3x8-12', 'double +2.5kg', ['60x12,12,12']))).toEqual([62.5, 62.5, 62.5]);
    expect((await calc('3x8-12', 'double +2.5kg')).sets[0]).toMatchObject({ weight: null, unit: null });
  });

  test('reads a weight without a unit in the first unit that was named, else the user’s', async () => {
    const pounds = await calc('3x5', 'linear +5lb', ['225x5,5,5']);
    expect(pounds.sets[0]).toMatchObject({ weight: 230, unit: 'lb' });
    const plan = await calc('3x5 @225lb', 'linear +2.5kg', ['225x5,5,5']);
    expect(plan.sets[0]).toMatchObject({ unit: 'lb' });
    const ton = newTon();
    ton.exec(`update users set unit_system = 'imperial'`);
    const next = await ton.json<Next>([
      'calc',
      'next',
      '--plan',
      '3x5',
      '--rule',
      'rpe',
      '--done',
      '225x5,5,5',
    ]);
    expect(next.sets[0]).toMatchObject({ weight: 225, unit: 'lb' });
  });

  test('names the stage from 1', async () => {
    const rule = 'stages 5x3+ > 6x2+ > 10x1+ +5kg, reset 85% of 5rm';
    const first = await calc('5x3+ @100kg', rule, ['100x3,3,3,3,3']);
    expect([first.stage, weights(first)[0]]).toEqual([1, 105]);
    const second = await calc('5x3+ @100kg', rule, ['100x3,3,3,3,2']);
    expect([second.stage, second.sets.length, second.sets[5]]).toMatchObject([
      2,
      6,
      { weight: 100, reps_min: 2, is_amrap: true },
    ]);
    expect((await calc('5x3+ @100kg', rule, ['100x3,3,3,3,2', '100x2,2,2,2,2'])).stage).toBe(3);
  });

  test('moves the training max, of which bare percentages are then', async () => {
    const plan = '1x5 75%, 1x3 85%, 1x1+ 95%';
    const max = ['--training-max', '100kg'];
    const next = await calc(plan, 'tm +5kg', ['75x5 85x3 95x2'], max);
    expect([next.training_max, weights(next)]).toEqual([105, [78.75, 89.25, 99.75]]);
    const weeks = await calc('1x5 70% TM', 'wave, tm +5kg', ['70x5'], [...max, '--plan', '1x3 80% TM']);
    expect([weeks.training_max, weights(weeks)]).toEqual([100, [80]]);
    expect(weights(await calc('1x5 75%', 'linear +2.5kg', [], ['--one-rep-max', '200lb']))).toEqual([150]);
  });

  test('rounds to plates only when some are named', async () => {
    const plan = '1x5 @100kg';
    expect((await calc(plan, 'linear +1kg', ['100x5'])).sets[0]).toMatchObject({
      weight: 101,
      loadable_weight: null,
    });
    const plates = await calc(
      plan,
      'linear +1kg',
      ['100x5'],
      ['--plates', '20x4,10x2,5x2,2.5x2,1.25x2', '--bar', '20kg'],
    );
    expect(plates.sets[0]).toMatchObject({ weight: 101, loadable_weight: 102.5, remainder: -1.5 });
    expect(plates.reason).toMatch(/101 kg cannot be loaded, so it goes on to 102.5 kg\./);
  });

  test('is read by people as one line of sets, why, and how each session was judged', async () => {
    const words = [
      'calc',
      'next',
      '--plan',
      '2x5, 1x5+ @60kg',
      '--rule',
      'linear +2.5kg',
      '--done',
      '60x5,5,9',
    ];
    const { stdout } = await runTon(words, { terminal: { columns: 100 }, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('2 × (62.5 kg × 5), 62.5 kg × 5+');
    expect(stdout).toMatch(/why +Every set was done: 2\.5 kg more, 62\.5 kg\./);
    expect(stdout).toMatch(/1 +success +Every set was done\./);
    const { stdout: start } = await runTon(words.slice(0, 6));
    expect(start).not.toContain('judged');
    const stalled = [
      ...words.slice(0, 4),
      '--rule',
      'rpe',
      ...['60x4', '60x4', '60x4'].flatMap((sets) => ['--done', sets]),
    ];
    expect((await runTon(stalled)).stdout).toMatch(/3 sessions in a row fell short/);
  });

  test('asks on a terminal for what is missing', async () => {
    const { stdout, status } = await runTon('calc next --done 100x5 --json', {
      terminal: { columns: 80 },
      answers: [
        { asks: 'Sets planned', answer: 'one', refused: 'expected sets and x' },
        { asks: 'Sets planned', answer: '1x5 100kg' },
        { asks: 'Rule', answer: 'linear +2.5kg' },
      ],
    });
    expect(status).toBe(0);
    expect(weights(JSON.parse(stdout) as Next)).toEqual([102.5]);
  });

  test.each<[readonly string[], number, RegExp]>([
    [[], 4, /missing: --plan, --rule/],
    [['--plan', '3x5'], 4, /missing: --rule/],
    [['--plan', '3x5', '--rule', 'linear'], 2, /cannot read "linear"/],
    [['--plan', '3x5', '--rule', 'linear +0kg'], 2, /a step is more than 0/],
    [['--plan', 'three', '--rule', 'rpe'], 2, /cannot read "three"/],
    [['--plan', '3x5', '--rule', 'rpe', '--done', '100y5'], 2, /cannot read "100y5"/],
    [['--plan', '3x5 85% TM', '--rule', 'tm +5kg'], 4, /percentages need --training-max/],
    [['--plan', '3x5 85%', '--rule', 'rpe'], 4, /percentages need --one-rep-max/],
    [
      ['--plan', '3x5 85% TM', '--rule', 'tm +5kg', '--training-max', 'heavy'],
      2,
      /"heavy" does not fit --training-max/,
    ],
    [['--plan', '3x5 100kg', '--rule', 'rpe', '--plates', '45lbx2'], 2, /is not in kg/],
  ])('%s fails with %i', async (words, status, message) => {
    const result = await runTon(['calc', 'next', ...words, '--no-input']);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).toMatch(/hint: /);
    expect([result.status, result.stdout]).toEqual([status, '']);
  });

  test('makes no database', async () => {
    const database = `${temporaryDirectory()}/none.db`;
    const { status } = await runTon('calc next --plan 3x5 --rule rpe', { database });
    expect(status).toBe(0);
    expect((await runTon('stats summary', { database })).status).toBe(3);
  });
});
