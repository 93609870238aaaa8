import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { fixture as exported } from '../../exchange/readers/read-all.js';
import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

const folder = temporaryDirectory();

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface SetAnswer {
  readonly exercise: string;
  readonly date: string;
  readonly set: string;
  readonly performed_at: string;
}

test.each([
  ['fitbod.csv', 'fitbod', 'Fitbod', 4, 2],
  ['stronglifts.csv', 'stronglifts', 'StrongLifts', 5, 2],
  ['stronglifts-old.csv', 'stronglifts', 'StrongLifts', 8, 2],
  ['liftosaur.csv', 'liftosaur', 'Liftosaur', 3, 1],
  ['gymbook.csv', 'gymbook', 'GymBook', 4, 1],
])('%s comes in, once', async (file, format, label, sets, sessions) => {
  const ton = newTon();
  const line = ['import', exported(file), '--time-zone', 'Europe/Berlin'];
  expect(await ton.text([...line, '--dry-run'])).toContain(`would import ${sets} sets`);
  expect(await ton.json<ImportAnswer>([...line, '--from', format])).toMatchObject({ format, sets, sessions });
  const before = dump(ton.database);
  expect(await ton.text(line)).toContain(`nothing new from ${label}`);
  expect(dump(ton.database)).toBe(before);
});

test('times in UTC are told by the clock of the zone, and known again in another', async () => {
  const ton = newTon();
  await ton.text(['import', exported('fitbod.csv'), '--time-zone', 'Asia/Tokyo']);
  const [newest] = await ton.json<SetAnswer[]>('log list --limit 1');
  expect(newest).toMatchObject({ date: '2025-01-18', performed_at: '2025-01-18T07:14:35+09:00' });
  expect(
    await ton.json<ImportAnswer>(['import', exported('fitbod.csv'), '--time-zone', 'America/New_York']),
  ).toMatchObject({ sessions: 0, duplicates: 4 });
});

test('a local time that the clocks skipped is read with the offset before it', async () => {
  const ton = newTon();
  const header =
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';
  const file = written('gap.csv', `${header}\n2024-03-10 02:30:00,A,30m,Squat (Barbell),1,100,5,0,0,,,\n`);
  await ton.text(['import', file, '--unit', 'kg', '--time-zone', 'America/New_York']);
  expect(await ton.json('log list')).toMatchObject([
    { date: '2024-03-10', performed_at: '2024-03-10T03:30:00-04:00' },
  ]);
});

test('a backup of FitNotes', async () => {
  const path = join(folder, 'FitNotes_Backup.fitnotes');
  const database = new SqliteDatabase(path);
  database.exec(`create table exercise (_id integer primary key, name text, category_id integer);
    create table training_log (_id integer primary key, exercise_id integer, date text, metric_weight real, reps integer);
    insert into exercise values (1, 'Deadlift', 5);
    insert into training_log values (1, 1, '2026-02-10', 140, 5)`);
  database.close();
  const ton = newTon();
  expect(await ton.json<ImportAnswer>(['import', path])).toMatchObject({
    format: 'fitnotes',
    variant: 'backup',
    sets: 1,
  });
  expect(await ton.json('log list')).toMatchObject([{ date: '2026-02-10', set: '140 kg × 5' }]);
});

describe('a table of one’s own', () => {
  const file = written('sheet.csv', 'Day,Lift,Load,Reps\n2026-02-10,Squat (Barbell),100,5\n');
  const columns = 'date=Day,exercise=Lift,weight=Load,reps=Reps';

  test('is read by its columns', async () => {
    const ton = newTon();
    const line = ['import', file, '--columns', columns.replace('weight', 'weight_kg')];
    expect(await ton.json<ImportAnswer>(line)).toMatchObject({ format: 'csv', sets: 1, warnings: [] });
    expect(await ton.text(line)).toContain('nothing new from a table');
  });

  test('needs a unit, which is an error that names the flag, and asked for on a terminal', async () => {
    const ton = newTon();
    const { status, stderr } = await ton(['import', file, '--columns', columns]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('hint: add --unit kg or --unit lb')]);
    await ton.text(['import', file, '--columns', columns], {
      answers: [{ asks: 'The file does not name its unit', answer: 'pounds' }],
    });
    expect(await ton.json('log list')).toMatchObject([{ weight: 100, unit: 'lb' }]);
  });

  test('nobody knows is refused with the way out, and a wrong column with those there are', async () => {
    const ton = newTon();
    const before = dump(ton.database);
    const unknown = await ton(['import', file]);
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('--columns "date=Day')]);
    const wrong = await ton(['import', file, '--columns', 'date=Tag,exercise=Lift']);
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('its columns are: "Day", "Lift", "Load", "Reps"'),
    ]);
    expect(dump(ton.database)).toBe(before);
  });
});

