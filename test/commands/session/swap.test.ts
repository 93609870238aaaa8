import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, places, pushDay, status, type StatusAnswer } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text(pushDay);
  await ton.text('session start push day');
});

/** What is asked at a place, by its number. */
const targetsAt = (position: number) =>
  ton.sql(
    `select t.set_index as number, set_type as type, load_kind as load, weight, reps_min as reps, duration_seconds as seconds, planned_set_id as planned
     from target_sets t join session_exercises x on x.id = t.session_exercise_id where x.position = ? order by t.set_index`,
    position,
  );

describe('session swap', () => {
  test('before the first set takes the place over, with what is asked but its loads', async () => {
    expect(await ton.text('session swap dumbbell bench press --exercise "bench press"')).toBe(
      'Bench Press (Dumbbell) instead of Bench Press (Barbell)  (take it back with: ton undo)\nnext: Bench Press (Dumbbell): w 8 reps rest 1:00\n',
    );
    expect(places(await status(ton))).toEqual(['A Bench Press 0/4', 'A Pull Up 0/3', 'Plank 0/2']);
    expect(targetsAt(1)).toEqual([
      { number: 1, type: 'warmup', load: 'external', weight: null, reps: 8, seconds: null, planned: 1 },
      { number: 2, type: 'working', load: 'external', weight: null, reps: 5, seconds: null, planned: 2 },
      { number: 3, type: 'working', load: 'external', weight: null, reps: 5, seconds: null, planned: 3 },
      { number: 4, type: 'working', load: 'external', weight: null, reps: 5, seconds: null, planned: 4 },
    ]);
    await ton.text('undo');
    expect(targetsAt(1)).toMatchObject([{ weight: 40 }, { weight: 60 }, { weight: 60 }, { weight: 60 }]);
  });

  test('proposes what the stand-in was the last time', async () => {
    await ton.text('session finish');
    await ton.text('log dumbbell bench press 24x8 --at "yesterday 18:00"');
    await ton.text('template create short --exercise "bench press 3x5 60kg"');
    await ton.text('session start short');
    const { current } = await ton.json<StatusAnswer>('session swap dumbbell bench press');
    expect(current).toMatchObject({
      target: { weight: null },
      last_time: '24 kg × 8',
      proposal: '24 kg × 5',
    });
  });

  test('after some sets gives the rest a place behind, in the same superset', async () => {
    await ton.text('log bench press w40x8 60x5');
    const answer = await ton.json<StatusAnswer>('session swap push up --exercise bench');
    expect(places(answer)).toEqual(['A Bench Press 2/2 done', 'A Push Up 0/2', 'A Pull Up 0/3', 'Plank 0/2']);
    expect(targetsAt(2)).toEqual([
      { number: 1, type: 'working', load: 'none', weight: null, reps: 5, seconds: null, planned: 3 },
      { number: 2, type: 'working', load: 'none', weight: null, reps: 5, seconds: null, planned: 4 },
    ]);
    await ton.text('log push up 20');
    expect(ton.sql('select planned_set_id as id from set_logs order by id desc limit 1')).toEqual([
      { id: 3 },
    ]);
    await ton.text('undo');
    await ton.text('undo');
    expect(places(await status(ton))).toEqual(['A Bench Press 2/4', 'A Pull Up 0/3', 'Plank 0/2']);
    await ton.text('redo');
    expect(places(await status(ton))).toEqual(places(answer));
    expect((await ton('db check')).status).toBe(0);
  });

  test('after the warm-up alone takes the working sets over', async () => {
    await ton.text('log bench press w40x8');
    await ton.text('session swap push up --exercise bench');
    expect(places(await status(ton))).toEqual([
      'A Bench Press 1/1 done',
      'A Push Up 0/3',
      'A Pull Up 0/3',
      'Plank 0/2',
    ]);
  });

  test('with a working set done leaves the warm-up behind', async () => {
    await ton.text('log bench press 60x5');
    await ton.text('session swap push up --exercise bench');
    expect(targetsAt(2)).toMatchObject([
      { type: 'working', planned: 3 },
      { type: 'working', planned: 4 },
    ]);
    expect(places(await status(ton))[0]).toBe('A Bench Press 2/2 done');
  });

  test('from body weight to a bar leaves the load open', async () => {
    await ton.text('template create bare --exercise "push up 2x10"');
    await ton.text('session finish');
    await ton.text('session start bare');
    const { current } = await ton.json<StatusAnswer>('session swap bench press');
    expect(current).toMatchObject({ target: { load_kind: 'external', reps_min: 10 }, proposal: null });
  });

  test('between reps and time keeps what the stand-in is measured by', async () => {
    await ton.text('session swap dead bug --exercise plank');
    expect(targetsAt(3)).toMatchObject([{ seconds: null, reps: null }, { seconds: null }]);
    await ton.text('session swap plank --exercise A2');
    expect(targetsAt(2)).toMatchObject([{ reps: null, load: 'none' }, { reps: null }, { reps: null }]);
    expect((await ton('session status')).status).toBe(0);
  });

  test('does not say of the stand-in what the plan says of the exercise', async () => {
    await ton.text('session skip 1');
    await ton.text('session skip 2');
    expect((await status(ton)).current).toMatchObject({ notes: ['breathe'] });
    await ton.text('session swap side plank');
    expect((await status(ton)).current).toMatchObject({ notes: [] });
  });

  test('of the exercise whose turn it is, asked for on a terminal with reasons', async () => {
    await ton.text('session swap', {
      answers: [
        { asks: 'Instead of Bench Press (Barbell)', answer: 'Bench Press (Dumbbell)', types: 'dumb' },
      ],
    });
    expect((await status(ton)).exercises[0]?.exercise).toBe('Bench Press (Dumbbell)');
  });

  test('warns when no primary muscle is shared, and does it', async () => {
    const { stderr, status: code } = await ton('session swap squat --exercise bench');
    expect([code, stderr]).toEqual([
      0,
      'warning: Squat (Barbell) works no primary muscle of Bench Press (Barbell)\n',
    ]);
    expect((await ton('session swap push up --exercise 2')).stderr).toContain(
      'warning: Push Up works no primary',
    );
    expect((await ton('session swap leg press --exercise 1')).stderr).toBe('');
  });

  test.each([
    ['session swap bench press', 2, '"Bench Press (Barbell)" is what it is already'],
    ['session swap', 4, 'EXERCISE'],
    ['session swap unheard of', 3, '"unheard of"'],
    ['session swap squat --exercise curl', 3, '"curl" is not in the session'],
  ])('%s is exit %i', async (line, code, message) => {
    const [exit, stderr] = await failing(ton, line);
    expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('of what is done is a conflict', async () => {
    await ton.text('log pull up +10x8x3');
    expect(await failing(ton, 'session swap dip --exercise pull')).toEqual([
      5,
      'error: "Pull Up" is done already\nhint: add one more exercise with: ton session add\n',
    ]);
  });
});

describe('session swap --list', () => {
  interface Substitute {
    readonly exercise: string;
    readonly reason: string;
    readonly score: number;
  }

  test('shows what could stand in, the nearest first, and changes nothing', async () => {
    const rows = await ton.json<Substitute[]>('session swap --list --exercise bench');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map(({ exercise }) => exercise)).not.toContain('Bench Press (Barbell)');
    expect(rows[0]?.reason).toMatch(/chest/);
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).sort((a, b) => b - a));
    expect(await ton.text('session swap --list')).toMatch(/^instead of Bench Press \(Barbell\) +why\n/);
    expect(places(await status(ton))).toEqual(['A Bench Press 0/4', 'A Pull Up 0/3', 'Plank 0/2']);
  });

  test('with equipment on record offers what can be done with it', async () => {
    ton.exec(
      `insert into user_equipment (user_id, equipment_id, created_at, updated_at) select 1, id, 0, 0 from equipment where name = 'Dumbbell'`,
    );
    const rows = await ton.json<Substitute[]>('session swap --list');
    expect(rows.map(({ exercise }) => exercise)).toContain('Push Up');
    expect(rows.map(({ exercise }) => exercise).some((name) => /Barbell|Machine|Cable/.test(name))).toBe(
      false,
    );
    expect(rows.some(({ reason }) => reason.endsWith('; you own the dumbbell'))).toBe(true);
  });
});
