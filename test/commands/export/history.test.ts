import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, runTon, temporaryDirectory, type Ton } from '../../run-ton.js';
import { strengthFile } from '../prepared.js';

let ton: Ton;
let file: string;
beforeEach(async () => {
  ton = newTon();
  file = join(temporaryDirectory(), 'history.csv');
  for (const line of [
    'log squat 100x5 @8 d 80x8',
    'log leg press 5stacks x10',
    'log pull up +20x5',
    'log squat 225lbx3 --note slow',
    'log plank 90s --no-session --note =1+1',
  ])
    await ton.text(line);
});

const header =
  'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration';

describe('export history --as', () => {
  test('strong writes what Hevy takes in, and says on standard error what is missing', async () => {
    const { status, stdout, stderr } = await ton('export history --as strong');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      header,
      '2026-11-20 18:30:00;"Workout";"Squat (Barbell)";1;100;kg;5;8;;mi.;0;"-";"-";1h',
      '2026-11-20 18:30:00;"Workout";"Squat (Barbell)";D;80;kg;8;;;mi.;0;"-";"-";1h',
      '2026-11-20 18:30:00;"Workout";"Squat (Barbell)";2;225;lbs;3;;;mi.;0;"-";"-";1h',
      '2026-11-20 18:30:00;"Workout";"Pull Up";1;20;kg;5;;;mi.;0;"-";"-";1h',
      '2026-11-20 18:30:00;"Workout";"Plank";1;;;;;;mi.;90;"-";"-";1h',
      '',
    ]);
    expect(stderr).toBe(
      'left out: 1 set on machine stacks, which Strong does not know\nStrong has no place for: set notes (2 sets)\n',
    );
    expect((await ton('export history --as strong --quiet')).stderr).toBe('');
  });

  test('hevy writes kilograms, and calls exercises as Hevy does where that leads back', async () => {
    await ton.text('log leg press 120x10');
    const lines = (await ton.text('export history --as hevy')).split('\n');
    expect(lines[0]).toBe(
      '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"',
    );
    expect(lines).toContain(
      '"Workout","20 Nov 2026, 18:30","","","Squat (Barbell)",,"",2,"normal",102.058283,3,,,',
    );
    expect(lines.filter((line) => line.includes('"Leg Press (Machine)"'))).toHaveLength(1);
    await ton.text('exercise alias plank "Leg Press (Machine)"');
    expect(await ton.text('export history --as hevy')).toContain('"Leg Press"');
  });

  test('into a file tells in the answer what is missing', async () => {
    expect(await ton.json(['export', 'history', '--as', 'strong', '--output', file])).toEqual({
      file,
      as: 'strong',
      format: 'csv',
      sets: 5,
      left_out: [{ reason: 'stacks', count: 1 }],
      warnings: [
        'left out: 1 set on machine stacks, which Strong does not know',
        'Strong has no place for: set notes (2 sets)',
      ],
    });
    expect(readFileSync(file, 'utf8')).toContain(header);
    expect(await ton(['export', 'history', '--as', 'hevy', '--output', file])).toMatchObject({
      status: 5,
    });
    expect(await ton.text(['export', 'history', '--as', 'hevy', '--output', file, '--force'])).toBe(
      `wrote 5 sets to ${file} for Hevy\n  note: left out: 1 set on machine stacks, which Hevy does not know\n  note: Hevy has no place for: set notes (2 sets)\n`,
    );
    expect(await ton.json(['import', file])).toMatchObject({
      format: 'hevy',
      sets: 5,
      created_exercises: [],
    });
  });

  test('keeps to one user and to the days and the exercise asked for', async () => {
    await ton.text('user add bob');
    expect(await ton.text('export history --as strong --user bob')).toBe(`${header}\n`);
    expect(await ton.text('export history --as strong --since 2027')).toBe(`${header}\n`);
    expect((await ton.text('export history --as hevy --exercise squat')).split('\n')).toHaveLength(5);
  });

  test.each([
    ['--as x', '"x"'],
    ['--as strong --json', '"json" does not fit --as strong'],
    ['--as hevy --format markdown', '"markdown" does not fit --as hevy'],
    ['--as hevy --format table', '"table" does not fit --as hevy'],
    ['--format table', '"table" does not fit the history'],
    ['--format table --output x.csv', '"table" does not fit the history'],
    ['--format markdown', '"markdown" does not fit the history'],
    ['--as strong --fields reps', '--fields does not go with --as strong'],
    ['--as hevy --excel-safe', '--excel-safe does not go with --as hevy'],
    ['--excel-safe --format ndjson', '--excel-safe does not fit "ndjson"'],
    ['--since 2027 --until 2026', '--since "2027" is later than --until "2026"'],
    ['--exercise nonesuch', '"nonesuch"'],
  ])('%s is refused', async (flags, message) => {
    const { status, stdout, stderr } = await ton(`export history ${flags}`);
    expect(status).toBeGreaterThan(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(flags.includes('--json') ? message.replaceAll('"', '\\"') : message);
  });

  test('a directory is no file', async () => {
    mkdirSync(file);
    expect(await ton(['export', 'history', '--as', 'strong', '--output', file])).toMatchObject({
      status: 2,
    });
  });
});

