import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addToRecords } from '../../src/db/append-records.js';
import { checkRecords } from '../../src/db/check.js';
import { recordImportRemoval } from '../../src/db/import-rows.js';
import { listImports } from '../../src/db/imports.js';
import { changeSet, logSets, removeSet } from '../../src/db/log-sets.js';
import { recordSetOf, recordSets, refreshRecords, storedRecords } from '../../src/db/records.js';
import { inTransaction, type Scope } from '../../src/db/scope.js';
import { listSessions } from '../../src/db/session-list.js';
import { deleteSession, restoreSession } from '../../src/db/session-state.js';
import { listSets } from '../../src/db/sets.js';
import { reverse } from '../../src/db/undo.js';
import { emptySet } from '../../src/domain/complete-set.js';
import { Failure } from '../../src/domain/failure.js';
import type { RecordEvent } from '../../src/domain/records/record.js';
import type { Measurement, PerformedSet } from '../../src/domain/set.js';
import { staged } from '../exchange/staged.js';
import { importHistory } from '../../src/exchange/import-history.js';
import type { SourceRow } from '../../src/exchange/row.js';
import { oracle } from '../domain/records/oracle.js';
import { comparable } from '../domain/records/logs.js';
import type { FixedClock } from '../fixed-clock.js';
import { copyOf, emptyDatabase, scopeOf, worldClock } from './open.js';
import { put } from './rows.js';
import { runs } from '../full.js';

const numRuns = runs(10_000, 60);

const template = await emptyDatabase();
template.raw.exec(`delete from exercise_equipment; delete from equipment;
  delete from exercises where slug not in ('bench-press-barbell', 'pull-up', 'plank')`);
put(template.raw, 'users', { username: 'ann', username_key: 'ann' });
put(template.raw, 'users', { username: 'bob', username_key: 'bob' });
template.raw.exec('vacuum');
const exercises = template.raw.prepare('select id, name, measurement from exercises order by id').all() as {
  id: number;
  name: string;
  measurement: Measurement;
}[];

/** Few loads and reps, so that ties, repeats and small differences come up all the time. */
const sets: Record<string, fc.Arbitrary<PerformedSet>> = {
  weight_reps: fc
    .record({
      weight: fc.constantFrom(60, 100, 102.5, 220.462),
      unit: fc.constantFrom('kg', 'lb', 'stacks'),
      reps: fc.integer({ min: 1, max: 13 }),
    })
    .map((given) => ({ ...emptySet, loadKind: 'external', ...given })),
  bodyweight_reps: fc
    .record({ reps: fc.integer({ min: 1, max: 12 }), added: fc.constantFrom(null, 5, 10) })
    .map(({ reps, added }) =>
      added === null
        ? { ...emptySet, reps }
        : { ...emptySet, reps, loadKind: 'added', weight: added, unit: 'kg' },
    ),
  duration: fc.constantFrom(30, 60, 90).map((durationSeconds) => ({ ...emptySet, durationSeconds })),
};

