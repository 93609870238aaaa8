import { describe, expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

const newYork = { offsetMinutes: () => -300 };

describe('Fitbod', () => {
  test('one row in full, its time turned into the local one', async () => {
    const whole = await readAll(fixture('fitbod.csv'), newYork);
    expect(whole.rows[1]).toEqual({
      line: 3,
      sessionKey: 'fitbod:2025-01-17T22:14:35.000Z',
      sessionTitle: null,
      start: { date: '2025-01-17', secondsOfDay: 62_075 },
      end: null,
      sessionSeconds: null,
      sessionNotes: null,
      exercise: 'Dumbbell Press',
      exerciseNotes: null,
      category: null,
      superset: null,
      setType: 'warmup',
      isFailure: false,
      weight: 9.0718,
      unit: 'kg',
      loadKind: null,
      reps: 10,
      rpe: null,
      distanceM: null,
      durationSeconds: null,
      restSeconds: null,
      setNotes: 'slow',
      extra: { multiplier: '2.0' },
    });
    expect(whole.warnings).toEqual(['the file has its times with a zone; they were turned into local ones']);
  });

  test('timed and distance sets; a time early in UTC is the day before in New York', async () => {
    const { rows } = await readAll(fixture('fitbod.csv'), newYork);
    expect(rows.slice(2)).toMatchObject([
      { exercise: 'Plank', reps: null, durationSeconds: 45.5, weight: 0, extra: {} },
      {
        start: { date: '2025-01-16', secondsOfDay: 3600 },
        reps: null,
        distanceM: 2500,
        durationSeconds: 900,
        extra: { Incline: '1.5' },
      },
    ]);
    const [far] = (await readAll(fixture('fitbod.csv'), { offsetMinutes: () => 600 })).rows;
    expect(far).toMatchObject({
      start: { date: '2025-01-18', secondsOfDay: 29_675 },
      sessionKey: 'fitbod:2025-01-17T22:14:35.000Z',
    });
  });

  test.each([
    ['2025-01-17 22:14:35', 'false', 'is not a date and time with a zone'],
    ['2025-02-30 22:14:35 +0000', 'false', 'is not a date and time with a zone'],
    ['2025-01-17 22:14:35 +0000', 'maybe', 'is neither true nor false'],
  ])('%s, %s', async (date, warmup, message) => {
    const header =
      'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier';
    const { errors, rows } = await readText(`${header}\n${date},Squat, 5,100,0,0,0,0,${warmup},, 1.0\n`);
    expect(rows).toEqual([]);
    expect(errors).toMatchObject([{ line: 2, message: expect.stringContaining(message) as string }]);
  });
});

describe('StrongLifts', () => {
  test('sets across a row, a failed one, one not done, a session past midnight', async () => {
    const whole = await readAll(fixture('stronglifts.csv'));
    expect(whole.rows.map((r) => [r.line, r.exercise, r.weight, r.reps])).toEqual([
      [2, 'Squat', 60, 5],
      [2, 'Squat', 60, 0],
      [3, 'Bench Press', 40, 5],
      [3, 'Bench Press', 40, 5],
      [5, 'Deadlift', 90, 5],
    ]);
    expect(whole.rows[0]).toMatchObject({
      sessionKey: 'stronglifts:2026-02-03T23:40:00 Workout A',
      sessionTitle: 'Workout A',
      sessionSeconds: 48 * 60,
      sessionNotes: 'sore, slow',
      exerciseNotes: null,
      extra: {},
    });
    expect(whole.skipped).toEqual([
      { kind: 'skipped', line: 2, reason: 'unfinished' },
      { kind: 'skipped', line: 4, reason: 'timed exercise' },
    ]);
    expect(whole.columns[0]).toBe('Date (yyyy/mm/dd)');
  });

  test('pounds beside a body weight in kilograms; 24 hours', async () => {
    const { rows } = await readAll(fixture('stronglifts-lb.csv'));
    expect(rows).toMatchObject([{ weight: 135, unit: 'lb', start: { secondsOfDay: 67_200 } }]);
  });

  test('a whole workout in a row', async () => {
    const whole = await readAll(fixture('stronglifts-old.csv'));
    expect(whole.rows.map((r) => [r.line, r.start.date, r.exercise, r.weight, r.unit, r.reps])).toEqual([
      [2, '2016-07-25', 'Squat', 135, 'lb', 5],
      [2, '2016-07-25', 'Squat', 135, 'lb', 5],
      [2, '2016-07-25', 'Squat', 135, 'lb', 4],
      [2, '2016-07-25', 'Bench Press', 115, 'lb', 5],
      [2, '2016-07-25', 'Bench Press', 115, 'lb', 5],
      [3, '2016-07-27', 'Squat', 140, 'lb', 5],
      [3, '2016-07-27', 'Squat', 140, 'lb', 0],
      [3, '2016-07-27', 'Deadlift', 135, 'lb', 5],
    ]);
    expect(whole.rows[0]).toMatchObject({ sessionTitle: 'Workout A', sessionNotes: 'first' });
  });

  test('body weight in kilograms means kilograms; a workout without sets is counted', async () => {
    const header = '"Date","Note","Workout","Body Weight","Exercise 1","Weight (KG)","Weight (LB)","Set 1"';
    const whole = await readText(
      `${header}\n07/25/16,"",A,80kg,Squat,60,135,5\n07/26/16,"",B,80kg,Squat,60,135,\n`,
    );
    expect(whole.rows).toMatchObject([{ weight: 60, unit: 'kg' }]);
    expect(whole.skipped).toEqual([{ kind: 'skipped', line: 3, reason: 'no sets' }]);
  });

  test('bad cells and records of another length', async () => {
    const header =
      'Date (yyyy/mm/dd),Workout,Workout Name,Exercise,Sets×Reps,Start Time (h:mm),Set 1 (Reps),Set 1 (KG)';
    const whole = await readText(
      `${header}\n2026/02/30,1,A,Squat,1×5,7:00,5,60\n2026/02/03,1,A,Squat,1×5,7:60,5,60\n` +
        '2026/02/03,1,A,Squat,1×5,7:00,5,heavy\n2026/02/03,1,A,Squat\n2026/02/03,1,A,Squat,1×5,7:00,5,60,9\n',
    );
    expect(whole.errors.map(({ line, message }) => [line, message])).toEqual([
      [2, 'Date (yyyy/mm/dd) "2026/02/30" is not a date (year, month, day)'],
      [3, 'Start Time (h:mm) "7:60" is not a time that a clock shows'],
      [4, 'Set weight (KG) "heavy" is not a number'],
      [5, 'the record has 4 cells and the header 8'],
      [6, 'the record has 9 cells and the header 8'],
    ]);
  });
});

describe('Liftosaur', () => {
  test('what was done, not what was planned', async () => {
    const whole = await readAll(fixture('liftosaur.csv'), newYork);
    expect(whole.rows).toMatchObject([
      {
        sessionKey: 'liftosaur:2026-03-01T23:30:00.000Z',
        sessionTitle: 'Beginner: Day 1',
        start: { date: '2026-03-01', secondsOfDay: 66_600 },
        exercise: 'Squat, Barbell',
        exerciseNotes: 'keep tight',
        setType: 'warmup',
        weight: 45,
        unit: 'lb',
        reps: 5,
      },
      {
        weight: 230,
        reps: 7,
        rpe: 9,
        extra: { 'Is AMRAP?': '1', 'Required Reps': '5', 'Required RPE': '8' },
      },
      { weight: 225, reps: 5 },
    ]);
    expect(whole.skipped).toEqual([{ kind: 'skipped', line: 5, reason: 'unfinished' }]);
  });

  test('a weight in a unit nobody knows', async () => {
    const header =
      'Workout DateTime,Day Name,Exercise,Is Warmup Set?,Completed Reps,Completed Weight Value,Completed Weight Unit';
    const { errors } = await readText(`${header}\n2026-03-01T23:30:00Z,A,Squat,0,5,10,st\n`);
    expect(errors).toMatchObject([
      { line: 2, message: 'Completed Weight Unit "st" is not a unit of weight; kg and lb are' },
    ]);
  });
});

describe('GymBook', () => {
  test('decimal commas, units in cells, warm-ups, cool-downs, skipped sets', async () => {
    const whole = await readAll(fixture('gymbook.csv'));
    expect(
      whole.rows.map((r) => [
        r.exercise,
        r.setType,
        r.weight,
        r.unit,
        r.reps,
        r.durationSeconds,
        r.distanceM,
      ]),
    ).toEqual([
      ['Panca Piana', 'warmup', 30, 'kg', 12, null, null],
      ['Panca Piana', 'working', 62.5, 'kg', 8, null, null],
      ['Plank', 'working', 0, 'kg', null, 60, null],
      ['Corsa', 'warmup', null, null, null, 300, 480],
    ]);
    expect(whole.rows[1]).toMatchObject({
      sessionKey: 'gymbook:2025-01-09 Giorno 4',
      sessionTitle: 'Giorno 4',
      start: { date: '2025-01-09', secondsOfDay: 70_200 },
      category: 'Torace',
      setNotes: 'dura',
      extra: {},
    });
    expect(whole.skipped).toEqual([{ kind: 'skipped', line: 4, reason: 'unfinished' }]);
    expect(whole.warnings).toEqual(['1 cool-down set taken as warm-up, in no record (line 6)']);
  });

  test('a point parts thousands', async () => {
    const header =
      'Data,Programma,Orario,Esercizio,Set / Set di riscaldamento / Set di defaticamento,Ripetizioni / Tempo,Peso / Distanza';
    const row = (load: string) => `09/01/25,A,19:30,Vogatore,Set,"8 ripetizioni","${load}"`;
    const { rows, errors } = await readText(
      [header, row('1.250,50 m'), row('1.250 kg'), row('62.5 kg'), row('12.50,00 kg')].join('\n'),
    );
    expect(rows.map(({ weight, distanceM }) => weight ?? distanceM)).toEqual([1250.5, 1250, 62.5]);
    expect(errors).toMatchObject([
      { line: 5, message: expect.stringContaining('is not a number') as string },
    ]);
  });

  test.each([
    ['13/13/25', '"8 ripetizioni"', '"1,00 kg"', 'is not a date such as "09/01/25"'],
    ['09/01/25', '"8 passi"', '"1,00 kg"', 'is neither reps nor a time'],
    ['09/01/25', '"8,5 ripetizioni"', '"1,00 kg"', 'is not a whole number'],
    ['09/01/25', '"99999 ripetizioni"', '"1,00 kg"', 'is more than 10000'],
    ['09/01/25', '"99999 minuti"', '"1,00 kg"', 'is more than 24 hours'],
    ['09/01/25', '"8 ripetizioni"', 'kg', 'is not a number with a unit'],
    ['09/01/25', '"8 ripetizioni"', '"9999,00 kg"', 'is more than 5000'],
    ['09/01/25', '"8 ripetizioni"', '"1,00 sacchi"', 'has no unit of weight or length'],
    ['09/01/25', '"8 ripetizioni"', '"2000,00 km"', 'is more than 1000 km'],
  ])('%s %s %s', async (date, amount, load, message) => {
    const header =
      'Data,Programma,Orario,Esercizio,Set / Set di riscaldamento / Set di defaticamento,Ripetizioni / Tempo,Peso / Distanza';
    const { errors } = await readText(`${header}\n${date},A,19:30,Panca,Set,${amount},${load}\n`);
    expect(errors).toMatchObject([{ line: 2, message: expect.stringContaining(message) as string }]);
  });
});

test('an account of Hevy in Portuguese, and one with 12 hours', async () => {
  const [portuguese, american] = await Promise.all([
    readAll(fixture('hevy-h1-portuguese.csv')),
    readAll(fixture('hevy-h1-12h.csv')),
  ]);
  expect(portuguese.rows[1]).toMatchObject({
    start: { date: '2026-05-05', secondsOfDay: 27_240 },
    superset: '0',
  });
  expect(american.rows).toMatchObject([
    {
      start: { date: '2026-06-11', secondsOfDay: 43_260 },
      end: { date: '2026-06-11', secondsOfDay: 46_860 },
    },
  ]);
});

test('a workout of Hevy that nobody ended is noticed once', async () => {
  const header =
    'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';
  const row = (start: string, end: string) => `A,"${start}","${end}",,Dip,,,0,normal,,5,,,`;
  const long = row('9 Jul 2025, 18:00', '10 Jul 2025, 00:01');
  const fine = row('8 Jul 2025, 18:00', '9 Jul 2025, 00:00');
  const whole = await readText([header, fine, long, long, ''].join('\n'));
  expect(whole.warnings).toEqual(['1 session longer than 6 hours: a timer nobody stopped (line 3)']);
});

test('a name that a cell breaks is one of one line', async () => {
  const { rows } = await readText(
    'Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n2024-01-02,"Bench \r\n Press\u0085","",20,5,,,,"two\r\nlines"\n',
  );
  expect(rows).toMatchObject([{ exercise: 'Bench Press', setNotes: 'two\nlines' }]);
});
