import { describe, expect, test } from 'vitest';

import { newTon } from '../run-ton.js';

/** The keys of the contract, and nothing else. */
const keys = [
  'sessions',
  'exercises',
  'sets',
  'completed_sets',
  'working_sets',
  'warmup_sets',
  'reps',
  'volume_kg',
  'warmup_volume_kg',
  'stacks_sets',
  'duration_seconds',
  'calories',
  'calories_estimated',
  'first_date',
  'last_date',
];

describe('stats summary', () => {
  test('of nothing is zeros', async () => {
    const summary = await newTon().json('stats summary');
    expect(Object.keys(summary)).toEqual(keys);
    expect(Object.values(summary)).toEqual([...keys.slice(0, -2).map(() => 0), null, null]);
  });

  test('counts every set logged, and sums completed working sets', async () => {
    const ton = newTon();
    await ton.text('log squat w 60x5 100x5x2 d 80x8 miss 110 miss 110x2 --at "2026-11-10 18:00"');
    await ton.text('log leg press 7stacks x 12 --at "2026-11-10 18:30"');
    await ton.text('log dip -15x8 +20x5 --at 2026-11-12');
    await ton.text('log bulgarian split squat 20x8|7 --at 2026-11-12');
    expect(await ton.json('stats summary')).toEqual({
      sessions: 2,
      exercises: 4,
      sets: 10,
      completed_sets: 8,
      // A drop chain is one working set.
      working_sets: 6,
      warmup_sets: 1,
      reps: 5 + 5 + 8 + 12 + 8 + 5 + 15,
      // Neither stacks nor assistance have kilograms; both sides count.
      volume_kg: 500 + 500 + 640 + 100 + 300,
      warmup_volume_kg: 300,
      stacks_sets: 1,
      duration_seconds: 1800,
      calories: 0,
      calories_estimated: 0,
      first_date: '2026-11-10',
      last_date: '2026-11-12',
    });
  });

  test('--since and --until take days, months and years, both ends included', async () => {
    const ton = newTon();
    for (const day of ['2025-12-31', '2026-10-31', '2026-11-01', '2026-11-18', 'today'])
      await ton.text(`log squat 100x5 --at ${day}`);
    const sets = async (flags: string) => (await ton.json<{ sets: number }>(`stats summary ${flags}`)).sets;
    expect(await sets('--since 2026-11')).toBe(3);
    expect(await sets('--until 2026-10')).toBe(2);
    expect(await sets('--since 2026 --until 2026-11-18')).toBe(3);
    expect(await sets('--since -2d')).toBe(2);
    expect(await sets('--since "last month" --until "last month"')).toBe(1);
    expect(await sets('--since today')).toBe(1);
  });

  test('abandoned sessions count, deleted ones do not', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at 2026-11-10');
    await ton.text('log squat 100x5 --at 2026-11-11');
    ton.exec(`update sessions set status = 'abandoned' where id = 1`);
    ton.exec(
      `update sessions set deleted_at = 1 where id = 2; update set_logs set deleted_at = 1 where id = 2`,
    );
    expect(await ton.json('stats summary')).toMatchObject({ sessions: 1, sets: 1, last_date: '2026-11-10' });
    expect(await ton.json('session list')).toHaveLength(1);
    expect(await ton.json('log list')).toHaveLength(1);
  });
});

describe('calories', () => {
  const metOf = (ton: ReturnType<typeof newTon>, slug: string) =>
    ton.sql<{ met: number }>(`select met from exercises where slug = ?`, slug)[0]?.met ?? NaN;

  test('one-line logging: push-ups and jump rope with a duration are estimated, for 70 kg when nothing is known', async () => {
    const ton = newTon();
    await ton.text('log push-up 25 --duration 180');
    const pushUps = ((metOf(ton, 'push-up') * 3.5 * 70) / 200) * 3;
    expect((await ton.json<{ calories: number }>('stats summary')).calories).toBeCloseTo(pushUps, 5);
    // 300 skips in two minutes are 150 a minute: the fastest pace of the Compendium, 12.3 MET.
    await ton.text('log jump rope 300 --duration 120');
    const rope = ((12.3 * 3.5 * 70) / 200) * 2;
    const { calories, calories_estimated: estimated } =
      await ton.json<Record<string, number>>('stats summary');
    expect(calories).toBeCloseTo(pushUps + rope, 5);
    expect(estimated).toBe(calories);
    expect(await ton.text('stats summary')).toMatch(/calories +\d+ kcal \(.*estimated\)/);
  });

  test('given ones are kept, beside the estimated part', async () => {
    const ton = newTon();
    await ton.text('log push-up 25 --duration 180 --calories 12.5');
    expect(await ton.json('stats summary')).toMatchObject({ calories: 12.5, calories_estimated: 0 });
    await ton.text('log plank 60s');
    const { calories, calories_estimated: estimated = NaN } =
      await ton.json<Record<string, number>>('stats summary');
    expect(calories).toBeCloseTo(12.5 + estimated, 6);
    expect(estimated).toBeCloseTo((metOf(ton, 'plank') * 3.5 * 70) / 200, 5);
  });

  test('the body weight of the day is used when it is known', async () => {
    const ton = newTon();
    const at = Date.parse('2026-11-15T08:00:00+01:00');
    ton.exec(`insert into body_measurements (uid, user_id, kind, value, unit, measured_at, local_date, utc_offset_minutes, created_at, updated_at)
      values ('m1', 1, 'weight', 220, 'lb', ${at}, '2026-11-15', 60, ${at}, ${at})`);
    await ton.text('log plank 60s --at 2026-11-14');
    await ton.text('log plank 60s --at 2026-11-16');
    const perKilogram = (metOf(ton, 'plank') * 3.5) / 200;
    const { calories } = await ton.json<{ calories: number }>('stats summary');
    expect(calories).toBeCloseTo(perKilogram * (70 + 220 * 0.45359237), 5);
  });

  test('a session’s own figure replaces the sum of its sets', async () => {
    const ton = newTon();
    await ton.text('log push-up 25 --duration 180 --calories 12.5');
    ton.exec('update sessions set calories = 300');
    expect(await ton.json('stats summary')).toMatchObject({ calories: 300, calories_estimated: 0 });
  });
});

test('a timed set says its estimated calories, and the same again to a retry', async () => {
  const ton = newTon();
  const line = 'log push-up 25 --duration 180 --key morning';
  const answer = await ton.json<{ sets: object[] }>(line);
  // 3.8 MET × 3.5 × 70 kg / 200 × 3 minutes.
  expect(answer.sets).toMatchObject([{ calories: null, calories_estimated: 13.965 }]);
  expect(await ton.json(line)).toEqual(answer);
  const given = await ton.json<{ sets: object[] }>('log push-up 25 --duration 180 --calories 12.5');
  expect(given.sets).toMatchObject([{ calories: 12.5, calories_estimated: null }]);
  const untimed = await ton.json<{ sets: object[] }>('log push-up 25');
  expect(untimed.sets).toMatchObject([{ calories_estimated: null }]);
});