test('weights on exercises done with body weight are pointed out', async () => {
  const file = written(
    'body.csv',
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n' +
      '2026-02-10,Push Up,Chest,65.2,kgs,20,,,\n2026-02-10,Pull Up,Back,0.0,kgs,8,,,\n2026-02-10,Deadlift,Back,100.0,kgs,8,,,\n',
  );
  const { warnings } = await newTon().json<ImportAnswer>(['import', file]);
  expect(warnings).toEqual([
    'weights of Push Up were taken as added to body weight: check that they are not body weight itself',
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe is refused at once', async () => {
  const path = join(folder, 'pipe.csv');
  execFileSync('mkfifo', [path]);
  const { status, stderr } = await newTon()(['import', path]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('is a pipe or a device, not a file')]);
});

test('two programs of GymBook in turn on one day are two sessions', async () => {
  const ton = newTon();
  const header =
    'Data,Programma,Orario,Esercizio,Set / Set di riscaldamento / Set di defaticamento,Ripetizioni / Tempo,Peso / Distanza';
  const row = (program: string, time: string, reps: number) =>
    `09/01/25,${program},${time},Panca,Set,"${reps} ripetizioni","50,00 kg"`;
  const rows = [row('A', '18:00', 8), row('B', '18:10', 7), row('A', '18:20', 6), row('B', '18:30', 5)];
  const file = written('turns.csv', [header, ...rows].join('\n'));
  expect(await ton.json<ImportAnswer>(['import', file])).toMatchObject({
    sessions: 2,
    sets: 4,
    duplicates: 0,
    conflicts: { count: 0 },
  });
  expect(await ton.json('log list --sort oldest')).toMatchObject([
    { reps: 8 },
    { reps: 6 },
    { reps: 7 },
    { reps: 5 },
  ]);
});

test('a note that comes later, or another one, is kept: each once', async () => {
  const ton = newTon();
  const header = 'Day,Lift,Load,Reps,Said,Felt';
  const rows = [
    'Dip,5,5,,',
    'Dip,5,5,slow,tired',
    'Dip,5,4,deep,tired',
    'Dip,5,3,slow,better',
    'Row,5,5,,tired',
  ];
  const file = written('notes.csv', [header, ...rows.map((row) => `2026-02-10,${row}`)].join('\n'));
  const columns = 'date=Day,exercise=Lift,weight=Load,reps=Reps,exercise_notes=Said,session_notes=Felt';
  const line = ['import', file, '--columns', columns, '--unit', 'kg'];
  await ton.text(line);
  const kept = () =>
    ton.sql(`select s.notes as felt, x.notes as said from sessions s join session_exercises x on x.session_id = s.id
      where x.position = 1`);
  expect(kept()).toEqual([{ felt: 'tired\nbetter', said: 'slow\ndeep' }]);
  writeFileSync(file, [header, ...rows.slice(0, 3).map((row) => `2026-02-10,${row}`)].join('\n'));
  await ton.text([...line, '--on-conflict', 'replace']);
  expect(kept()).toEqual([{ felt: 'tired', said: 'slow\ndeep' }]);
});

test('a rest of half seconds is one of whole seconds', async () => {
  const ton = newTon();
  const rows = ['2026-02-10,Row,60.5', '2026-02-10,Row,89.4'];
  const file = written('rests.csv', ['Day,Lift,Rest', ...rows].join('\n'));
  await ton.text(['import', file, '--columns', 'date=Day,exercise=Lift,rest_seconds=Rest']);
  expect(ton.sql('select rest_seconds from set_logs')).toEqual([{ rest_seconds: 61 }, { rest_seconds: 89 }]);
});

test('nothing is said of an exercise that is called weighted', async () => {
  const file = join(folder, 'weighted.csv');
  writeFileSync(
    file,
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n2026-02-10,Crunch (Weighted),Abs,10,kgs,12,,,\n',
  );
  expect((await newTon().json<ImportAnswer>(['import', file])).warnings).toEqual([]);
});

test('one row is one row', async () => {
  const file = join(folder, 'one.csv');
  writeFileSync(
    file,
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n2026-02-10,Deadlift,Back,100,kgs,5,,,\n',
  );
  expect(await newTon().text(['import', file])).toContain('from FitNotes (1 row read)\n');
});

test('of times with a zone it is told whose clock they are shown by, not what they are taken as', async () => {
  const file = join(folder, 'zoned.csv');
  writeFileSync(
    file,
    'Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n2026-02-10 17:30:00 +0000,Deadlift,5,100,0,0,0,0,false,,1\n',
  );
  const { warnings } = await newTon().json<ImportAnswer>(['import', file, '--time-zone', 'Europe/Berlin']);
  expect(warnings).toEqual([
    'the file has its times with a zone; they were turned into local ones',
    'local times are those of Europe/Berlin; --time-zone says otherwise',
  ]);
});

test('a row of several sets is one row, read or bad', async () => {
  const path = join(temporaryDirectory(), 'old.csv');
  const header =
    '"Date","Note","Workout","Body Weight","Exercise 1","Weight (KG)","Weight (LB)","Set 1","Set 2","Set 3"';
  const good = '"07/25/16","","A","83kg","Squat","20","45","5","5","5"';
  writeFileSync(path, `${[header, good, good.replace('07/25', '27/25')].join('\n')}\n`);
  const { status, stderr } = await newTon()(['import', path]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('1 of 2 rows of')]);
  expect(await newTon().json<ImportAnswer>(['import', path, '--skip-bad-rows'])).toMatchObject({
    rows: 2,
    sets: 3,
    bad_rows: { count: 1 },
  });
});
