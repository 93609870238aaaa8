import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { fixture as exportOf } from '../../exchange/readers/read-all.js';
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
  expect(answer.warnings).toContainEqual(
    'left alone, since they are no exports that can be read: notes.txt (each by itself says why)',
  );
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

describe('--columns in a folder', () => {
  const columns = 'date=Day,exercise=Lift,weight=Kg,reps=Reps';
  const sheet = 'Day,Lift,Kg,Reps\n2026-02-10,Squat,100,5\n';

  test('names those of the tables that no known app wrote', async () => {
    const ton = newTon();
    const folder = folderOf('hevy.csv', 'fitnotes.csv');
    writeFileSync(join(folder, 'sheet.csv'), sheet);
    writeFileSync(join(folder, 'sheet-later.csv'), `${sheet}2026-02-12,Squat,105,5\n`);
    writeFileSync(join(folder, 'weights.csv'), 'Day,Weight\n2026-02-10,80\n');
    const apps = await ton.json<ImportAnswer>(['import', folder, '--dry-run']);
    const answer = await ton.json<ImportAnswer>(['import', folder, '--columns', columns]);
    expect(answer).toMatchObject({ format: 'mixed', files: 4, sets: apps.sets + 2, duplicates: 1 });
    expect(answer.warnings).toContainEqual(expect.stringMatching(/^left alone, .*: weights\.csv \(/));
    expect((await ton('db check')).status).toBe(0);
    expect(await ton.json<ImportAnswer>(['import', folder, '--columns', columns])).toMatchObject({ sets: 0 });
    await ton.text('import undo 1');
    expect(ton.sql('select 1 from sessions where deleted_at is null')).toEqual([]);
  });

  test('with --from csv reads nothing else', async () => {
    const folder = folderOf('hevy.csv');
    writeFileSync(join(folder, 'sheet.csv'), sheet);
    const answer = await newTon().json<ImportAnswer>([
      'import',
      folder,
      '--columns',
      columns,
      '--from',
      'csv',
    ]);
    expect(answer).toMatchObject({ format: 'csv', files: 1, sets: 1 });
  });

  test('that none of its tables has is refused with the way out, and so is a list with a mistake', async () => {
    const folder = temporaryDirectory();
    writeFileSync(join(folder, 'sheet.csv'), sheet);
    const refused = await newTon()(['import', folder, '--columns', 'date=Tag,exercise=Lift']);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringContaining('other tables in it need --columns with the names of their columns'),
    ]);
    const mistaken = await newTon()(['import', folder, '--columns', 'date=Day,exrcise=Lift']);
    expect([mistaken.status, mistaken.stderr]).toEqual([2, expect.stringContaining('no field "exrcise"')]);
  });
});

test('a file that is of its app only because --from says so is read in a folder as well', async () => {
  const folder = folderOf('strong.csv');
  const headless = exportOf('strong-s6-headerless.csv');
  copyFileSync(headless, join(folder, 'old.csv'));
  const words = ['import', folder, '--unit', 'kg', '--from', 'strong'];
  expect(await newTon().json<ImportAnswer>(words)).toMatchObject({
    files: 2,
    warnings: expect.not.arrayContaining([expect.stringContaining('left alone')]) as unknown,
  });
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
