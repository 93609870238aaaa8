import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, type Ton } from '../../run-ton.js';

const program = `tonnage: program/1
name: Strength
training_maxes:
  deadlift: 90%
days:
  - title: A
    exercises:
      - squat [heavy]: 3x5 100kg, linear +2.5kg
      - deadlift [pull]: 1x5 75% TM, 1x5+ 85% TM, tm +5kg
  - title: B
    exercises:
      - squat [light]: 2x8 80kg
      - overhead press [press]: 2x3 80%
`;

interface Tested {
  readonly date: string;
  readonly done_text: string;
  readonly asked_text: string;
  readonly outcome: string;
  readonly is_apart: boolean;
  readonly [key: string]: unknown;
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('program apply -', { stdin: program });
});

async function logSquats(): Promise<void> {
  await ton.text('log squat w 60x5 100x5x3 --at "2026-10-01 18:00"');
  await ton.text('log squat 102.5x5,5,4 --at "2026-10-04 18:00"');
  await ton.text('log squat 105x5x3 --at "2026-10-07 18:00"');
  await ton.text('log squat 107.5x5x2 --at "2026-10-10 18:00"');
}

const tested = async (words: string) =>
  (await ton.json<Tested[]>(`program backtest ${words}`)).map(
    ({ date, done_text: done, asked_text: asked, outcome, is_apart: isApart }) =>
      `${date} ${done} / ${asked} ${outcome}${isApart ? ' apart' : ''}`,
  );

const replayed = [
  '2026-10-01 w 60kgx5 100kgx5x3 / 3x5 100kg success',
  '2026-10-04 102.5kgx5,5,4 / 3x5 102.5kg failure',
  '2026-10-07 105kgx5x3 / 3x5 102.5kg success apart',
  '2026-10-10 107.5kgx5x2 / 3x5 107.5kg failure apart',
];

