import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import { fixture } from './fixtures.js';

const header = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time\n';
const row = '2026-02-10,Deadlift,Back,140.0,kgs,5,,,\n';

describe('a file that cannot be imported changes nothing', () => {
  const ton = newTon();
  const folder = temporaryDirectory();

  test.each<readonly [string, string | Uint8Array, string]>([
    ['is no export', 'name,colour\nx,red\n', 'no known app writes the header of'],
    ['is no CSV', 'hello there\n', ''],
    ['is empty', '', 'is empty'],
    ['has only a byte-order mark', '\uFEFF', 'is empty'],
    ['is UTF-16', Buffer.from(`\uFEFF${header}${row}`, 'utf16le'), 'is UTF-16 text'],
    ['is binary', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'is a ZIP file'],
    ['is cut in the middle of a quoted cell', `${header}${row}2026-02-11,"Dead`, 'ends inside a quoted cell'],
    ['has a day that is none', `${header}${row}2026-02-30,Deadlift,Back,140.0,kgs,5,,,\n`, '1 of 2 rows'],
    ['has reps that are none', `${header}${row}2026-02-11,Deadlift,Back,140.0,kgs,many,,,\n`, '1 of 2 rows'],
    ['has a negative weight', `${header}${row}2026-02-11,Deadlift,Back,-140.0,kgs,5,,,\n`, '1 of 2 rows'],
  ])('%s', async (name, content, message) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.csv`);
    writeFileSync(file, content);
    const before = dump(ton.database);
    for (const flags of [[], ['--dry-run']]) {
      const { status, stdout, stderr } = await ton(['import', file, ...flags]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
      expect(stderr).toContain(file);
      expect(stderr).toMatch(/\nhint: \S/);
    }
    expect(dump(ton.database)).toBe(before);
  });

  test('a bad row is told with its line and value', async () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, `${header}${row}2026-02-30,Deadlift,Back,140.0,kgs,5,,,\n`);
    const { stderr } = await ton(['import', file]);
    expect(stderr).toContain('cannot be read; nothing was imported');
    expect(stderr).toMatch(/hint: line 3: .*"2026-02-30"/);
  });

  test('of many bad rows that are left out the first twenty are shown, and how many more', async () => {
    const file = join(folder, 'many.csv');
    writeFileSync(file, header + row + row.replace('140.0', 'heavy').repeat(23));
    const text = await newTon().text(['import', file, '--skip-bad-rows']);
    expect(text).toContain('  left out: 23 rows that cannot be read\n');
    expect(text).toContain('line 22: Weight "heavy" is not a number\n    and 3 more\n');
  });

  test('--from refuses a file of another app', async () => {
    const before = dump(ton.database);
    const { status, stderr } = await ton(['import', fixture('hevy.csv'), '--from', 'strong']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: .*hevy/i)]);
    expect(dump(ton.database)).toBe(before);
  });

  test('a folder without exports is refused', async () => {
    const directory = join(folder, 'directory');
    mkdirSync(directory);
    const { status, stderr } = await ton(['import', directory]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`there is no export of a known app in the folder "${directory}"`),
    ]);
  });

  test.each([
    ['a program', '# A program of Tonnage. Comments\ntonnage: program/1\n', 'is a program, not a history'],
    ['a program by hand', 'tonnage: program/1\nname: A\n', 'is a program, not a history'],
    ['a program as JSON', '{\n  "tonnage": "program/1"\n}\n', 'is a program, not a history'],
    ['a history as JSON', '[\n{"session_uid":"a"}\n]\n', 'is JSON that holds no Tonnage document'],
    [
      'a history as NDJSON',
      '{"session_uid":"a","session_title":"Day"}\n'.repeat(40_000),
      'is JSON that holds no Tonnage document',
    ],
  ])('%s is told for what it is', async (name, content, message) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.txt`);
    writeFileSync(file, content);
    const { status, stderr } = await ton(['import', file]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`error: "${file}" ${message}\nhint: `)]);
  });

  test('another table is no document, whatever --from says', async () => {
    const { status, stderr } = await ton(['import', fixture('hevy.csv'), '--from', 'tonnage']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('is not a Tonnage document\nhint: it is what'),
    ]);
  });
});
