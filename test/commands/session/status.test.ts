import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, places, pushDay, status, type PlaceAnswer } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text(pushDay);
});

const wide = { terminal: { columns: 80 }, env: { NO_COLOR: '1' } };
const narrow = { terminal: { columns: 50 }, env: { NO_COLOR: '1' } };

describe('session status', () => {
  test('says how far every exercise got: set of sets, rep, and whether it is done', async () => {
    await ton.text('session start push day');
    await ton.text('log bench press w40x8 60x5,4');
    await ton.text('log pull up +10x8,7,6');
    const { exercises, exercises_completed, total_exercises, progress } = await status(ton);
    expect(exercises).toMatchObject([
      {
        position: 1,
        exercise: 'Bench Press (Barbell)',
        current_set: 3,
        total_sets: 4,
        current_rep: 4,
        completed: false,
      },
      { position: 2, exercise: 'Pull Up', current_set: 3, total_sets: 3, current_rep: 6, completed: true },
      { position: 3, exercise: 'Plank', current_set: 0, total_sets: 2, current_rep: 0, completed: false },
    ]);
    expect(exercises[0]?.sets).toEqual(['w 40 kg × 8', '60 kg × 5', '60 kg × 4']);
    expect({ exercises_completed, total_exercises, progress }).toEqual({
      exercises_completed: 1,
      total_exercises: 3,
      progress: 0.666667,
    });
  });

  test('goes from 0 to 1, past exercises that are skipped, and never beyond', async () => {
    await ton.text('session start push day');
    await ton.text('session skip plank');
    const seen = [(await status(ton)).progress];
    for (const line of ['log bench press w40x8 60x5x3', 'log pull up +10x8x3', 'log pull up +10x8']) {
      await ton.text(line);
      seen.push((await status(ton)).progress);
    }
    expect(seen).toEqual([0, 0.571429, 1, 1]);
    expect(await status(ton)).toMatchObject({ exercises_completed: 2, total_exercises: 2, current: null });
    expect(await ton.text('session status')).toContain('everything is done: ton session finish');
  });

  test('of exercises that nobody planned counts what was done', async () => {
    await ton.text('log squat 100x5');
    await ton.text('log push-up 25');
    expect(places(await status(ton))).toEqual(['Squat 1 done', 'Push Up 1 done']);
    expect(await status(ton)).toMatchObject({ exercises_completed: 2, total_exercises: 2, progress: 1 });
  });

  test('as a table, wide and narrow', async () => {
    await ton.text('session start push day');
    await ton.text('log bench press w40x8 60x5');
    await ton.text('session skip plank');
    ton.clock.advance(600);
    expect(await ton.text('session status', wide)).toBe(
      [
        'session 1 of 2026-11-20: push day',
        'time  10m',
        'done  0 of 2 exercises, 28 %',
        'next  Pull Up, set 1 of 3: +10 kg × 8',
        '',
        ' #  exercise               sets  done',
        'A1  Bench Press (Barbell)   2/4  w 40 kg × 8, 60 kg × 5',
        'A2  Pull Up                 0/3',
        ' 3  Plank                   0/2                          skipped',
        '',
      ].join('\n'),
    );
    const lines = (await ton.text('session status', narrow)).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(50);
  });

  test('says one exercise in the singular', async () => {
    await ton.text('log squat 100x5');
    expect(await ton.text('session status')).toContain('done  1 of 1 exercise, 100 %\n');
  });

  test('shows weights in the unit of the user', async () => {
    await ton.text('session start push day');
    await ton.text('log bench press 60x5');
    await ton.text('user edit --units imperial');
    expect(await ton.text('session status')).toContain('132.28 lb × 5');
    expect((await status(ton)).exercises[0]?.sets).toEqual(['60 kg × 5']);
  });
});

describe('session next', () => {
  test('is the set that comes next, rest and notes with it', async () => {
    await ton.text('exercise settings bench press --note "seat 4"');
    await ton.text('log bench press 57.5x5 --at "yesterday 18:00"');
    await ton.text('session start push day');
    await ton.text('log bench press w40x8');
    expect(await ton.json<PlaceAnswer>('session next')).toMatchObject({
      exercise: 'Bench Press (Barbell)',
      set: 2,
      of: 4,
      set_type: 'working',
      target: {
        text: '60 kg × 5 rest 1:30',
        weight: 60,
        unit: 'kg',
        reps_min: 5,
        reps_max: 5,
        rest_seconds: 90,
      },
      last_time: '57.5 kg × 5',
      proposal: '60 kg × 5',
      rest_seconds: 90,
      notes: ['seat 4'],
    });
    expect(await ton.text('session next')).toBe(
      [
        'exercise   Bench Press (Barbell)',
        'set        2 of 4',
        'target     60 kg × 5 rest 1:30',
        'last time  57.5 kg × 5',
        'proposed   60 kg × 5',
        'notes      seat 4',
        '',
      ].join('\n'),
    );
  });

  test('shows weights in the unit of the user, and as asked to scripts', async () => {
    await ton.text('log bench press 50x5 --at "yesterday 18:00"');
    await ton.text('session start push day');
    await ton.text('log bench press w40x8');
    await ton.text('user edit --units imperial');
    const shown = await ton.text('session next');
    expect(shown).toContain('target     132.28 lb × 5 rest 1:30\n');
    expect(shown).toContain('last time  110.23 lb × 5\n');
    expect(shown).toContain('proposed   132.28 lb × 5\n');
    expect(await ton.text('session status')).toContain(': 132.28 lb × 5\n');
    expect(await ton.json('session next')).toMatchObject({
      target: { text: '60 kg × 5 rest 1:30' },
      proposal: '60 kg × 5',
    });
  });

  test('goes through the warm-up, then A1, A2, A1, A2, then on', async () => {
    await ton.text('session start push day');
    const order: string[] = [];
    for (;;) {
      const { current } = await status(ton);
      if (current === null) break;
      order.push(`${current.exercise.replace(/ \(.*/, '')} ${current.set}`);
      const set =
        { 'Pull Up': '+10x8', Plank: '30s' }[current.exercise] ??
        (current.set_type === 'warmup' ? 'w40x8' : '60x5');
      await ton.text(['log', current.exercise, set]);
    }
    expect(order).toEqual([
      ...['Bench Press 1', 'Bench Press 2', 'Pull Up 1', 'Bench Press 3', 'Pull Up 2'],
      ...['Bench Press 4', 'Pull Up 3', 'Plank 1', 'Plank 2'],
    ]);
    expect(await failing(ton, 'session next')).toEqual([
      3,
      'error: everything in the session is done\nhint: end it with: ton session finish, or log another set\n',
    ]);
  });
});

test.each([
  'status',
  'next',
  'pause',
  'resume',
  'skip',
  'add squat',
  'swap squat',
  'swap --list',
  'finish',
  'abandon',
])('session %s without a session is not found', async (verb) => {
  expect(await failing(ton, `session ${verb}`)).toEqual([
    3,
    'error: no session is in progress\nhint: start one with: ton session start, or by logging a set: ton log bench press 100x5\n',
  ]);
});
