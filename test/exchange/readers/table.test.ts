import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseColumnMapping, tableFields } from '../../../src/exchange/column-mapping.js';
import { fixture, readAll, readText } from './read-all.js';

const basic = 'date=Day,exercise=Lift,weight_kg=Load,reps=Reps';

function read(rows: string, columns = basic, header = 'Day,Lift,Load,Reps') {
  return readText(`${header}\n${rows}\n`, { columns });
}

test('a table of one’s own: sets counted in a column, decimal commas, what is not named kept', async () => {
  const columns =
    'date_dmy=Day, exercise=Lift, weight="Load (kg)", sets=How many, reps=Reps, rpe=effort, set_type=Kind, session_title=Session';
  const whole = await readAll(fixture('table.csv'), { columns });
  expect(whole).toMatchObject({ format: 'csv', variant: 'columns', errors: [], skipped: [], warnings: [] });
  expect(
    whole.rows.map((r) => [r.line, r.start.date, r.start.secondsOfDay, r.exercise, r.weight, r.reps]),
  ).toEqual([
    [2, '2026-02-10', 66_600, 'Bench Press', 82.5, 5],
    [2, '2026-02-10', 66_600, 'Bench Press', 82.5, 5],
    [2, '2026-02-10', 66_600, 'Bench Press', 82.5, 5],
    [3, '2026-02-10', 66_600, 'Bench Press', 40, 10],
    [4, '2026-02-11', null, 'Plank', null, null],
  ]);
  expect(whole.rows[0]).toMatchObject({
    sessionKey: 'csv:2026-02-10T18:30:00 Push',
    sessionTitle: 'Push',
    unit: 'kg',
    rpe: 8,
    extra: { Mood: 'fine' },
  });
  expect(whole.rows[3]).toMatchObject({ setType: 'warmup', extra: {} });
});

test('the columns of `ton export history`', async () => {
  const names =
    'session_title,local_date,exercise,superset_group,set_type,is_failure,weight,unit,reps,rpe,rest_seconds,duration_seconds,distance_m,set_notes,exercise_notes,session_notes';
  const columns = names
    .split(',')
    .map((name) => `${name === 'local_date' ? 'date' : name}=${name}`)
    .join(',');
  const { rows } = await readText(
    `${names}\nPush,2026-02-10,Bench,1,drop,true,100,lb,5,8.5,90,,,hard,wide,fine\nPush,2026-02-10,Run,,working,false,,,,,,600,2500,,,\n`,
    { columns },
  );
  expect(rows).toMatchObject([
    {
      superset: '1',
      setType: 'drop',
      isFailure: true,
      weight: 100,
      unit: 'lb',
      rpe: 8.5,
      restSeconds: 90,
      setNotes: 'hard',
      exerciseNotes: 'wide',
      sessionNotes: 'fine',
    },
    { weight: null, unit: null, durationSeconds: 600, distanceM: 2500 },
  ]);
});

describe('units of weights', () => {
  test.each([
    ['weight=Load', 'Load', '100 kg', 100, 'kg'],
    ['weight=Load', 'Load', '225lbs.', 225, 'lb'],
    ['weight=Load', 'Load', '82,5 kg', 82.5, 'kg'],
    ['weight=Kg', 'Kg', '82.5', 82.5, 'kg'],
    ['weight=Weight (lbs)', 'Weight (lbs)', '45', 45, 'lb'],
    ['weight=load_lb', 'load_lb', '45', 45, 'lb'],
    ['weight_lb=Load', 'Load', '45', 45, 'lb'],
    ['weight_lb=Load', 'Load', '20kg', 20, 'kg'],
  ])('%s of "%s" with %s', async (field, name, cell, weight, unit) => {
    const columns = `date=Day,exercise=Lift,${field}`;
    const { rows } = await read(`2026-02-10,Squat,"${cell}",5`, columns, `Day,Lift,${name},Reps`);
    expect(rows).toMatchObject([{ weight, unit }]);
  });

  test('a column of its own, blank for body weight', async () => {
    const columns = 'date=Day,exercise=Lift,weight=W,unit=U';
    const { rows, errors } = await read(
      '2026-02-10,Squat,100,kgs\n2026-02-10,Squat,225,LB\n2026-02-10,Dip,,\n2026-02-10,Dip,0,\n2026-02-10,Dip,5,st\n2026-02-10,Dip,5,',
      columns,
      'Day,Lift,W,U',
    );
    expect(rows.map(({ weight, unit }) => [weight, unit])).toEqual([
      [100, 'kg'],
      [225, 'lb'],
      [null, null],
      [0, null],
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'U "st" is not a unit of weight; kg and lb are',
      'W "5" has no unit: add --unit kg or --unit lb',
    ]);
  });

  test('that nothing names is an error that names the flag', async () => {
    const columns = 'date=Day,exercise=Lift,weight=Load';
    const text = 'Day,Lift,Load\n2026-02-10,Squat,100\n';
    await expect(readText(text, { columns })).rejects.toMatchObject({ hint: 'add --unit kg or --unit lb' });
    const { rows } = await readText(text, { columns, unit: 'lb' });
    expect(rows).toMatchObject([{ weight: 100, unit: 'lb' }]);
  });
});

