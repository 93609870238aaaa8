import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFile, readBytes } from '../../src/exchange/bytes.js';
import { newTon, temporaryDirectory } from '../run-ton.js';

/** Whoever is root may do everything. */
const isRoot = process.getuid?.() === 0;

describe.skipIf(isRoot || process.platform === 'win32')('what the permissions of a file forbid', () => {
  test('a file that may not be read is named', async () => {
    const file = join(temporaryDirectory(), 'strong.csv');
    writeFileSync(file, 'Date,Workout Name\n');
    chmodSync(file, 0o000);
    const { status, stderr } = await newTon()(['import', file]);
    expect([status, stderr]).toEqual([
      2,
      `error: "${file}" may not be read\nhint: check its permissions, and those of the folder it is in\n`,
    ]);
  });

  test('so is a folder that may not be looked into, and a file in it', async () => {
    const folder = join(temporaryDirectory(), 'sealed');
    mkdirSync(folder);
    chmodSync(folder, 0o000);
    for (const path of [folder, join(folder, 'strong.csv')]) {
      const { status, stderr } = await newTon()(['import', path]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`error: "${path}" may not be read\n`)]);
    }
  });

  test('a folder that may not be written is named', async () => {
    const folder = join(temporaryDirectory(), 'sealed');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const { status, stderr } = await newTon()(['export', 'history', '--output', join(folder, 'sets.csv')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('" may not be written\nhint: ')]);
  });
});

test('a name that no file can have is not there', async () => {
  const path = 'a'.repeat(5000);
  const { status, stderr } = await newTon()(['import', path]);
  expect([status, stderr]).toEqual([3, `error: there is no file "${path}"\nhint: check the path\n`]);
});

test('a folder is not read as a file', async () => {
  const folder = temporaryDirectory();
  const read = async () => {
    for await (const chunk of readBytes(folder)) expect(chunk).toBeUndefined();
  };
  const refusal = { message: `"${folder}" is a directory`, hint: 'name the exported file inside it' };
  await expect(read()).rejects.toMatchObject(refusal);
  expect(() => {
    expectFile(folder);
  }).toThrow(refusal.message);
});

test('a file that somebody writes to while it is read is refused', async () => {
  const file = join(temporaryDirectory(), 'growing.csv');
  writeFileSync(file, 'Date,Workout Name\n');
  const read = async () => {
    for await (const chunk of readBytes(file)) appendFileSync(file, `${chunk.length}\n`);
  };
  await expect(read()).rejects.toMatchObject({
    code: 'conflict',
    message: `"${file}" was written to while it was read`,
    hint: expect.stringContaining('import it again') as string,
  });
});
