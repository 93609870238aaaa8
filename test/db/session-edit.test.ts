import { describe, expect, test } from 'vitest';
import { dump, newTon, type Ton } from '../run-ton.js';

/** Edits the last session by its text: each part, which has to be in it, is replaced. */
async function edit(ton: Ton, ...parts: readonly [string | RegExp, string][]): Promise<string> {
  const text = await ton.text('session edit last --print');
  const edited = parts.reduce((whole, [part, by]) => {
    const next = whole.replace(part, by);
    if (next === whole) throw new Error(`no ${String(part)} in:\n${whole}`);
    return next;
  }, text);
  return await ton.text('session edit last --file -', { stdin: edited });
}

const setsOf = (ton: Ton) =>
  ton.sql(
    `select l.*, e.name, x.position from set_logs l join exercises e on e.id = l.exercise_id
    join session_exercises x on x.id = l.session_exercise_id order by x.position, l.set_index`,
  );

/** A squat with two drops, then a set of the bench press, with things that no text tells. */
async function logged(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log squat 100x5 d 80x8 d 60x10 --calories 12.5');
  await ton.text('log bench press 60kgx5');
  ton.exec(`update set_logs set extra = '{"Tag":"x"}' where id = 3`);
  return ton;
}

const inOrder = 'everything is in order\n';

describe('sets keep what no text tells', () => {
  test('in another order, and drops hang on the set above them', async () => {
    const ton = await logged();
    expect(setsOf(ton)).toMatchObject(
      [{ drop_of: null }, { drop_of: 1 }, { drop_of: 1 }, {}].map(() => ({})),
    );
    expect(await edit(ton, [/( {2}100x5.*\n)( {2}d 80x8.*\n)( {2}d 60x10.*\n)/, '$3$2$1'])).toBe(
      'session 1 of 2026-11-20: sets in another order  (take it back with: ton undo)\n',
    );
    expect(setsOf(ton)).toMatchObject([
      { id: 3, set_index: 1, drop_of: null, calories: 12.5, extra: '{"Tag":"x"}' },
      { id: 2, set_index: 2, drop_of: 3, calories: 12.5, extra: null },
      { id: 1, set_index: 3, drop_of: null },
      { id: 4, set_index: 1 },
    ]);
    expect(await ton.text('db check')).toBe(inOrder);
  });

  test('under another exercise, as new sets of the same place; records go along', async () => {
    const ton = await logged();
    const before = dump(ton.database, { without: 'journal' });
    const news = await edit(ton, ['Squat (Barbell)', 'front squat']);
    expect(news).toContain('3 sets changed, exercises changed');
    expect(news).toContain('Squat (Barbell): no record is left');
    expect(setsOf(ton)).toMatchObject([
      { id: 5, name: 'Front Squat (Barbell)', session_exercise_id: 1, set_index: 1, calories: 12.5 },
      { id: 6, set_index: 2, drop_of: 5 },
      { id: 7, set_index: 3, drop_of: 6, extra: '{"Tag":"x"}' },
      { id: 4 },
    ]);
    expect(await ton.text('db check')).toBe(inOrder);
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    expect(await ton.text('db check')).toBe(inOrder);
  });

  test('one moved below another exercise; its new place is numbered on, its old one closes up', async () => {
    const ton = await logged();
    await edit(ton, [/ {2}d 80x8.*\n/, ''], [/( {2}60x5.*\n)/, '$1  85x8  #2\n']);
    expect(setsOf(ton)).toMatchObject([
      { id: 1, set_index: 1 },
      { id: 3, set_index: 2, drop_of: 1 },
      { id: 4, set_index: 1 },
      { id: 5, set_index: 2, weight: 85, calories: 12.5, name: 'Bench Press (Barbell)' },
    ]);
    expect(await ton.text('db check')).toBe(inOrder);
  });
});

