import { expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

const f2 = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time';

test('one row in full', async () => {
  const whole = await readAll(fixture('fitnotes-f2c.csv'));
  expect(whole.rows[0]).toEqual({
    line: 2,
    sessionKey: 'fitnotes:2026-01-02',
    sessionTitle: null,
    start: { date: '2026-01-02', secondsOfDay: null },
    end: null,
    sessionSeconds: null,
    sessionNotes: null,
    exercise: 'Farmer Walk',
    exerciseNotes: null,
    category: 'Full Body',
    superset: null,
    setType: 'working',
    isFailure: false,
    weight: 32,
    unit: 'kg',
    loadKind: null,
    reps: null,
    rpe: null,
    distanceM: 2414.016,
    durationSeconds: 3723,
    restSeconds: null,
    setNotes: 'last one +30',
    extra: {},
  });
});

test('an exercise with commas in its name is put together again', async () => {
  const whole = await readAll(fixture('fitnotes-f2.csv'));
  expect(whole.rows.map((r) => [r.exercise, r.category, r.weight, r.unit, r.reps])).toEqual([
    ['Pull Up', 'Back', 0, 'kg', 8],
    ['Overhead Press (Each Side, Dumbbells)', 'Shoulders', 8, 'kg', 5],
    ['Row, Cable, Wide', 'Back', 120, 'lb', 5],
    ['Running', 'Cardio', null, null, null],
    ['Sprint', 'Cardio', null, null, null],
  ]);
  expect(whole.rows.slice(3).map((r) => [r.distanceM, r.durationSeconds])).toEqual([
    [5000, 1540],
    [400, 70],
  ]);
  expect(whole.warnings).toEqual(['2 exercise names with a comma put together again (first on line 3)']);
});

test('a quoted name and a quoted comment may have commas too', async () => {
  const whole = await readText(`${f2},Comment\n2024-01-02,"Row, Cable",Back,9.5,kgs,8,,,,"a, b"\n`);
  expect(whole.rows).toMatchObject([{ exercise: 'Row, Cable', setNotes: 'a, b', weight: 9.5 }]);
  expect(whole.warnings).toEqual([]);
});

test('a unit without a distance means nothing, even kg', async () => {
  const whole = await readAll(fixture('fitnotes-f1.csv'));
  expect(whole.rows).toMatchObject([
    { weight: 225, unit: 'lb', reps: 5, distanceM: null },
    { weight: null, unit: null, distanceM: null, durationSeconds: 45 },
  ]);
});

test.each([
  ['Stretch,Flexibility,,,,,,0:05:00,', 'Stretch', null],
  ['Stretch,Flexibility,,,,,,,,,', 'Stretch', null],
  ['Dip,Arms,10.0,kgs,8,,,,,', 'Dip', 10],
  ['Stretch, Hip,Flexibility,,,,,,', 'Stretch, Hip', null],
  ['Dip, Ring,Arms,10.0,kgs,8,,,', 'Dip, Ring', 10],
])('empty cells at the end are no comma in a name: %s', async (cells, exercise, weight) => {
  const whole = await readText(`${f2}\n2024-01-02,${cells}\n`);
  expect(whole.errors).toEqual([]);
  expect(whole.rows.map((row) => [row.exercise, row.weight])).toEqual([[exercise, weight]]);
});

test.each([
  ['2024-01-02,Dip,Arms,10,,8,,,', 'Weight "10" has no unit: add --unit kg or --unit lb'],
  ['2024-01-02,Dip,Arms,10,stone,8,,,', 'Weight Unit "stone" is not a unit of weight; kg and lb are'],
  ['2024-01-02,Run,Cardio,,,,5,kg,', 'Distance Unit "kg" is not a unit of length'],
  ['2024-01-02,Run,Cardio,,,,5,constructor,', 'Distance Unit "constructor" is not a unit of length'],
  ['2024-01-02,Run,Cardio,,,,1001,km,', 'Distance "1001" is more than 1000 km'],
  ['2024-01-02,Run,Cardio,,,,,,25:40', 'Time "25:40" is not a duration such as "0:25:40"'],
  ['2024-01-02,Run,Cardio,,,,,,25:00:00', 'Time "25:00:00" is more than 24 hours'],
  ['2024-01-02 10:00:00,Run,Cardio,,,,,,', 'Date "2024-01-02 10:00:00" is not a date'],
])('%s is an error', async (row, message) => {
  const whole = await readText(`${f2}\n${row}\n`);
  expect(whole.errors.map((error) => error.message)).toEqual([message]);
});

test('a weight of 0 needs no unit, and a given unit fills a blank one', async () => {
  const rows = '2024-01-02,Dip,Arms,0.0,,8,,,\n2024-01-02,Dip,Arms,10.0,,8,,,\n';
  const whole = await readText(`${f2}\n${rows}`, { unit: 'lb' });
  expect(whole.rows.map((row) => [row.weight, row.unit])).toEqual([
    [0, 'lb'],
    [10, 'lb'],
  ]);
  expect(whole.warnings).toContain('weights without a unit beside them were read as lb');
  const bare = await readText(`${f2}\n${rows}`);
  expect(bare.rows.map((row) => [row.weight, row.unit])).toEqual([[0, null]]);
});
