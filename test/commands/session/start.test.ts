import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, places, pushDay, status, type StatusAnswer } from './push-day.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

interface Target {
  readonly weight: number | null;
  readonly unit: string | null;
  readonly reps_min: number | null;
  readonly planned_set_id: number | null;
}
const targets = () => ton.sql<Target>('select * from target_sets order by session_exercise_id, set_index');

describe('session start', () => {
  test('with a template says what comes first', async () => {
    await ton.text(pushDay);
    expect(await ton.text('session start push')).toBe(
      'session 1 of 2026-11-20: push day started\nnext: Bench Press (Barbell): w 40 kg × 8 rest 1:00\n',
    );
  });

  test('answers scripts with the state of the session', async () => {
    await ton.text(pushDay);
    const answer = await ton.json<StatusAnswer>('session start push day');
    expect(answer).toMatchObject({
      id: 1,
      status: 'in_progress',
      is_paused: false,
      title: 'push day',
      program: null,
      workout: 'push day',
      started_at: '2026-11-20T18:30:00+01:00',
      exercises_completed: 0,
      total_exercises: 3,
      progress: 0,
    });
    expect(places(answer)).toEqual(['A Bench Press 0/4', 'A Pull Up 0/3', 'Plank 0/2']);
    expect(answer.current).toMatchObject({
      exercise: 'Bench Press (Barbell)',
      set: 1,
      of: 4,
      rest_seconds: 60,
    });
    expect(await status(ton)).toEqual(answer);
  });

  test('without anything plans nothing where nobody can be asked', async () => {
    expect(await ton.text('session start')).toBe('session 1 of 2026-11-20 started\n');
    expect(await status(ton)).toMatchObject({
      exercises: [],
      current: null,
      progress: 0,
      total_exercises: 0,
    });
    expect(await ton.text('session status')).toContain('no exercise yet');
  });

  test('takes a title, a mark as deload and an earlier start of today', async () => {
    await ton.text(pushDay);
    await ton.text('session start push day --title "Pressing" --deload --at 17:45');
    expect(await ton.json('session show')).toMatchObject({
      title: 'Pressing',
      is_deload: true,
      started_at: '2026-11-20T17:45:00+01:00',
    });
    expect(await status(ton)).toMatchObject({ title: 'Pressing', duration_seconds: 45 * 60 });
  });

  test('with a blank title has none', async () => {
    await ton.text(pushDay);
    expect(await ton.text(['session', 'start', 'push day', '--title', ' '])).toMatch(
      /^session 1 of 2026-11-20 started\n/,
    );
  });

  test.each([
    ['session start nothing', 3, 'error: there is no template "nothing"\n'],
    ['session start push day --empty', 2, 'error: a session has one beginning\n'],
    ['session start --like last --empty', 2, 'error: a session has one beginning\n'],
    ['session start --like last', 3, 'error: there is no session "last"\n'],
    ['session start --like 7', 3, 'error: there is no session "7"\n'],
    ['session start --like current', 3, 'error: no session is in progress\n'],
    ['session start --like soon', 2, 'error: "soon" is not a date\n'],
    ['session start --at 19:00', 2, 'error: "19:00" is in the future\n'],
    ['session start --at yesterday', 2, 'error: "yesterday" is not today\n'],
  ])('%s is exit %i', async (line, code, message) => {
    const [exit, stderr] = await failing(ton, line);
    expect([exit, stderr.startsWith(message)], stderr).toEqual([code, true]);
    expect(stderr).toContain('hint: ');
    expect(ton.sql('select id from sessions')).toEqual([]);
  });

  test('is a conflict while another session is in progress, before anything is asked', async () => {
    await ton.text(pushDay);
    await ton.text('session start --empty');
    const [code, stderr] = await failing(ton, 'session start push day');
    expect([code, stderr]).toEqual([
      5,
      'error: session 1 of 2026-11-20 is in progress\nhint: go on with: ton session resume, or end it with: ton session finish\n',
    ]);
    expect((await ton('session start', { answers: [] })).status).toBe(5);
    const { stderr: json } = await ton('session start --empty --json');
    expect(JSON.parse(json)).toMatchObject({ error: { code: 'conflict' } });
  });

  test('asks on a terminal what is trained', async () => {
    await ton.text(pushDay);
    await ton.text('log squat 100x5 --at "yesterday 18:00"');
    const stop = { asks: 'Squat (Barbell)', answer: 'ctrl-c' };
    const left = await ton('session start', {
      answers: [{ asks: 'What do you train', answer: 'again: session 1 of 2026-11-19' }, stop],
    });
    expect([left.status, left.stderr]).toEqual([130, expect.stringContaining('ton session resume')]);
    expect(places(await status(ton))).toEqual(['Squat 0/1']);
  });
});

