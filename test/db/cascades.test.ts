import { describe, expect, test } from 'vitest';
import { populatedDatabase } from './open.js';
import { committing, count, dump, inPassing, put, tableNames } from './rows.js';

const { raw, world } = await populatedDatabase();
const { ann, bob, squat, annsLift, bobsLift } = world;

/** Tables whose rows say whose they are, with the column. */
const owned = tableNames(raw).flatMap((table) => {
  const column = raw
    .prepare(`select name from pragma_table_info(?) where name in ('user_id', 'owner_id')`)
    .pluck()
    .get(table) as string | undefined;
  return column === undefined ? [] : [{ table, column }];
});

/** The rows a user does not own, by table. */
function rowsOfOthers(userId: number) {
  return Object.fromEntries(
    owned.map(({ table, column }) => [
      table,
      raw.prepare(`select * from ${table} where ${column} is not ? order by rowid`).all(userId),
    ]),
  );
}

function remove(table: string, id: number): void {
  const { changes } = raw.prepare(`delete from ${table} where id = ?`).run(id);
  expect(changes).toBe(1);
  expect(raw.pragma('foreign_key_check')).toEqual([]);
}

describe('a user who is deleted', () => {
  test('takes every row of their own along and touches nobody else’s', () => {
    inPassing(raw, () => {
      const others = rowsOfOthers(ann);
      remove('users', ann);
      expect(rowsOfOthers(ann)).toEqual(others);
      for (const { table, column } of owned) expect(count(raw, table, `${column} = ${ann}`), table).toBe(0);
      expect(count(raw, 'changes')).toBe(0);
      expect(count(raw, 'exercise_tags')).toBe(0);
    });
  });

  test('takes their programs along, while those who followed them keep all they did', () => {
    inPassing(raw, () => {
      const links = ['program_id', 'workout_id', 'enrollment_id'];
      const before = dump(raw).sessions?.filter((row) => (row as { user_id: number }).user_id === ann);
      const sets = count(raw, 'set_logs', `user_id = ${ann}`);
      remove('users', bob);
      const after = dump(raw).sessions;
      const cut = (row: unknown) => ({
        ...(row as object),
        ...Object.fromEntries(links.map((link) => [link, null])),
      });
      expect(after).toEqual(before?.map(cut));
      expect(count(raw, 'set_logs')).toBe(sets);
      expect(raw.prepare('select managed_by_coach_id from users where id = ?').pluck().get(ann)).toBeNull();
    });
  });

  test('is kept while somebody else uses an exercise of theirs', () => {
    inPassing(raw, () => {
      put(raw, 'session_exercises', { user_id: ann, session_id: world.active, exercise_id: bobsLift });
      expect(() => raw.prepare('delete from users where id = ?').run(bob)).toThrow(
        'FOREIGN KEY constraint failed',
      );
      expect(count(raw, 'users', `id = ${bob}`)).toBe(1);
    });
  });
});

test('a program that is deleted loses no set: the links to it become null', () => {
  inPassing(raw, () => {
    const kept = ['sessions', 'session_exercises', 'set_logs', 'target_sets', 'personal_records'];
    const before = kept.map((table) => count(raw, table));
    remove('programs', world.program);
    expect(kept.map((table) => count(raw, table))).toEqual(before);
    expect(
      count(raw, 'sessions', 'program_id is not null or workout_id is not null or enrollment_id is not null'),
    ).toBe(0);
    expect(count(raw, 'session_exercises', 'workout_exercise_id is not null')).toBe(0);
    expect(count(raw, 'set_logs', 'planned_set_id is not null')).toBe(0);
    expect(count(raw, 'target_sets', 'planned_set_id is not null')).toBe(0);
    expect(count(raw, 'import_logs', 'program_id is not null')).toBe(0);
    for (const table of ['planned_sets', 'program_revisions', 'enrollments', 'training_maxes']) {
      expect(count(raw, table), table).toBe(0);
    }
    expect(count(raw, 'workouts', `id = ${world.template}`)).toBe(1);
  });
});

