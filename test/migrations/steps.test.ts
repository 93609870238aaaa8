import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { run, type Migration } from '../../migrations/migration.js';
import { schemaVersion } from '../../migrations/version.js';
import { appliedMigrations, migrate } from '../../src/db/migrate.js';
import { applicationId } from '../../src/db/file.js';
import { Failure } from '../../src/domain/failure.js';
import { copyOf, populatedDatabase } from '../db/open.js';
import { dump, tableNames } from '../db/rows.js';
import { noon } from '../db/valid-rows.js';

const template = await populatedDatabase();
type Open = ReturnType<typeof copyOf>;

const version = ({ raw }: Open) => raw.pragma('user_version', { simple: true });
const schema = ({ raw }: Open) =>
  raw
    .prepare(`select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name`)
    .all();
const step = (open: Open, target: number, list: readonly Migration[] = migrations) =>
  migrate(open.raw, open.db, list, target, noon);

function expectSound({ raw }: Open): void {
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
}

test('there is a number for every migration, and its name begins with it', () => {
  expect(migrations).toHaveLength(schemaVersion);
  migrations.forEach(({ name }, index) =>
    expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-`)),
  );
});

test('every step is recorded with its number, name and time', () => {
  const applied = appliedMigrations(template.raw);
  expect(applied.map(({ number, name }) => ({ number, name }))).toEqual(
    migrations.map(({ name }, index) => ({ number: index + 1, name })),
  );
  expect(template.raw.pragma('application_id', { simple: true })).toBe(applicationId);
});

describe('a database full of data', () => {
  test.each(migrations.map(({ name }, index) => [index + 1, name]))(
    'goes below step %i, %s, and up again; what older steps hold stays to the byte',
    async (number) => {
      const open = copyOf(template);
      const newest = schema(open);
      const full = dump(open.raw, ['schema_migrations']);
      const undone = migrations.slice(number - 1).map(({ name }) => name);

      expect(await step(open, number - 1)).toEqual([...undone].reverse());
      expectSound(open);
      expect(version(open)).toBe(number - 1);
      expect(appliedMigrations(open.raw).map((row) => row.number)).toEqual(
        migrations.slice(0, number - 1).map((_, i) => i + 1),
      );
      const older = tableNames(open.raw).filter((name) => name !== 'schema_migrations');
      for (const table of older) {
        expect(open.raw.prepare(`select * from ${table} order by rowid`).all(), table).toEqual(full[table]);
      }

      expect(await step(open, schemaVersion)).toEqual(undone);
      expectSound(open);
      expect(schema(open)).toEqual(newest);
      for (const [table, rows] of Object.entries(dump(open.raw, ['schema_migrations']))) {
        expect(rows, table).toEqual(older.includes(table) ? full[table] : []);
      }
    },
  );

  test('goes down step by step and up step by step, sound after each', async () => {
    const open = copyOf(template);
    const newest = schema(open);
    for (let target = schemaVersion - 1; target >= 0; target -= 1) {
      expect(await step(open, target)).toEqual([migrations[target]?.name]);
      expectSound(open);
    }
    expect(tableNames(open.raw)).toEqual(['schema_migrations']);
    for (let target = 1; target <= schemaVersion; target += 1) {
      expect(await step(open, target)).toEqual([migrations[target - 1]?.name]);
      expectSound(open);
    }
    expect(schema(open)).toEqual(newest);
  });

  test('that is there already does nothing', async () => {
    const open = copyOf(template);
    expect(await step(open, schemaVersion)).toEqual([]);
    expect(dump(open.raw)).toEqual(dump(template.raw));
  });
});

describe('a migration that fails half-way leaves everything as it was', () => {
  const addExtra = (db: Kysely<unknown>) =>
    run(db, ['create table extra (id integer primary key) strict', `update users set name = 'changed'`]);
  const half: Migration = { name: '0007-half', up: addExtra, down: (db) => run(db, ['drop table extra']) };
  const then = (failing: Migration['up']): Migration => ({
    ...half,
    up: async (db, types) => {
      await half.up(db, types);
      await failing(db, types);
    },
  });
  const cases: [string, Migration, RegExp][] = [
    ['a statement that is wrong', then((db) => run(db, ['alter table nowhere add x'])), /no such table/],
    ['a program that throws', then(() => Promise.reject(new Error('out of ideas'))), /out of ideas/],
    [
      'a reference that would be broken',
      then((db) => run(db, ['delete from exercises'])),
      /"0007-half" would break \d+ references/,
    ],
  ];

  test.each(cases)('%s', async (_, broken, message) => {
    const open = copyOf(template);
    await expect(step(open, schemaVersion + 1, [...migrations, broken])).rejects.toThrow(message);
    expect(version(open)).toBe(schemaVersion);
    expect(schema(open)).toEqual(schema(template));
    expect(dump(open.raw)).toEqual(dump(template.raw));
    expectSound(open);
    // The connection is whole: the same step, mended, goes through.
    expect(await step(open, schemaVersion + 1, [...migrations, half])).toEqual(['0007-half']);
    expectSound(open);
  });

  test('the steps before it too, on the way up and on the way down', async () => {
    const fine = { ...half, name: '0007-fine' };
    const stuck: Migration = {
      name: '0008-stuck',
      up: () => Promise.reject(new Error('stuck going up')),
      down: () => Promise.reject(new Error('stuck going down')),
    };
    const open = copyOf(template);
    await expect(step(open, schemaVersion + 2, [...migrations, fine, stuck])).rejects.toThrow(
      'stuck going up',
    );
    expect(schema(open)).toEqual(schema(template));
    expect(dump(open.raw)).toEqual(dump(template.raw));
    const list = [
      ...migrations,
      { ...stuck, up: addExtra },
      { ...half, up: () => Promise.resolve(), down: () => Promise.resolve() },
    ];
    await step(open, schemaVersion + 2, list);
    const before = { schema: schema(open), rows: dump(open.raw) };
    await expect(step(open, schemaVersion, list)).rejects.toThrow('stuck going down');
    expect({ schema: schema(open), rows: dump(open.raw) }).toEqual(before);
    expect(version(open)).toBe(schemaVersion + 2);
  });

  test('a version nobody wrote is a failure, not a crash', async () => {
    const open = copyOf(template);
    await expect(step(open, schemaVersion + 5)).rejects.toBeInstanceOf(Failure);
    expect(version(open)).toBe(schemaVersion);
  });
});
