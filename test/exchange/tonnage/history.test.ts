import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryFilter } from '../../../src/db/export-rows.js';
import type { Scope } from '../../../src/db/scope.js';
import { historyColumns, historyRows, type HistoryRow } from '../../../src/exchange/tonnage/history.js';
import { render } from '../../../src/output/render.js';
import { arbitraryLog } from './arbitrary-log.js';
import { plant } from './plant.js';
import { plantWeek, slugId } from './week.js';
import { exported, freshScope, imported, secondScope } from './scopes.js';
import { runs } from '../../full.js';

async function rowsOf(scope: Scope, filter: HistoryFilter = {}): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for await (const row of historyRows(scope, filter)) rows.push(row);
  return rows;
}

function momentOf({ started_at: start, performed_at: done }: HistoryRow): number {
  const text = start ?? done;
  return typeof text === 'string' ? Date.parse(text) : NaN;
}

async function csvOf(scope: Scope): Promise<string> {
  const view = {
    kind: 'rows',
    columns: historyColumns.map((key) => ({ key })),
    rows: historyRows(scope, {}),
    empty: '',
  } as const;
  let text = '';
  for await (const chunk of render(view, {
    format: 'csv',
    width: 80,
    colour: false,
    ascii: false,
    person: false,
  }))
    text += chunk;
  return text;
}