test('places that change order take the records of their sets along, and undo brings them back', async () => {
  const ton = newTon();
  await ton.text('log batch - --at "2026-11-18 18:00"', { stdin: 'squat | 100x5\nbench press | 60x5' });
  ton.exec(`insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at)
      select user_id, session_id, 3, exercise_id, 0, 0 from session_exercises where id = 1;
    insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps,
        performed_at, local_date, utc_offset_minutes, created_at, updated_at)
      select user_id, exercise_id, 3, 1, set_type, load_kind, weight, unit, reps,
        performed_at, local_date, utc_offset_minutes, 0, 0 from set_logs where id = 1`);
  await ton.text('log edit 3 100x5');
  const heaviest = () =>
    ton.sql(`select set_log_id from personal_records where record_type = 'weight' and exercise_id =
      (select exercise_id from set_logs where id = 1)`);
  expect(heaviest()).toEqual([{ set_log_id: 1 }]);
  await edit(ton, [/(Squat[^]*?\n\n)(Bench[^]*?\n\n)(Squat[^]*?\n\n)/, '$3$1$2']);
  expect(ton.sql('select id, position from session_exercises order by position')).toEqual([
    { id: 3, position: 1 },
    { id: 1, position: 2 },
    { id: 2, position: 3 },
  ]);
  expect(heaviest()).toEqual([{ set_log_id: 3 }]);
  expect(await ton.text('db check')).toBe(inOrder);
  await ton.text('undo');
  expect(heaviest()).toEqual([{ set_log_id: 1 }]);
  expect(await ton.text('db check')).toBe(inOrder);
});

test('an exercise that was planned stays, skipped, when it is taken out of the text', async () => {
  const ton = await logged();
  ton.exec(`insert into target_sets (user_id, session_exercise_id, set_index, set_type, reps_min, reps_max, created_at)
    select user_id, id, 1, 'working', 5, 5, 0 from session_exercises where id = 1`);
  expect(await edit(ton, [/Squat[^]*?\n\n/, ''])).toContain(
    'Squat (Barbell) stays, skipped, because a plan asked for it\n',
  );
  expect(ton.sql('select id, position, is_skipped from session_exercises order by position')).toEqual([
    { id: 2, position: 1, is_skipped: 0 },
    { id: 1, position: 2, is_skipped: 1 },
  ]);
  expect(setsOf(ton)).toMatchObject([{ id: 4 }]);
  expect(await ton.text('db check')).toBe(inOrder);
});

test('an imported session is marked as changed, so that its import is not taken back unasked', async () => {
  const ton = await logged();
  ton.exec(`insert into import_logs (uid, user_id, kind, raw_text, created_at) select 'import', id, 'history', 'x', 0 from users;
    update sessions set import_id = 1`);
  const updatedAt = () =>
    ton.sql<{ updated_at: number }>('select updated_at from sessions')[0]?.updated_at ?? 0;
  const before = updatedAt();
  await edit(ton, ['60x5', '62.5x5']);
  expect(updatedAt()).toBeGreaterThan(before);
});

test('another day takes every set along', async () => {
  const ton = await logged();
  await ton.text('session edit last --date 2026-11-01');
  expect(ton.sql('select distinct local_date from set_logs')).toEqual([{ local_date: '2026-11-01' }]);
  expect(await ton.json('log list --limit 1')).toMatchObject([{ performed_at: '2026-11-01T18:30:00+01:00' }]);
  expect(await ton.text('db check')).toBe(inOrder);
});

test('a session of somebody else is not found', async () => {
  const ton = await logged();
  ton.exec(`insert into users (uid, username, username_key, created_at, updated_at)
    select 'other', 'bob', 'bob', 0, 0`);
  for (const words of ['session edit 1 --print', 'session edit 1 --title Mine']) {
    const { status, stderr } = await ton(`${words} --user bob`);
    expect([status, stderr]).toEqual([3, expect.stringContaining('there is no session "1"')]);
  }
  expect(await ton.json('session show 1')).toMatchObject({ title: null });
});
