import { beforeEach, describe, expect, test } from 'vitest';
import type { WriteScope } from '../../src/db/scope.js';
import type { Session } from '../../src/db/tables.js';
import { listCommands } from '../../src/db/undo.js';
import { deleteRow, insertRow, updateRow } from '../../src/db/write.js';
import { Failure } from '../../src/domain/failure.js';
import { count, dump } from './rows.js';
import {
  addSession,
  done,
  exercise,
  place,
  redo,
  retitle,
  run,
  twoPeople,
  undo,
  type TwoPeople,
} from './two-people.js';
import { nextUid, noon } from './valid-rows.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

interface Change {
  command_id: number;
  table_name: string;
  row_key: string;
  before: string | null;
  after: string | null;
}

const journal = () => people.raw.prepare('select * from changes order by id').all() as Change[];

describe('a row that is added', () => {
  test('is the acting user’s, carries the command’s time, and is recorded whole', async () => {
    const session = await run(people.ann, (scope) => addSession(scope));
    expect(session).toMatchObject({
      user_id: people.ann.user.id,
      title: 'Legs',
      created_at: people.clock.now(),
      updated_at: people.clock.now(),
    });
    expect(journal()).toMatchObject([
      { table_name: 'sessions', row_key: JSON.stringify({ id: session.id }), before: null },
    ]);
    expect(JSON.parse(journal()[0]?.after ?? '')).toEqual(session);
    expect(await listCommands(people.ann, 9)).toMatchObject([
      { name: 'log set', words: 'log squat 100x5', at: people.clock.now() },
    ]);
  });

  test('keeps what the database derives out of the journal', async () => {
    const set = await run(people.ann, (scope) =>
      insertRow(scope, 'set_logs', {
        ...{
          uid: nextUid(),
          exercise_id: exercise,
          set_index: 1,
          set_type: 'working',
          performed_at: noon,
          ...place,
        },
        ...{ load_kind: 'external', weight: 225, unit: 'lb', reps: 5 },
      }),
    );
    expect(set.weight_g).toBe(102_058);
    expect(JSON.parse(journal()[0]?.after ?? '')).not.toHaveProperty('weight_g');
    await undo(people.ann);
    await redo(people.ann);
    expect(people.raw.prepare('select * from set_logs').all()).toEqual([set]);
  });

  test('belongs to the acting user, whatever was given', async () => {
    const given = { uid: nextUid(), ...done, user_id: people.bob.user.id, created_at: 1, updated_at: 1 };
    const session = await run(people.ann, (scope) => insertRow(scope, 'sessions', given));
    expect(session).toMatchObject({
      user_id: people.ann.user.id,
      created_at: people.clock.now(),
      updated_at: people.clock.now(),
    });
  });

  test('cannot hang on a row of somebody else', async () => {
    const session = await run(people.bob, (scope) => addSession(scope));
    const attempt = run(people.ann, (scope) =>
      insertRow(scope, 'session_exercises', { session_id: session.id, exercise_id: exercise, position: 1 }),
    );
    await expect(attempt).rejects.toThrow('FOREIGN KEY constraint failed');
    expect(count(people.raw, 'session_exercises')).toBe(0);
    expect(count(people.raw, 'commands', `user_id = ${people.ann.user.id}`)).toBe(0);
  });
});

describe('a row that is changed', () => {
  test('is recorded with the columns that changed, before and after', async () => {
    const { id, updated_at: before } = await run(people.ann, (scope) => addSession(scope));
    const session = await run(people.ann, (scope) =>
      updateRow(scope, 'sessions', id, { title: 'Arms', status: 'completed' }),
    );
    expect(session).toMatchObject({ title: 'Arms', created_at: before, updated_at: people.clock.now() });
    const change = journal()[1];
    expect(JSON.parse(change?.before ?? '')).toEqual({ title: 'Legs', updated_at: before });
    expect(JSON.parse(change?.after ?? '')).toEqual({ title: 'Arms', updated_at: people.clock.now() });
  });

  test('to what it is already leaves no trace, not even of the command', async () => {
    const { id } = await run(people.ann, (scope) => addSession(scope));
    const before = dump(people.raw);
    const same = await run(people.ann, retitle(id, 'Legs'));
    expect(same.title).toBe('Legs');
    expect(dump(people.raw)).toEqual(before);
  });
});

describe('a row of somebody else', () => {
  let session: Session;
  beforeEach(async () => {
    session = await run(people.bob, (scope) => addSession(scope));
  });

  test.each<[string, (scope: WriteScope) => Promise<unknown>]>([
    ['changed', (scope) => updateRow(scope, 'sessions', session.id, { title: 'mine' })],
    ['deleted', (scope) => deleteRow(scope, 'sessions', session.id)],
  ])('cannot be %s: it is not found', async (_, work) => {
    const before = dump(people.raw);
    await expect(run(people.ann, work)).rejects.toMatchObject({ name: 'Failure', code: 'not-found' });
    expect(dump(people.raw)).toEqual(before);
  });

  test('is like one that does not exist', async () => {
    const message = async (id: number) =>
      run(people.ann, (scope) => deleteRow(scope, 'sessions', id)).catch(
        (error: unknown) => (error as Failure).message,
      );
    expect((await message(session.id)) as string).toBe(`there is no row ${session.id} of yours in sessions`);
    expect(await message(999)).toBe('there is no row 999 of yours in sessions');
  });
});

