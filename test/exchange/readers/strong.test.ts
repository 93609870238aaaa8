import { describe, expect, test } from 'vitest';

import { fixture, readAll, readText } from './read-all.js';

const s5 =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';
const at = '2025-06-01 17:40:00,"A",30m';

describe('S5', () => {
  test('one row in full', async () => {
    const whole = await readAll(fixture('strong-s5.csv'), { unit: 'kg' });
    expect(whole.rows[0]).toEqual({
      line: 2,
      sessionKey: 'strong:2025-06-01T17:40:00 Evening ☀️',
      sessionTitle: 'Evening ☀️',
      start: { date: '2025-06-01', secondsOfDay: 63_600 },
      end: null,
      sessionSeconds: 3900,
      sessionNotes: 'first day back',
      exercise: 'Squat (Barbell)',
      exerciseNotes: 'left knee\nwarm it up\nlonger',
      category: null,
      superset: null,
      setType: 'warmup',
      isFailure: false,
      weight: 40,
      unit: 'kg',
      loadKind: null,
      reps: 5,
      rpe: null,
      distanceM: null,
      durationSeconds: null,
      restSeconds: 90,
      setNotes: null,
      extra: {},
    });
  });

  test('kinds of set, identical rows kept, rest timers given to the set above', async () => {
    const whole = await readAll(fixture('strong-s5.csv'), { unit: 'kg' });
    const kinds = whole.rows.map((row) => [row.line, row.setType, row.isFailure, row.restSeconds]);
    expect(kinds).toEqual([
      [2, 'warmup', false, 90],
      [4, 'working', false, null],
      [5, 'drop', false, null],
      [6, 'working', true, null],
      [7, 'working', false, 45],
      [9, 'working', false, null],
      [10, 'working', false, null],
    ]);
    expect(whole.skipped).toEqual([
      { kind: 'skipped', line: 3, reason: 'rest timer' },
      { kind: 'skipped', line: 8, reason: 'rest timer' },
    ]);
    expect(whole.rows[4]).toMatchObject({ exercise: 'Plank', reps: null, durationSeconds: 60 });
    expect(whole.warnings).toEqual([]);
  });

  test('records come in the order of the file, rest rows among them', async () => {
    const whole = await readAll(fixture('strong-s5.csv'), { unit: 'kg' });
    expect(whole.records.map((r) => (r.kind === 'row' ? r.row.line : r.line))).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test.each([
    ['of another exercise', `${at},Row,1,50,5,0,0,,,\n${at},Curl,Rest Timer,0,0,0,60,,,\n`],
    [
      'of another session',
      `${at},Row,1,50,5,0,0,,,\n2025-06-02 17:40:00,"A",30m,Row,Rest Timer,0,0,0,60,,,\n`,
    ],
    ['after an error', `${at},Row,1,50,5,0,0,,,\n${at},Row,2,x,5,0,0,,,\n${at},Row,Rest Timer,0,0,0,60,,,\n`],
  ])('a rest timer %s is counted, not attached', async (_, rows) => {
    const whole = await readText(`${s5}\n${rows}`, { unit: 'kg' });
    expect(whole.rows.map((row) => row.restSeconds)).toEqual([null]);
    expect(whole.warnings[0]).toMatch(/^1 rest timer after no set \(line \d\)$/);
  });

  test.each([
    ['Minuteur', '0,0,0,120', 0, ['unknown set order']],
    ['Myo', '50,5,0,0', 1, []],
    ['constructor', '50,5,0,0', 1, []],
    ['', '0,0,0,0', 0, ['unknown set order']],
    ['0', '0,0,0,0', 1, []],
  ])('set order "%s" with %s', async (word, cells, rows, reasons) => {
    const whole = await readText(`${s5}\n${at},Row,${word},${cells},,,\n`, { unit: 'kg' });
    expect(whole.rows).toHaveLength(rows);
    expect(whole.skipped.map((record) => record.reason)).toEqual(reasons);
    const isWarned = rows === 1 && word !== '0';
    expect(whole.warnings).toEqual(
      isWarned ? [`1 set of the unknown kind "${word}" read as ordinary (line 2)`] : [],
    );
  });

  test.each([
    ['kg', 12_000, 'kilometres'],
    ['lb', 19_312.128, 'miles'],
  ] as const)('a distance without a unit goes with %s', async (unit, metres, word) => {
    const whole = await readAll(fixture('strong-s3.csv'), { unit });
    expect(whole.rows.map((row) => row.distanceM)).toEqual([null, null, metres]);
    expect(whole.warnings).toEqual([`1 distance without a unit read as ${word} (line 4)`]);
  });

  test('a distance without a unit that nobody covers in a set is kept as written', async () => {
    const rows = `${at},Sled,1,50,0,205,0,,,\n${at},Sled,2,50,0,100,0,,,\n`;
    const whole = await readText(`${s5}\n${rows}`, { unit: 'kg' });
    expect(whole.rows).toMatchObject([
      { distanceM: null, extra: { Distance: '205' }, reps: 0 },
      { distanceM: 100_000, extra: {}, reps: null },
    ]);
    expect(whole.warnings[0]).toBe(
      '1 distance too far for one set, kept as written and not counted (line 2)',
    );
  });

  test('0 and blank weights are kept apart', async () => {
    const whole = await readText(`${s5}\n${at},Dip,1,0,5,0,0,,,\n${at},Dip,2,,5,0,0,,,\n`, { unit: 'lb' });
    expect(whole.rows).toMatchObject([
      { weight: 0, unit: 'lb' },
      { weight: null, unit: null },
    ]);
  });
});

test.each([
  ['55s', 55],
  ['45m', 2700],
  ['38min', 2280],
  ['1h', 3600],
  ['1h 5m', 3900],
  ['2h18m', 8280],
  ['1h 5min', 3900],
  ['1小时13分钟', 4380],
  ['1h 2m 3s', 3723],
  ['264h 1m', 950_460],
  ['4543', 4543],
  ['0m', null],
  ['', null],
])('a session of "%s" lasts %s seconds', async (cell, seconds) => {
  const whole = await readText(`${s5}\n2025-06-01 17:40:00,A,${cell},Row,1,50,5,0,0,,,\n`, { unit: 'kg' });
  expect(whole.rows[0]?.sessionSeconds).toBe(seconds);
});

test('a forgotten timer is kept, and counted once a session', async () => {
  const row = '2025-06-01 17:40:00,A,71h 59m,Row,1,50,5,0,0,,,\n';
  const whole = await readText(`${s5}\n${row}${row}`, { unit: 'kg' });
  expect(whole.rows.map((r) => r.sessionSeconds)).toEqual([259_140, 259_140]);
  expect(whole.warnings).toEqual(['1 session longer than 6 hours: a timer nobody stopped (line 2)']);
});

test('S6 has kilograms and pounds in one file, miles with a dot, and real line breaks', async () => {
  const whole = await readAll(fixture('strong-s6.csv'));
  expect(whole.rows.map((r) => [r.line, r.weight, r.unit, r.distanceM, r.durationSeconds, r.rpe])).toEqual([
    [2, 140, 'kg', null, null, null],
    [4, 25, 'lb', null, null, 7.5],
    [5, null, null, null, 90, null],
    [6, null, null, 3218.688, 1500, null],
  ]);
  expect(whole.rows[0]?.exerciseNotes).toBe('one line\nand another');
});

test('S6 with a weight without a unit names the flag, which fills it', async () => {
  const text = `Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes
2020-12-10 18:11:11;Legs;Squat;1;90;kg;5;;;;;;
2020-12-10 18:11:11;Legs;Squat;2;90;;5;;;;;;
2020-12-10 18:11:11;Legs;Squat;3;90;stone;5;;;;;;
2020-12-10 18:11:11;Legs;Squat;4;0;;5;;;;;;
`;
  const strange = { line: 4, message: 'Weight Unit "stone" is not a unit of weight; kg and lb are' };
  const bare = await readText(text);
  expect(bare.errors).toMatchObject([
    { line: 3, message: 'Weight "90" has no unit: add --unit kg or --unit lb' },
    strange,
  ]);
  const said = await readText(text, { unit: 'lb' });
  expect(said.errors).toMatchObject([strange]);
  expect(said.rows.map((row) => row.unit)).toEqual(['kg', 'lb', 'lb']);
  expect(said.warnings).toContain('weights without a unit beside them were read as lb');
});

test('S7 and its copy with commas and CRLF read the same', async () => {
  const [one, two] = await Promise.all([
    readAll(fixture('strong-s7.csv')),
    readAll(fixture('strong-s7c.csv')),
  ]);
  expect(two.rows).toEqual(one.rows);
  expect(one.rows.map((row) => [row.distanceM, row.sessionSeconds])).toEqual([
    [null, 3600],
    [6630, 3600],
  ]);
});

test('S8: sessions by number, long set words, notes as rows, metres, session notes on every row', async () => {
  const whole = await readAll(fixture('strong-s8.csv'));
  expect(whole.rows.map((r) => [r.sessionKey, r.setType, r.isFailure, r.exerciseNotes, r.distanceM])).toEqual(
    [
      ['strong:2024-09-01T08:00:00 Push', 'warmup', false, 'pause each rep', null],
      ['strong:2024-09-01T08:00:00 Push', 'working', false, null, null],
      ['strong:2024-09-01T08:00:00 Push', 'working', true, null, null],
      ['strong:2024-09-01T08:00:00 Push', 'drop', false, 'spotter next time', null],
      ['strong:2024-09-01T08:00:00 Push', 'working', false, null, 4420],
      ['strong:2024-09-01T08:00:00 Push (2)', 'working', false, null, null],
    ],
  );
  expect(whole.rows[0]?.sessionNotes).toBe('felt "heavy"; short');
  expect(whole.rows[1]).toMatchObject({ weight: 61.23492, rpe: 9, sessionSeconds: 4543 });
  expect(whole.skipped.map((r) => [r.line, r.reason])).toEqual([
    [2, 'note'],
    [7, 'note'],
    [10, 'note without a set'],
  ]);
});

test('a literal \\n is a line break in S5 and two characters in S8', async () => {
  const header = '"Workout #";"Date";"Workout Name";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"Notes"';
  const s8 = await readText(`${header}\n"1";"2024-09-01 08:00:00";"A";"Row";"1";"5";"5";"C:\\new"\n`);
  expect(s8.rows[0]?.exerciseNotes).toBe('C:\\new');
});

test('the German file has its timers in German', async () => {
  const whole = await readAll(fixture('strong-s5-german.csv'), { unit: 'kg' });
  expect(whole.rows).toMatchObject([
    { exercise: 'Kniebeuge (Langhantel)', restSeconds: 120, sessionSeconds: 3900 },
  ]);
});
