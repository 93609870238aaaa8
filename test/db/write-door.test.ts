import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, type Scope, type WriteScope } from '../../src/db/scope.js';
import type { Session } from '../../src/db/tables.js';
import { listCommands, reverse } from '../../src/db/undo.js';
import { deleteRow, insertRow, updateRow } from '../../src/db/write.js';
import { Failure } from '../../src/domain/failure.js';
import type { FixedClock } from '../fixed-clock.js';
import { copyOf, emptyDatabase, scopeOf, worldClock } from './open.js';
import { count, dump, put } from './rows.js';
import { nextUid, noon } from './valid-rows.js';

const template = await emptyDatabase();
const ann = put(template.raw, 'users', { username: 'ann', username_key: 'ann' });
const bob = put(template.raw, 'users', { username: 'bob', username_key: 'bob' });

let raw: ReturnType<typeof copyOf>['raw'];
let anns: Scope;
let bobs: Scope;
let clock: FixedClock;

beforeEach(() => {
  const database = copyOf(template);
  raw = database.raw;
  clock = worldClock();
  anns = scopeOf(database, ann, clock);
  bobs = scopeOf(database, bob, clock);
});

/** One command of a user, a second after the last one. */
async function run<T>(
  scope: Scope,
  work: (scope: WriteScope) => Promise<T>,
  words = 'log squat 100x5',
): Promise<T> {
  clock.advance(1);
  return await inTransaction(scope, { name: 'log set', words }, work);
}

const place = { local_date: '2026-11-18', utc_offset_minutes: 60 };
const done = { status: 'completed', started_at: noon, ended_at: noon, ...place } as const;
const addSession = (scope: WriteScope, title = 'Legs') =>
  insertRow(scope, 'sessions', { uid: nextUid(), ...done, title });
const retitle = (id: number, title: string) => (scope: WriteScope) =>
  updateRow(scope, 'sessions', id, { title });
const undo = (scope: Scope) => reverse(scope, 'undo', () => Promise.resolve());
const redo = (scope: Scope) => reverse(scope, 'redo', () => Promise.resolve());
/** All data but the journal. */
const data = () => dump(raw, ['commands', 'changes']);
const journal = () =>
  raw.prepare('select command_id, table_name, row_key, before, after from changes order by id').all() as {
    command_id: number;
    table_name: string;
    row_key: string;
    before: string | null;
    after: string | null;
  }[];

