import { expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

const header =
  'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';

test('one row in full', async () => {
  const whole = await readAll(fixture('hevy-h1.csv'));
  expect(whole.rows[1]).toEqual({
    line: 3,
    sessionKey: 'hevy:2025-07-09T06:42:00 Morning ☀️',
    sessionTitle: 'Morning ☀️',
    start: { date: '2025-07-09', secondsOfDay: 24_120 },
    end: { date: '2025-07-09', secondsOfDay: 28_200 },
    sessionSeconds: null,
    sessionNotes: '-nak and @home',
    exercise: 'Bench Press (Barbell)',
    exerciseNotes: 'elbows in\nslow',
    category: null,
    superset: '0',
    setType: 'working',
    isFailure: false,
    weight: 82.5,
    unit: 'kg',
    loadKind: null,
    reps: 5,
    rpe: 8.5,
    distanceM: null,
    durationSeconds: null,
    restSeconds: null,
    setNotes: null,
    extra: {},
  });
});

test('kinds of set, supersets, durations of 0, real line breaks, and lines after them', async () => {
  const whole = await readAll(fixture('hevy-h1.csv'));
  const rows = whole.rows.map((r) => [r.line, r.setType, r.isFailure, r.superset, r.reps, r.durationSeconds]);
  expect(rows).toEqual([
    [2, 'warmup', false, '0', 10, null],
    [3, 'working', false, '0', 5, null],
    [4, 'working', true, '0', 9, null],
    [6, 'drop', false, null, 15, null],
    [7, 'working', false, null, null, 1740],
    [8, 'working', false, null, null, 75],
    [9, 'working', false, null, 0, null],
  ]);
  expect(whole.rows[2]?.exerciseNotes).toBe('two real\nlines');
  expect(whole.rows[4]).toMatchObject({ distanceM: 5200, end: { date: '2025-07-09', secondsOfDay: 1200 } });
});

test('pounds and miles; the metres of a sled under miles are kept as written', async () => {
  const whole = await readAll(fixture('hevy-h2.csv'));
  expect(whole.rows.map((r) => [r.weight, r.unit, r.distanceM, r.extra])).toEqual([
    [95, 'lb', null, {}],
    [205, 'lb', null, { distance_miles: '205' }],
    [null, null, 1609.344, {}],
  ]);
  expect(whole.warnings).toEqual([
    '1 distance too far for one set, kept as written and not counted (line 3)',
  ]);
});

test('kilograms beside miles, each on its own', async () => {
  const whole = await readAll(fixture('hevy-h3.csv'));
  expect(whole.rows.map((r) => [r.weight, r.unit, r.distanceM])).toEqual([
    [null, null, 3218.688],
    [60, 'kg', null],
  ]);
});

test('rows broken by a spreadsheet are errors, the others are read', async () => {
  const whole = await readAll(fixture('hevy-h0.csv'));
  expect(whole.rows.map((row) => row.line)).toEqual([2]);
  expect(whole.errors.map((e) => [e.line, e.message])).toEqual([
    [3, 'the record has 6 cells and the header 13'],
    [4, 'the record has 8 cells and the header 13'],
  ]);
});

test('the same moment in any spelling is the same session', async () => {
  const times = ['"9 Jul 2025, 18:42"', '"Jul 9, 2025, 6:42 PM"', '2025-07-09T18:42:00', '2025-07-09 18:42'];
  const rows = times.map((time) => `A,${time},,,Dip,,,0,normal,,5,,,`);
  const whole = await readText([header, ...rows].join('\n'));
  expect(new Set(whole.rows.map((row) => row.sessionKey))).toEqual(new Set(['hevy:2025-07-09T18:42:00 A']));
  expect(whole.rows.map((row) => row.end)).toEqual([null, null, null, null]);
});

test('a time with a zone is taken as its clock showed it, and said so once', async () => {
  const row = 'A,2024-01-15T10:30:00Z,2024-01-15T11:30:00+02:00,,Dip,,,0,normal,,5,,,';
  const whole = await readText(`${header}\n${row}\n${row}\n`);
  expect(whole.rows[0]).toMatchObject({ start: { secondsOfDay: 37_800 }, end: { secondsOfDay: 41_400 } });
  expect(whole.warnings).toEqual(['times with a zone were taken as their clock showed them']);
});

test('an unknown type of set is an ordinary one, and counted', async () => {
  const whole = await readText(`${header}\nA,"9 Jul 2025, 18:42",,,Dip,,,0,__proto__,,5,,,\n`);
  expect(whole.rows).toMatchObject([{ setType: 'working', isFailure: false }]);
  expect(whole.warnings).toEqual(['1 set of the unknown type "__proto__" read as ordinary (line 2)']);
});

test('the metres of a sled or a carry under kilometres, short as they are, are kept as written', async () => {
  const set = (weight: string, distance: string, seconds: string) =>
    `P,"9 Jul 2025, 06:42",,,Sled Push,,,0,normal,${weight},,${distance},${seconds},`;
  const whole = await readText(
    [
      header,
      set('100', '20', ''),
      set('32', '40', '0'),
      set('20', '0.04', ''),
      set('20', '12', '7200'),
      set('', '21.1', ''),
    ].join('\n'),
  );
  expect(whole.rows.map((row) => [row.distanceM, row.extra])).toEqual([
    [null, { distance_km: '20' }],
    [null, { distance_km: '40' }],
    [40, {}],
    [12_000, {}],
    [21_100, {}],
  ]);
  expect(whole.warnings).toEqual([
    '2 distances too far for one set, kept as written and not counted (first on line 2)',
  ]);
});
