import SqliteDatabase from 'better-sqlite3';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { readAll } from './read-all.js';

const directory = mkdtempSync(join(tmpdir(), 'fitnotes-'));
afterAll(() => rmSync(directory, { recursive: true }));

const early = `
  create table exercise (_id integer primary key, name text not null, category_id integer not null);
  create table training_log (_id integer primary key, exercise_id integer not null, date date not null,
    metric_weight integer not null, reps integer not null, unit integer not null default 0);`;
const late = `
  create table exercise (_id integer primary key, name text not null, category_id integer not null, notes text);
  create table Category (_id integer primary key, name text not null);
  create table Comment (_id integer primary key, owner_type_id integer, owner_id integer, comment text);
  create table WorkoutComment (_id integer primary key, date text, comment text);
  create table settings (_id integer primary key, metric integer not null);
  create table training_log (_id integer primary key, exercise_id integer not null, date date not null,
    metric_weight integer not null, reps integer not null, unit integer not null default 0,
    is_complete integer not null default 0, distance integer not null default 0,
    duration_seconds integer not null default 0);
  insert into exercise (_id, name, category_id) values (1, 'Bench Press', 4), (2, 'Row (Cable, Wide)', 5), (3, 'Run', 8);
  insert into Category values (4, 'Chest'), (5, 'Back'), (8, 'Cardio');`;

/** A backup made of these statements, each in a folder of its own. */
function backup(name: string, ...statements: string[]): string {
  const folder = join(directory, name);
  mkdirSync(folder);
  const path = join(folder, 'FitNotes_Backup.fitnotes');
  const database = new SqliteDatabase(path);
  for (const statement of statements) database.exec(statement);
  database.close();
  return path;
}

test('one row in full; names with commas and comments as they are', async () => {
  const path = backup(
    'full',
    late,
    `insert into settings values (1, 1);
     insert into training_log values (7, 2, '2026-01-03', 62.5, 8, 0, 1, 0, 0);
     insert into training_log values (3, 1, '2026-01-02', 0, 12, 0, 1, 0, 0);
     insert into Comment values (1, 1, 7, 'slow' || char(13) || char(10) || 'down'), (2, 9, 3, 'of something else');
     insert into WorkoutComment values (1, '2026-01-03', 'good day');`,
  );
  const whole = await readAll(path);
  expect(whole).toMatchObject({
    format: 'fitnotes',
    variant: 'backup',
    errors: [],
    skipped: [],
    warnings: [],
  });
  expect(whole.rows[1]).toEqual({
    line: 7,
    sessionKey: 'fitnotes:2026-01-03',
    sessionTitle: null,
    start: { date: '2026-01-03', secondsOfDay: null },
    end: null,
    sessionSeconds: null,
    sessionNotes: 'good day',
    exercise: 'Row (Cable, Wide)',
    exerciseNotes: null,
    category: 'Back',
    superset: null,
    setType: 'working',
    isFailure: false,
    weight: 62.5,
    unit: 'kg',
    loadKind: null,
    reps: 8,
    rpe: null,
    distanceM: null,
    durationSeconds: null,
    restSeconds: null,
    setNotes: 'slow\ndown',
    extra: {},
  });
  expect(whole.rows[0]).toMatchObject({ line: 3, exercise: 'Bench Press', weight: 0, setNotes: null });
});

test('pounds are what was typed, where the app shows pounds and the weight is a round one', async () => {
  const rows = `insert into training_log values (1, 1, '2026-01-02', 61.235042773811365, 5, 2, 0, 0, 0),
    (2, 1, '2026-01-02', 102.0582, 5, 2, 0, 0, 0), (3, 1, '2026-01-02', 61.3, 5, 2, 0, 0, 0);`;
  const pounds = await readAll(backup('pounds', late, `insert into settings values (1, 0); ${rows}`));
  expect(pounds.rows.map(({ weight, unit }) => [weight, unit])).toEqual([
    [135, 'lb'],
    [225, 'lb'],
    [61.3, 'kg'],
  ]);
  expect(pounds.warnings).toEqual(['weights stored in kilograms were read as the pounds that the app shows']);
  const kilograms = await readAll(backup('kilograms', late, `insert into settings values (1, 1); ${rows}`));
  expect(kilograms.rows.map(({ unit }) => unit)).toEqual(['kg', 'kg', 'kg']);
});

test('times count, distances are kept as stored, sets not marked are counted', async () => {
  const path = backup(
    'cardio',
    late,
    `insert into training_log values (1, 3, '2026-01-02', 0, 0, 0, 1, 5.2, 1500), (2, 1, '2026-01-02', 40, 5, 0, 0, 0, 0);`,
  );
  const whole = await readAll(path);
  expect(whole.rows).toMatchObject([
    { reps: null, durationSeconds: 1500, distanceM: null, extra: { distance: '5.2' } },
    { reps: 5, durationSeconds: null, extra: {} },
  ]);
  expect(whole.warnings).toEqual([
    '1 distance kept as stored and not counted: a backup does not say their unit (line 1)',
    '1 set not marked as complete in the app, read as done all the same (line 2)',
  ]);
});

test('a backup of an early version', async () => {
  const path = backup(
    'early',
    early,
    `insert into exercise values (1, 'Squat', 6); insert into training_log values (1, 1, '2017-05-06', 100, 5, 0);`,
  );
  expect((await readAll(path)).rows).toMatchObject([
    { exercise: 'Squat', category: null, weight: 100, reps: 5 },
  ]);
});

test('bad rows are errors by their id', async () => {
  const path = backup(
    'bad',
    late,
    `insert into training_log values (1, 1, 'tomorrow', 60, 5, 0, 0, 0, 0), (2, 9, '2026-01-02', 60, 5, 0, 0, 0, 0),
      (3, 1, '2026-01-02', 'heavy', 5, 0, 0, 0, 0), (4, 1, '2026-01-02', 60, 1000000, 0, 0, 0, 0),
      (5, 1, '2026-01-02', 60, 5, 0, 0, 0, 0);`,
  );
  const whole = await readAll(path);
  expect(whole.rows).toMatchObject([{ line: 5 }]);
  expect(whole.errors.map(({ line, message }) => [line, message]).sort()).toEqual([
    [1, 'date "tomorrow" is not a date'],
    [2, 'exercise "" is not in the backup'],
    [3, 'metric_weight "heavy" is not a number'],
    [4, 'reps "1000000" is more than 10000'],
  ]);
});

test('the file is not touched and nothing appears beside it, also when it is journaled ahead', async () => {
  const path = backup('untouched', 'pragma journal_mode = wal', late);
  const before = readFileSync(path);
  await readAll(path);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(directory, 'untouched'))).toEqual(['FitNotes_Backup.fitnotes']);
});

test('what is no backup is refused', async () => {
  const other = backup('other', 'create table notes (text)');
  await expect(readAll(other)).rejects.toMatchObject({
    code: 'usage',
    message: `"${other}" is a database, but no backup of FitNotes`,
  });
  const right = backup('right', late);
  await expect(readAll(right, { from: 'hevy' })).rejects.toMatchObject({
    hint: 'leave out --from, or use --from fitnotes',
  });
  await expect(readAll(right, { columns: 'date=a,exercise=b' })).rejects.toMatchObject({ code: 'usage' });
  const damaged = join(directory, 'damaged.fitnotes');
  writeFileSync(damaged, readFileSync(right).subarray(0, 5000));
  await expect(readAll(damaged)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('cannot be read as a database') as string,
  });
});
