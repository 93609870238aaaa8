import { expect, test } from 'vitest';

import { runs } from '../full.js';
import { dump, newTon, type Ton } from '../run-ton.js';

const [sessions, setsEach] = [runs(400, 60), runs(25, 20)];

/** A long log of one exercise, some sets on their own and one session deleted. */
async function longLog(): Promise<Ton> {
  const ton = newTon();
  await ton.text('exercise add My Squat --muscle legs');
  await ton.text('log squat 90x5x3 --at 2026-11-10');
  ton.exec(`
    with recursive day(n) as (select 0 union all select n + 1 from day where n < ${sessions - 1})
    insert into sessions (uid, user_id, status, started_at, ended_at, local_date, utc_offset_minutes, created_at, updated_at, deleted_at)
      select 'long-' || n, 1, 'completed', 86400000 * (18000 + n), 86400000 * (18000 + n) + 3600000,
        date(86400 * (18000 + n), 'unixepoch'), 0, 1, 1, case when n = 7 then 1 end from day;
    insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at)
      select 1, s.id, 1, e.id, 1, 1 from sessions s, exercises e where s.uid like 'long-%' and e.name = 'My Squat';
    with recursive number(n) as (select 1 union all select n + 1 from number where n < ${setsEach})
    insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at, deleted_at)
      select 1, x.exercise_id, x.id, n, 'working', 'external', 50 + (x.session_id * 7 + n * 3) % 60, 'kg', 1 + (n * 5 + x.session_id) % 12,
        s.started_at + n * 60000, s.local_date, 0, 1, 1, s.deleted_at
      from session_exercises x join sessions s on s.id = x.session_id, number where s.uid like 'long-%'`);
  await ton.text('db rebuild');
  return ton;
}

// Ten thousand sets take less than a second each way; a row at a time through every layer would not end in time.
test('a long log is merged, taken back and brought again, row by row', async () => {
  const ton = await longLog();
  const state = () => dump(ton.database, { without: 'journal' });
  const before = state();
  const merge = await ton.json('exercise merge my squat --into squat');
  expect(merge).toMatchObject({ sets: sessions * setsEach, sessions });
  const after = state();
  expect(await ton.text('db check')).toContain('in order');
  await ton.text('undo');
  expect(state()).toBe(before);
  expect(await ton.text('db check')).toContain('in order');
  await ton.text('redo');
  expect(state()).toBe(after);
}, 60_000);

test('keeps the keys that tie a set to its place whole', async () => {
  const ton = await longLog();
  await ton.text('exercise merge my squat --into squat');
  expect(ton.sql('pragma foreign_key_check')).toEqual([]);
  expect(
    ton.sql(`select count(*) as n from set_logs l join session_exercises x on x.id = l.session_exercise_id
      where l.exercise_id <> x.exercise_id`),
  ).toEqual([{ n: 0 }]);
});
