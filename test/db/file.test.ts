import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schemaVersion } from '../../migrations/version.js';
import { openDatabase, type Database } from '../../src/db/database.js';
import { applicationId } from '../../src/db/file.js';
import { worldClock } from './open.js';
import { populate } from './populate.js';
import { buildOpener, isRoot, nobody, temporaryDirectory } from './processes.js';
import { count } from './rows.js';

const root = temporaryDirectory();
const full = join(root, 'full.db');
const opener = await buildOpener();
let directory = '';
let path = '';
let tests = 0;

const open = (create: boolean, at = path): Promise<Database> =>
  openDatabase({ path: at, create, clock: worldClock() });

beforeAll(async () => {
  const database = await open(true, full);
  populate(database.raw);
  database.close();
});

beforeEach(() => {
  tests += 1;
  directory = join(root, String(tests));
  mkdirSync(directory);
  path = join(directory, 'log.db');
});

/** Every file of the test's directory with its contents. */
function state(): Record<string, string> {
  const names = readdirSync(directory).sort();
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(directory, name)))
      .digest('hex');
  return Object.fromEntries(
    names.map((name) => [name, statSync(join(directory, name)).isFile() ? digest(name) : '']),
  );
}

/** Opening fails in the user's words, with and without leave to create, and nothing on the disk is touched. */
async function expectRefused(code: string, message: RegExp): Promise<void> {
  const before = state();
  for (const create of [false, true]) {
    await expect(open(create)).rejects.toMatchObject({
      name: 'Failure',
      code,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(/./) as string,
    });
    expect(state()).toEqual(before);
  }
}

/** Makes an SQLite file of another program. */
function foreign(...statements: string[]): void {
  const other = new SqliteDatabase(path);
  for (const statement of statements) other.exec(statement);
  other.close();
}

describe('a file of somebody else is refused and stays byte for byte what it was', () => {
  test.each<[string, string[]]>([
    ['with a table', ['create table notes (text)']],
    ['with a number of its own', ['pragma application_id = 252006674']],
    ['with a version of its own', ['pragma user_version = 3']],
    [
      'with our version but not our mark',
      ['create table users (id)', `pragma user_version = ${schemaVersion}`],
    ],
    ['in WAL mode', ['pragma journal_mode = wal', 'create table notes (text)']],
    ['with many tables', Array.from({ length: 200 }, (_, n) => `create table t${n} (a, b, c)`)],
    ['with a view alone', ['create view one as select 1']],
  ])('an SQLite file %s', async (_, statements) => {
    foreign(...statements);
    await expectRefused('database', /^".*log\.db" belongs to another program$/);
  });

  test('an SQLite file whose program died and left its log beside it', async () => {
    const other = new SqliteDatabase(path);
    other.exec('pragma journal_mode = wal; create table notes (text)');
    other.pragma('wal_checkpoint(truncate)');
    other.exec(`insert into notes values ('only in the log')`);
    for (const file of ['', '-wal', '-shm']) copyFileSync(`${path}${file}`, `${path}.dead${file}`);
    other.close();
    for (const file of ['', '-wal', '-shm']) copyFileSync(`${path}.dead${file}`, `${path}${file}`);
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    await expectRefused('database', /belongs to another program/);
  });

  test.each([
    ['text', 'my notes\n'.repeat(500)],
    ['a few letters', 'hi'],
    ['SQLite’s first words and no more', 'SQLite format 3\0'],
    ['zeros', '\0'.repeat(8192)],
  ])('%s', async (_, content) => {
    writeFileSync(path, content);
    await expectRefused('database', /^the file is not a Tonnage database: ".*log\.db"$/);
  });

  test('a directory', async () => {
    mkdirSync(path);
    await expectRefused('database', /^".*log\.db" is not a file$/);
  });

  test('ours, written by a newer program', async () => {
    copyFileSync(full, path);
    foreign(`pragma user_version = ${schemaVersion + 1}`);
    await expectRefused('database', /written by a newer Tonnage \(schema \d+, this program knows \d+\)/);
  });
});

