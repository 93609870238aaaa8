import { describe, expect, test } from 'vitest';
import { newTon } from '../run-ton.js';

const contract = [
  'sessions',
  'sets',
  'reps',
  'avg_reps_per_session',
  'max_reps',
  'heaviest',
  'best_e1rm',
  'volume_kg',
  'duration_seconds',
  'first_date',
  'last_date',
];

type Stats = Record<string, number | string | null>;

describe('stats exercise', () => {
  test('of an exercise never logged is zeros and nulls', async () => {
    const ton = newTon();
    const stats = await ton.json<Stats>('stats exercise squat');
    expect(Object.keys(stats)).toEqual(expect.arrayContaining(contract));
    expect(stats).toMatchObject({
      exercise: 'Squat (Barbell)',
      sessions: 0,
      sets: 0,
      working_sets: 0,
      reps: 0,
      avg_reps_per_session: null,
      max_reps: null,
      heaviest: null,
      heaviest_unit: null,
      best_e1rm: null,
      best_e1rm_unit: null,
      volume_kg: 0,
      duration_seconds: 0,
      calories: 0,
      first_date: null,
      last_date: null,
    });
    expect(await ton.text('stats exercise squat')).toMatch(
      /^Squat \(Barbell\)\nsessions +0\nsets logged +0\n/,
    );
  });

  test('counts, sums, averages and bests; warm-ups, misses and drops by the rules of records', async () => {
    const ton = newTon();
    await ton.text('log squat w 140x20 100x5x2 d 80x12 miss 150 --at "2026-11-10 18:00"');
    await ton.text('log squat 110x3 --at 2026-11-12');
    expect(await ton.json<Stats>('stats exercise squat')).toMatchObject({
      sessions: 2,
      sets: 6,
      working_sets: 3,
      reps: 5 + 5 + 12 + 3,
      avg_reps_per_session: 12.5,
      max_reps: 5,
      heaviest: 110,
      heaviest_unit: 'kg',
      best_e1rm: 121,
      best_e1rm_unit: 'kg',
      formula: 'epley',
      volume_kg: 1000 + 960 + 330,
      first_date: '2026-11-10',
      last_date: '2026-11-12',
    });
  });

  test('says the same as history and records, in kilograms whatever was typed', async () => {
    const ton = newTon();
    for (const [day, sets] of [
      ['2026-11-10', '225lb x 5'],
      ['2026-11-11', '100x8 230lb x 3'],
      ['2026-11-12', '90x12'],
    ])
      await ton.text(`log squat ${sets ?? ''} --at ${day ?? ''}`);
    const stats = await ton.json<Stats>('stats exercise squat');
    const history =
      await ton.json<{ best_e1rm: number; volume_kg: number; total_reps: number }[]>('history squat');
    const records = await ton.json<{ record_type: string; value: number }[]>('record list squat');
    const record = (type: string) => records.find((row) => row.record_type === type)?.value;
    expect(stats.sessions).toBe(history.length);
    expect(stats.best_e1rm).toBe(Math.max(...history.map((row) => row.best_e1rm)));
    expect(stats.best_e1rm).toBe(record('1rm'));
    expect(stats.heaviest).toBe(record('weight'));
    expect(stats.reps).toBe(history.reduce((sum, row) => sum + row.total_reps, 0));
    expect(stats.volume_kg).toBeCloseTo(
      history.reduce((sum, row) => sum + row.volume_kg, 0),
      5,
    );
  });

  test('sets on their own are one session a day', async () => {
    const ton = newTon();
    await ton.text('log push-up 20 --no-session');
    await ton.text('log push-up 30 --no-session');
    await ton.text('log push-up 25 --no-session --at yesterday');
    await ton.text('log push-up 10 --at yesterday');
    const stats = await ton.json<Stats>('stats exercise push-up');
    expect(stats).toMatchObject({ sessions: 3, sets: 4, reps: 85, max_reps: 30, heaviest: null });
    expect(await ton.json('history push-up')).toHaveLength(3);
  });

  test('one-line logging of timed sets: time and calories are the sets’ own', async () => {
    const ton = newTon();
    await ton.text('log jump rope 300 --duration 120 --calories 20 --at "2026-11-10 18:00"');
    await ton.text('log jump rope 250 --duration 180 --at "2026-11-10 18:30"');
    ton.exec('update sessions set calories = 999');
    const stats = await ton.json<Record<string, number>>('stats exercise jump rope');
    expect(stats).toMatchObject({ sessions: 1, reps: 550, duration_seconds: 300, max_duration_seconds: 180 });
    expect(stats.calories_estimated).toBeGreaterThan(0);
    expect(stats.calories).toBeCloseTo(20 + (stats.calories_estimated ?? NaN), 6);
    expect(await ton.text('stats exercise jump rope')).toMatch(/time +5m\nlongest set +3m\n/);
  });

  test('distances, stacks and assistance have figures of their own', async () => {
    const ton = newTon();
    await ton.text('log run 5km 25:00');
    await ton.text('log run 3km 14:00');
    expect(await ton.json<Stats>('stats exercise run')).toMatchObject({
      distance_m: 8000,
      max_distance_m: 5000,
    });
    await ton.text('log leg press 7stacks x 12');
    await ton.text('log leg press 9stacks x 8');
    expect(await ton.json<Stats>('stats exercise leg press')).toMatchObject({
      heaviest: 9,
      heaviest_unit: 'stacks',
      best_e1rm: null,
      volume_kg: 0,
    });
    expect(await ton.text('stats exercise leg press')).toMatch(/heaviest +9 stacks/);
    await ton.text('log dip -15x8');
    expect(await ton.json<Stats>('stats exercise dip')).toMatchObject({
      reps: 8,
      max_reps: 8,
      heaviest: null,
    });
  });

  test('--since and --until choose the days, weights are shown in the user’s unit', async () => {
    const ton = newTon();
    for (const [day, sets] of [
      ['2026-10-31', '120x5'],
      ['2026-11-01', '100x5'],
      ['2026-11-18', '110x5'],
    ])
      await ton.text(`log squat ${sets ?? ''} --at ${day ?? ''}`);
    const heaviest = async (flags: string) =>
      (await ton.json<Stats>(`stats exercise squat ${flags}`)).heaviest;
    expect(await heaviest('--since 2026-11')).toBe(110);
    expect(await heaviest('--until 2026-11-01')).toBe(120);
    expect(await heaviest('--since 2026-11-01 --until 2026-11-01')).toBe(100);
    expect(await heaviest('--since 2026-12-01')).toBe(null);
    ton.exec(`update users set unit_system = 'imperial'`);
    expect(await ton.text('stats exercise squat')).toMatch(
      /heaviest +264\.6 lb\nbest 1RM \(Epley\) +308\.6 lb\n/,
    );
    expect(await heaviest('')).toBe(120);
  });

  test('a deleted session is in no figure, nor is another user’s', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at 2026-11-10');
    await ton.text('log squat 200x5 --at 2026-11-11');
    ton.exec(`insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'other', 'other', 1, 1);
      update sessions set deleted_at = 1 where id = 2; update set_logs set deleted_at = 1 where id = 2`);
    await ton.text('log squat 300x5 --user other');
    expect(await ton.json<Stats>('stats exercise squat')).toMatchObject({
      sessions: 1,
      sets: 1,
      heaviest: 100,
    });
    expect(await ton.json<Stats>('stats exercise squat --user other')).toMatchObject({ heaviest: 300 });
  });

  test('the exercise’s own formula is used and named', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.exec(`insert into exercise_settings (user_id, exercise_id, one_rep_max_formula, created_at, updated_at)
      select 1, id, 'brzycki', 1, 1 from exercises where name = 'Squat (Barbell)'`);
    expect(await ton.json<Stats>('stats exercise squat')).toMatchObject({
      formula: 'brzycki',
      best_e1rm: 112.5,
    });
    expect(await ton.text('stats exercise squat')).toContain('best 1RM (Brzycki)');
  });

  test('asks for the exercise, or says that it is missing', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const asked = await ton('stats exercise', {
      terminal: { columns: 80 },
      answers: [{ asks: 'Exercise', types: 'squat', answer: 'Squat (Barbell)' }],
    });
    expect(asked.stdout).toMatch(/^.*Squat \(Barbell\).*\n[^]*heaviest.* 100 kg\n/);
    const missing = await ton('stats exercise --json');
    expect(missing.status).toBe(4);
    expect(missing.stderr).toContain('missing: EXERCISE');
    const unknown = await ton('stats exercise skwat');
    expect(unknown.status).toBe(3);
    expect(unknown.stderr).toContain('"skwat"');
  });
});
