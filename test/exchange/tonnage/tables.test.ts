import type SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { documentTables, userColumns } from '../../../src/exchange/tonnage/document.js';
import type { Table } from '../../../src/exchange/tonnage/shape.js';
import { dump, ownedTables } from './dump.js';
import { plantEverything } from './everything.js';
import { exported, freshScope, imported, secondScope } from './scopes.js';

/** Tables with a user that a document leaves out, and why. */
const leftOutTables: Record<string, string> = {
  commands: 'the journal: undo does not reach across files',
  changes: 'the journal',
  personal_records: 'derived from the sets',
  acting_user: 'who acts in one file, not in another',
  coach_notes: 'what another user of the file said',
};
/** Columns no document tells of, and why. */
const leftOutColumns: Record<string, string> = {
  'users.id': 'local',
  'users.username_key': 'folded from the name',
  'users.password_hash': 'a secret',
  'users.oauth_provider': 'a secret',
  'users.oauth_id': 'a secret',
  'users.managed_by_coach_id': 'somebody else of this file',
  'users.is_active': 'of this file: who imports it acts',
  'users.deleted_at': 'of this file',
  'set_logs.weight_kg': 'computed by the database',
  'set_logs.weight_g': 'computed by the database',
};

function withChildren(tables: readonly Table[]): Table[] {
  return tables.flatMap((table) => [table, ...withChildren(table.children ?? [])]);
}
const described = withChildren(documentTables);

test('every table that belongs to a user is in the document, or left out for a reason', async () => {
  const { raw } = await freshScope();
  const owned = raw
    .prepare(
      `select distinct m.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name in ('user_id', 'owner_id')`,
    )
    .pluck()
    .all() as string[];
  const known = new Set([...described.map(({ table }) => table), ...Object.keys(leftOutTables)]);
  expect(owned.length).toBeGreaterThan(15);
  expect(owned.filter((table) => !known.has(table))).toEqual([]);
});

test('every column of a table in the document is told, implied by its place, or left out for a reason', async () => {
  const { raw } = await freshScope();
  const told = new Map<string, Set<string>>([['users', new Set(Object.keys(userColumns))]]);
  for (const { table, columns, owner, parent, folded, inherited } of described) {
    const names = told.get(table) ?? new Set(['id']);
    for (const name of [
      ...Object.keys(columns),
      owner,
      parent,
      ...Object.keys(folded ?? {}),
      ...(inherited ?? []),
    ])
      names.add(name ?? '');
    told.set(table, names);
  }
  const untold = [...told].flatMap(([table, names]) => {
    const columns = raw.prepare('select name from pragma_table_xinfo(?)').pluck().all(table) as string[];
    return columns.filter((column) => !names.has(column)).map((column) => `${table}.${column}`);
  });
  expect(untold.filter((column) => !(column in leftOutColumns))).toEqual([]);
  expect(Object.keys(leftOutColumns).filter((column) => !untold.includes(column))).toEqual([]);
});

/** Columns of the document that no row fills, so that nothing would tell if they were lost. */
function neverFilled(raw: SqliteDatabase.Database): string[] {
  return described.flatMap(({ table, columns }) =>
    Object.keys(columns)
      .filter((column) => raw.prepare(`select count(${column}) from ${table}`).pluck().get() === 0)
      .map((column) => `${table}.${column}`),
  );
}

test('every column comes back as it was, in every table, and no secret is told', async () => {
  const other = await freshScope('neighbour');
  const scope = { ...(await secondScope(other, 'lifter')), raw: other.raw };
  await plantEverything(scope);
  const user = await scope.db
    .selectFrom('users')
    .selectAll()
    .where('id', '=', scope.user.id)
    .executeTakeFirstOrThrow();
  const text = await exported({ ...scope, user });
  const { scope: copy } = await imported(await freshScope('someone', 5_000_000), text);
  const before = dump(scope.raw, scope.user.id);
  expect(ownedTables.filter((table) => before[table]?.length === 0)).toEqual([]);
  expect(neverFilled(scope.raw)).toEqual([]);
  expect(dump(copy.raw, copy.user.id)).toEqual(before);
  expect(await exported(copy)).toBe(text);
  expect(text).not.toMatch(/secret|neighbour|"id"|_id"/);
  const settings = Object.keys(userColumns);
  const pick = (row: object) => Object.entries(row).filter(([column]) => settings.includes(column));
  expect(pick(copy.user)).toEqual(pick(user));
  expect(copy.user).toMatchObject({ password_hash: null, oauth_id: null, is_active: 1 });
});

test('the keys of the document and their order are a contract', async () => {
  const scope = await freshScope();
  await plantEverything(scope);
  const document = JSON.parse(await exported(scope)) as Record<string, Record<string, unknown>[]>;
  expect(Object.keys(document)).toEqual([
    ...[
      'format',
      'version',
      'user',
      'coaches',
      'programs',
      'imports',
      'equipment',
      'exercises',
      'exercise_aliases',
    ],
    ...[
      'exercise_settings',
      'tags',
      'user_equipment',
      'workouts',
      'enrollments',
      'body_measurements',
      'sessions',
      'sets',
    ],
  ]);
  expect(document.sets?.[1]).toMatchObject({
    drop_of: document.sets?.[0]?.uid,
    exercise: { slug: expect.any(String) as string },
  });
  expect(document.sessions?.find(({ status }) => status === 'in_progress')).toMatchObject({
    started_at: '1970-01-01T00:00:00.010Z',
    is_deload: true,
    import: document.imports?.[0]?.uid,
    extra: { Feeling: 'good' },
    exercises: [
      {
        position: 1,
        exercise: { uid: '0192aaaa-0000-7000-8000-000000000000' },
        workout_exercise: { workout: expect.any(String) as string, position: 1 },
        targets: [{ set_index: 1, planned_set: { position: 1, set_index: 1 } }, { set_index: 2 }],
        sets: [{ set_index: 1 }, { set_index: 2, drop_of: 1 }],
      },
    ],
  });
});

test('an exercise of somebody else that the log uses travels along and becomes the reader’s own', async () => {
  const scope = await freshScope('lifter');
  const coach = await secondScope(scope, 'coach');
  const row = {
    uid: 'c0',
    owner_id: coach.user.id,
    slug: 'drill',
    name: 'Drill',
    name_key: 'drill',
    category: 'core',
    measurement: 'duration',
    created_at: 1,
    updated_at: 1,
  } as const;
  const { id } = await scope.db.insertInto('exercises').values(row).returning('id').executeTakeFirstOrThrow();
  await scope.db
    .insertInto('exercises')
    .values({ ...row, uid: 'c1', slug: 'unused', name: 'Unused', name_key: 'unused' })
    .execute();
  await scope.db
    .insertInto('set_logs')
    .values({
      uid: 's0',
      user_id: scope.user.id,
      exercise_id: id,
      set_index: 1,
      set_type: 'working',
      load_kind: 'none',
      duration_seconds: 60,
      performed_at: 1,
      local_date: '2026-01-01',
      utc_offset_minutes: 0,
      created_at: 1,
      updated_at: 1,
    })
    .execute();
  const text = await exported(scope);
  const { scope: copy, adopted } = await imported(await freshScope('someone', 5_000_000), text);
  expect(adopted).toMatchObject({ sets: 1, ownExercises: ['Drill'] });
  expect(await exported(copy)).toBe(text);
});