describe('our own history', () => {
  const inEmpty = () => join(temporaryDirectory(), 'new.db');

  test('comes back from a file that is safe for spreadsheets, once, and can be taken back', async () => {
    const text = await ton.text('export history');
    await ton.text(['export', 'history', '--excel-safe', '--output', file]);
    expect(readFileSync(file, 'utf8')).toContain(",'=1+1,");
    const database = inEmpty();
    const run = (words: string) =>
      runTon([...words.split(' '), ...(words === 'import' ? [file] : [])], { database });
    expect((await runTon(['import', file, '--dry-run'], { database })).stdout).toMatch(
      /^would import 6 sets, with 1 session, from a history of Tonnage \(6 rows read\)\n/,
    );
    expect(
      (await runTon(['import', file, '--from', 'tonnage', '--json'], { database })).json(),
    ).toMatchObject({
      import_id: 1,
      format: 'tonnage',
      sessions: 1,
      sets: 6,
      duplicates: 0,
      dry_run: false,
    });
    expect((await run('export history')).stdout).toBe(text);
    expect((await run('import')).stdout).toBe(
      'nothing new in this history (6 rows read)\n  already here: 6 sets\n',
    );
    expect((await run('import undo 1')).stdout).toContain('is taken back, with 1 session');
    expect((await run('export history')).stdout.split('\n')).toHaveLength(2);
    await run('undo');
    expect((await run('export history')).stdout).toBe(text);
    expect((await run('db check')).status).toBe(0);
  });

  test('tells which sessions went on, were edited or deleted since, and takes what is new', async () => {
    const database = inEmpty();
    const other = (words: readonly string[]) => runTon(words, { database });
    const moved = async (...flags: string[]) => {
      await ton.text(['export', 'history', '--output', file, '--force', ...flags]);
      return (await other(['import', file, '--json'])).json();
    };
    await ton.text('log squat 60x5 --at "2026-11-18 18:00"');
    await ton.text('session edit 2 --title Legs');
    expect(await moved()).toMatchObject({ sessions: 2, sets: 7, conflicts: { count: 0 }, warnings: [] });
    await ton.text('log bench press 60x5');
    await ton.text('log bench press 60x5 --at "2026-11-17 18:00"');
    expect(await moved()).toMatchObject({
      sessions: 1,
      sets: 1,
      duplicates: 7,
      conflicts: { count: 1, rule: 'skip', first: ['2026-11-20'] },
      warnings: ['"2026-11-20" is here already but differs in the file; it was left as it is'],
    });
    await ton.text('log edit squat 1 --session 2 --reps 6');
    expect(await moved('--since', '2026-11-18', '--until', '2026-11-18')).toMatchObject({
      sets: 0,
      duplicates: 0,
      conflicts: { count: 1, first: ['2026-11-18 Legs'] },
    });
    // A part of what is here lacks nothing.
    expect(await moved('--exercise', 'pull up')).toMatchObject({
      duplicates: 1,
      conflicts: { count: 0 },
      warnings: [],
    });
    await other(['session', 'delete', '1', '--yes']);
    expect(await moved('--since', '2026-11-18', '--until', '2026-11-18')).toMatchObject({
      duplicates: 1,
      conflicts: { count: 0 },
      deleted_sessions: 1,
      warnings: [
        '1 session of the file was deleted here and stays so; bring it back with: ton session restore 1',
      ],
    });
  });

  test('is read as a spreadsheet saves it: other delimiter, line ends, capitals and a mark in front', async () => {
    const text = await ton.text('export history');
    const saved = text
      .replaceAll(',', ';')
      .replaceAll('\n', '\r\n')
      .replace(/true|false/g, (word) => word.toUpperCase());
    writeFileSync(file, `\ufeff${saved}`);
    const database = inEmpty();
    expect((await runTon(['import', file], { database })).status).toBe(0);
    expect((await runTon('export history', { database })).stdout).toBe(text);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a missing column',
      (text) => text.replace('set_type', 'kind'),
      /lacks a column of the history: set_type/,
    ],
    [
      'a word',
      (text) => text.replace('working', 'easy'),
      /line 2: set_type "easy" is not one of warmup, working, drop/,
    ],
    [
      'a time',
      (text) => text.replace(/T18:30:00\+01:00/, ' 18:30'),
      /line 2: started_at .* is not a time such as 2026-11-20T18:30:00\+01:00/,
    ],
    ['a figure', (text) => text.replace(',100,kg,100,', ',1oo,kg,100,'), /weight "1oo" is not a number/],
    ['a flag', (text) => text.replace('false', 'no'), /is_failure "no" is not true or false/],
    [
      'a cell too many',
      (text) => text.replace(/\n(.+)\n/, '\n$1,\n'),
      /begins a row of 37 cells where the header has 36/,
    ],
    ['a set twice', (text) => text.replace(/\n(.+)\n/, '\n$1\n$1\n'), /is on line 2 and again on line 3/],
    ['two in one place', (text) => text.replace('Pull Up,3', 'Pull Up,1'), /has the place of "Squat/],
    [
      'a rule of the log',
      (text) => text.replace(',100,kg,100,5,', ',100,,100,5,'),
      /the history is not what "ton export history" wrote; nothing was imported/,
    ],
    ['a cut', (text) => `${text},"`, /ends inside a quoted cell/],
  ])('is refused for %s, and nothing is imported', async (_, spoil, message) => {
    const text = await ton.text('export history');
    expect(spoil(text)).not.toBe(text);
    writeFileSync(file, spoil(text));
    const database = inEmpty();
    const { status, stderr } = await runTon(['import', file], { database });
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  test('that is not UTF-8 is refused, and columns that are not known are named', async () => {
    const text = await ton.text('export history');
    writeFileSync(file, Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]));
    const database = inEmpty();
    const { stderr } = await runTon(['import', file], { database });
    expect(stderr).toContain('is not text in UTF-8');
    expect(stderr).toContain('save it as "CSV UTF-8", or export it again with: ton export history');
    writeFileSync(file, text.replace(',extra\n', ',mood\n'));
    expect((await runTon(['import', file, '--json'], { database })).json()).toMatchObject({
      warnings: ['not known, and left out: "mood"', 'not in the file, and left empty: extra'],
    });
  });
});

test('export program is what program export writes', async () => {
  await ton.text('program apply -', { stdin: strengthFile('100kg') });
  expect(await ton.text('export program strength')).toBe(await ton.text('program export strength'));
  expect(await ton.text(['export', 'program', 'strength', '--json'])).toBe(
    await ton.text('program export strength --json'),
  );
  expect(await ton.text(['export', 'program', 'strength', '--output', file])).toContain('wrote program');
  expect(await ton(['export', 'program', 'strength', '--output', file])).toMatchObject({ status: 5 });
  expect(await ton('export program')).toMatchObject({ status: 4 });
  expect(await ton('export program nonesuch')).toMatchObject({ status: 3 });
});
