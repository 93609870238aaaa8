import { describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../run-ton.js';
import type { SetAnswer } from './answers.js';

/** Five days with a squat each, two of the same moment on the last. */
async function fiveDays(): Promise<Ton> {
  const ton = newTon();
  for (const day of [1, 2, 3, 4]) await ton.text(`log squat ${day}0x5 --at 2026-11-0${day}`);
  await ton.text('log bench press 50x5 --at 2026-11-05 --no-session');
  await ton.text('log squat 60x5 --at 2026-11-05');
  return ton;
}

const weights = (sets: readonly SetAnswer[]) => sets.map(({ weight }) => weight);

describe('log list', () => {
  test('pages by offset and by cursor, both ways, and names the cursor', async () => {
    const ton = await fiveDays();
    const list = async (flags: string) => weights(await ton.json<SetAnswer[]>(`log list ${flags}`));
    expect(await list('')).toEqual([60, 50, 40, 30, 20, 10]);
    expect(await list('--sort oldest')).toEqual([10, 20, 30, 40, 50, 60]);
    expect(await list('--limit 2')).toEqual([60, 50]);
    expect(await list('--limit 2 --offset 2')).toEqual([40, 30]);
    expect(await list('--limit 2 --sort newest --after 5')).toEqual([40, 30]);
    expect(await list('--limit 2 --sort oldest --after 3')).toEqual([40, 50]);
    expect(await list('--offset 99')).toEqual([]);
    expect(await ton.text('log list --limit 2')).toMatch(/\n\nthere may be more: --after 5\n$/);
    expect(await ton.text('log list --limit 9')).not.toContain('more');
  });

  test('by exercise and by days', async () => {
    const ton = await fiveDays();
    const list = async (flags: string) => weights(await ton.json<SetAnswer[]>(`log list ${flags}`));
    expect(await list('--exercise squat')).toEqual([60, 40, 30, 20, 10]);
    expect(await list('--since 2026-11-02 --until 2026-11-03')).toEqual([30, 20]);
    expect(await list('--exercise deadlift')).toEqual([]);
    expect(await ton.text('log list --exercise deadlift')).toBe(
      'no sets yet; log one with: ton log bench press 100x5\n',
    );
  });
});

describe('session list', () => {
  test('pages by offset and by cursor, both ways, and names the cursor', async () => {
    const ton = await fiveDays();
    const list = async (flags: string) =>
      (await ton.json<{ date: string }[]>(`session list ${flags}`)).map(({ date }) => date.slice(-2));
    expect(await list('')).toEqual(['05', '04', '03', '02', '01']);
    expect(await list('--limit 2 --after 4')).toEqual(['03', '02']);
    expect(await list('--sort oldest --limit 2 --after 2')).toEqual(['03', '04']);
    expect(await list('--since 2026-11-04 --until 2026-11-04')).toEqual(['04']);
    expect(await ton.text('session list --limit 2')).toMatch(/\n\nthere may be more: --after 4\n$/);
    expect(await ton.text('session list')).not.toContain('more');
  });

  test('tells its totals', async () => {
    const ton = newTon();
    expect(await ton.json('session list')).toEqual([]);
    await ton.text('log squat w 60x5 100x5 d 80x8 miss 110 --at "2026-11-10 18:00"');
    await ton.text('log bench press 80x5 --at "2026-11-10 19:05"');
    const [session] = await ton.json<Record<string, unknown>[]>('session list');
    expect(session).toEqual({
      id: 1,
      uid: expect.any(String) as string,
      date: '2026-11-10',
      title: null,
      status: 'completed',
      started_at: '2026-11-10T18:00:00+01:00',
      ended_at: '2026-11-10T19:05:00+01:00',
      is_time_known: true,
      duration_seconds: 3900,
      is_duration_suspicious: false,
      exercises: 2,
      sets: 5,
      reps: 18,
      volume_kg: 500 + 640 + 400,
      calories: null,
      is_deload: false,
      import_id: null,
      notes: null,
    });
  });
});

describe('session show', () => {
  test.each(['', '2', 'last', 'current', 'today', '2026-11-20'])('ton session show %s', async (reference) => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at yesterday');
    await ton.text('log bench press 80x5,4');
    expect(await ton.json(`session show ${reference}`)).toMatchObject({
      id: 2,
      status: 'in_progress',
      ended_at: null,
      duration_seconds: null,
      set_count: 2,
      sets: [
        {
          exercise: 'Bench Press (Barbell)',
          exercise_position: 1,
          set_index: 1,
          superset_group: null,
          exercise_notes: null,
        },
        { set_index: 2, reps: 4 },
      ],
    });
  });

  test('one without a set left is shown as such', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    await ton.text('log delete 1 --yes');
    expect(await ton.json('session show')).toMatchObject({ set_count: 0, sets: [] });
    expect(await ton.text('session show')).toContain('no sets in this session\n');
  });

  test('of a duration over six hours is flagged', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at "yesterday 08:00"');
    await ton.text('log squat 100x5 --at "yesterday 15:00"');
    expect(await ton.json('session show last')).toMatchObject({
      duration_seconds: 25_200,
      is_duration_suspicious: true,
    });
    expect(await ton.text('session show last')).toMatch(/duration +7.* \?\n/);
  });
});
