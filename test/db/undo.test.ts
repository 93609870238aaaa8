import { beforeEach, describe, expect, test } from 'vitest';
import type { WriteScope } from '../../src/db/scope.js';
import { reverse } from '../../src/db/undo.js';
import { deleteRow, insertRow, updateRow } from '../../src/db/write.js';
import { dump, put } from './rows.js';
import { addSession, exercise, redo, retitle, run, twoPeople, undo, type TwoPeople } from './two-people.js';
import { nextUid } from './valid-rows.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

/** All data but the journal. */
const data = () => dump(people.raw, ['commands', 'changes']);

describe('undo and redo', () => {
  test('of a row added, changed and deleted are exact', async () => {
    const states = [data()];
    const { id } = await run(people.ann, (scope) => addSession(scope));
    states.push(data());
    await run(people.ann, retitle(id, 'Arms'));
    states.push(data());
    await run(people.ann, (scope) => deleteRow(scope, 'sessions', id));
    states.push(data());
    for (const state of states.slice(0, -1).reverse()) {
      people.clock.advance(60);
      await undo(people.ann);
      expect(data()).toEqual(state);
    }
    await expect(undo(people.ann)).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is nothing to undo',
    });
    for (const state of states.slice(1)) {
      people.clock.advance(60);
      await redo(people.ann);
      expect(data()).toEqual(state);
    }
    await expect(redo(people.ann)).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is nothing to redo',
    });
  });

  test('tell which command they turned back, and touch no other user’s', async () => {
    await run(people.ann, (scope) => addSession(scope), 'first');
    await run(people.bob, (scope) => addSession(scope), 'second');
    const { command } = await undo(people.ann);
    expect(command.words).toBe('first');
    expect(people.raw.prepare('select user_id from sessions').pluck().all()).toEqual([people.bob.user.id]);
    await expect(undo(people.ann)).rejects.toMatchObject({ code: 'not-found' });
    await expect(redo(people.bob)).rejects.toMatchObject({ code: 'not-found' });
    expect((await redo(people.ann)).command.words).toBe('first');
  });

  test('a new command clears what could be redone, also once it is undone itself', async () => {
    await run(people.ann, (scope) => addSession(scope, 'A'), 'a');
    await undo(people.ann);
    await run(people.ann, (scope) => addSession(scope, 'B'), 'b');
    await expect(redo(people.ann)).rejects.toMatchObject({ code: 'not-found' });
    await undo(people.ann);
    expect((await redo(people.ann)).command.words).toBe('b');
    await expect(redo(people.ann)).rejects.toMatchObject({ code: 'not-found' });
    expect(people.raw.prepare('select title from sessions').pluck().all()).toEqual(['B']);
  });

  test('a command that changes nothing, or fails, leaves it to be redone', async () => {
    await run(people.ann, (scope) => addSession(scope), 'a');
    await undo(people.ann);
    await run(people.ann, () => Promise.resolve());
    await expect(
      run(people.ann, (scope) => addSession(scope).then(() => Promise.reject(new Error('no')))),
    ).rejects.toThrow();
    await run(people.bob, (scope) => addSession(scope));
    expect((await redo(people.ann)).command.words).toBe('a');
  });

  test('an id that was undone is not given to another row', async () => {
    const { id } = await run(people.ann, (scope) => addSession(scope));
    await undo(people.ann);
    const other = await run(people.bob, (scope) => addSession(scope));
    expect(other.id).toBeGreaterThan(id);
    await redo(people.ann);
    expect(people.raw.prepare('select id from sessions order by id').pluck().all()).toEqual([id, other.id]);
  });
});

