import { expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

// file, format, variant, whether it needs a unit, rows, units of the first row, reps of all rows
const files = [
  ['strong-s1.csv', 'strong', 'S1', false, 2, 'kg'],
  ['strong-s2.csv', 'strong', 'S2', false, 2, 'lb'],
  ['strong-s3.csv', 'strong', 'S3', true, 3, 'lb'],
  ['strong-s4.csv', 'strong', 'S4', true, 1, 'lb'],
  ['strong-s5.csv', 'strong', 'S5', true, 7, 'lb'],
  ['strong-s5b.csv', 'strong', 'S5b', true, 3, 'lb'],
  ['strong-s5-german.csv', 'strong', 'S5', true, 1, 'lb'],
  ['strong-s5-french.csv', 'strong', 'S5', true, 2, 'lb'],
  ['strong-s5-chinese.csv', 'strong', 'S5', true, 1, 'lb'],
  ['strong-s5-decimal-reps.csv', 'strong', 'S5', true, 1, 'lb'],
  ['strong-s6.csv', 'strong', 'S6', false, 4, 'kg'],
  ['strong-s7.csv', 'strong', 'S7', false, 2, 'kg'],
  ['strong-s7c.csv', 'strong', 'S7c', false, 2, 'kg'],
  ['strong-s8.csv', 'strong', 'S8', false, 6, 'kg'],
  ['strong-s8-lb.csv', 'strong', 'S8', false, 1, 'lb'],
  ['hevy-h0.csv', 'hevy', 'H0', false, 1, 'kg'],
  ['hevy-h1.csv', 'hevy', 'H1', false, 7, 'kg'],
  ['hevy-h1-12h.csv', 'hevy', 'H1', false, 1, 'kg'],
  ['hevy-h1-portuguese.csv', 'hevy', 'H1', false, 2, 'kg'],
  ['hevy-h2.csv', 'hevy', 'H2', false, 3, 'lb'],
  ['hevy-h3.csv', 'hevy', 'H3', false, 2, null],
  ['fitnotes-f1.csv', 'fitnotes', 'F1', false, 2, 'lb'],
  ['fitnotes-f1c.csv', 'fitnotes', 'F1c', false, 2, 'kg'],
  ['fitnotes-f2.csv', 'fitnotes', 'F2', false, 5, 'kg'],
  ['fitnotes-f2c.csv', 'fitnotes', 'F2c', false, 1, 'kg'],
  ['fitbod.csv', 'fitbod', 'kg', false, 4, 'kg'],
  ['fitbod-lb.csv', 'fitbod', 'lb', false, 1, 'lb'],
  ['stronglifts.csv', 'stronglifts', 'sets', false, 5, 'kg'],
  ['stronglifts-lb.csv', 'stronglifts', 'sets', false, 1, 'lb'],
  ['stronglifts-old.csv', 'stronglifts', 'workouts', false, 8, 'lb'],
  ['liftosaur.csv', 'liftosaur', 'history', false, 3, 'lb'],
  ['gymbook.csv', 'gymbook', 'Italian', false, 4, 'kg'],
] as const;

test.each(files)('%s is %s %s', async (file, format, variant, needsUnit, rows, unit) => {
  const whole = await readAll(fixture(file), needsUnit ? { unit: 'lb' } : {});
  expect(whole).toMatchObject({ format, variant });
  expect(whole.rows).toHaveLength(rows);
  expect(whole.rows[0]?.unit).toBe(unit);
});

test.each(files.filter(([, , , needsUnit]) => needsUnit))('%s is refused without a unit', async (file) => {
  await expect(readAll(fixture(file))).rejects.toMatchObject({
    code: 'usage',
    hint: 'add --unit kg or --unit lb',
  });
});

test.each(files)('%s read under another name is refused', async (file, format) => {
  const from = format === 'hevy' ? 'strong' : 'hevy';
  await expect(readAll(fixture(file), { from, unit: 'kg' })).rejects.toMatchObject({
    code: 'usage',
    hint: `leave out --from, or use --from ${format}`,
  });
});

test('a unit given for a file that names its own is not used, and said so', async () => {
  const whole = await readAll(fixture('strong-s2.csv'), { unit: 'kg' });
  expect(whole.rows.map((row) => row.unit)).toEqual(['lb', 'lb']);
  expect(whole.warnings).toEqual(['the file names its own units, which go before --unit kg']);
});

test('case, surrounding space, a byte-order mark and the delimiter of a header do not matter', async () => {
  const header = 'DATE\t exercise \tCategory\tWeight\tweight  unit\tReps\tDistance\tDistance Unit\tTime';
  const whole = await readText(`\uFEFF${header}\n2024-01-02\tDip\tArms\t10.0\tkgs\t8\t\t\t\n`);
  expect(whole).toMatchObject({ format: 'fitnotes', variant: 'F2' });
  expect(whole.columns[0]).toBe('DATE');
  expect(whole.rows).toMatchObject([{ exercise: 'Dip', weight: 10, unit: 'kg', reps: 8 }]);
});

test('columns may stand in another order, and unknown ones are kept', async () => {
  const whole = await readText(
    'Reps,Mood,Set Order,Weight (lbs),Exercise Name,Workout Name,Date,__proto__\n' +
      '5,good,1,45,Press,A,2024-01-02 10:00:00,x\n6,,2,45,Press,A,2024-01-02 10:00:00,\n',
  );
  expect(whole.rows).toMatchObject([{ reps: 5, weight: 45, unit: 'lb' }, { reps: 6 }]);
  expect(whole.rows.map((row) => Object.entries(row.extra))).toEqual([
    [
      ['Mood', 'good'],
      ['__proto__', 'x'],
    ],
    [],
  ]);
});

test('a header without rows is a file without rows', async () => {
  const whole = await readText('Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time');
  expect(whole).toMatchObject({ format: 'fitnotes', records: [], warnings: [] });
});
