import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTextFile } from '../../../src/exchange/tonnage/write-file.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ton-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function* chunks(...texts: (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    await Promise.resolve();
    if (text instanceof Error) throw text;
    yield text;
  }
}
const options = (force = false) => ({ force, database: join(directory, 'ton.db'), token: 'abc' });

test('writes all pieces, for its owner alone, and leaves nothing else', async () => {
  const file = join(directory, 'a.csv');
  await writeTextFile(file, chunks('eins ', 'zwei ✓\n'), options());
  expect(readFileSync(file, 'utf8')).toBe('eins zwei ✓\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(directory)).toEqual(['a.csv']);
});

test('never replaces a file unasked, also not one that appears meanwhile', async () => {
  const file = join(directory, 'a.csv');
  writeFileSync(file, 'old', { mode: 0o644 });
  await expect(writeTextFile(file, chunks('new'), options())).rejects.toMatchObject({
    code: 'conflict',
    message: `"${file}" exists already`,
  });
  const other = join(directory, 'b.csv');
  async function* slow(): AsyncGenerator<string> {
    yield await Promise.resolve('new');
    writeFileSync(other, 'somebody else');
  }
  await expect(writeTextFile(other, slow(), options())).rejects.toMatchObject({ code: 'conflict' });
  expect([readFileSync(file, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['old', 'somebody else']);
  await writeTextFile(file, chunks('new'), options(true));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(directory)).toEqual(['a.csv', 'b.csv']);
});

test('keeps the old file when the writing fails halfway', async () => {
  const file = join(directory, 'a.csv');
  writeFileSync(file, 'old');
  await expect(writeTextFile(file, chunks('new', new Error('halfway')), options(true))).rejects.toThrow(
    'halfway',
  );
  expect(readFileSync(file, 'utf8')).toBe('old');
  await expect(
    writeTextFile(join(directory, 'b.csv'), chunks('x', new Error('halfway')), options()),
  ).rejects.toThrow('halfway');
  expect(readdirSync(directory)).toEqual(['a.csv']);
});

test('never writes over the database, by whatever name', async () => {
  const database = join(directory, 'ton.db');
  writeFileSync(database, 'sets');
  linkSync(database, join(directory, 'same.json'));
  for (const name of ['ton.db', 'same.json']) {
    await expect(writeTextFile(join(directory, name), chunks('x'), options(true))).rejects.toMatchObject({
      code: 'conflict',
    });
  }
  expect(readFileSync(database, 'utf8')).toBe('sets');
});

test.each(['-wal', '-shm', '-journal'])(
  'nor over what the database keeps beside itself: %s',
  async (ending) => {
    const beside = join(directory, `ton.db${ending}`);
    for (const force of [false, true])
      await expect(writeTextFile(beside, chunks('x'), options(force))).rejects.toMatchObject({
        code: 'conflict',
        message: `"${beside}" is the database itself`,
      });
    expect(existsSync(beside)).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')('goes where a link leads, which stays', async () => {
  const [target, link] = [join(directory, 'a.csv'), join(directory, 'link.csv')];
  writeFileSync(target, 'old');
  symlinkSync('a.csv', link);
  await expect(writeTextFile(link, chunks('new'), options())).rejects.toMatchObject({ code: 'conflict' });
  await writeTextFile(link, chunks('new'), options(true));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(readdirSync(directory)).toEqual(['a.csv', 'link.csv']);
});

test.skipIf(process.platform === 'win32')('a link to the database or to a device leads nowhere', async () => {
  writeFileSync(join(directory, 'ton.db'), 'sets');
  const [database, device] = [join(directory, 'database'), join(directory, 'device')];
  symlinkSync('ton.db', database);
  symlinkSync('/dev/null', device);
  await expect(writeTextFile(database, chunks('x'), options(true))).rejects.toMatchObject({
    code: 'conflict',
    message: `"${database}" is the database itself`,
  });
  await expect(writeTextFile(device, chunks('x'), options(true))).rejects.toMatchObject({
    code: 'usage',
    message: `"${device}" is a pipe or a device, not a file`,
  });
  expect([lstatSync(database).isSymbolicLink(), lstatSync(device).isSymbolicLink()]).toEqual([true, true]);
  expect(readFileSync(database, 'utf8')).toBe('sets');
});

test('stops between two pieces when it is cancelled, and leaves nothing', async () => {
  let isCancelled = false;
  async function* long(): AsyncGenerator<string> {
    yield await Promise.resolve('one');
    isCancelled = true;
    yield 'two';
    throw new Error('went on');
  }
  await expect(
    writeTextFile(join(directory, 'a.csv'), long(), { ...options(), isCancelled: () => isCancelled }),
  ).rejects.toMatchObject({ code: 'cancelled', message: 'cancelled' });
  expect(readdirSync(directory)).toEqual([]);
});

test('says what is wrong with the place', async () => {
  await expect(writeTextFile(join(directory, 'none', 'a.csv'), chunks('x'), options())).rejects.toMatchObject(
    {
      code: 'usage',
      message: expect.stringContaining('there is no such directory') as string,
    },
  );
  await expect(writeTextFile(directory, chunks('x'), options(true))).rejects.toMatchObject({
    code: 'usage',
    message: `"${directory}" is a directory`,
  });
  expect(existsSync(join(directory, 'none'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('neither takes the place of a pipe', async () => {
  const pipe = join(directory, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const force of [false, true])
    await expect(writeTextFile(pipe, chunks('x'), options(force))).rejects.toMatchObject({
      code: 'usage',
      message: `"${pipe}" is a pipe or a device, not a file`,
    });
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test('no name names no file', async () => {
  await expect(writeTextFile('', chunks('x'), options())).rejects.toMatchObject({
    code: 'usage',
    message: '"" names no file',
    hint: 'name one, such as out.csv',
  });
});

test('a dash, which elsewhere is standard input, names no file', async () => {
  await expect(writeTextFile('-', chunks('x'), options())).rejects.toMatchObject({
    code: 'usage',
    message: '"-" names no file',
    hint: 'name one, such as out.csv; for a file of that name: ./-',
  });
  expect(existsSync('-')).toBe(false);
});
