import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql, type Kysely } from 'kysely';
import { migrations } from '../../migrations/index.js';
import type { Migration } from '../../migrations/migration.js';
import { rebuildTable, type TableRebuild } from '../../migrations/rebuild-table.js';
import { migrate } from '../../src/db/migrate.js';
import { copyOf, populatedDatabase } from '../db/open.js';
import { count, dump, put } from '../db/rows.js';
import { noon } from '../db/valid-rows.js';

const template = await populatedDatabase();
const { world } = template;
let database: ReturnType<typeof copyOf>;
beforeEach(() => {
  database = copyOf(template);
});
afterEach(() => {
  database.raw.close();
});

/** Rebuilds a table as the migration after the last one. */
async function rebuild(rebuild: TableRebuild, before: readonly string[] = []): Promise<void> {
  const step: Migration = {
    name: '0099-rebuild',
    up: async (db) => {
      for (const statement of before) await sql.raw(statement).execute(db);
      await rebuildTable(db, rebuild);
    },
    down: () => Promise.resolve(),
  };
  const { raw, db } = database;
  await migrate(raw, db, [...migrations, step], migrations.length + 1, noon);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
}

const sqlOf = (table: string) =>
  database.raw.prepare('select sql from sqlite_master where name = ?').pluck().get(table) as string;

/** The table's own statement, changed, for another name. */
function like(table: string, change: (text: string) => string = (text) => text): (name: string) => string {
  const text = change(sqlOf(table));
  return (name) => text.replace(/^create table "?\w+"?/i, `create table ${name}`);
}

const around = () =>
  database.raw
    .prepare(`select type, name, tbl_name, sql from sqlite_master where type <> 'table' order by type, name`)
    .all();

describe('rebuilding a table', () => {
  test.each(['sessions', 'set_logs', 'exercises', 'users', 'workout_exercises', 'exercise_settings'])(
    '%s as it was changes nothing: rows, children, indexes and views stay',
    async (table) => {
      const before = { rows: dump(database.raw, ['schema_migrations']), around: around() };
      await rebuild({ table, create: like(table) });
      expect({ rows: dump(database.raw, ['schema_migrations']), around: around() }).toEqual(before);
      expect(before.rows[table]?.length).toBeGreaterThan(0);
      for (const view of ['v_sets', 'v_sessions', 'v_records', 'v_exercises', 'v_body']) {
        expect(count(database.raw, view)).toBeGreaterThan(0);
      }
    },
  );

  test('keeps the references to it in force, and those it makes to itself', async () => {
    const { raw } = database;
    await rebuild({ table: 'sessions', create: like('sessions') });
    await rebuildAgain({ table: 'set_logs', create: like('set_logs') });
    const remove = raw.prepare('delete from set_logs where id = ?');
    expect(raw.prepare('select drop_of from set_logs where id = ?').pluck().get(world.dropped)).toBe(
      world.first,
    );
    raw.exec('delete from personal_records');
    remove.run(world.first);
    expect(raw.prepare('select drop_of from set_logs where id = ?').pluck().get(world.dropped)).toBeNull();
    raw.prepare('delete from sessions where id = ?').run(world.done);
    expect(count(raw, 'session_exercises', `session_id = ${world.done}`)).toBe(0);
    expect(count(raw, 'set_logs', `id = ${world.dropped}`)).toBe(0);
  });

  test('a self reference may also be written with the name given', async () => {
    const create = (name: string) =>
      like('set_logs', (text) => text.replace('references set_logs (id)', `references ${name} (id)`))(name);
    await rebuild({ table: 'set_logs', create });
    expect(sqlOf('set_logs')).toContain('references "set_logs" (id)');
  });

  test('never gives an id twice, neither one that was deleted before nor in a table left empty', async () => {
    const { raw } = database;
    const last = put(raw, 'commands', { user_id: world.ann });
    raw.prepare('delete from commands where id = ?').run(last);
    const session = put(raw, 'sessions', { user_id: world.ann });
    raw.exec('delete from personal_records; delete from sessions');
    await rebuild({ table: 'commands', create: like('commands') });
    expect(put(raw, 'commands', { user_id: world.ann })).toBe(last + 1);
    await rebuildAgain({ table: 'sessions', create: like('sessions') });
    expect(put(raw, 'sessions', { user_id: world.ann })).toBe(session + 1);
  });

  test('copies what is stored and derives what is computed', async () => {
    const { raw } = database;
    const double = (text: string) => text.replaceAll('0.45359237', '0.5');
    await rebuild({ table: 'set_logs', create: like('set_logs', double) });
    expect(
      raw.prepare('select weight, weight_kg, weight_g from set_logs where id = ?').get(world.first),
    ).toEqual({
      weight: 225,
      weight_kg: 112.5,
      weight_g: 112_500,
    });
  });

  test('fills columns from expressions, new ones by default, and lets old ones go', async () => {
    const { raw } = database;
    const changed = (text: string) =>
      text
        .replace(/\n {2}bio text,/, '')
        .replace(
          /\n {2}zip_code text,/,
          '\n  zip_code text not null,\n  city text not null default "Berlin",'.replaceAll('"', "'"),
        );
    await rebuild({
      table: 'coaches',
      create: like('coaches', changed),
      columns: { zip_code: `coalesce(zip_code, '') || '!'`, name: 'upper(name)' },
    });
    const coach = raw.prepare('select * from coaches').get();
    expect(coach).toMatchObject({ id: world.coach, name: 'BOB', zip_code: '10115!', city: 'Berlin' });
    expect(coach).not.toHaveProperty('bio');
    expect(count(raw, 'users', `managed_by_coach_id = ${world.coach}`)).toBe(1);
  });

  test('keeps triggers, on the table and on others that name it', async () => {
    const { raw } = database;
    raw.exec(`create trigger own after update on tags begin update users set name = 'own' where id = new.owner_id; end;
      create trigger other after update on equipment begin update tags set name = 'other'; end;
      create view v_tags as select * from tags;
      create trigger on_view instead of delete on v_tags begin delete from tags where id = old.id; end;`);
    const before = around();
    await rebuild({ table: 'tags', create: like('tags') });
    expect(around()).toEqual(before);
    raw.exec(`update equipment set description = 'x'`);
    expect(raw.prepare('select name from tags').pluck().get()).toBe('other');
    expect(raw.prepare('select name from users where id = ?').pluck().get(world.ann)).toBe('own');
    raw.exec('delete from v_tags');
    expect(count(raw, 'tags')).toBe(0);
  });

  test('keeps partial and expression indexes in use', async () => {
    const { raw } = database;
    await rebuild({ table: 'sessions', create: like('sessions') });
    const second = () => put(raw, 'sessions', { user_id: world.ann, status: 'in_progress', ended_at: null });
    expect(second).toThrow('UNIQUE constraint failed: sessions.user_id');
    const plan = raw.prepare('explain query plan select * from sessions where import_id = 1').all();
    expect(JSON.stringify(plan)).toContain('sessions_by_import');
  });
});