describe('a backtest', () => {
  test('holds a history against a rule, its first session the plan', async () => {
    await logSquats();
    expect(await tested('"linear +2.5kg" --exercise squat')).toEqual(replayed);
    const { stderr } = await ton('program backtest "linear +2.5kg" --exercise squat');
    expect(stderr).toBe('the plan is that of 2026-10-01, the first session: 3x5 100kg\n');
    expect((await tested('"double +2.5kg" --exercise squat --plan 3x4-6'))[1]).toBe(
      '2026-10-04 102.5kgx5,5,4 / 3x6 100kg failure apart',
    );
  });

  test('holds it against a slot of a program, a file or a preset', async () => {
    await logSquats();
    expect(await tested('strength --slot heavy')).toEqual(replayed);
    expect(await tested('strength --slot heavy --exercise squat')).toEqual(replayed);
    expect(await tested('strength --slot light')).toHaveLength(4);
    expect(await tested('novice-3x5 --exercise squat')).toHaveLength(4);
  });

  test('is stable for scripts', async () => {
    await logSquats();
    const rows = await ton.json<Tested[]>('program backtest strength --slot heavy');
    expect(rows[3]).toEqual({
      date: '2026-10-10',
      session_id: 4,
      done_text: '107.5kgx5x2',
      asked_text: '3x5 107.5kg',
      is_apart: true,
      outcome: 'failure',
      why: 'Only 2 of 3 sets were done.',
      deviation: { weight: 0, unit: 'kg', sets: -1 },
      asked: expect.arrayContaining([expect.objectContaining({ weight: 107.5, reps_min: 5 })]) as unknown,
      reason: expect.stringContaining('107.5 kg') as unknown,
      stage: null,
      training_max: null,
      training_max_unit: null,
      set_ids: [11, 12],
    });
  });

  test('is read as a table, in the unit of the reader', async () => {
    await logSquats();
    expect(await ton.text('program backtest strength --slot heavy')).toBe(
      [
        'date        done           asked        apart    judged   why',
        '2026-10-01  100kgx5x3      3x5 100kg             success  Every set was done.',
        '2026-10-04  102.5kgx5,5,4  3x5 102.5kg           failure  Set 3 had 4 of 5 reps.',
        '2026-10-07  105kgx5x3      3x5 102.5kg  +2.5 kg  success  Every set was done.',
        '2026-10-10  107.5kgx5x2    3x5 107.5kg  -1 set   failure  Only 2 of 3 sets were done.',
        '',
        '2 of 4 sessions apart from what was asked, the first on 2026-10-07',
        '',
      ].join('\n'),
    );
    expect(await ton.text('program backtest strength --slot heavy --until 2026-10-04')).toContain(
      '2 sessions, none apart from what was asked',
    );
    await ton.text('user edit --units imperial');
    expect(await ton.text('program backtest strength --slot heavy')).toContain('+6.49 lb');
  });

  test('begins and ends where it is told', async () => {
    await logSquats();
    expect(await tested('"linear +2.5kg" --exercise squat --since 2026-10-04 --until 2026-10-07')).toEqual([
      '2026-10-04 102.5kgx5,5,4 / 2x5 102.5kg, 1x4 102.5kg success',
      '2026-10-07 105kgx5x3 / 2x5 105kg, 1x4 105kg success',
    ]);
    expect(await ton.text('program backtest strength --slot heavy --since 2026-11')).toBe(
      'Squat (Barbell) was not logged in that time\n',
    );
  });

  test('takes shares of the maximum that was known on the day', async () => {
    await ton.text('log overhead press 50x1 --at "2026-09-01 18:00"');
    await ton.text('log overhead press 40x3x2 --at "2026-10-01 18:00"');
    expect(await tested('strength --slot press --since 2026-10')).toEqual([
      '2026-10-01 40kgx3x2 / 2x3 40kg success',
    ]);
    await ton.text('log deadlift 100x1 --at "2026-09-01 18:00"');
    await ton.text('log deadlift 67.5x5 75x5 --at "2026-10-01 18:00"');
    const { stderr, stdout } = await ton('program backtest strength --slot pull --since 2026-10');
    expect(stderr).toBe('training max 90 kg, 90 % of the best estimate before the first session\n');
    expect(stdout).toContain('1x5 67.5kg, 1x5+ 75kg');
    expect(await tested('strength --slot pull --training-max 100kg --since 2026-10')).toEqual([
      '2026-10-01 67.5kgx5 75kgx5 / 1x5 75kg, 1x5+ 85kg held apart',
    ]);
    const asked = await ton('program backtest strength --slot pull', {
      answers: [{ asks: 'Training max', answer: '100' }],
    });
    expect(asked.status).toBe(0);
    expect((await ton('program backtest strength --slot pull')).stderr).toContain('missing: --training-max');
  });

  test('leaves out a session that goes on, and has sets outside of sessions by day', async () => {
    await ton.text('log squat 100x5x3 --no-session --at "2026-10-01 18:00"');
    await ton.text('session start');
    await ton.text('log squat 102.5x5');
    expect(await tested('strength --slot heavy')).toEqual(['2026-10-01 100kgx5x3 / 3x5 100kg success']);
  });

  test("is of nobody else's history", async () => {
    await logSquats();
    await ton.text('user add anna');
    expect(await ton.text('program backtest "linear +2.5kg" --exercise squat --user anna')).toBe(
      'Squat (Barbell) was not logged yet\n',
    );
    expect(await ton.json('program backtest "linear +2.5kg" --exercise squat --user anna')).toEqual([]);
    expect((await ton('program backtest strength --slot heavy --user anna')).status).toBe(3);
  });

  test('asks which slot and which exercise', async () => {
    await logSquats();
    const slot = await ton('program backtest strength --exercise squat', {
      answers: [{ asks: 'Slot', answer: 'heavy' }],
    });
    expect(slot.stdout).toContain('3x5 107.5kg');
    const exercise = await ton('program backtest "linear +2.5kg"', {
      answers: [{ asks: 'Exercise', answer: 'Squat (Barbell)', types: 'squat' }],
    });
    expect(exercise.status).toBe(0);
  });
});

test.each([
  ['linear+5 --exercise squat', 2, 'cannot read "linear+5"'],
  ['"linear +2.5kg"', 4, 'missing: --exercise'],
  ['"linear +2.5kg" --exercise squat --slot heavy', 2, '"--slot heavy" needs a program'],
  ['"linear +2.5kg" --exercise nothing-like-it', 3, 'there is no exercise'],
  ['"tm +5kg" --exercise squat', 4, '"tm" needs --plan'],
  ['rpe --exercise squat', 4, '"rpe" needs --plan'],
  ['"linear +2.5kg" --exercise squat --plan 3y5', 2, 'cannot read "3y5"'],
  ['strength', 4, 'missing: --slot or --exercise'],
  ['strength --exercise squat', 2, '"squat" is 2 slots of "Strength"'],
  ['strength --slot curl', 2, '"curl" is not in "Strength"'],
  ['strength --slot heavy --plan 3x5', 2, '"--plan 3x5" goes with a rule'],
  ['strength --slot pull --training-max much', 2, '"much" does not fit --training-max'],
  ['no-such-program --exercise squat', 3, 'there is no program'],
])('refuses %s', async (words, status, message) => {
  await logSquats();
  await ton.text('log deadlift 100x5 --at "2026-10-01 19:00"');
  const result = await ton(`program backtest ${words}`);
  expect([result.status, result.stdout]).toEqual([status, '']);
  expect(result.stderr).toContain(message);
});