describe('what is asked', () => {
  test('is copied, so that changing the template later changes nothing', async () => {
    await ton.text(pushDay);
    await ton.text('session start push day');
    const before = targets();
    expect(before.map(({ weight, reps_min: reps }) => [weight, reps])).toEqual([
      [40, 8],
      [60, 5],
      [60, 5],
      [60, 5],
      [10, 8],
      [10, 8],
      [10, 8],
      [null, null],
      [null, null],
    ]);
    expect(before.map(({ planned_set_id: id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    ton.exec('update planned_sets set weight = 99 where weight is not null');
    await ton.text('template delete push day');
    expect(targets()).toEqual(before);
    expect((await status(ton)).current).toMatchObject({ target: { weight: 40 } });
  });

  test('is linked from the sets that stand for it, by their type', async () => {
    await ton.text(pushDay);
    await ton.text('session start push day');
    await ton.text('log bench press 60x5 w40x8 60x5x3');
    expect(ton.sql('select set_type, planned_set_id from set_logs order by id')).toEqual([
      { set_type: 'working', planned_set_id: 2 },
      { set_type: 'warmup', planned_set_id: 1 },
      { set_type: 'working', planned_set_id: 3 },
      { set_type: 'working', planned_set_id: 4 },
      { set_type: 'working', planned_set_id: null },
    ]);
  });

  test('of a share of the one-rep max is a weight, rounded down, where one is known', async () => {
    await ton.text(
      'template create heavy --exercise "squat 1x5 70%, 1x3 80% 1RM" --exercise "deadlift 1x5 70%"',
    );
    await ton.text('log squat 120x1 --at 2026-09-01');
    // Too old to say anything, however heavy; and a warm-up is no maximum.
    await ton.text('log squat 200x1 --at 2026-08-21');
    await ton.text('log squat w150x1 --at 2026-09-02');
    await ton.text('session start heavy');
    expect(targets().map(({ weight, unit }) => [weight, unit])).toEqual([
      [82.5, 'kg'],
      [95, 'kg'],
      [null, null],
    ]);
  });

  test('of a share is in the unit of the user', async () => {
    await ton.text('template create heavy --exercise "squat 1x5 70%"');
    await ton.text('log squat 225lbx1 --at yesterday');
    await ton.text('user edit --units imperial');
    await ton.text('session start heavy');
    expect(targets()).toMatchObject([{ weight: 155, unit: 'lb' }]);
  });

  test('of an exercise in two places is logged in the first one with something left', async () => {
    await ton.text(
      'template create twice --exercise "squat 1x5 100kg" --exercise "plank 1x30s" --exercise "squat 2x10 60kg"',
    );
    await ton.text('session start twice');
    for (const set of ['100x5', '60x10', '60x9', '60x8']) await ton.text(['log', 'squat', set]);
    expect(places(await status(ton))).toEqual(['Squat 1/1 done', 'Plank 0/1', 'Squat 2/2 done']);
    expect(ton.sql('select weight, reps, planned_set_id, set_index from set_logs order by id')).toEqual([
      { weight: 100, reps: 5, planned_set_id: 1, set_index: 1 },
      { weight: 60, reps: 10, planned_set_id: 3, set_index: 1 },
      { weight: 60, reps: 9, planned_set_id: 4, set_index: 2 },
      { weight: 60, reps: 8, planned_set_id: null, set_index: 3 },
    ]);
  });
});
