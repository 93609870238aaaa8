import SqliteDatabase from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

import { newTon, runTon, temporaryDirectory } from '../run-ton.js';

const empty = () => join(temporaryDirectory(), 'ton.db');

describe('where the database is', () => {
  test('--db goes before TON_DB, TON_DB before DATABASE_URL, and an empty one is none', async () => {
    const path = async (line: string, env: Record<string, string>) =>
      (await runTon(line, { env })).json<{ path: string }>().path;
    expect(await path('db path --json --db /a.db', { TON_DB: '/b.db', DATABASE_URL: '/c.db' })).toBe('/a.db');
    expect(await path('db path --json', { TON_DB: '/b.db', DATABASE_URL: '/c.db' })).toBe('/b.db');
    expect(await path('db path --json', { TON_DB: '', DATABASE_URL: 'sqlite:/c.db' })).toBe('/c.db');
    expect(await path('db path --json', {})).toMatch(/tonnage.*ton\.db$/);
  });

  test.each([
    ['file:///tmp/x%20y.db', '/tmp/x y.db'],
    ['sqlite:///tmp/x.db', '/tmp/x.db'],
    ['sqlite:/tmp/x.db', '/tmp/x.db'],
    ['/tmp/x.db', '/tmp/x.db'],
  ])('%s is %s', async (place, path) => {
    expect((await runTon(['db', 'path', '--db', place])).stdout).toBe(`${path}\n`);
  });

  test.each([
    ['postgres://user:secret@host/x', '"postgres:" is not a place this version can keep data in'],
    ['postgresql://user:secret@host/x', '"postgresql:" is not a place'],
    ['mysql://user:secret@host/x', '"mysql:" is not a place'],
    ['https://example.com/x.db', '"https:" is not a place'],
    ['file:///%zz', '"file:///%zz" is not the URL of a file'],
  ])('%s is exit 2, and no password is shown', async (place, message) => {
    for (const options of [{ env: { TON_DB: place } }, { env: { DATABASE_URL: place } }]) {
      for (const line of [
        'log list --debug',
        'log squat 100x5',
        'log list --json',
        'frobnicate',
        'db path',
      ]) {
        const { stdout, stderr, status } = await runTon(line, options);
        expect([status, stdout]).toEqual([2, '']);
        expect(stderr).not.toContain('secret');
      }
    }
    const { status, stderr } = await runTon(['log', 'list', '--db', place]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`error: ${message}`)]);
    expect(stderr).not.toContain('secret');
  });
});

describe('a named file that is missing', () => {
  test.each([
    'log list',
    'session list',
    'session show',
    'stats summary',
    'import list',
    'undo --list',
    'db status',
    'db history',
    'db migrate',
    'db schema',
    'export history',
  ])('is exit 3 for a command that reads: ton %s', async (line) => {
    const database = empty();
    const { status, stdout, stderr } = await runTon(line, { database });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toBe(
      `error: there is no database at "${database}"\nhint: log a first set to create it, or name another with --db\n`,
    );
    expect(existsSync(database)).toBe(false);
  });

  test('is made, with its directory, by a command that writes; nobody else may read it', async () => {
    const directory = join(temporaryDirectory(), 'new');
    const database = join(directory, 'ton.db');
    const { status, stderr } = await runTon('log squat 100x5', { database });
    expect([status, stderr]).toEqual([0, 'session 1 started\n']);
    expect(statSync(database).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test.skipIf(process.platform !== 'linux')(
    'of the default place is made by any command, without a question',
    async () => {
      const home = temporaryDirectory();
      const { env } = process;
      const saved = env.XDG_DATA_HOME;
      env.XDG_DATA_HOME = home;
      try {
        const { status, stdout } = await runTon('log list --json');
        expect([status, stdout]).toEqual([0, '[]\n']);
      } finally {
        if (saved === undefined) delete env.XDG_DATA_HOME;
        else env.XDG_DATA_HOME = saved;
      }
    },
  );
});

describe('a file that is not ours is left as it is', () => {
  const files: Record<string, (path: string) => void> = {
    'another program’s database': (path) => {
      const file = new SqliteDatabase(path);
      file.exec('create table notes (text text); insert into notes values (1)');
      file.close();
    },
    'another program’s, with an id': (path) => {
      const file = new SqliteDatabase(path);
      file.pragma('application_id = 42');
      file.close();
    },
    'a newer Tonnage’s': (path) => {
      writeFileSync(path, readFileSync(newTon().database));
      const file = new SqliteDatabase(path);
      file.pragma('user_version = 99');
      file.pragma('journal_mode = delete');
      file.close();
    },
    'a text file': (path) => writeFileSync(path, 'squat 100x5\n'.repeat(500)),
    'a directory': (path) => mkdirSync(path),
  };

  test.each(Object.keys(files))('%s is exit 6', async (kind) => {
    const database = empty();
    files[kind]?.(database);
    const bytes = () => (statSync(database).isFile() ? readFileSync(database, 'latin1') : null);
    const before = bytes();
    for (const line of ['log list', 'log squat 100x5', 'db status', 'db migrate', 'undo']) {
      const { status, stdout, stderr } = await runTon(line, { database });
      expect([line, status, stdout]).toEqual([line, 6, '']);
      expect(stderr).toContain(`"${database}"`);
      expect(stderr).toMatch(/\nhint: \S/);
    }
    expect(bytes()).toEqual(before);
  });

  test('a place below a file cannot be made', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const { status, stdout, stderr } = await runTon('log squat 100x5', { database: join(file, 'ton.db') });
    expect([status, stdout]).toEqual([6, '']);
    expect(stderr).toMatch(/^error: .*\nhint: \S/);
  });

  test('a URL of a file works end to end', async () => {
    const database = empty();
    const env = { TON_DB: pathToFileURL(database).href };
    await runTon('log squat 100x5', { env });
    expect((await runTon('log list --json', { env })).json()).toHaveLength(1);
    expect(existsSync(database)).toBe(true);
  });
});
