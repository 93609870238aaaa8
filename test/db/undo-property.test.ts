import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTransaction, type Scope, type WriteScope } from '../../src/db/scope.js';
import { reverse } from '../../src/db/undo.js';
import { deleteRow, insertRow, updateRow } from '../../src/db/write.js';
import { dump } from './rows.js';
import { exercise, place, twoPeople, type TwoPeople } from './two-people.js';
import { nextUid, noon } from './valid-rows.js';
import { runs } from '../full.js';

const numRuns = runs(1000, 20);
const journal = ['commands', 'changes'];

type Row = Record<string, number | string | null>;
type Raw = TwoPeople['raw'];

const rowsOf = (raw: Raw, table: string, user: number) =>
  raw.prepare(`select * from ${table} where user_id = ? order by rowid`).all(user) as Row[];

/** All data but the journal; settings have no id, so a row brought back may come last. */
function data(raw: Raw): unknown {
  const { exercise_settings: settings = [], ...rest } = dump(raw, journal);
  return { ...rest, settings: settings.map((row) => JSON.stringify(row)).sort() };
}

/** One change of one row; `pick` chooses the row, `value` what becomes of it. */
type Step =
  | 'add session'
  | 'add place'
  | 'add set'
  | 'edit session'
  | 'edit set'
  | 'swap sets'
  | 'drop set'
  | 'drop session'
  | 'set rest'
  | 'unset'
  | 'edit user';
const steps: Step[] = [
  'add session',
  'add place',
  'add set',
  'edit session',
  'edit set',
  'swap sets',
  'drop set',
  'drop session',
  'set rest',
  'unset',
  'edit user',
];

async function take(
  scope: WriteScope,
  raw: Raw,
  [step, pick, value]: readonly [Step, number, number],
): Promise<void> {
  const read = (table: string) => rowsOf(raw, table, scope.user.id);
  const choose = (rows: Row[]) => rows[pick % Math.max(rows.length, 1)];
  const next = (rows: Row[], column: string) => Math.max(0, ...rows.map((row) => Number(row[column]))) + 1;
  const session = choose(read('sessions'));
  const slot = choose(read('session_exercises'));
  const set = choose(read('set_logs'));
  const setsOf = (place: Row) => read('set_logs').filter((row) => row.session_exercise_id === place.id);
  if (step === 'add session') {
    await insertRow(scope, 'sessions', { uid: nextUid(), status: 'completed', started_at: noon, ...place });
  } else if (step === 'add place' && session !== undefined) {
    const siblings = read('session_exercises').filter((row) => row.session_id === session.id);
    const position = next(siblings, 'position');
    await insertRow(scope, 'session_exercises', {
      session_id: Number(session.id),
      exercise_id: exercise,
      position,
    });
  } else if (step === 'add set' && slot !== undefined) {
    const siblings = setsOf(slot);
    await insertRow(scope, 'set_logs', {
      ...{
        session_exercise_id: Number(slot.id),
        exercise_id: exercise,
        set_index: next(siblings, 'set_index'),
      },
      ...{
        set_type: 'working',
        load_kind: 'external',
        weight: value / 4,
        unit: 'kg',
        reps: 5,
        performed_at: noon,
        ...place,
      },
      drop_of: value % 3 === 0 && siblings[0] !== undefined ? Number(siblings[0].id) : null,
    });
  } else if (step === 'edit session' && session !== undefined) {
    await updateRow(scope, 'sessions', Number(session.id), {
      notes: value % 4 === 0 ? null : `note ${value % 3}`,
    });
  } else if (step === 'edit set' && set !== undefined) {
    await updateRow(scope, 'set_logs', Number(set.id), {
      weight: value / 3,
      unit: value % 2 === 0 ? 'kg' : 'lb',
    });
  } else if (step === 'swap sets' && slot !== undefined) {
    const [one, other] = setsOf(slot);
    if (one === undefined || other === undefined) return;
    await updateRow(scope, 'set_logs', Number(one.id), { set_index: 10_000 });
    await updateRow(scope, 'set_logs', Number(other.id), { set_index: Number(one.set_index) });
    await updateRow(scope, 'set_logs', Number(one.id), { set_index: Number(other.set_index) });
  } else if (step === 'drop set' && set !== undefined) {
    await dropSet(scope, raw, set);
  } else if (step === 'drop session' && session !== undefined) {
    for (const inner of read('session_exercises').filter((row) => row.session_id === session.id)) {
      for (const row of setsOf(inner)) await dropSet(scope, raw, row);
      await deleteRow(scope, 'session_exercises', Number(inner.id));
    }
    await deleteRow(scope, 'sessions', Number(session.id));
  } else if (step === 'edit user') {
    await updateRow(scope, 'users', scope.user.id, { default_rest_seconds: value });
  } else {
    await takeSettings(scope, raw, step, value);
  }
}

