import { describe, expect, test } from 'vitest';
import { populatedDatabase } from './open.js';
import { inPassing, put, tableNames } from './rows.js';
import { parents } from './sample-rows.js';
import { hour, noon, type Row, type TableName } from './valid-rows.js';

const { raw, world } = await populatedDatabase();
const sample = parents(world);
const { ann, bob, squat, bench, program } = world;

/** What SQLite says to the second of two rows, or null when it takes both. */
function clash(table: TableName, one: Row, other: Row): string | null {
  return inPassing(raw, () => {
    put(raw, table, { ...sample[table], ...one });
    try {
      put(raw, table, { ...sample[table], ...other });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  });
}

/** Columns of two rows that clash, differences that keep them apart, and what differs in any case. */
type Case = [table: TableName, what: string, one: Row, apart: readonly Row[], always?: Row];

const gone = { deleted_at: noon };
const day = { owner_id: bob, program_id: program, week_index: 2, day_index: 3 };
const running = { user_id: bob, status: 'in_progress', ended_at: null };
const lift = { slug: 'log-lift', name_key: 'log lift' };
const otherName = { name_key: 'other', slug: 'other' };
const standing = { record_type: 'rep_max', reps: 5, load: 100, beaten_at: null };
const second = { username_key: 'second' };
const login = { oauth_provider: 'example', oauth_id: 'x1' };

const cases: readonly Case[] = [
  ['users', 'username', { username_key: 'cara' }, [gone, { username_key: 'dora' }]],
  ['users', 'email', { email: 'A@b.de' }, [gone, { email: null }, { email: 'c@b.de' }], second],
  ['users', 'login by OAuth', login, [gone, { oauth_id: 'x2' }, { oauth_provider: 'other' }], second],
  ['coaches', 'user', { user_id: ann }, []],
  ['programs', 'name of an owner', { name_key: 'fives' }, [gone, { owner_id: bob }, { name_key: 'sixes' }]],
  ['program_revisions', 'number', { number: 9 }, [{ number: 10 }]],
  [
    'exercises',
    'name of an owner',
    lift,
    [gone, { owner_id: bob }, { owner_id: null }, otherName],
    { slug: 'a' },
  ],
  [
    'exercises',
    'slug of an owner',
    lift,
    [gone, { owner_id: bob }, { owner_id: null }, otherName],
    { name_key: 'a' },
  ],
  [
    'exercise_settings',
    'user and exercise',
    {},
    [{ exercise_id: bench }, { user_id: ann, exercise_id: bench }],
  ],
  [
    'exercise_aliases',
    'alias of an owner',
    {},
    [{ owner_id: bob }, { owner_id: null }, { alias_key: 'norse' }],
  ],
  ['tags', 'name of an owner', {}, [{ owner_id: bob }, { owner_id: null }, { name_key: 'even' }]],
  ['exercise_tags', 'exercise and tag', {}, [{ exercise_id: world.annsLift }]],
  ['exercise_muscles', 'exercise and muscle', {}, [{ muscle: 'lats' }, { exercise_id: world.bobsLift }]],
  ['equipment', 'name of an owner', {}, [gone, { owner_id: bob }, { owner_id: null }, { name_key: 'tyre' }]],
  ['exercise_equipment', 'exercise and equipment', {}, [{ exercise_id: squat }]],
  ['user_equipment', 'equipment of a gym', {}, [gone, { user_id: bob }, { gym: 'garage' }]],
  ['workouts', 'day of a program', day, [gone, { day_index: 4 }, { week_index: 3 }]],
  ['workouts', 'title of a template', {}, [gone, { owner_id: bob }, { title_key: 'other' }, day]],
  ['workout_exercises', 'position', {}, [{ position: 10 }]],
  ['planned_sets', 'number', {}, [{ set_index: 10 }]],
  ['enrollments', 'live one of a pair', {}, [{ status: 'left', left_at: noon + hour }]],
  ['sessions', 'one in progress', running, [gone, { status: 'completed' }, { user_id: ann, ...gone }]],
  ['sessions', 'source', { source_key: 's', source_digest: 'd' }, [{ user_id: bob }, { source_key: 't' }]],
  ['session_exercises', 'position', {}, [{ position: 10 }, { session_id: world.brought }]],
  ['target_sets', 'number', {}, [{ set_index: 10 }, { session_exercise_id: world.deletedSquat }]],
  ['set_logs', 'number in its exercise', {}, [{ set_index: 10 }, { session_exercise_id: null }]],
  [
    'personal_records',
    'standing record',
    standing,
    [
      { beaten_at: noon },
      { reps: 6 },
      { load: 0 },
      { unit: 'stacks' },
      { record_type: 'weight', reps: 1 },
      { exercise_id: bench },
      { user_id: bob, set_log_id: world.bobsSet },
    ],
  ],
  [
    'commands',
    'retry key',
    { key: 'k9' },
    [{ undone_at: noon, undone_after: 1 }, { user_id: bob }, { key: null }],
  ],
];

describe('two of the same are refused, two that differ are kept', () => {
  test.each(cases)('%s: %s', (table, _, one, apart, always = {}) => {
    expect(clash(table, one, { ...one, ...always })).toMatch(/^UNIQUE constraint failed/);
    for (const difference of apart) {
      expect(clash(table, one, { ...one, ...always, ...difference }), JSON.stringify(difference)).toBeNull();
    }
  });

  const withUid = tableNames(raw).filter((table) => {
    return raw.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, 'uid') !== undefined;
  }) as TableName[];

  test.each(withUid)('%s: uid', (table) => {
    const uid = raw.prepare(`select uid from ${table} where uid is not null limit 1`).pluck().get() as string;
    const insert = () => inPassing(raw, () => put(raw, table, { ...sample[table], uid }));
    expect(insert).toThrow(`UNIQUE constraint failed: ${table}.uid`);
  });

  test('the roots that are exchanged have a uid', () => {
    const roots = ['body_measurements', 'coaches', 'enrollments', 'exercises', 'import_logs', 'programs'];
    expect(withUid).toEqual([...roots, 'sessions', 'set_logs', 'users', 'workouts']);
  });
});

test('every unique key of the schema is the one that refuses something above', () => {
  const hit = new Set(cases.map(([table, , one, , always]) => clash(table, one, { ...one, ...always })));
  const tables = tableNames(raw).filter((table) => table !== 'schema_migrations');
  const keys = tables.flatMap((table) => uniqueKeys(table));
  expect(keys.length).toBeGreaterThan(25);
  expect(keys.filter((key) => !hit.has(`UNIQUE constraint failed: ${key}`))).toEqual([]);
});

/** A table's unique keys as SQLite names them, without uids and those that only serve as the aim of a reference. */
function uniqueKeys(table: string): string[] {
  const indexes = raw
    .prepare(`select name from pragma_index_list(?) where "unique" = 1`)
    .pluck()
    .all(table) as string[];
  return indexes.flatMap((index) => {
    const columns = raw
      .prepare('select name from pragma_index_info(?) order by seqno')
      .pluck()
      .all(index) as (string | null)[];
    if (columns.includes('uid') || columns.includes('id')) return [];
    return columns.includes(null)
      ? `index '${index}'`
      : columns.map((column) => `${table}.${column}`).join(', ');
  });
}
