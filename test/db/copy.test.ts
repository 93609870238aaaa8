import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyBeside } from '../../src/db/copy.js';
import { migrate } from '../../src/db/migrate.js';
import { temporaryDirectory } from '../run-ton.js';
import { copyOf, emptyDatabase } from './open.js';

test('a copy that cannot be made is refused, and names its path', () => {
  const file = new SqliteDatabase(':memory:');
  // With version and time behind it the name is longer than any file's may be.
  const path = join(temporaryDirectory(), 'n'.repeat(240));
  expect(() => copyBeside(file, path, 3, 0)).toThrow(
    /^cannot write the copy ".*n\.v3-19700101T000000000Z\.bak"/,
  );
  file.close();
});

test('a copy of what breaks its own rules is refused, and not left behind', () => {
  const file = new SqliteDatabase(':memory:');
  file.exec('create table sets (reps integer); insert into sets values (null)');
  file.unsafeMode(true);
  file.pragma('writable_schema = on');
  file.exec("update sqlite_schema set sql = 'CREATE TABLE sets (reps integer not null)'");
  file.pragma('writable_schema = reset');
  const folder = temporaryDirectory();
  expect(() => copyBeside(file, join(folder, 'ton.db'), 3, 0)).toThrow(
    /^the copy ".*ton\.db\.v3-19700101T000000000Z\.bak" does not check out: NULL value in sets\.reps$/,
  );
  expect(readdirSync(folder)).toEqual([]);
  file.close();
});

test('a step to a version that nobody wrote is refused', async () => {
  const { raw, db } = copyOf(await emptyDatabase());
  const version = raw.pragma('user_version', { simple: true }) as number;
  await expect(migrate(raw, db, [], version + 1, 0)).rejects.toThrow(
    `there is no migration after version ${version}`,
  );
  raw.close();
});
