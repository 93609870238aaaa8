import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import { fixture, type ImportAnswer } from './fixtures.js';
import { strong, words } from './mapping-files.js';

function folderOf(...names: string[]): string {
  const folder = temporaryDirectory();
  for (const name of names) copyFileSync(fixture(name), join(folder, name));
  return folder;
}

test('a folder is one import with one report', async () => {
  const ton = newTon();
  const folder = folderOf('strong.csv', 'hevy.csv', 'fitnotes.csv');
  copyFileSync(fixture('hevy.csv'), join(folder, 'hevy-again.csv'));
  writeFileSync(join(folder, 'notes.txt'), 'bring the belt\n');
  mkdirSync(join(folder, 'old'));
  const before = dump(ton.database);
  const words = ['import', folder, '--unit', 'kg'];
  expect(await ton.text([...words, '--dry-run'])).toMatch(
    /^would import 17 sets in 5 sessions from 4 files of FitNotes, Hevy and Strong \(\d+ rows read\)/,
  );
  expect(dump(ton.database)).toBe(before);
  const answer = await ton.json<ImportAnswer>(words);
  expect(answer).toMatchObject({
    import_id: 1,
    format: 'mixed',
    files: 4,
    sessions: 5,
    sets: 17,
    duplicates: 4,
  });
  expect(answer.warnings).toContainEqual('left alone, since no known app wrote them: notes.txt');
  expect(answer.warnings).toContainEqual('folders inside are left alone: old');
  expect(answer.warnings).toContainEqual(
    'fitnotes.csv, hevy-again.csv, hevy.csv: the file names its own units, which go before --unit kg',
  );
  expect(await ton.json('import list')).toHaveLength(1);
  expect((await ton('db check')).status).toBe(0);
  expect(await ton.json<ImportAnswer>(words)).toMatchObject({ import_id: null, sets: 0, duplicates: 21 });
});

test('a bad row in one file keeps all of them out, and is named with its file', async () => {
  const ton = newTon();
  const folder = folderOf('hevy.csv');
  writeFileSync(
    join(folder, 'bad.csv'),
    'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n2026-02-30,Deadlift,Back,1,kgs,5,,,\n',
  );
  const { status, stderr } = await ton(['import', folder]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('bad.csv line 2: Date "2026-02-30"')]);
  expect(ton.sql('select 1 from sessions')).toEqual([]);
});

test('a pipe is refused at once', async () => {
  const path = join(temporaryDirectory(), 'pipe');
  execFileSync('mkfifo', [path]);
  const { status, stderr } = await newTon()(['import', path]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(`"${path}" is a pipe or a device, not a file`),
  ]);
});

test('zeros are no text', async () => {
  const path = join(temporaryDirectory(), 'zeros.csv');
  writeFileSync(path, Buffer.alloc(1024 * 1024));
  const { status, stderr } = await newTon()(['import', path]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('is not a text file: byte 0 is zero')]);
});

test('a folder of tables for --columns says how they are imported', async () => {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'sheet.csv'), 'Day,Lift,Kg,Reps\n2026-02-10,Squat,100,5\n');
  const { status, stderr } = await newTon()([
    'import',
    folder,
    '--columns',
    'date=Day,exercise=Lift,weight=Kg,reps=Reps',
  ]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('a table for --columns and a file of Tonnage are imported one by one'),
  ]);
});

test('of many names that are one exercise, people see a few and scripts all', async () => {
  const ton = newTon();
  const pairs = [
    ['Squat', 'Barbell Squat'],
    ['Deadlift', 'Deadlift (Barbell)'],
    ['Plank', 'plank '],
    ['Chest Press (Machine)', 'Flat Machine Bench Press'],
    ['Lat Pulldown', 'Lat Pulldown (Cable)'],
    ['Shrug (Barbell)', 'Barbell Shrug'],
    ['Leg Press', 'Leg Press (Machine)'],
    ['Romanian Deadlift', 'Romanian Deadlift (Barbell)'],
  ].flat();
  const path = strong(pairs);
  const { warnings } = await ton.json<ImportAnswer>(words(path, '--dry-run'));
  const merged = warnings.filter((warning) => warning.includes('one exercise here'));
  expect(merged.length).toBeGreaterThan(6);
  const text = await ton.text(words(path, '--dry-run'));
  expect(text.match(/one exercise here/g)).toHaveLength(5);
  expect(text).toContain(`  note: and ${merged.length - 5} more exercises are meant by several names\n`);
});