describe('a row that is added', () => {
  test('is the acting user’s, carries the command’s time, and is recorded whole', async () => {
    const session = await run(anns, (scope) => addSession(scope));
    expect(session).toMatchObject({
      user_id: ann,
      title: 'Legs',
      created_at: clock.now(),
      updated_at: clock.now(),
    });
    expect(journal()).toMatchObject([
      { table_name: 'sessions', row_key: JSON.stringify({ id: session.id }), before: null },
    ]);
    expect(JSON.parse(journal()[0]?.after ?? '')).toEqual(session);
    expect(await listCommands(anns, 9)).toMatchObject([
      { name: 'log set', words: 'log squat 100x5', at: clock.now() },
    ]);
  });

  test('keeps what the database derives out of the journal', async () => {
    const exercise = raw.prepare('select id from exercises limit 1').pluck().get() as number;
    const set = await run(anns, (scope) =>
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
    await undo(anns);
    await redo(anns);
    expect(raw.prepare('select * from set_logs').all()).toEqual([set]);
  });

  test('belongs to the acting user, whatever was given', async () => {
    const given = { uid: nextUid(), ...done, user_id: bob, created_at: 1, updated_at: 1 };
    const session = await run(anns, (scope) => insertRow(scope, 'sessions', given));
    expect(session).toMatchObject({ user_id: ann, created_at: clock.now(), updated_at: clock.now() });
  });

  test('cannot hang on a row of somebody else', async () => {
    const session = await run(bobs, (scope) => addSession(scope));
    const exercise = raw.prepare('select id from exercises limit 1').pluck().get() as number;
    const attempt = run(anns, (scope) =>
      insertRow(scope, 'session_exercises', { session_id: session.id, exercise_id: exercise, position: 1 }),
    );
    await expect(attempt).rejects.toThrow('FOREIGN KEY constraint failed');
    expect(count(raw, 'session_exercises')).toBe(0);
    expect(count(raw, 'commands', `user_id = ${ann}`)).toBe(0);
  });
});

describe('a row that is changed', () => {
  test('is recorded with the columns that changed, before and after', async () => {
    const { id, updated_at: before } = await run(anns, (scope) => addSession(scope));
    const session = await run(anns, (scope) =>
      updateRow(scope, 'sessions', id, { title: 'Arms', status: 'completed' }),
    );
    expect(session).toMatchObject({ title: 'Arms', created_at: before, updated_at: clock.now() });
    const change = journal()[1];
    expect(JSON.parse(change?.before ?? '')).toEqual({ title: 'Legs', updated_at: before });
    expect(JSON.parse(change?.after ?? '')).toEqual({ title: 'Arms', updated_at: clock.now() });
  });

  test('to what it is already leaves no trace, not even of the command', async () => {
    const { id } = await run(anns, (scope) => addSession(scope));
    const before = dump(raw);
    const same = await run(anns, retitle(id, 'Legs'));
    expect(same.title).toBe('Legs');
    expect(dump(raw)).toEqual(before);
  });
});

describe('a row of somebody else', () => {
  let session: Session;
  beforeEach(async () => {
    session = await run(bobs, (scope) => addSession(scope));
  });

  test.each<[string, (scope: WriteScope) => Promise<unknown>]>([
    ['changed', (scope) => updateRow(scope, 'sessions', session.id, { title: 'mine' })],
    ['deleted', (scope) => deleteRow(scope, 'sessions', session.id)],
  ])('cannot be %s: it is not found', async (_, work) => {
    const before = dump(raw);
    await expect(run(anns, work)).rejects.toMatchObject({ name: 'Failure', code: 'not-found' });
    expect(dump(raw)).toEqual(before);
  });

  test('is like one that does not exist', async () => {
    const message = async (id: number) =>
      run(anns, (scope) => deleteRow(scope, 'sessions', id)).catch(
        (error: unknown) => (error as Failure).message,
      );
    expect((await message(session.id)) as string).toBe(`there is no row ${session.id} of yours in sessions`);
    expect(await message(999)).toBe('there is no row 999 of yours in sessions');
  });
});

describe('a command', () => {
  test('that changes nothing leaves no row', async () => {
    const before = dump(raw);
    expect(await run(anns, () => Promise.resolve(7))).toBe(7);
    expect(dump(raw)).toEqual(before);
  });

  test('that fails leaves nothing of what it did', async () => {
    const session = await run(anns, (scope) => addSession(scope));
    const before = dump(raw);
    const attempt = run(anns, async (scope) => {
      await addSession(scope, 'Second');
      await updateRow(scope, 'sessions', session.id, { title: 'Changed' });
      await deleteRow(scope, 'sessions', session.id);
      throw new Failure('usage', 'second thoughts');
    });
    await expect(attempt).rejects.toThrow('second thoughts');
    expect(dump(raw)).toEqual(before);
    await run(anns, (scope) => addSession(scope, 'Third'));
    expect(count(raw, 'sessions')).toBe(2);
  });

  test('is one row in the journal, however many rows it changes', async () => {
    await run(anns, async (scope) => {
      await addSession(scope);
      await addSession(scope, 'Second');
    });
    expect(count(raw, 'commands')).toBe(1);
    expect(new Set(journal().map((change) => change.command_id)).size).toBe(1);
    expect(count(raw, 'changes')).toBe(2);
  });
});

describe('undo and redo', () => {
  test('of a row added, changed and deleted are exact', async () => {
    const states = [data()];
    const { id } = await run(anns, (scope) => addSession(scope));
    states.push(data());
    await run(anns, retitle(id, 'Arms'));
    states.push(data());
    await run(anns, (scope) => deleteRow(scope, 'sessions', id));
    states.push(data());
    for (const state of states.slice(0, -1).reverse()) {
      clock.advance(60);
      await undo(anns);
      expect(data()).toEqual(state);
    }
    await expect(undo(anns)).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is nothing to undo',
    });
    for (const state of states.slice(1)) {
      clock.advance(60);
      await redo(anns);
      expect(data()).toEqual(state);
    }
    await expect(redo(anns)).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is nothing to redo',
    });
  });

  test('tell which command they turned back, and touch no other user’s', async () => {
    await run(anns, (scope) => addSession(scope), 'first');
    await run(bobs, (scope) => addSession(scope), 'second');
    const { command } = await undo(anns);
    expect(command.words).toBe('first');
    expect(raw.prepare('select user_id from sessions').pluck().all()).toEqual([bob]);
    await expect(undo(anns)).rejects.toMatchObject({ code: 'not-found' });
    await expect(redo(bobs)).rejects.toMatchObject({ code: 'not-found' });
    expect((await redo(anns)).command.words).toBe('first');
  });

  test('a new command clears what could be redone, also once it is undone itself', async () => {
    await run(anns, (scope) => addSession(scope, 'A'), 'a');
    await undo(anns);
    await run(anns, (scope) => addSession(scope, 'B'), 'b');
    await expect(redo(anns)).rejects.toMatchObject({ code: 'not-found' });
    await undo(anns);
    expect((await redo(anns)).command.words).toBe('b');
    await expect(redo(anns)).rejects.toMatchObject({ code: 'not-found' });
    expect(raw.prepare('select title from sessions').pluck().all()).toEqual(['B']);
  });

  test('a command that changes nothing, or fails, leaves it to be redone', async () => {
    await run(anns, (scope) => addSession(scope), 'a');
    await undo(anns);
    await run(anns, () => Promise.resolve());
    await expect(
      run(anns, (scope) => addSession(scope).then(() => Promise.reject(new Error('no')))),
    ).rejects.toThrow();
    await run(bobs, (scope) => addSession(scope));
    expect((await redo(anns)).command.words).toBe('a');
  });

  test('an id that was undone is not given to another row', async () => {
    const { id } = await run(anns, (scope) => addSession(scope));
    await undo(anns);
    const other = await run(bobs, (scope) => addSession(scope));
    expect(other.id).toBeGreaterThan(id);
    await redo(anns);
    expect(raw.prepare('select id from sessions order by id').pluck().all()).toEqual([id, other.id]);
  });
});

