import { beforeAll, describe, expect, test } from 'vitest';

import type { Row } from '../../src/output/view.js';
import { newTon, type Ton } from '../run-ton.js';

let ton: Ton;

beforeAll(async () => {
  ton = newTon();
  await ton.text('log squat 100x5x3 --at "2026-11-02 18:00"');
  await ton.text('log squat w 60x5 105x5x2 110x3 --at "2026-11-09 18:00"');
  await ton.text('log pull up 10 12 --at "2026-11-09 18:30"');
});

describe('record list', () => {
  test('has the keys of the contract, rep maxes included', async () => {
    const records = await ton.json<Row[]>('record list squat');
    for (const key of [
      'exercise',
      'record_type',
      'reps',
      'value',
      'unit',
      'achieved_at',
      'set_id',
      'session_id',
      'is_baseline',
      'formula',
    ]) {
      expect(Object.keys(records[0] ?? {})).toContain(key);
    }
    const repMaxes = records.filter((record) => record.record_type === 'rep_max');
    expect(repMaxes.map(({ reps, value }) => [reps, value]).sort()).toEqual([
      [1, 110],
      [2, 110],
      [3, 110],
      [4, 105],
      [5, 105],
    ]);
    expect(records.find((record) => record.record_type === '1rm')).toMatchObject({
      value: 122.5,
      unit: 'kg',
      formula: 'epley',
      is_baseline: false,
    });
  });

  test('is about everything without an exercise, and about one type with --type', async () => {
    const all = await ton.json<Row[]>('record list');
    expect(new Set(all.map((record) => record.exercise))).toEqual(new Set(['Squat (Barbell)', 'Pull Up']));
    const reps = await ton.json<Row[]>('record list --type reps');
    expect(reps.map(({ exercise, value }) => [exercise, value])).toEqual([['Pull Up', 12]]);
    expect((await ton('record list --type best')).status).toBe(2);
  });

  test('tells how it stood on a day', async () => {
    const [weight] = await ton.json<Row[]>('record list squat --type weight --as-of 2026-11-05');
    expect(weight).toMatchObject({ value: 100, date: '2026-11-02', is_baseline: true });
    expect(await ton.json('record list squat --as-of 2026-10')).toEqual([]);
  });

  test('shows nobody the records of another', async () => {
    expect(await ton.json('record list deadlift')).toEqual([]);
    expect((await ton('record list nosuch')).status).toBe(3);
  });
});

test('record history keeps what was beaten, and when', async () => {
  const weights = await ton.json<Row[]>('record history squat --type weight');
  expect(weights.map(({ value, beaten_at: beaten }) => [value, beaten === null])).toEqual([
    [100, false],
    [105, false],
    [110, true],
  ]);
  expect((await ton('record history')).status).toBe(4);
  expect(await ton.text('record history', { answers: [{ asks: 'Exercise', answer: 'Pull Up' }] })).toContain(
    'most reps',
  );
});

test('record explain leads to the set, the rule and what stood before', async () => {
  const [best] = await ton.json<Row[]>('record explain squat --type 1rm');
  expect(best).toMatchObject({ set: '105 kg × 5', beats: '116.67 kg of 2026-11-02' });
  expect(best?.rule).toMatch(/^Epley/);
});

describe('history', () => {
  test('is one object a session, oldest first, with what changed', async () => {
    const [first, second] = await ton.json<Row[]>('history squat');
    expect(Object.keys(first ?? {})).toEqual([
      'date',
      'session_id',
      'is_deload',
      'sets',
      'top_set',
      'best_e1rm',
      'volume_kg',
      'total_reps',
      'change',
      'records',
    ]);
    expect(first).toMatchObject({
      date: '2026-11-02',
      volume_kg: 1500,
      total_reps: 15,
      change: { weight: null, reps: null, volume_pct: null, e1rm: null },
    });
    expect(second).toMatchObject({
      top_set: { weight: 110, reps: 3 },
      best_e1rm: 122.5,
      volume_kg: 1380,
      change: { weight: 10, reps: -2, volume_pct: -8, e1rm: 5.833333 },
    });
  });

  test('takes --limit and --since without changing what the change is against', async () => {
    const [last] = await ton.json<Row[]>('history squat --limit 1');
    expect(last).toMatchObject({ date: '2026-11-09', change: { weight: 10 } });
    expect(await ton.json('history squat --since 2026-11-08')).toEqual([last]);
    expect(await ton.json('history deadlift')).toEqual([]);
  });

  test('draws the trend for people', async () => {
    expect(await ton.text('history squat')).toContain('best estimated 1RM (Epley): ▁█');
    expect(await ton.text('history squat --ascii')).not.toMatch(/[^\n -~]/);
  });
});

describe('db check', () => {
  test('is content with a sound log, and says what is wrong with another', async () => {
    expect(await ton.json('db check')).toEqual({ findings: [] });
    ton.exec(`update personal_records set value = value + 1 where record_type = '1rm' and beaten_at is null`);
    const check = await ton('db check');
    expect(check.status).toBe(8);
    expect(check.stderr).toContain('Squat (Barbell)');
    expect(await ton.text('db rebuild')).toContain('the best estimated 1RM is now 122.5 kg (was 123.5 kg)');
    expect((await ton('db check')).status).toBe(0);
  });

  test.each([
    ['set weight = 5001', 'set 1 (Squat (Barbell)) has 5001 kg: a weight is 0 to 5,000'],
    ['set reps = 10001', 'set 1 (Squat (Barbell)) has 10001 reps: reps are a whole number from 1 to 10,000'],
    ['set deleted_at = 1', 'set 1 (Squat (Barbell)) is deleted and its session is not'],
    [`set local_date = '2020-01-01'`, 'set 1 (Squat (Barbell)) counts on 2020-01-01, its session on'],
  ])('finds what no log can hold: %s', async (change, message) => {
    const other = newTon();
    await other.text('log squat 100x5');
    other.exec(`update set_logs ${change}`);
    const check = await other('db check --json');
    expect(check.status).toBe(8);
    expect(check.stdout).toBe('');
    const { error } = JSON.parse(check.stderr) as { error: { code: string; hint: string } };
    expect(error.code).toBe('check-failed');
    expect(error.hint).toContain(message);
  });

  test('is content with all that may be logged', async () => {
    const other = newTon();
    await other.text('log "leg press" 5000x10000');
    await other.text('log "leg press" 2700lbx5');
    expect(await other.json('db check')).toEqual({ findings: [] });
  });
});