test.each([
  ['date', '2026-02-10', '2026-02-10', null],
  ['date', '2026/2/1', '2026-02-01', null],
  ['date', '2026-02-10 18:30', '2026-02-10', 66_600],
  ['date', '10 Feb 2026', '2026-02-10', null],
  ['date', '"Feb 10, 2026, 6:30 PM"', '2026-02-10', 66_600],
  ['date_dmy', '10.02.26', '2026-02-10', null],
  ['date_dmy', '10/2/2026 6:30 pm', '2026-02-10', 66_600],
  ['date_mdy', '02/10/26', '2026-02-10', null],
  ['date_mdy', '2026-02-10', '2026-02-10', null],
])('%s %s', async (field, cell, date, secondsOfDay) => {
  const { rows, errors } = await read(`${cell},Squat,100,5`, basic.replace('date', field));
  expect(errors).toEqual([]);
  expect(rows[0]?.start).toEqual({ date, secondsOfDay });
});

test('a distance too short to be one is none', async () => {
  const { rows } = await read(
    '2026-02-10,Run,1e-7\n2026-02-10,Run,1e-6',
    'date=Day,exercise=Lift,distance_m=D',
    'Day,Lift,D',
  );
  expect(rows.map(({ distanceM }) => distanceM)).toEqual([null, 1e-6]);
  const strong = await readText(
    'Date,Workout Name,Exercise Name,Set Order,kg,Reps,km,Seconds,Notes\n2016-05-02 18:30:00,A,Run,1,0,0,1e-10,0,\n',
  );
  expect(strong.rows).toMatchObject([{ distanceM: null, reps: 0 }]);
});

test('a time in a column of its own', async () => {
  const columns = `${basic},time=At`;
  const { rows, errors } = await read(
    '2026-02-10,Squat,100,5,6:30 PM\n2026-02-10,Squat,100,5,\n2026-02-10,Squat,100,5,25:00',
    columns,
    'Day,Lift,Load,Reps,At',
  );
  expect(rows.map(({ start }) => start.secondsOfDay)).toEqual([66_600, null]);
  expect(errors).toMatchObject([{ line: 4, message: 'At "25:00" is not a time that a clock shows' }]);
});

test('flags, durations, distances, kinds nobody knows', async () => {
  const columns = 'date=Day,exercise=Lift,is_warmup=W,is_failure=F,duration=T,distance_km=D,set_type=K';
  const { rows, errors, warnings } = await read(
    '2026-02-10,Run,yes,,25:40,"5,2",1\n2026-02-10,Run,,x,1h 5m,,myo\n2026-02-10,Run,perhaps,,,,\n2026-02-10,Run,,,soon,,\n2026-02-10,Run,,,,2000,\n2026-02-10,Run,,,25h,,',
    columns,
    'Day,Lift,W,F,T,D,K',
  );
  expect(rows).toMatchObject([
    { setType: 'warmup', isFailure: false, durationSeconds: 1540, distanceM: 5200 },
    { setType: 'working', isFailure: true, durationSeconds: 3900, distanceM: null },
  ]);
  expect(errors.map(({ line, message }) => [line, message])).toEqual([
    [4, 'W "perhaps" is neither yes nor no'],
    [5, 'T "soon" is not a duration such as "1:30"'],
    [6, 'D "2000" is more than 1000'],
    [7, 'T "25h" is more than 24 hours'],
  ]);
  expect(warnings).toEqual(['1 set of the unknown kind "myo" read as ordinary (line 3)']);
});

