import SqliteDatabase from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schemaVersion } from '../../migrations/version.js';
import { changeVersion, openDatabase, type Database } from '../../src/db/database.js';
import { explainSqliteError } from '../../src/db/engines/sqlite-errors.js';
import { inTransaction } from '../../src/db/scope.js';
import { insertRow } from '../../src/db/write.js';
import { Failure } from '../../src/domain/failure.js';
import { scopeOf, worldClock } from './open.js';
import { populate, type World } from './populate.js';
import { temporaryDirectory } from './processes.js';
import { count, dump } from './rows.js';
import { nextUid } from './valid-rows.js';

const directory = temporaryDirectory();
const disk = join(directory, 'disk');
const path = join(disk, 'log.db');
const full = join(directory, 'full.db');
const clock = worldClock();
const mounted = mountSmallDisk();

/** A disk of 4 MB; only root may have one. */
function mountSmallDisk(): boolean {
  try {
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
});

/** Leaves so many bytes free. */
function fillUpTo(free: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

const explained = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return explainSqliteError(error, path);
};

describe.skipIf(!mounted)('a full disk (needs root, for a small one)', () => {
  let database: Database;
  let world: World;

  beforeEach(async () => {
    const made = await openDatabase({ path: full, create: true, clock });
    world = populate(made.raw);
    made.close();
    copyFileSync(full, path);
    database = await openDatabase({ path, create: false, clock });
  });

  afterEach(() => {
    database.close();
    rmSync(full);
    for (const name of readdirSync(disk)) rmSync(join(disk, name));
  });

  const log = (letters: number) =>
    inTransaction(scopeOf(database, world.ann), { name: 'import', words: 'import x' }, async (scope) => {
      for (let n = 0; n < 20; n += 1) {
        await insertRow(scope, 'import_logs', {
          uid: nextUid(),
          kind: 'history',
          raw_text: 'x'.repeat(letters),
        });
      }
    });

  test('a write fails in words, nothing of it is kept, and the next one works when there is room', async () => {
    const before = dump(database.raw);
    fillUpTo(100_000);
    const failure = await explained(log(50_000));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ code: 'database', message: `the disk is full: "${path}"` });
    expect(dump(database.raw)).toEqual(before);
    rmSync(join(disk, 'ballast'));
    await log(10);
    expect(count(database.raw, 'import_logs')).toBe(22);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('another program finds what was there before', async () => {
    const before = dump(database.raw);
    fillUpTo(100_000);
    await explained(log(50_000));
    const other = new SqliteDatabase(path, { readonly: true });
    expect(dump(other)).toEqual(before);
    expect(other.pragma('integrity_check', { simple: true })).toBe('ok');
    other.close();
  });

  test('no schema is changed without room for the copy, and no half of a copy stays', async () => {
    fillUpTo(50_000);
    const failure = await explained(changeVersion(database, schemaVersion - 1, clock.now()));
    expect(failure).toMatchObject({ code: 'database' });
    expect(database.raw.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(readdirSync(disk).filter((name) => name.includes('.bak'))).toEqual([]);
  });

  test('a new database is made whole or not at all', async () => {
    fillUpTo(60_000);
    const second = join(disk, 'second.db');
    const failure = await explained(openDatabase({ path: second, create: true, clock }));
    expect(failure).toMatchObject({ code: 'database' });
    rmSync(join(disk, 'ballast'));
    const made = await openDatabase({ path: second, create: true, clock });
    expect(made.created).toBe(true);
    expect(count(made.raw, 'catalog_state')).toBe(1);
    made.close();
  });
});