const aSet = (measurement: Measurement) =>
  fc
    .tuple(
      sets[measurement] ?? fc.constant(emptySet),
      fc.constantFrom('working', 'working', 'warmup', 'drop'),
      fc.boolean(),
    )
    .map(([set, setType, missed]): PerformedSet => ({
      ...set,
      setType,
      isCompleted: !(missed && setType === 'working' && set.reps === 1),
    }));

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 0, max: exercises.length - 1 }).chain((which) =>
      fc.record({
        kind: fc.constant('log' as const),
        which: fc.constant(which),
        sets: fc.array(aSet(exercises[which]?.measurement ?? 'duration'), { minLength: 1, maxLength: 3 }),
        hoursAgo: fc.constantFrom(null, null, null, 2, 30, 100),
        standsAlone: fc.boolean().map((alone) => alone),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 5, 24) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: fc.nat(30),
      reps: fc.integer({ min: 1, max: 12 }),
      warmup: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(30) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      day: fc.integer({ min: 1, max: 17 }),
      weights: fc.array(fc.constantFrom(60, 100, 105), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take import back' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete session' as const, 'restore session' as const),
      at: fc.nat(5),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const note = { name: 'log set', words: 'log set' };

/** A set is deleted and back with its session, at the same moment. */
const setsApartFromTheirSession = `select l.id from set_logs l join session_exercises x on x.id = l.session_exercise_id
  join sessions s on s.id = x.session_id where l.deleted_at is not s.deleted_at`;

async function play(scope: Scope, clock: FixedClock, action: Step): Promise<void> {
  if (action.kind === 'wait') {
    clock.advance(action.hours * 3600);
  } else if (action.kind === 'log') {
    const exercise = exercises[action.which];
    if (exercise === undefined) return;
    const at = clock.now() - (action.hoursAgo ?? 0) * 3_600_000;
    const offsetMinutes = clock.offsetMinutes(at);
    const moment =
      action.hoursAgo === null
        ? null
        : { at, offsetMinutes, date: new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10) };
    await inTransaction(scope, note, async (scope) => {
      const logged = await logSets(
        scope,
        exercise.id,
        action.sets.map((set) => ({ set })),
        { moment, standsAlone: action.standsAlone },
      );
      await addToRecords(scope, { exercise, rows: logged.rows, slot: logged.slot });
    });
  } else if (action.kind === 'edit' || action.kind === 'delete') {
    const all = await listSets(scope, { ascending: true, limit: 100, offset: 0 });
    const row = all[action.at % Math.max(1, all.length)];
    if (row === undefined) return;
    await inTransaction(scope, note, async (scope) => {
      if (action.kind === 'delete') await removeSet(scope, row);
      else
        await changeSet(scope, row, {
          ...(row.reps === null ? {} : { reps: action.reps }),
          set_type: action.warmup ? 'warmup' : 'working',
          is_completed: 1,
        });
      await refreshRecords(scope, [row.exercise_id]);
    });
  } else if (action.kind === 'import') {
    const rows = action.weights.map((weight, line): SourceRow => ({
      line,
      sessionKey: `day ${action.day}`,
      sessionTitle: null,
      start: { date: `2026-11-${String(action.day).padStart(2, '0')}`, secondsOfDay: 36_000 },
      end: null,
      sessionSeconds: 3600,
      sessionNotes: null,
      exercise: 'Bench Press',
      exerciseNotes: null,
      category: null,
      superset: null,
      setType: 'working',
      isFailure: false,
      weight,
      unit: 'kg',
      loadKind: null,
      reps: 5,
      rpe: null,
      distanceM: null,
      durationSeconds: null,
      restSeconds: null,
      setNotes: null,
      extra: {},
    }));
    await inTransaction(scope, note, (scope) =>
      importHistory(
        scope,
        { format: 'strong', name: 'x.csv', digest: 'x', rows: staged(rows), recordCount: rows.length },
        { clock, unit: 'kg', onConflict: 'skip' },
      ),
    );
  } else if (action.kind === 'delete session' || action.kind === 'restore session') {
    const isGone = action.kind === 'restore session';
    const page = { which: isGone ? ('deleted' as const) : ('live' as const), ascending: true };
    const sessions = await listSessions(scope, { ...page, limit: 100, offset: 0 });
    const session = sessions[action.at % Math.max(1, sessions.length)];
    if (session === undefined) return;
    await unlessRefused(() =>
      inTransaction(scope, note, async (scope) => {
        const change = isGone ? restoreSession : deleteSession;
        await refreshRecords(scope, await change(scope, session));
      }),
    );
  } else if (action.kind === 'take import back') {
    const [log] = await listImports(scope);
    if (log === undefined) return;
    await inTransaction(scope, note, async (scope) => {
      await refreshRecords(scope, await recordImportRemoval(scope, log.id));
    });
  } else {
    const direction = action.kind;
    await unlessRefused(() =>
      reverse(scope, direction, async (scope, { exerciseIds }) => {
        await refreshRecords(scope, exerciseIds);
      }),
    );
  }
}

/** Does what may meet a conflict, such as nothing to undo or another session in progress. */
async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Without what is not stored (what a record beat) and what is stored only (the row). */
function plain(event: RecordEvent & { rowId?: number }): RecordEvent {
  const copy = { ...event, previous: null };
  delete copy.rowId;
  return copy;
}

it('keeps the records equal to the oracle through any sequence of writes, for two people', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), step), { minLength: 1, maxLength: 14 }),
      async (steps) => {
        const database = copyOf(template);
        const clock = worldClock();
        const people = [1, 2].map((id) => scopeOf(database, id, clock)) as [Scope, Scope];
        for (const [isBob, action] of steps) await play(people[isBob ? 1 : 0], clock, action);
        for (const scope of people) {
          expect(await checkRecords(scope)).toEqual([]);
          for (const { id, measurement } of exercises) {
            const log = (await recordSets(scope, id).execute()).map(recordSetOf);
            const stored = (await storedRecords(scope, id)).map(plain);
            expect(comparable(stored)).toEqual(comparable(oracle(measurement, log, 'epley').map(plain)));
          }
        }
        expect(database.raw.pragma('foreign_key_check')).toEqual([]);
        expect(database.raw.prepare(setsApartFromTheirSession).all()).toEqual([]);
        database.raw.close();
      },
    ),
    { numRuns },
  );
}, 600_000);