describe('a file that is damaged is refused and not touched', () => {
  test('cut short', async () => {
    copyFileSync(full, path);
    truncateSync(path, 20_480);
    await expectRefused('database', /^the database file is damaged: ".*log\.db"$/);
  });

  test('with rubbish where the schema is', async () => {
    const bytes = readFileSync(full);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path, bytes);
    await expectRefused('database', /^the database file is damaged: ".*log\.db"$/);
  });
});

describe('an empty file', () => {
  const makers: [string, () => void][] = [
    ['of no bytes', () => writeFileSync(path, '')],
    ['that only has WAL set', () => foreign('pragma journal_mode = wal')],
    ['of one empty page', () => foreign('create table t (x)', 'drop table t', 'vacuum')],
  ];
  test.each(makers)('%s: nothing to read, a place to write', async (_, make) => {
    make();
    const before = state();
    await expect(open(false)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('nothing in') as string,
    });
    expect(state()).toEqual(before);
    const database = await open(true);
    expect(database.created).toBe(true);
    expect(count(database.raw, 'catalog_state')).toBe(1);
    expect(database.raw.pragma('application_id', { simple: true })).toBe(applicationId);
    database.close();
  });
});

describe('a missing file', () => {
  test('is not made by reading', async () => {
    await expect(open(false)).rejects.toMatchObject({
      code: 'not-found',
      message: `there is no database at "${path}"`,
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('is made by writing, private, in a private directory', async () => {
    path = join(directory, 'a', 'b', 'log.db');
    const database = await open(true);
    const modes = ['a', 'a/b', 'a/b/log.db', 'a/b/log.db-wal'].map(
      (name) => statSync(join(directory, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
    database.close();
  });

  test('below something that is a file', async () => {
    writeFileSync(path, '');
    const below = join(path, 'log.db');
    await expect(open(true, below)).rejects.toMatchObject({
      code: 'database',
      message: expect.stringContaining(`cannot create "${below}"`) as string,
    });
    await expect(open(false, below)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('behind a link that leads nowhere', async () => {
    symlinkSync(join(directory, 'gone'), path);
    await expect(open(true)).rejects.toMatchObject({ code: 'database' });
    expect(existsSync(join(directory, 'gone'))).toBe(false);
  });
});

describe('a database that its program did not close', () => {
  test('is ours still when all of it is in the log', async () => {
    const database = await open(true);
    database.raw.pragma('wal_autocheckpoint = 0');
    copyFileSync(`${path}-wal`, join(directory, 'wal'));
    database.close();
    const empty = join(directory, 'empty.db');
    const other = new SqliteDatabase(empty);
    other.pragma('journal_mode = wal');
    other.close();
    rmSync(path);
    copyFileSync(empty, path);
    copyFileSync(join(directory, 'wal'), `${path}-wal`);
    const again = await open(false);
    expect(count(again.raw, 'catalog_state')).toBe(1);
    again.close();
  });
});

describe.skipIf(!isRoot)('another account (only root can become one to try)', () => {
  const ask = (create: boolean, write = 0) => opener({ path, create, write }, nobody);

  test('cannot create in a directory it cannot write', async () => {
    expect((await ask(true)).failure).toMatchObject({
      code: 'database',
      message: expect.stringContaining(`cannot create "${path}"`) as string,
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('cannot open a file that is private', async () => {
    copyFileSync(full, path);
    chmodSync(path, 0o600);
    const before = state();
    expect((await ask(false)).failure).toEqual({
      code: 'database',
      message: `the database cannot be opened: "${path}"`,
    });
    expect(state()).toEqual(before);
  });

  test('can read a file it may only read, and is told why it cannot write', async () => {
    copyFileSync(full, path);
    chmodSync(path, 0o644);
    chmodSync(directory, 0o777);
    expect(await ask(false)).toMatchObject({ sets: 14 });
    const before = state()['log.db'];
    const { failure } = await ask(false, 1);
    expect(failure).toEqual({ code: 'database', message: `the database cannot be written: "${path}"` });
    expect(state()['log.db']).toBe(before);
  });

  test('gets a failure, not a crash, when the directory holds no room for the log', async () => {
    copyFileSync(full, path);
    chmodSync(path, 0o666);
    const before = state();
    const { failure } = await ask(false, 1);
    expect(failure?.code).toBe('database');
    expect(state()).toEqual(before);
  });
});