describe('an exercise', () => {
  test.each([
    ['a slot of a plan', 'workout_exercises', { owner_id: bob, workout_id: world.workout }],
    ['a training max', 'training_maxes', { user_id: ann, enrollment_id: world.enrollment }],
    ['a place in a session', 'session_exercises', { user_id: ann, session_id: world.done }],
    ['a set on its own', 'set_logs', { user_id: ann }],
  ] as const)('in use by %s cannot be deleted', (_, table, row) => {
    inPassing(raw, () => {
      remove('exercises', bobsLift);
    });
    inPassing(raw, () => {
      put(raw, table, { ...row, exercise_id: bobsLift });
      const attempt = () => raw.prepare('delete from exercises where id = ?').run(bobsLift);
      expect(attempt).toThrow('FOREIGN KEY constraint failed');
    });
  });

  test('that nothing uses goes with its names, tags, muscles, equipment and settings; variants stay', () => {
    inPassing(raw, () => {
      const id = put(raw, 'exercises', { owner_id: ann, variant_of: bobsLift });
      const variant = put(raw, 'exercises', { owner_id: ann, slug: 'v', name_key: 'v', variant_of: id });
      put(raw, 'exercise_aliases', { exercise_id: id });
      put(raw, 'exercise_tags', { exercise_id: id, tag_id: world.tag });
      put(raw, 'exercise_muscles', { exercise_id: id });
      put(raw, 'exercise_equipment', { exercise_id: id, equipment_id: world.gear });
      put(raw, 'exercise_settings', { exercise_id: id, user_id: ann });
      remove('exercises', id);
      expect(raw.prepare('select variant_of from exercises where id = ?').pluck().get(variant)).toBeNull();
      for (const table of ['aliases', 'tags', 'muscles', 'equipment', 'settings']) {
        expect(count(raw, `exercise_${table}`, `exercise_id = ${id}`), table).toBe(0);
      }
    });
  });

  test('of the catalog stays when equipment that is listed for it is to go', () => {
    const attempt = () =>
      inPassing(raw, () => raw.prepare('delete from equipment where id = ?').run(world.gear));
    expect(attempt).toThrow('FOREIGN KEY constraint failed');
    expect(count(raw, 'exercises', `id in (${squat}, ${annsLift})`)).toBe(2);
  });
});

test('a session that is deleted for good takes its sets and targets along', () => {
  inPassing(raw, () => {
    raw.prepare('delete from personal_records where set_log_id = ?').run(world.first);
    remove('sessions', world.done);
    expect(count(raw, 'target_sets')).toBe(0);
    expect(count(raw, 'session_exercises')).toBe(5);
    expect(count(raw, 'set_logs', `id in (${world.first}, ${world.dropped})`)).toBe(0);
    expect(count(raw, 'set_logs', `id = ${world.alone}`)).toBe(1);
  });
});

test.each(['sessions', 'set_logs'])('a record is never left without its set: %s', (table) => {
  const before = dump(raw);
  const id = table === 'sessions' ? world.done : world.first;
  const attempt = () => committing(raw, () => raw.prepare(`delete from ${table} where id = ?`).run(id));
  expect(attempt).toThrow('FOREIGN KEY constraint failed');
  expect(dump(raw)).toEqual(before);
});

test('a set that goes leaves its drops, a coach their athletes and programs, an import what it brought', () => {
  inPassing(raw, () => {
    raw.prepare('delete from personal_records where set_log_id = ?').run(world.first);
    remove('set_logs', world.first);
    expect(raw.prepare('select drop_of from set_logs where id = ?').pluck().get(world.dropped)).toBeNull();
    remove('coaches', world.coach);
    expect(count(raw, 'users')).toBe(2);
    expect(raw.prepare('select coach_id from programs where id = ?').pluck().get(world.program)).toBeNull();
    remove('import_logs', world.imported);
    expect(count(raw, 'sessions', `id = ${world.brought} and import_id is null`)).toBe(1);
    expect(count(raw, 'exercises', `id = ${annsLift} and import_id is null`)).toBe(1);
  });
});