test.each([
  ['15/06/2026,Squat,100,5', 'can be day or month first: say date_dmy=Day or date_mdy=Day'],
  ['yesterday,Squat,100,5', 'Day "yesterday" is not a date'],
  ['2026-02-30,Squat,100,5', 'Day "2026-02-30" is not a date'],
  ['2026-02-10,,100,5', 'Lift "" is empty'],
  ['2026-02-10,Squat,"1,250",5', 'Load "1,250" is not a number'],
  ['2026-02-10,Squat,-5,5', 'Load "-5" is negative'],
  ['2026-02-10,Squat,100,5.5', 'Reps "5.5" is not a whole number'],
  ['2026-02-10,Squat,100', 'the record has 3 cells and the header 4'],
  ['2026-02-10,Squat,100,5,9', 'the record has 5 cells and the header 4'],
])('%s', async (row, message) => {
  const { errors, rows } = await read(`2026-02-10,Squat,100,5\n${row}`);
  expect(rows).toHaveLength(1);
  expect(errors).toMatchObject([{ line: 3, message: expect.stringContaining(message) as string }]);
});

test.each(['2.5', '101', 'many'])('a number of sets that is none: %s', async (cell) => {
  const { errors, rows } = await read(
    `2026-02-10,Squat,100,5,${cell}\n2026-02-10,Squat,100,5,`,
    `${basic},sets=Sets`,
    'Day,Lift,Load,Reps,Sets',
  );
  expect(rows).toHaveLength(1);
  expect(errors).toMatchObject([{ line: 2, column: 'Sets' }]);
});

test('no sets at all are skipped and counted', async () => {
  const { skipped } = await read('2026-02-10,Squat,100,5,0', `${basic},sets=Sets`, 'Day,Lift,Load,Reps,Sets');
  expect(skipped).toEqual([{ kind: 'skipped', line: 2, reason: 'no sets' }]);
});

describe('a mapping that cannot be', () => {
  test.each([
    ['date=Day,exercise=Lift,wieght=Load', 'there is no field "wieght"', 'did you mean "weight"'],
    ['date=Day,exercise=Lift,zzz=Load', 'there is no field "zzz"', 'the fields are: date'],
    ['date=Day,exercise=Lift,exercise=Load', 'the field "exercise" is named twice', 'name it once'],
    ['date=Day,date_dmy=Day,exercise=Lift', '"date" and "date_dmy" are the same thing', 'keep the one'],
    ['weight=Load', 'where "date" and "exercise" are', '--columns "date=Day'],
    ['date_mdy=Day', 'where "exercise" is', '--columns "date=Day'],
    ['', 'where "date" and "exercise" are', '--columns "date=Day'],
    ['date=Day,exercise', '"exercise" is not a field and its column', 'write it like'],
    ['date=Day,exercise=', '"exercise=" is not a field and its column', 'write it like'],
    ['date="Day,exercise=Lift', 'is not a field and its column', 'write it like'],
    ['date=Day,exercise=Lfit', 'has no column "Lfit"', 'did you mean "Lift"? its columns are: "Day", "Lift"'],
    ['date=Day,exercise=Colour', 'has no column "Colour"', 'its columns are: "Day", "Lift", "Load", "Reps"'],
  ])('%s', async (columns, message, hint) => {
    await expect(read('2026-02-10,Squat,100,5', columns)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  test('--from csv without one lists the columns', async () => {
    await expect(readText('Day,Lift\n', { from: 'csv' })).rejects.toMatchObject({
      hint: expect.stringContaining('its columns are: "Day", "Lift"') as string,
    });
  });

  test('beside the name of an app', async () => {
    const columns = 'date=Day,exercise=Lift';
    await expect(readText('Day,Lift\n', { from: 'hevy', columns })).rejects.toMatchObject({ code: 'usage' });
    expect((await readText('Day,Lift\n2026-02-10,Dip\n', { from: 'csv', columns })).rows).toHaveLength(1);
  });
});

test('whatever a column is called, it can be named', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...tableFields), (text, field) => {
      const column = text.trim();
      fc.pre(column !== '' && !['date', 'exercise'].includes(field) && !field.startsWith('date_'));
      const mapping = parseColumnMapping(`date=D,exercise=E,${field}="${column.replaceAll('"', '""')}"`);
      expect(mapping.get(field)).toBe(column);
    }),
  );
});

test('effort with a decimal comma', async () => {
  const { rows, errors } = await read(
    '2026-02-10,Bench,100,5,"8,5"\n2026-02-10,Bench,100,5,"8,7"',
    `${basic},rpe=RPE`,
    'Day,Lift,Load,Reps,RPE',
  );
  expect(rows).toMatchObject([{ rpe: 8.5 }]);
  expect(errors).toMatchObject([{ line: 3, message: 'RPE "8.7" is not an RPE from 1 to 10 in halves' }]);
});