describe('a row whose key is the user and something else', () => {
  const settings = () => people.raw.prepare('select * from exercise_settings order by user_id').all();
  const setRest = (seconds: number) => (scope: WriteScope) =>
    insertRow(scope, 'exercise_settings', { exercise_id: exercise, default_rest_seconds: seconds });

  test('is added, changed and removed by the rest of its key, and recorded by the whole', async () => {
    await run(people.bob, setRest(60));
    await run(people.ann, setRest(90));
    const key = { exercise_id: exercise };
    await run(people.ann, (scope) => updateRow(scope, 'exercise_settings', key, { pinned_note: 'seat 4' }));
    expect(settings()).toMatchObject([
      { user_id: people.ann.user.id, default_rest_seconds: 90, pinned_note: 'seat 4' },
      { user_id: people.bob.user.id, default_rest_seconds: 60, pinned_note: null },
    ]);
    await run(people.ann, (scope) => deleteRow(scope, 'exercise_settings', key));
    expect(settings()).toMatchObject([{ user_id: people.bob.user.id }]);
    const mine = journal().slice(1);
    expect(mine).toHaveLength(3);
    for (const { row_key: rowKey } of mine)
      expect(JSON.parse(rowKey)).toEqual({ user_id: people.ann.user.id, exercise_id: exercise });
  });

  test.each<[string, (scope: WriteScope, key: { exercise_id: number }) => Promise<unknown>]>([
    ['changed', (scope, key) => updateRow(scope, 'exercise_settings', key, { pinned_note: 'mine' })],
    ['deleted', (scope, key) => deleteRow(scope, 'exercise_settings', key)],
  ])('of somebody else cannot be %s, even by its whole key', async (_, work) => {
    await run(people.bob, setRest(60));
    const before = dump(people.raw);
    const theirs = { user_id: people.bob.user.id, exercise_id: exercise };
    await expect(run(people.ann, (scope) => work(scope, theirs))).rejects.toMatchObject({
      code: 'not-found',
      message: `there is no row ${JSON.stringify(theirs)} of yours in exercise_settings`,
    });
    expect(dump(people.raw)).toEqual(before);
  });

  test('keeps its key and its owner, whatever the patch says', async () => {
    await run(people.ann, setRest(90));
    const patch = { user_id: people.bob.user.id, exercise_id: 999, pinned_note: 'seat 4' };
    await run(people.ann, (scope) => updateRow(scope, 'exercise_settings', { exercise_id: exercise }, patch));
    expect(settings()).toMatchObject([
      { user_id: people.ann.user.id, exercise_id: exercise, pinned_note: 'seat 4' },
    ]);
  });
});

describe('the user’s own row', () => {
  test('is changed and recorded like any other', async () => {
    const { id } = people.ann.user;
    const user = await run(people.ann, (scope) => updateRow(scope, 'users', id, { name: 'Ann' }));
    expect(user).toMatchObject({ id, name: 'Ann', updated_at: people.clock.now() });
    expect(journal()).toMatchObject([{ table_name: 'users', row_key: JSON.stringify({ id }) }]);
    expect(JSON.parse(journal()[0]?.before ?? '')).toEqual({
      name: null,
      updated_at: people.ann.user.updated_at,
    });
  });

  test('of somebody else cannot be changed, nor become theirs', async () => {
    const before = dump(people.raw);
    const { id } = people.bob.user;
    await expect(
      run(people.ann, (scope) => updateRow(scope, 'users', id, { name: 'Ann' })),
    ).rejects.toMatchObject({ code: 'not-found', message: `there is no row ${id} of yours in users` });
    const patch = { id: 999, unit_system: 'metric' as const };
    await run(people.ann, (scope) => updateRow(scope, 'users', people.ann.user.id, patch));
    expect(dump(people.raw)).toEqual(before);
  });
});

describe('a command', () => {
  test('that changes nothing leaves no row', async () => {
    const before = dump(people.raw);
    expect(await run(people.ann, () => Promise.resolve(7))).toBe(7);
    expect(dump(people.raw)).toEqual(before);
  });

  test('that fails leaves nothing of what it did', async () => {
    const session = await run(people.ann, (scope) => addSession(scope));
    const before = dump(people.raw);
    const attempt = run(people.ann, async (scope) => {
      await addSession(scope, 'Second');
      await updateRow(scope, 'sessions', session.id, { title: 'Changed' });
      await deleteRow(scope, 'sessions', session.id);
      throw new Failure('usage', 'second thoughts');
    });
    await expect(attempt).rejects.toThrow('second thoughts');
    expect(dump(people.raw)).toEqual(before);
    await run(people.ann, (scope) => addSession(scope, 'Third'));
    expect(count(people.raw, 'sessions')).toBe(2);
  });

  test('is one row in the journal, however many rows it changes', async () => {
    await run(people.ann, async (scope) => {
      await addSession(scope);
      await addSession(scope, 'Second');
    });
    expect(count(people.raw, 'commands')).toBe(1);
    expect(new Set(journal().map((change) => change.command_id)).size).toBe(1);
    expect(count(people.raw, 'changes')).toBe(2);
  });
});