async function takeSettings(scope: WriteScope, raw: Raw, step: Step, value: number): Promise<void> {
  const key = { exercise_id: exercise };
  const isThere = rowsOf(raw, 'exercise_settings', scope.user.id).length > 0;
  if (step === 'set rest' && isThere)
    await updateRow(scope, 'exercise_settings', key, { default_rest_seconds: value });
  else if (step === 'set rest')
    await insertRow(scope, 'exercise_settings', { ...key, default_rest_seconds: value });
  else if (step === 'unset' && isThere) await deleteRow(scope, 'exercise_settings', key);
}

/** What hangs on a row is cut or removed through the door before, as the door asks. */
async function dropSet(scope: WriteScope, raw: Raw, set: Row): Promise<void> {
  for (const row of rowsOf(raw, 'set_logs', scope.user.id).filter((other) => other.drop_of === set.id)) {
    await updateRow(scope, 'set_logs', Number(row.id), { drop_of: null });
  }
  await deleteRow(scope, 'set_logs', Number(set.id));
}

const change = fc.tuple(fc.constantFrom(...steps), fc.nat(20), fc.nat(400));
const command = fc.record({
  user: fc.nat(1),
  seconds: fc.nat(2),
  action: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('run'), changes: fc.array(change, { maxLength: 4 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('fail'), changes: fc.array(change, { maxLength: 3 }) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo') }) },
  ),
});

/** The model: what each user had before every command that stands, and after every one undone. */
interface History {
  readonly past: unknown[];
  future: unknown[];
}

test('any commands of two users, undone and redone in any order, leave what whole snapshots would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
      const { raw, ann, bob, clock } = twoPeople();
      const scopes: readonly Scope[] = [ann, bob];
      const start = data(raw);
      const histories: History[] = scopes.map(() => ({ past: [], future: [] }));
      const own = (user: number) => [
        ...['sessions', 'session_exercises', 'set_logs', 'exercise_settings'].map((table) =>
          rowsOf(raw, table, scopes[user]?.user.id ?? 0),
        ),
        raw.prepare('select * from users where id = ?').all(scopes[user]?.user.id ?? 0),
      ];
      const nothing = () => Promise.resolve();

      for (const { user, seconds, action } of commands) {
        const [scope, history] = [scopes[user], histories[user]];
        if (scope === undefined || history === undefined) throw new Error('there are two users');
        clock.advance(seconds);
        const [mine, theirs, all] = [own(user), own(1 - user), dump(raw)];
        if (action.kind === 'run' || action.kind === 'fail') {
          const changes = 'changes' in action ? action.changes : [];
          const ran = inTransaction(scope, { name: 'test', words: 'test' }, async (scope) => {
            for (const change of changes) await take(scope, raw, change);
            if (action.kind === 'fail') throw new Error('on purpose');
          });
          if (action.kind === 'fail') {
            await expect(ran).rejects.toThrow('on purpose');
            expect(dump(raw)).toEqual(all);
          } else {
            await ran;
            const isRecorded = dump(raw).commands?.length !== all.commands?.length;
            if (isRecorded) {
              history.past.push(mine);
              history.future = [];
            } else {
              expect(dump(raw)).toEqual(all);
            }
          }
        } else {
          const [from, to] =
            action.kind === 'undo' ? [history.past, history.future] : [history.future, history.past];
          const expected = from.pop();
          const turned = reverse(scope, action.kind, nothing);
          if (expected === undefined) {
            await expect(turned).rejects.toMatchObject({ code: 'not-found' });
            expect(dump(raw)).toEqual(all);
          } else {
            await turned;
            to.push(mine);
            expect(own(user)).toEqual(expected);
          }
        }
        expect(own(1 - user)).toEqual(theirs);
      }

      const end = data(raw);
      const all = async (direction: 'undo' | 'redo') => {
        for (const [user, scope] of scopes.entries()) {
          for (let left = histories[user]?.past.length ?? 0; left > 0; left -= 1)
            await reverse(scope, direction, nothing);
        }
      };
      await all('undo');
      expect(data(raw)).toEqual(start);
      await all('redo');
      expect(data(raw)).toEqual(end);
      expect(raw.pragma('foreign_key_check')).toEqual([]);
      raw.close();
    }),
    { numRuns },
  );
}, 300_000);
