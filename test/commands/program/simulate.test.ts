import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, type Ton } from '../../run-ton.js';

const program = `tonnage: program/1
name: Strength
training_maxes:
  squat: 90%
days:
  - title: A
    exercises:
      - squat [squat]: 1x5 75% TM, 1x5+ 85% TM, tm +5kg
      - bench press [bench]: 3x5, linear +2.5kg
  - rest
  - title: B
    exercises:
      - deadlift [deadlift]: 1x5 100kg, linear +5kg
      - overhead press [press]: 2x3 80%
`;
const weights = '--start bench=40kg --training-max squat=100kg --one-rep-max "overhead press=50kg"';

interface Simulated {
  readonly session: number;
  readonly day: number;
  readonly slot: string;
  readonly sets_text: string;
  readonly attempt: string;
  readonly [key: string]: unknown;
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('program apply -', { stdin: program });
});

const simulated = async (words: string) =>
  (await ton.json<Simulated[]>(`program simulate strength ${weights} ${words}`)).map(
    ({ session, day, slot, sets_text: sets, attempt }) => `${session} ${day} ${slot} ${sets} ${attempt}`,
  );

describe('a simulation', () => {
  test('goes through the training days', async () => {
    expect(await simulated('--sessions 3 --no-plates')).toEqual([
      '1 1 squat 1x5 75kg, 1x5+ 85kg hit',
      '1 1 bench 3x5 40kg hit',
      '2 3 deadlift 1x5 100kg hit',
      '2 3 press 2x3 40kg hit',
      '3 1 squat 1x5 78.75kg, 1x5+ 89.25kg hit',
      '3 1 bench 3x5 42.5kg hit',
    ]);
  });

  test('rounds to what can be loaded', async () => {
    expect(await simulated('--sessions 3 --slot squat')).toContain('3 1 squat 1x5 77.5kg, 1x5+ 87.5kg hit');
    await ton.text('equipment own barbell --bar 20kg --plates 10x4 --gym garage');
    expect(await simulated('--sessions 3 --slot squat --gym garage')).toContain('3 1 squat 2x5+ 60kg hit');
    expect((await ton(`program simulate strength ${weights} --gym nowhere`)).status).toBe(3);
  });

  test('has misses by pattern or by number', async () => {
    expect(await simulated('--sessions 5 --slot bench --pattern "hit miss,SKIP"')).toEqual([
      '1 1 bench 3x5 40kg hit',
      '3 1 bench 3x5 42.5kg miss',
      '5 1 bench 3x5 42.5kg skip',
    ]);
    expect(await simulated('--sessions 5 --slot bench --misses 1,3')).toEqual([
      '1 1 bench 3x5 40kg miss',
      '3 1 bench 3x5 40kg miss',
      '5 1 bench 3x5 40kg hit',
    ]);
    const [row] = await ton.json<Simulated[]>(
      `program simulate strength ${weights} --slot squat --extra-reps 3`,
    );
    expect(row).toMatchObject({
      done_text: '75kgx5 a 85kgx8',
      training_max: 100,
      rule: 'tm +5kg',
      outcome: 'start',
    });
  });

  test('is as long as asked, and twelve sessions otherwise', async () => {
    const last = async (words: string) => (await simulated(words)).at(-1)?.split(' ')[0];
    expect(await last('')).toBe('12');
    expect(await last('--weeks 3')).toBe('6');
  });

  test('is read day by day, one slot alone with its reasons', async () => {
    expect(await ton.text(`program simulate strength ${weights} --sessions 2 --misses 2`)).toBe(
      [
        '#  day  exercise                  sets                 done',
        '1  1 A  Squat (Barbell)           1x5 75kg, 1x5+ 85kg',
        '        Bench Press (Barbell)     3x5 40kg',
        '2  3 B  Deadlift (Barbell)        1x5 100kg            missed',
        '        Overhead Press (Barbell)  2x3 40kg             missed',
        '',
      ].join('\n'),
    );
    const one = await ton.text(`program simulate strength ${weights} --slot deadlift --sessions 4`);
    expect(one).toContain('Every set was done: 5 kg more, 105 kg.');
    const narrow = await ton(`program simulate strength ${weights} --sessions 2 --no-color`, {
      terminal: { columns: 40 },
    });
    expect(Math.max(...narrow.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('shows pounds to whom they are familiar', async () => {
    await ton.text('user edit --units imperial');
    const text = await ton.text(
      `program simulate strength ${weights} --sessions 2 --slot deadlift --no-plates`,
    );
    expect(text).toContain('1x5 220.46lb');
  });
});

describe('weights that the program leaves open', () => {
  test('are missing, all of them', async () => {
    const { status, stderr } = await ton('program simulate strength');
    expect([status, stderr.split('\n')[0]]).toEqual([
      4,
      'error: missing: --start "Bench Press (Barbell)=60kg", --training-max "Squat (Barbell)=100kg", --one-rep-max "Overhead Press (Barbell)=110kg"',
    ]);
    expect((await ton('program simulate strength --slot deadlift')).status).toBe(0);
  });

  test('are asked for', async () => {
    const { status, stdout, stderr } = await ton('program simulate strength --sessions 1', {
      answers: [
        { asks: 'First weight of Bench Press (Barbell)', answer: '0', refused: 'more than 0' },
        { asks: 'First weight', answer: '42.5' },
        { asks: 'Training max of Squat', answer: '100kg' },
        { asks: 'One-rep max of Overhead Press', answer: '110lb' },
      ],
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('3x5 42.5kg');
  });

  test("come from the user's own log, with a word on it", async () => {
    await ton.text('log bench press 50x5 --at -3d');
    await ton.text('log squat 100x1 --at -3d');
    await ton.text('log overhead press 60x1 --at -3d');
    const { status, stdout, stderr } = await ton('program simulate strength --sessions 2');
    expect([status, stderr.split('\n')]).toEqual([
      0,
      [
        'Bench Press (Barbell): first weight 50 kg, what you lifted last',
        'Overhead Press (Barbell): one-rep max 60 kg, your best estimate of 90 days',
        'Squat (Barbell): training max 90 kg, 90 % of your best estimate of 90 days',
        '',
      ],
    ]);
    expect(stdout).toContain('3x5 50kg');
    const typed = await ton('program simulate strength --slot squat --one-rep-max squat=200kg --json');
    expect(typed.stderr).toBe('Squat (Barbell): training max 180 kg, 90 % of the one-rep max\n');
    await ton.text('user add anna');
    await ton.text('program publish strength');
    expect((await ton('program simulate strength --user anna')).status).toBe(4);
  });
});

test.each([
  ['--sessions -3', '"-3" does not fit --sessions'],
  ['--sessions 0', '"0" does not fit --sessions'],
  ['--weeks x', '"x" does not fit --weeks'],
  ['--sessions 3 --weeks 2', '"--sessions 3" and "--weeks 2" both say how long'],
  ['--pattern "hit mis"', '"hit mis" does not fit --pattern'],
  ['--misses 3,x', '"3,x" does not fit --misses'],
  ['--misses 3 --pattern hit', '"--pattern hit" and "--misses 3" both say how the sessions go'],
  ['--extra-reps -1', '"-1" does not fit --extra-reps'],
  ['--start bench', '"bench" does not fit --start'],
  ['--start bench=0kg', '"0kg" does not fit --start of bench'],
  ['--start bench=heavy', '"heavy" does not fit --start of bench'],
  ['--start deadlift=60kg', 'the plan of "Deadlift (Barbell)" says its weight itself'],
  ['--training-max deadlift=60kg', 'nothing is a share of a maximum of "Deadlift (Barbell)"'],
  ['--slot curl-9', 'there is no exercise "curl-9"'],
  ['--slot "goblet squat"', '"goblet squat" is not in "Strength"'],
  ['--gym home --no-plates', '"--gym home" and "--no-plates" say different things'],
])('refuses %s', async (flags, message) => {
  const { status, stdout, stderr } = await ton(
    `program simulate strength ${flags.includes('start') || flags.includes('max') ? '' : weights} ${flags}`,
  );
  expect([[2, 3].includes(status), stdout]).toEqual([true, '']);
  expect(stderr).toContain(message);
});
