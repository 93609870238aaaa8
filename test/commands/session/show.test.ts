import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { pushDay } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text(pushDay);
});

const wide = { terminal: { columns: 120 }, env: { NO_COLOR: '1' } };

/** A workout of the template: a superset with rests, a missed rep, a hold and a set beyond. */
async function train(): Promise<void> {
  await ton.text('session start push day');
  for (const [seconds, line] of [
    [0, 'log bench press w40x8'],
    [70, 'log bench press 60x5'],
    [20, 'log pull up +10x8'],
    [120, 'log bench press 57.5x4'],
    [30, 'log plank 45s'],
    [0, 'log dip 12'],
  ] as const) {
    ton.clock.advance(seconds);
    await ton.text(line);
  }
}

describe('session show', () => {
  test('puts what was asked and the rest taken beside what was done', async () => {
    await train();
    expect(await ton.text('session show', wide)).toBe(
      [
        'session 1 of 2026-11-20: push day',
        'state        in progress',
        'exercises    4',
        'sets         6',
        'reps         29',
        'volume (kg)  610',
        '',
        'id  exercise               set  done         asked                rest',
        ' 1  Bench Press (Barbell)    1  w 40 kg × 8  w 40 kg × 8  1:10 of 1:00',
        ' 2  Bench Press (Barbell)    2  60 kg × 5    60 kg × 5     20s of 1:30',
        ' 4  Bench Press (Barbell)    3  57.5 kg × 4  60 kg × 5     30s of 1:30',
        ' 3  Pull Up                  1  +10 kg × 8   +10 kg × 8           2:00',
        ' 5  Plank                    1  45 s         30 s',
        ' 6  Dip                      1  12 reps',
        '',
      ].join('\n'),
    );
  });

  test('as JSON', async () => {
    await train();
    expect(await ton.json('session show')).toMatchObject({
      id: 1,
      exercises: 4,
      set_count: 6,
      sets: [
        {
          exercise_position: 1,
          superset_group: 'A',
          rest_planned_seconds: 60,
          rest_actual_seconds: 70,
          target: { weight: 40, set_type: 'warmup' },
        },
        {
          set: '60 kg × 5',
          rest_planned_seconds: 90,
          rest_actual_seconds: 20,
          target: { weight: 60, reps_min: 5 },
        },
        { set: '57.5 kg × 4', target: { weight: 60, reps_min: 5, text: '60 kg × 5 rest 1:30' } },
        { exercise_position: 2, rest_planned_seconds: null, rest_actual_seconds: 120 },
        { target: { duration_seconds: 30 }, rest_actual_seconds: null },
        { exercise_position: 4, superset_group: null, target: null },
      ],
    });
  });

  test('fits a narrow terminal', async () => {
    await train();
    await ton.text('session note --exercise plank "long enough to need a line of its own"');
    const { stdout } = await ton('session show', { terminal: { columns: 50 }, env: { NO_COLOR: '1' } });
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(stdout.replace(/\s+/g, ' ')).toContain('long enough to need a line of its own');
  });

  test('shows what was asked in the unit of the user as well', async () => {
    await train();
    await ton.text('user edit --units imperial');
    expect(await ton.text('session show')).toMatch(/126\.77 lb × 4 +132\.28 lb × 5/);
  });

  test('is the session in progress, else the last one, else none', async () => {
    expect((await ton('session show')).status).toBe(3);
    await ton.text('log squat 100x5 --at 2026-11-10');
    expect(await ton.json('session show')).toMatchObject({ id: 1 });
    await ton.text('session start --empty');
    expect(await ton.json('session show')).toMatchObject({ id: 2, sets: [] });
    expect(await ton.text('session show')).toContain('no sets in this session');
    expect(await ton.json('session show 2026-11-10')).toMatchObject({ id: 1 });
  });

  test('does not find a deleted one', async () => {
    await ton.text('log squat 100x5');
    await ton.text('session delete 1 --yes');
    const { status, stderr } = await ton('session show 1');
    expect([status, stderr]).toEqual([3, expect.stringContaining('there is no session "1"')]);
  });
});
