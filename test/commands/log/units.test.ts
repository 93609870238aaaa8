import { describe, expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';

const terminal = { columns: 80 };

/** A user of pounds with four squats and a leg press. */
async function poundsTon() {
  const ton = newTon();
  ton.exec(`update users set unit_system = 'imperial'`);
  for (const set of ['squat 225x5', 'squat 100kgx5', 'leg press 7stacks x 12', 'squat --weight 100 --reps 3'])
    await ton.text(`log ${set}`);
  return ton;
}

describe('a user of pounds', () => {
  test('types pounds; what is stored stays as typed', async () => {
    const ton = await poundsTon();
    expect(await ton.json('log list --sort oldest')).toMatchObject([
      { weight: 225, unit: 'lb', weight_kg: 102.058283, set: '225 lb × 5' },
      { weight: 100, unit: 'kg', weight_kg: 100, set: '100 kg × 5' },
      { weight: 7, unit: 'stacks', weight_kg: null, set: '7 stacks × 12' },
      { weight: 100, unit: 'lb', weight_kg: 45.359237, set: '100 lb × 3' },
    ]);
  });

  test('reads pounds in every table, stacks as stacks', async () => {
    const ton = await poundsTon();
    for (const line of ['log list', 'session show', 'session list', 'stats summary']) {
      const table = await ton.text(line, { terminal });
      expect(table, line).not.toContain('kg');
      expect(table, line).toContain('lb');
    }
    expect(await ton.text('log list')).toMatch(/220\.46 lb × 5/);
    expect(await ton.text('session show')).toContain('7 stacks × 12');
    // 225 × 5 + 220.46 × 5 + 100 × 3
    expect(await ton.text('stats summary')).toContain('2527 lb');
  });

  test('hears of records and odd loads in pounds', async () => {
    const ton = await poundsTon();
    ton.clock.advance(86_400);
    expect(await ton.text('log squat 245x5')).toContain('the heaviest (was 225 lb)');
    expect((await ton('log squat 2450x5')).stderr).toContain('(around 245 lb)');
  });

  test('switching shows kilograms and changes nothing stored', async () => {
    const ton = await poundsTon();
    const before = await ton.json('log list');
    ton.exec(`update users set unit_system = 'metric'`);
    expect(await ton.text('log list', { terminal })).toContain('102.06 kg × 5');
    expect(await ton.json('log list')).toEqual(before);
  });
});

describe('what does not go together', () => {
  const ton = newTon();
  test.each([
    ['log squat --weight 100kg --unit lb --reps 5', '--weight "100kg" and --unit "lb" differ'],
    ['log squat --weight 100 --unit stone --reps 5', '"stone" does not fit --unit'],
  ])('ton %s', async (line, message) => {
    const { status, stderr } = await ton(line);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`error: ${message}\nhint: `)]);
  });

  test('last in another unit', async () => {
    await ton.text('log squat 100x5');
    const { status, stderr } = await ton('log squat last+5lb');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('"last+5lb" changes a weight of 100kg in another unit'),
    ]);
  });
});
