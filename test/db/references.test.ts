import { describe, expect, test } from 'vitest';
import { populatedDatabase } from './open.js';
import { committing, inPassing, put, tableNames } from './rows.js';
import { parents } from './sample-rows.js';
import type { Row, TableName } from './valid-rows.js';

const { raw, world } = await populatedDatabase();
const sample = parents(world);
const { ann, bob, squat, bench } = world;

interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
}

interface ForeignKeyRow {
  id: number;
  from: string;
}

/** Every foreign key, from the database itself. */
const references: Reference[] = tableNames(raw).flatMap((table) => {
  const rows = raw.prepare('select id, "from" from pragma_foreign_key_list(?)').all(table) as ForeignKeyRow[];
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => ({ table, columns: rows.filter((row) => row.id === id).map(({ from }) => from) }));
});
const named = references.map(({ table, columns }) => [table, columns] as const);

function insert(table: TableName, given: Row): number {
  return inPassing(raw, () => put(raw, table, { ...sample[table], ...given }));
}

const noParent = 'FOREIGN KEY constraint failed';

describe('a reference', () => {
  test('every column named like one is one', () => {
    const columns = raw
      .prepare(
        `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
         where m.type = 'table' and (c.name like '%\\_id' escape '\\' or c.name like '%\\_of' escape '\\')`,
      )
      .all() as { table: string; column: string }[];
    const free = columns.filter(
      ({ table, column }) => !references.some((one) => one.table === table && one.columns.includes(column)),
    );
    expect(columns.length).toBeGreaterThan(60);
    expect(free.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
      'planned_sets.percent_of',
      'users.oauth_id',
    ]);
  });

  test.each(named)('%s (%s) to a row that does not exist is refused', (table, columns) => {
    const last = columns.at(-1) ?? '';
    const id = raw
      .prepare(`select rowid from ${table} order by ${last} is null, rowid desc limit 1`)
      .pluck()
      .get() as number;
    const change = () =>
      committing(raw, () => raw.prepare(`update ${table} set ${last} = 987654 where rowid = ?`).run(id));
    expect(change).toThrow(noParent);
  });

  test.each(named)('%s (%s) leads an index', (table, columns) => {
    const indexes = raw.prepare('select name, partial from pragma_index_list(?)').all(table) as {
      name: string;
      partial: 0 | 1;
    }[];
    const leads = indexes.some(({ name, partial }) => {
      const keys = raw
        .prepare('select name from pragma_index_info(?) order by seqno')
        .pluck()
        .all(name) as string[];
      const isLeading = [...columns].sort().join() === keys.slice(0, columns.length).sort().join();
      if (!isLeading || partial === 0) return isLeading;
      const sql = raw.prepare('select sql from sqlite_master where name = ?').pluck().get(name) as string;
      return sql.toLowerCase().endsWith(` where ${columns.join()} is not null`);
    });
    const isRowid = columns.length === 1 && isIntegerKey(table, columns[0] ?? '');
    expect(leads || isRowid).toBe(true);
  });
});

function isIntegerKey(table: string, column: string): boolean {
  const keys = raw.prepare('select name from pragma_table_info(?) where pk > 0').pluck().all(table);
  return keys.length === 1 && keys[0] === column;
}

describe('a child of a parent that is somebody else’s is refused', () => {
  const mine = (table: TableName, owner: 'user_id' | 'owner_id', of: number): [TableName, Row] => [
    table,
    { [owner]: of },
  ];
  test.each<[TableName, Row]>([
    mine('program_revisions', 'owner_id', ann),
    ['workouts', { owner_id: ann, program_id: world.program, week_index: 5, day_index: 5 }],
    mine('workout_exercises', 'owner_id', ann),
    mine('planned_sets', 'owner_id', ann),
    mine('enrollment_inputs', 'user_id', bob),
    mine('training_maxes', 'user_id', bob),
    mine('session_exercises', 'user_id', bob),
    mine('target_sets', 'user_id', bob),
    mine('set_logs', 'user_id', bob),
    mine('personal_records', 'user_id', bob),
  ])('%s', (table, stolen) => {
    const own = { ...stolen, ...(stolen.owner_id === undefined ? { user_id: ann } : { owner_id: bob }) };
    expect(() => insert(table, own)).not.toThrow();
    expect(() => committing(raw, () => put(raw, table, { ...sample[table], ...stolen }))).toThrow(noParent);
  });

  test('a set of one exercise in the place of another', () => {
    expect(() =>
      insert('set_logs', { exercise_id: bench, session_exercise_id: world.doneBench }),
    ).not.toThrow();
    expect(() => insert('set_logs', { exercise_id: bench, session_exercise_id: world.doneSquat })).toThrow(
      noParent,
    );
    const swap = () =>
      inPassing(raw, () =>
        raw.prepare('update session_exercises set exercise_id = ? where id = ?').run(bench, world.doneSquat),
      );
    expect(swap).toThrow(noParent);
    expect(() => insert('set_logs', { exercise_id: squat })).not.toThrow();
  });
});

interface Column {
  name: string;
  type: string;
  pk: number;
}

describe('types', () => {
  test.each(tableNames(raw))('%s is strict, so that no number is a word', (table) => {
    expect(raw.prepare('select strict from pragma_table_list where name = ?').pluck().get(table)).toBe(1);
    const columns = raw.prepare('select name, type, pk from pragma_table_info(?)').all(table) as Column[];
    for (const { name, type } of columns) {
      const wrong = type === 'TEXT' ? Buffer.from('heavy') : 'heavy';
      const change = () => inPassing(raw, () => raw.prepare(`update ${table} set ${name} = ?`).run(wrong));
      expect(change, name).toThrow(/cannot store (TEXT|BLOB) value in|datatype mismatch/);
    }
  });

  test('a fraction does not fit a whole number, nor is it cut to one', () => {
    expect(() => insert('set_logs', { reps: 5.5 })).toThrow('cannot store REAL value in INTEGER column');
    expect(() => insert('sessions', { started_at: 0.5 })).toThrow(
      'cannot store REAL value in INTEGER column',
    );
  });
});