describe('the history', () => {
  test('has one row a set, in order of time, with sets on their own between the sessions', async () => {
    const scope = await freshScope('neighbour');
    await plantWeek(scope);
    const rows = await rowsOf(scope);
    expect(rows.map((row) => [row.session_uid, row.exercise, row.set_index, row.performed_at])).toEqual([
      ['s1', 'Squat (Barbell)', 1, '2026-11-20T18:30:00+01:00'],
      [null, 'Plank', 1, '2026-11-20T18:29:59.999+01:00'],
      ['s2', 'Squat (Barbell)', 1, '2026-11-20T18:31:00.500+01:00'],
      ['s2', 'Squat (Barbell)', 2, '2026-11-20T18:30:00+01:00'],
      ['s2', 'Plank', 1, '2026-11-20T18:30:00+01:00'],
      [null, 'Plank', 1, '2026-11-20T18:30:00+01:00'],
      [null, 'Plank', 1, '2026-11-20T18:30:00.001+01:00'],
    ]);
    expect(await rowsOf(await secondScope(scope, 'lifter'))).toEqual([]);
  });

  test('tells everything of a set, under fixed keys in a fixed order', async () => {
    const scope = await freshScope();
    await plantWeek(scope);
    const rows = await rowsOf(scope);
    expect(Object.keys(rows[0] ?? {})).toEqual([...historyColumns]);
    expect(rows[2]).toEqual({
      session_uid: 's2',
      session_title: 'Legs, "heavy"',
      started_at: '2026-11-20T18:30:00+01:00',
      ended_at: '2026-11-20T19:30:00+01:00',
      local_date: '2026-11-20',
      exercise: 'Squat (Barbell)',
      exercise_position: 1,
      superset_group: 'A',
      set_index: 1,
      set_type: 'working',
      is_failure: false,
      is_amrap: true,
      load_kind: 'external',
      weight: 225,
      unit: 'lb',
      weight_kg: 225 * 0.45359237,
      reps: 5,
      reps_left: null,
      reps_right: null,
      rpe: 8.5,
      rir: null,
      tempo: '3-1-1-0',
      rest_seconds: 90,
      duration_seconds: null,
      distance_m: null,
      calories: null,
      is_completed: true,
      target_reps_min: 3,
      target_reps_max: 5,
      target_weight: 230,
      target_unit: 'lb',
      performed_at: '2026-11-20T18:31:00.500+01:00',
      set_notes: null,
      exercise_notes: 'belt',
      session_notes: 'two\nlines',
      extra: { RIR: '2' },
    });
    expect(rows[3]).toMatchObject({
      is_completed: false,
      reps: null,
      set_notes: 'slipped',
      target_reps_min: null,
    });
  });

  test('as CSV is these bytes', async () => {
    const scope = await freshScope();
    await plantWeek(scope);
    const lines = (await csvOf(scope)).split('\n');
    expect(lines[0]).toBe(historyColumns.join(','));
    expect(lines.slice(1, 4).join('\n')).toBe(
      's1,,2026-11-19T18:30:00+01:00,,2026-11-19,Squat (Barbell),1,,1,working,false,false,external,225,lb,102.058283,7,3,4,,,,,,,,true,,,,,2026-11-20T18:30:00+01:00,,,,\n' +
        ',,,,2026-11-20,Plank,,,1,working,false,false,external,225,lb,102.058283,5,,,,,,,,,,true,,,,,2026-11-20T18:29:59.999+01:00,,,,\n' +
        's2,"Legs, ""heavy""",2026-11-20T18:30:00+01:00,2026-11-20T19:30:00+01:00,2026-11-20,Squat (Barbell),1,A,1,working,false,true,external,225,lb,102.058283,5,,,8.5,,3-1-1-0,90,,,,true,3,5,230,lb,2026-11-20T18:31:00.500+01:00,,belt,"two',
    );
    expect(lines.at(-1)).toBe('');
  });

  test.each<[string, (scope: Scope) => Promise<HistoryFilter>, number]>([
    ['since', () => Promise.resolve({ since: '2026-11-20' }), 6],
    ['until', () => Promise.resolve({ until: '2026-11-19' }), 1],
    ['between', () => Promise.resolve({ since: '2026-11-19', until: '2026-11-20' }), 7],
    ['beyond', () => Promise.resolve({ since: '2026-11-21' }), 0],
    ['an exercise', async (scope) => ({ exerciseId: await slugId(scope, 'plank') }), 4],
    ['both', async (scope) => ({ exerciseId: await slugId(scope, 'squat-barbell'), since: '2026-11-20' }), 2],
  ])('can be cut: %s', async (_, filter, count) => {
    const scope = await freshScope();
    await plantWeek(scope);
    expect(await rowsOf(scope, await filter(scope))).toHaveLength(count);
  });

  test('stopped early leaves the database free to write, and does not see what is written meanwhile', async () => {
    const scope = await freshScope();
    await plantWeek(scope);
    for await (const row of historyRows(scope, {})) {
      expect(row.session_uid).toBe('s1');
      break;
    }
    await scope.db
      .transaction()
      .execute((db) => db.updateTable('sessions').set({ title: 'later' }).execute());
    expect((await rowsOf(scope))[0]?.session_title).toBe('later');
  });

  test(
    'of any log holds each set that counts once, in order, the same bytes wherever it is stored',
    { timeout: 300_000 },
    async () => {
      const numRuns = runs(1000, 25);
      await fc.assert(
        fc.asyncProperty(arbitraryLog, async (log) => {
          const scope = await freshScope();
          await plant(scope, log);
          const rows = await rowsOf(scope);
          const live = log.sessions
            .filter(({ deleted_at }) => deleted_at === null)
            .flatMap(({ slots }) => slots.flatMap(({ sets }) => sets));
          expect(rows).toHaveLength(
            [...live, ...log.alone].filter(({ set }) => set.deleted_at === null).length,
          );
          const keys = rows.map((row) => momentOf(row));
          expect(keys).toEqual([...keys].sort((a, b) => a - b));
          const { scope: copy } = await imported(
            await freshScope('someone', 5_000_000),
            await exported(scope),
          );
          expect(await csvOf(copy)).toBe(await csvOf(scope));
        }),
        { numRuns },
      );
    },
  );

  test('goes through more rows than a page, of sessions and of sets on their own', async () => {
    const scope = await freshScope();
    const squat = await slugId(scope, 'squat-barbell');
    const set = `'working', 'external', 100, 'kg', 5`;
    scope.raw.exec(`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 450)
        insert into sessions (uid, user_id, status, started_at, local_date, utc_offset_minutes, created_at, updated_at)
        select printf('s%04d', 1000 - i), 1, 'completed', (i / 3) * 10, '2026-01-01', 0, 1, 1 from n;
      insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at)
        select 1, id, 1, ${squat}, 1, 1 from sessions;
      insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
        select 1, ${squat}, id, 1, ${set}, 1, '2026-01-01', 0, 1, 1 from session_exercises;
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 4500)
        insert into set_logs (uid, user_id, exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
        select printf('t%05d', 9000 - i), 1, ${squat}, 1, ${set}, i / 4, '2026-01-01', 0, 1, 1 from n;`);
    const rows = await rowsOf(scope);
    expect(rows).toHaveLength(4950);
    const sessions = rows.flatMap(({ session_uid: uid }) => (uid === null ? [] : [uid]));
    expect(new Set(sessions).size).toBe(450);
    const keys = rows.map((row) => momentOf(row));
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    const text = await exported(scope);
    const document = JSON.parse(text) as { sessions: object[]; sets: object[] };
    expect([document.sessions.length, document.sets.length]).toEqual([450, 4500]);
    const { scope: copy } = await imported(await freshScope('someone', 5_000_000), text);
    expect(await exported(copy)).toBe(text);
  });
});
