import { describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';
import type { LogAnswer, SetAnswer } from '../answers.js';

/** A session of yesterday (1) and one of today (2), in progress. */
async function twoSessions(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log squat 100x5 90x5 --at "yesterday 18:00"');
  await ton.text('log squat 110x5 105x5 95x5');
  await ton.text('log bench press 80x5');
  return ton;
}

const squats = async (ton: Ton) =>
  (await ton.json<SetAnswer[]>('log list --exercise squat --sort oldest')).map((set) => [
    set.session_id,
    set.set_index,
    set.weight,
    set.reps,
  ]);

describe('the set that is meant', () => {
  test('by id, by exercise and number in the current session, or in the session named', async () => {
    const ton = await twoSessions();
    await ton.text('log edit 1 --reps 6');
    await ton.text('log edit squat 3 --reps 7');
    await ton.text('log edit squat 2 --session 1 --reps 8');
    await ton.text('log edit squat 1 --session last --reps 9');
    await ton.text('log edit squat 2 --session current --reps 10');
    expect(await squats(ton)).toEqual([
      [1, 1, 100, 6],
      [1, 2, 90, 8],
      [2, 1, 110, 9],
      [2, 2, 105, 10],
      [2, 3, 95, 7],
    ]);
    for (const day of ['yesterday', '2026-11-19', '-1d', 'thursday'])
      expect(
        (await ton.json<{ set: SetAnswer }>(`log edit squat 1 --session ${day} --note x`)).set.session_id,
      ).toBe(1);
  });

  test('without one in progress the last session counts', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --at "yesterday 18:00"');
    await ton.text('log edit squat 1 --reps 6');
    expect(await squats(ton)).toEqual([[1, 1, 100, 6]]);
    expect((await ton('log edit squat 1 --session current --reps 7')).stderr).toContain(
      'no session is in progress',
    );
  });

  test.each([
    ['log edit 99 --reps 5', 3, 'there is no set "99"', 'see the ids with: ton log list'],
    [
      'log edit squat 9 --reps 5',
      3,
      'there is no set "9" of Squat (Barbell) in session 2',
      'it has 3 sets of it',
    ],
    [
      'log edit deadlift 1 --reps 5',
      3,
      'there is no set "1" of Deadlift (Barbell) in session 2',
      'that exercise was not logged in it',
    ],
    ['log edit squat --reps 5', 2, '"squat" names no set', 'give an id'],
    [
      'log edit squat 1 --session 9 --reps 5',
      3,
      'there is no session "9"',
      'see them with: ton session list',
    ],
    [
      'log edit squat 1 --session 2026-02-30 --reps 5',
      2,
      '"2026-02-30" is not a day of the calendar',
      'days of 2026-02',
    ],
    ['log edit squat 1 100x5x2', 2, '"100x5x2" is not one set', 'correct one set at a time'],
    ['log edit squat 1', 4, 'missing: what to change', 'on the line'],
    [
      'log delete squat 1',
      4,
      'this needs a yes: Remove Squat (Barbell)  110 kg × 5 of 2026-11-20?',
      'add --yes',
    ],
    ['log delete 3 4 --yes', 2, '"4" is too much', 'by its id'],
    ['log delete squat 1 100x5 --yes', 2, '"100x5" is too much', 'by its id'],
  ])('ton %s is refused and changes nothing', async (line, status, message, hint) => {
    const ton = await twoSessions();
    const before = dump(ton.database);
    const result = await ton(line);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(hint);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('log edit', () => {
  test('answers with the set before and after; what is not named stays', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 @8 rest 90s --note "felt good" --calories 5');
    const { set, before } = await ton.json<{ set: SetAnswer; before: SetAnswer }>('log edit 1 --reps 6');
    expect(before).toMatchObject({ id: 1, weight: 100, reps: 5 });
    expect(set).toEqual({ ...before, reps: 6, set: '100 kg × 6 @8 rest 1:30' });
    const { set: replaced } = await ton.json<{ set: SetAnswer }>('log edit 1 102.5x4');
    expect(replaced).toMatchObject({ weight: 102.5, reps: 4, rpe: null, notes: 'felt good', calories: 5 });
  });

  test('corrects every field by flag, the note away with an empty one', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5 --note x');
    const { set } = await ton.json<{ set: SetAnswer }>([
      ...'log edit 1 --weight 225 --unit lb --reps 3 --rpe 9 --rir 1 --type warmup --failure --amrap'.split(
        ' ',
      ),
      ...'--tempo 3-1-1-0 --rest 2:00 --duration 30s --calories 8 --note'.split(' '),
      '',
    ]);
    expect(set).toMatchObject({
      weight: 225,
      unit: 'lb',
      reps: 3,
      rpe: 9,
      rir: 1,
      set_type: 'warmup',
      is_failure: true,
      is_amrap: true,
      tempo: '3-1-1-0',
      rest_seconds: 120,
      duration_seconds: 30,
      calories: 8,
      notes: null,
    });
  });

  test('a missed attempt, and a hit again', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    expect((await ton.json<{ set: SetAnswer }>('log edit 1 --missed')).set).toMatchObject({
      is_completed: false,
      reps: 5,
    });
    expect((await ton.json<{ set: SetAnswer }>('log edit 1 last x5')).set).toMatchObject({
      is_completed: true,
      weight: 100,
      reps: 5,
    });
  });

  test('--at moves the time, never into the future', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const { set } = await ton.json<{ set: SetAnswer }>('log edit 1 --at 17:45');
    expect(set.performed_at).toBe('2026-11-20T17:45:00+01:00');
    expect((await ton('log edit 1 --at 19:00')).status).toBe(2);
  });
});

describe('log delete', () => {
  test('later sets move up a number, and undo puts everything back', async () => {
    const ton = await twoSessions();
    const before = dump(ton.database, { without: 'journal' });
    const { stdout } = await ton('log delete squat 1 --yes');
    expect(stdout).toContain(
      'removed: Squat (Barbell)  110 kg × 5 of 2026-11-20  (bring it back with: ton undo)\n',
    );
    expect((await squats(ton)).slice(2)).toEqual([
      [2, 1, 105, 5],
      [2, 2, 95, 5],
    ]);
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });

  test('the place of an exercise goes with its last set; later ones move up', async () => {
    const ton = await twoSessions();
    for (let n = 0; n < 3; n += 1) await ton.text('log delete squat 1 --yes');
    const { sets } = await ton.json<{ sets: SetAnswer[] }>('session show');
    expect(sets.map((set) => [set.exercise, set.exercise_position])).toEqual([['Bench Press (Barbell)', 1]]);
    const { sets: again } = await ton.json<LogAnswer>('log squat 60x5');
    expect(again[0]?.set_index).toBe(1);
  });

  test('asks on a terminal, and no keeps it', async () => {
    const ton = await twoSessions();
    const { status, stdout, stderr } = await ton('log delete 1', {
      answers: [{ asks: 'Remove Squat (Barbell)  100 kg × 5 of 2026-11-19?', answer: false }],
    });
    expect([status, stdout, stderr]).toEqual([130, '', 'error: nothing was changed\n']);
    expect(await squats(ton)).toHaveLength(5);
  });

  test('answers with the set that went', async () => {
    const ton = await twoSessions();
    expect(await ton.json('log delete 5 --yes')).toMatchObject({
      deleted: { id: 5, exercise: 'Squat (Barbell)', weight: 95, reps: 5 },
      records: [{ record_type: 'total_volume', value: 1075, unit: 'kg', previous: 1550 }],
    });
  });
});