describe('undo is a conflict and changes nothing', () => {
  async function expectConflict(attempt: Promise<unknown>): Promise<void> {
    const before = dump(raw);
    await expect(attempt).rejects.toMatchObject({
      name: 'Failure',
      code: 'conflict',
      message: expect.stringContaining('cannot') as string,
    });
    expect(dump(raw)).toEqual(before);
  }

  test.each([
    ['was changed', `update sessions set title = 'other'`],
    ['is gone', 'delete from sessions'],
  ])('when the row %s since, past the journal', async (_, statement) => {
    const { id } = await run(anns, (scope) => addSession(scope));
    await run(anns, retitle(id, 'Arms'));
    raw.exec(statement);
    await expectConflict(undo(anns));
  });

  test('when the row came back by another way', async () => {
    const { id } = await run(anns, (scope) => addSession(scope));
    await run(anns, (scope) => deleteRow(scope, 'sessions', id));
    put(raw, 'sessions', { id, user_id: ann });
    await expectConflict(undo(anns));
  });

  test('when the name it had is taken by now', async () => {
    const lift = {
      ...{ slug: 'log', name: 'Log', name_key: 'log' },
      category: 'other',
      measurement: 'duration',
    } as const;
    const { id } = await run(anns, (scope) => insertRow(scope, 'exercises', { uid: nextUid(), ...lift }));
    await run(anns, (scope) => deleteRow(scope, 'exercises', id));
    put(raw, 'exercises', { owner_id: ann, name_key: 'log' });
    await expectConflict(undo(anns));
  });

  test('when somebody else needs the row', async () => {
    const lift = {
      ...{ slug: 'log', name: 'Log', name_key: 'log' },
      category: 'other',
      measurement: 'duration',
    } as const;
    const { id } = await run(anns, (scope) => insertRow(scope, 'exercises', { uid: nextUid(), ...lift }));
    put(raw, 'set_logs', { user_id: bob, exercise_id: id });
    await expectConflict(undo(anns));
  });

  test('when the row it hung on is gone', async () => {
    const { id } = await run(anns, (scope) => addSession(scope));
    const exercise = raw.prepare('select id from exercises limit 1').pluck().get() as number;
    const slot = { session_id: id, exercise_id: exercise, position: 1 };
    await run(anns, (scope) => insertRow(scope, 'session_exercises', slot));
    await undo(anns);
    raw.exec('delete from sessions');
    await expectConflict(redo(anns));
  });
});
