import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { populatedDatabase } from './open.js';
import { count, inPassing, put } from './rows.js';
import { noon } from './valid-rows.js';

const { raw, world } = await populatedDatabase();
// A program that knows nothing of ours: no pragma set, nothing registered.
const reader = new SqliteDatabase(raw.serialize(), { readonly: true });

type Line = Record<string, number | string | null>;
const all = (view: string, where = 'true') =>
  reader.prepare(`select * from ${view} where ${where}`).all() as Line[];
const one = (view: string, id: number) => all(view, `id = ${id}`)[0];

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/;

describe('the views that other programs read', () => {
  test.each([
    ['v_sets', ['performed_at'], 13],
    ['v_sessions', ['started_at', 'ended_at'], 5],
    ['v_records', ['achieved_at', 'beaten_at'], 2],
    ['v_body', ['measured_at'], 2],
  ])('%s shows %s as ISO 8601 with offset', (view, columns, rows) => {
    const lines = all(view);
    expect(lines).toHaveLength(rows);
    for (const column of columns) {
      const shown = lines.map((line) => line[column]).filter((text) => text !== null);
      expect(shown.length).toBeGreaterThan(0);
      for (const text of shown) {
        expect(text).toMatch(iso);
        expect(Date.parse(String(text))).not.toBeNaN();
      }
    }
  });

  test('a time shows the clock on the wall east and west of Greenwich, and means the same moment', () => {
    expect(one('v_sets', world.first)).toMatchObject({
      performed_at: '2026-11-18T13:00:00+01:00',
      username: 'ann',
    });
    expect(one('v_sets', world.bobsSet)).toMatchObject({
      performed_at: '2026-11-18T08:30:00-03:30',
      username: 'Bob',
    });
    expect(all('v_body', `username = 'Bob'`)[0]?.measured_at).toBe('2026-11-18T08:30:00-03:30');
    expect(one('v_sessions', world.bobs)?.started_at).toBe('2026-11-17T12:30:00-03:30');
  });

  test.each([
    [0, '2026-11-18T12:00:00+00:00'],
    [-30, '2026-11-18T11:30:00-00:30'],
    [345, '2026-11-18T17:45:00+05:45'],
    [-720, '2026-11-18T00:00:00-12:00'],
    [840, '2026-11-19T02:00:00+14:00'],
  ])('an offset of %i minutes is %s', (offset, text) => {
    inPassing(raw, () => {
      raw.prepare('update set_logs set utc_offset_minutes = ? where id = ?').run(offset, world.alone);
      expect(raw.prepare('select performed_at from v_sets where id = ?').pluck().get(world.alone)).toBe(text);
      expect(Date.parse(text)).toBe(noon);
    });
  });

  test('v_sets shows a set as typed and in kilograms, with its exercise and session, or on its own', () => {
    const exercise = reader.prepare('select name from exercises where id = ?').pluck().get(world.squat);
    expect(one('v_sets', world.first)).toMatchObject({
      exercise,
      session_id: world.done,
      exercise_position: 1,
      weight: 225,
      unit: 'lb',
      weight_kg: 102.05828325,
      reps: 5,
    });
    expect(one('v_sets', world.alone)).toMatchObject({ exercise, session_id: null, exercise_position: null });
  });

  test('what was deleted is in no view until it is restored', () => {
    expect(one('v_sessions', world.deleted)).toBeUndefined();
    expect(all('v_sets', `session_id = ${world.deleted}`)).toEqual([]);
    expect(count(reader, 'set_logs', 'deleted_at is not null')).toBe(1);
    inPassing(raw, () => {
      raw.exec('update sessions set deleted_at = null; update set_logs set deleted_at = null');
      expect(count(raw, 'v_sessions')).toBe(6);
      expect(count(raw, 'v_sets', `session_id = ${world.deleted}`)).toBe(1);
    });
    inPassing(raw, () => {
      raw.prepare('update exercises set deleted_at = 1 where id = ?').run(world.annsLift);
      expect(count(raw, 'v_exercises', `id = ${world.annsLift}`)).toBe(0);
    });
  });

  test('v_sessions tells its program and how long it took without pauses, null while it runs', () => {
    expect(one('v_sessions', world.done)).toMatchObject({
      program: 'Base',
      duration_seconds: 1800,
      status: 'completed',
    });
    expect(one('v_sessions', world.active)).toMatchObject({
      program: null,
      duration_seconds: null,
      ended_at: null,
    });
    inPassing(raw, () => {
      raw.prepare('update sessions set paused_seconds = 300 where id = ?').run(world.done);
      const seconds = raw
        .prepare('select duration_seconds from v_sessions where id = ?')
        .pluck()
        .get(world.done);
      expect(seconds).toBe(1500);
    });
  });

  test('v_exercises tells whose an exercise is; v_records what broke it', () => {
    expect(one('v_exercises', world.annsLift)).toMatchObject({ owner: 'ann', name: 'Sled', implements: 1 });
    expect(one('v_exercises', world.squat)).toMatchObject({ owner: null });
    expect(one('v_records', world.standing)).toMatchObject({
      set_id: world.first,
      value: 100,
      beaten_at: null,
    });
    const load = { record_type: 'duration', load: 24_000, unit: 's', user_id: world.ann };
    inPassing(raw, () => {
      put(raw, 'personal_records', { ...load, exercise_id: world.squat, set_log_id: world.first });
      expect(count(raw, 'v_records', `load_kg = 24 and record_type = 'duration'`)).toBe(1);
    });
  });
});