describe('a rebuild that does not fit leaves everything as it was', () => {
  test.each<[string, (text: string) => string, Record<string, string>, RegExp]>([
    ['a row the new table refuses', (text) => text.replace('bio text', 'bio text not null'), {}, /NOT NULL/],
    [
      'a column the new table does not store',
      (text) => text,
      { nickname: 'name' },
      /stores no column "nickname"/,
    ],
    [
      'an index over a column that goes',
      (text) => text.replace(/\n {2}zip_code text,/, ''),
      {},
      /no such column/,
    ],
  ])('%s', async (_, change, columns, message) => {
    const { raw } = database;
    const before = { rows: dump(raw), around: around(), sql: sqlOf('coaches') };
    await expect(rebuild({ table: 'coaches', create: like('coaches', change), columns })).rejects.toThrow(
      message,
    );
    expect({ rows: dump(raw), around: around(), sql: sqlOf('coaches') }).toEqual(before);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('a view over a column that goes', async () => {
    const create = like('body_measurements', (text) => text.replace(/\n {2}notes text,/, ''));
    await expect(rebuild({ table: 'body_measurements', create })).rejects.toThrow('no such column: b.notes');
    expect(count(database.raw, 'v_body')).toBe(2);
  });

  test('a child left without its parent', async () => {
    const ids = { columns: { id: 'id + 1000' } };
    await expect(rebuild({ table: 'workouts', create: like('workouts'), ...ids })).rejects.toMatchObject({
      code: 'database',
      message: expect.stringContaining('would break') as string,
    });
    expect(count(database.raw, 'workouts', `id = ${world.workout}`)).toBe(1);
  });

  test('foreign keys that are on, when the children would go with the old table', async () => {
    const { db, raw } = database;
    const attempt = db
      .transaction()
      .execute((transaction) =>
        rebuildTable(transaction as unknown as Kysely<unknown>, { table: 'users', create: like('users') }),
      );
    await expect(attempt).rejects.toThrow('while foreign keys are on');
    expect(count(raw, 'sessions')).toBe(6);
  });
});

/** A second rebuild of the same database, which the next migration would be. */
async function rebuildAgain(again: TableRebuild): Promise<void> {
  const { raw, db } = database;
  const nothing: Migration = {
    name: '0099-rebuild',
    up: () => Promise.resolve(),
    down: () => Promise.resolve(),
  };
  const step: Migration = { ...nothing, name: '0100-rebuild', up: (inner) => rebuildTable(inner, again) };
  await migrate(raw, db, [...migrations, nothing, step], migrations.length + 2, noon);
}