describe('undo and redo of rows that are not named by an id of their own', () => {
  test('of settings and of the user are exact, and know whose records they move', async () => {
    const { ann, raw } = people;
    put(raw, 'set_logs', { user_id: ann.user.id, exercise_id: exercise });
    const key = { exercise_id: exercise };
    const works: ((scope: WriteScope) => Promise<unknown>)[] = [
      (scope) => updateRow(scope, 'users', ann.user.id, { one_rep_max_formula: 'lander' }),
      (scope) => updateRow(scope, 'users', ann.user.id, { name: 'Ann' }),
      (scope) => insertRow(scope, 'exercise_settings', { ...key, one_rep_max_formula: 'wathan' }),
      (scope) => updateRow(scope, 'users', ann.user.id, { one_rep_max_formula: 'mayhew' }),
      (scope) => updateRow(scope, 'exercise_settings', key, { one_rep_max_formula: null }),
      (scope) => deleteRow(scope, 'exercise_settings', key),
    ];
    const moves = [[exercise], [], [exercise], [], [exercise], [exercise]];
    const states = [data()];
    for (const work of works) {
      people.clock.advance(60);
      await run(ann, work);
      states.push(data());
    }
    for (const at of [...works.keys()].reverse()) {
      expect((await undo(ann)).exerciseIds).toEqual(moves[at]);
      expect(data()).toEqual(states[at]);
    }
    for (const at of works.keys()) {
      expect((await redo(ann)).exerciseIds).toEqual(moves[at]);
      expect(data()).toEqual(states[at + 1]);
    }
  });

  test('hand on the user as the row is by then', async () => {
    const { ann } = people;
    await run(ann, (scope) => updateRow(scope, 'users', ann.user.id, { one_rep_max_formula: 'lander' }));
    const seen: string[] = [];
    const look = (scope: WriteScope) => {
      seen.push(scope.user.one_rep_max_formula);
      return Promise.resolve();
    };
    const changed = { ...ann, user: { ...ann.user, one_rep_max_formula: 'lander' as const } };
    await reverse(changed, 'undo', look);
    await reverse(ann, 'redo', look);
    expect(seen).toEqual(['epley', 'lander']);
  });
});

describe('undo is a conflict and changes nothing', () => {
  async function expectConflict(attempt: Promise<unknown>): Promise<void> {
    const before = dump(people.raw);
    await expect(attempt).rejects.toMatchObject({
      name: 'Failure',
      code: 'conflict',
      message: expect.stringContaining('cannot') as string,
    });
    expect(dump(people.raw)).toEqual(before);
  }

  test.each([
    ['was changed', `update sessions set title = 'other'`],
    ['is gone', 'delete from sessions'],
  ])('when the row %s since, past the journal', async (_, statement) => {
    const { id } = await run(people.ann, (scope) => addSession(scope));
    await run(people.ann, retitle(id, 'Arms'));
    people.raw.exec(statement);
    await expectConflict(undo(people.ann));
  });

  test('when the row came back by another way', async () => {
    const { id } = await run(people.ann, (scope) => addSession(scope));
    await run(people.ann, (scope) => deleteRow(scope, 'sessions', id));
    put(people.raw, 'sessions', { id, user_id: people.ann.user.id });
    await expectConflict(undo(people.ann));
  });

  test('when the name it had is taken by now', async () => {
    const lift = {
      ...{ slug: 'log', name: 'Log', name_key: 'log' },
      category: 'other',
      measurement: 'duration',
    } as const;
    const { id } = await run(people.ann, (scope) =>
      insertRow(scope, 'exercises', { uid: nextUid(), ...lift }),
    );
    await run(people.ann, (scope) => deleteRow(scope, 'exercises', id));
    put(people.raw, 'exercises', { owner_id: people.ann.user.id, name_key: 'log' });
    await expectConflict(undo(people.ann));
  });

  test('when somebody else needs the row', async () => {
    const lift = {
      ...{ slug: 'log', name: 'Log', name_key: 'log' },
      category: 'other',
      measurement: 'duration',
    } as const;
    const { id } = await run(people.ann, (scope) =>
      insertRow(scope, 'exercises', { uid: nextUid(), ...lift }),
    );
    put(people.raw, 'set_logs', { user_id: people.bob.user.id, exercise_id: id });
    await expectConflict(undo(people.ann));
  });

  test('when the row it hung on is gone', async () => {
    const { id } = await run(people.ann, (scope) => addSession(scope));
    const slot = { session_id: id, exercise_id: exercise, position: 1 };
    await run(people.ann, (scope) => insertRow(scope, 'session_exercises', slot));
    await undo(people.ann);
    people.raw.exec('delete from sessions');
    await expectConflict(redo(people.ann));
  });
});
