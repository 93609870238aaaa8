import SqliteDatabase from 'better-sqlite3';
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { schemaVersion } from '../../migrations/version.js';
import { changeVersion, openDatabase, type Database } from '../../src/db/database.js';
import { worldClock } from '../db/open.js';
import { populate } from '../db/populate.js';
import { buildOpener, temporaryDirectory } from '../db/processes.js';
import { count, dump } from '../db/rows.js';

const directory = temporaryDirectory();
const full = join(directory, 'full.db');
const older = join(directory, 'older.db');
const clock = worldClock();
const open = await buildOpener();
let files = 0;

/** A new place for a database of its own, with the contents of another when one is named. */
function place(from?: string): string {
  files += 1;
  const path = join(directory, `${files}.db`);
  if (from !== undefined) copyFileSync(from, path);
  return path;
}

const copiesOf = (path: string) =>
  readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.v`));

beforeAll(async () => {
  const database = await openDatabase({ path: full, create: true, clock });
  populate(database.raw);
  database.close();
  copyFileSync(full, older);
  const found = await openDatabase({ path: older, create: false, clock, asFound: true });
  await changeVersion(found, schemaVersion - 1, clock.now());
  found.close();
});

function expectReady({ raw }: Database): void {
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(raw.pragma('synchronous', { simple: true })).toBe(2);
  expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(raw.pragma('user_version', { simple: true })).toBe(schemaVersion);
}

describe('opening a file', () => {
  test('a new one gets the schema and the catalog, and no copy', async () => {
    const path = place();
    const database = await openDatabase({ path, create: true, clock });
    expectReady(database);
    expect(database).toMatchObject({ created: true, copy: null });
    expect(count(database.raw, 'exercises')).toBeGreaterThan(100);
    database.close();
    expect(copiesOf(path)).toEqual([]);
  });

  test('one that is up to date is opened as it is', async () => {
    const path = place(full);
    const database = await openDatabase({ path, create: false, clock });
    expectReady(database);
    expect(database).toMatchObject({ created: false, copy: null });
    database.close();
    expect(copiesOf(path)).toEqual([]);
  });

  test('an older one is copied, the copy proven, and then brought up', async () => {
    const path = place(older);
    const database = await openDatabase({ path, create: false, clock });
    expectReady(database);
    expect(database.created).toBe(false);
    expect(count(database.raw, 'v_sets')).toBe(13);
    database.close();
    const name = `${basename(path)}.v${schemaVersion - 1}-20261118T130000000Z.bak`;
    expect(copiesOf(path)).toEqual([name]);
    expect(database.copy).toBe(join(directory, name));
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    const copy = new SqliteDatabase(join(directory, name), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('user_version', { simple: true })).toBe(schemaVersion - 1);
    const original = new SqliteDatabase(older, { readonly: true });
    expect(dump(copy)).toEqual(dump(original));
    original.close();
    copy.close();
  });

  test('a copy put back in the file’s place works like the file', async () => {
    const path = place(older);
    const first = await openDatabase({ path, create: false, clock });
    first.close();
    const back = place(first.copy ?? '');
    const database = await openDatabase({ path: back, create: false, clock });
    expectReady(database);
    expect(count(database.raw, 'set_logs')).toBe(14);
    database.close();
  });

  test('a rollback makes its own copy, and two in one moment make two', async () => {
    const path = place(full);
    const found = await openDatabase({ path, create: false, clock, asFound: true });
    const { ran, copy } = await changeVersion(found, schemaVersion - 1, clock.now());
    expect(ran).toEqual([migrations.at(-1)?.name]);
    await changeVersion(found, schemaVersion, clock.now());
    const again = await changeVersion(found, schemaVersion - 1, clock.now());
    found.close();
    expect(new Set([copy, again.copy]).size).toBe(2);
    expect(copiesOf(path)).toHaveLength(3);
  });
});

describe('several programs at once', () => {
  test('bring an older file up once, each after a sound copy', async () => {
    const path = place(older);
    const startAt = Date.now() + 400;
    const answers = await Promise.all([1, 2, 3, 4].map(() => open({ path, create: false, startAt })));
    for (const answer of answers) expect(answer).toMatchObject({ created: false, sets: 14 });
    const raw = new SqliteDatabase(path);
    expect(raw.prepare('select number from schema_migrations order by number').pluck().all()).toEqual(
      migrations.map((_, index) => index + 1),
    );
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    raw.close();
    const copies = copiesOf(path);
    expect(copies).toHaveLength(answers.filter(({ copy }) => copy !== null).length);
    expect(copies.length).toBeGreaterThan(0);
    for (const name of copies) {
      const copy = new SqliteDatabase(join(directory, name), { readonly: true });
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(count(copy, 'set_logs')).toBe(14);
      copy.close();
    }
  });

  test('make a new file once, whole', async () => {
    const path = place();
    const startAt = Date.now() + 400;
    const answers = await Promise.all([1, 2, 3, 4].map(() => open({ path, create: true, startAt })));
    for (const answer of answers) expect(answer).toMatchObject({ copy: null, sets: 0 });
    const raw = new SqliteDatabase(path);
    expect(count(raw, 'schema_migrations')).toBe(schemaVersion);
    expect(count(raw, 'catalog_state')).toBe(1);
    raw.close();
    expect(copiesOf(path)).toEqual([]);
  });

  test('write at once and lose nothing', async () => {
    const path = place(full);
    const startAt = Date.now() + 400;
    const answers = await Promise.all([1, 2, 3].map(() => open({ path, create: false, startAt, write: 20 })));
    for (const answer of answers) expect(answer.failure).toBeUndefined();
    const raw = new SqliteDatabase(path);
    expect(count(raw, 'import_logs')).toBe(2 + 60);
    expect(count(raw, 'changes')).toBe(1 + 60);
    raw.close();
  });
});
