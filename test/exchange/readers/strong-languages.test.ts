import { expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

test('French: spelled-out minutes, CRLF, failure', async () => {
  const { rows, warnings } = await readAll(fixture('strong-s5-french.csv'), { unit: 'kg' });
  expect(rows).toMatchObject([
    { exercise: 'Soulevé de terre', weight: 120, reps: 5, exerciseNotes: 'ceinture', sessionSeconds: 3900 },
    { exercise: 'Soulevé de terre', weight: 130, isFailure: true, rpe: 9 },
  ]);
  expect(warnings).toEqual([]);
});

test('Chinese: hours and minutes', async () => {
  const { rows } = await readAll(fixture('strong-s5-chinese.csv'), { unit: 'kg' });
  expect(rows).toMatchObject([
    { exercise: '卧推 (杠铃)', sessionTitle: '晚上', sessionSeconds: 4380, weight: 60, reps: 8 },
  ]);
});

test('reps written 8.0, and a rest timer', async () => {
  const { rows } = await readAll(fixture('strong-s5-decimal-reps.csv'), { unit: 'kg' });
  expect(rows).toMatchObject([{ reps: 8, weight: 0, unit: 'kg', restSeconds: 90 }]);
});

test('pounds in brackets', async () => {
  const { rows } = await readAll(fixture('strong-s8-lb.csv'));
  expect(rows).toMatchObject([{ weight: 310, unit: 'lb', sessionSeconds: 2400 }]);
});

test('another language is refused, and read by its place when it is said to be Strong', async () => {
  const header = 'Data,Allenamento,Durata,Esercizio,Serie,Peso,Rip.,Distanza,Secondi,Note,Note 2,RPE';
  const file = `${header}\n2025-06-01 17:40:00,"A",30m,Squat,1,100.0,5.0,0,0.0,,,\n`;
  await expect(readText(file, { unit: 'kg' })).rejects.toMatchObject({
    message: expect.stringContaining('in a language that is not known') as string,
    hint: expect.stringContaining('--from strong') as string,
  });
  const { rows, variant } = await readText(file, { unit: 'kg', from: 'strong' });
  expect(variant).toBe('S5');
  expect(rows).toMatchObject([{ line: 2, exercise: 'Squat', weight: 100, reps: 5, sessionSeconds: 1800 }]);
  await expect(readText(file, { from: 'strong' })).rejects.toMatchObject({
    hint: 'add --unit kg or --unit lb',
  });
});

test('without a header it is refused, and read when it is said to be Strong', async () => {
  const file = fixture('strong-s6-headerless.csv');
  await expect(readAll(file)).rejects.toMatchObject({
    message: expect.stringContaining('has no header line') as string,
    hint: expect.stringContaining('--from strong') as string,
  });
  const { rows, variant } = await readAll(file, { from: 'strong' });
  expect(variant).toBe('S6');
  expect(rows).toMatchObject([
    { line: 1, exercise: 'Deadlift', weight: 140, unit: 'kg' },
    { line: 2, exercise: 'Curl', weight: 25, unit: 'lb', rpe: 7.5 },
  ]);
});

test.each([
  ['S3', '2018-02-03 10:00:00,"A","Row",1,50,8,0,0,"","note"'],
  ['S4', '2018-02-03 10:00:00,"A","Row",W,50,8,0,0,"","",8'],
  ['S5b', '2023-02-03 10:00:00,"A",45m,"Row",1,50.0,8,0,0,'],
  ['S5', '2023-02-03 10:00:00,"A",45m,"Row",F,50.0,8.0,0,0,"","",'],
  ['S7', '2021-02-03 10:00:00;"A";"Row";1;50;kg;8;;;;0;"";"";1h'],
])('a file without a header that is %s', async (variant, line) => {
  const whole = await readText(`${line}\n${line}\n`, { from: 'strong', unit: 'kg' });
  expect(whole.variant).toBe(variant);
  expect(whole.rows.map((row) => [row.line, row.exercise, row.weight, row.reps])).toEqual([
    [1, 'Row', 50, 8],
    [2, 'Row', 50, 8],
  ]);
});

test('a first line whose unit nothing gives is not guessed', async () => {
  const line = '2015-03-13 20:15:08,"A","Row",0,25.0,10,0.0,0,""';
  await expect(readText(line, { from: 'strong', unit: 'kg' })).rejects.toMatchObject({ code: 'usage' });
});
