import { beforeEach, describe, expect, test } from 'vitest';
import { recordImport, recordImportRemoval } from '../../src/db/import-rows.js';
import type { WriteScope } from '../../src/db/scope.js';
import { insertRow, updateRow } from '../../src/db/write.js';
import { count, dump, put } from './rows.js';
import {
  addSession,
  done,
  exercise,
  place,
  redo,
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

const data = () => dump(people.raw, ['commands', 'changes']);
const lift = {
  slug: 'log',
  name: 'Log',
  name_key: 'log',
  category: 'other',
  measurement: 'weight_reps',
} as const;
const load = { set_type: 'working', load_kind: 'external', weight: 100, unit: 'kg', reps: 5 } as const;

/** What an import writes: an exercise of its own under another name too, and a session with a drop chain. */
async function bring(scope: WriteScope): Promise<{ importId: number; lift: number; first: number }> {
  const { id: importId } = await insertRow(scope, 'import_logs', {
    uid: nextUid(),
    kind: 'history',
    raw_text: 'x',
  });
  // An import's rows are found by their mark, not recorded one by one.
  await scope.db.deleteFrom('changes').execute();
  const user_id = scope.user.id;
  const { raw } = people;
  const mark = { import_id: importId };
  const liftId = put(raw, 'exercises', { owner_id: user_id, ...lift, ...mark });
  put(raw, 'exercise_aliases', { owner_id: user_id, exercise_id: liftId, ...mark });
  put(raw, 'body_measurements', { user_id, ...mark });
  const session = put(raw, 'sessions', { user_id, ...done, ...mark, source_key: 'k', source_digest: 'd' });
  const slot = put(raw, 'session_exercises', { user_id, session_id: session, exercise_id: liftId });
  const set = { user_id, session_exercise_id: slot, exercise_id: liftId, uid: null, ...load, ...place };
  const first = put(raw, 'set_logs', { ...set, set_index: 1 });
  const second = put(raw, 'set_logs', { ...set, set_index: 2, set_type: 'drop', drop_of: first });
  put(raw, 'set_logs', { ...set, set_index: 3, set_type: 'drop', drop_of: second });
  await recordImport(scope, importId);
  return { importId, lift: liftId, first };
}

describe('an import', () => {
  test('is undone and redone exactly, drop chains included, again and again', async () => {
    await run(people.ann, (scope) => addSession(scope));
    const before = data();
    await run(people.ann, bring);
    const after = data();
    expect(count(people.raw, 'set_logs', 'drop_of is not null')).toBe(2);
    for (let n = 0; n < 2; n += 1) {
      await undo(people.ann);
      expect(data()).toEqual(before);
      await redo(people.ann);
      expect(data()).toEqual(after);
    }
  });

  test('that is taken back by a command comes back when that is undone', async () => {
    const { importId } = await run(people.ann, bring);
    const after = data();
    const removed = await run(people.ann, (scope) => recordImportRemoval(scope, importId));
    expect(removed).toHaveLength(1);
    expect(
      count(people.raw, 'set_logs') + count(people.raw, 'import_logs') + count(people.raw, 'exercises'),
    ).toBe(1);
    await undo(people.ann);
    expect(data()).toEqual(after);
    await redo(people.ann);
    expect(count(people.raw, 'import_logs')).toBe(0);
  });

  test('takes along what was changed in its sessions since', async () => {
    const { importId, first } = await run(people.ann, bring);
    await run(people.ann, (scope) => updateRow(scope, 'set_logs', first, { reps: 6 }));
    const edited = data();
    await run(people.ann, (scope) => recordImportRemoval(scope, importId));
    await undo(people.ann);
    expect(data()).toEqual(edited);
    await undo(people.ann);
    expect(people.raw.prepare('select reps from set_logs where id = ?').pluck().get(first)).toBe(5);
  });

  test.each<[string, (id: number) => void]>([
    [
      'a set',
      (id) =>
        put(people.raw, 'set_logs', { user_id: people.ann.user.id, exercise_id: id, performed_at: noon }),
    ],
    [
      'a name of its own',
      (id) =>
        put(people.raw, 'exercise_aliases', {
          owner_id: people.ann.user.id,
          exercise_id: id,
          alias_key: 'trunk',
        }),
    ],
    [
      'settings',
      (id) => put(people.raw, 'exercise_settings', { user_id: people.ann.user.id, exercise_id: id }),
    ],
  ])('leaves an exercise that has %s by now', async (_, use) => {
    const { importId, lift: id } = await run(people.ann, bring);
    use(id);
    await run(people.ann, (scope) => recordImportRemoval(scope, importId));
    expect(people.raw.prepare('select name, import_id from exercises where id = ?').get(id)).toEqual({
      name: 'Log',
      import_id: null,
    });
    expect(count(people.raw, 'sessions')).toBe(0);
  });

  test('cannot be brought back when its exercise’s name is taken by now', async () => {
    await run(people.ann, bring);
    await undo(people.ann);
    put(people.raw, 'exercises', { owner_id: people.ann.user.id, ...lift });
    const before = dump(people.raw);
    await expect(redo(people.ann)).rejects.toMatchObject({ code: 'conflict' });
    expect(dump(people.raw)).toEqual(before);
  });

  test('of one user leaves another’s alone', async () => {
    await run(people.ann, bring);
    await run(people.bob, async (scope) => {
      await addSession(scope, 'Bob’s');
    });
    const bobs = people.raw.prepare('select * from sessions where user_id = ?').all(people.bob.user.id);
    await undo(people.ann);
    expect(people.raw.prepare('select * from sessions').all()).toEqual(bobs);
    expect(exercise).toBeGreaterThan(0);
  });
});
