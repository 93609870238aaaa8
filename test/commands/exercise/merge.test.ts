import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('exercise add My Squat --muscle legs --equipment barbell');
  await ton.text('exercise alias my squat deep one');
  await ton.text('exercise tag my squat heavy, main');
  await ton.text('exercise tag squat main');
  await ton.text('exercise settings my squat --rest 3:00 --note "belt" --bar 15kg');
  await ton.text('exercise settings squat --rest 2:00');
  await ton.text('template create legs --exercise "my squat 5x5 @100kg"');
  await ton.text('log my squat 140x5x3 --at "2026-11-10 18:00"');
  await ton.text('log squat 120x5x2 --at "2026-11-11 18:00"');
  await ton.text('log squat 100x3 --at "2026-11-12 18:00"');
  await ton.text('log my squat 110x3 d 80x8 --at "2026-11-12 18:30"');
  await ton.text('log my squat 60x10 --no-session --at 2026-11-13');
});

const state = () => dump(ton.database, { without: 'journal' });
const logged = async () =>
  (await ton.json<{ exercise: string }[]>('log list --limit 100')).map(({ exercise }) => exercise);

describe('an exercise that stands in for another of a program', () => {
  const nextOne = async (user = 'lifter') =>
    (await ton.json<{ exercise: string }[]>(`next --user ${user}`)).map(({ exercise }) => exercise);
  beforeEach(async () => {
    await ton.text('exercise add My Lunge --muscle legs --equipment dumbbell');
    await ton.text('program create Novice --public --workout "A: squat 3x5 60kg"');
  });

  test('is in use, and the one it is given to stands in from then on', async () => {
    await ton.text('program join novice --swap "squat=my lunge"');
    const refused = await ton('exercise remove my lunge');
    expect([refused.status, refused.stderr]).toEqual([
      5,
      expect.stringContaining('in use: 1 swap') as string,
    ]);
    const before = state();
    await ton.text('exercise merge my lunge --into goblet squat');
    expect(await nextOne()).toEqual(['Goblet Squat (Dumbbell)']);
    await ton.text('undo');
    expect(state()).toBe(before);
    expect(await nextOne()).toEqual(['My Lunge']);
  });

  test('stays where a coach gave it to somebody else', async () => {
    await ton.text('user add anna');
    await ton.text('coach add Cara');
    await ton.text('coach enrol anna --program novice --swap "squat=my lunge"');
    await ton.text('program join novice --user anna');
    const refused = await ton('exercise remove my lunge');
    expect([refused.status, refused.stderr]).toEqual([5, expect.stringContaining('other users') as string]);
    await ton.text('exercise merge my lunge --into goblet squat');
    expect(await nextOne('anna')).toEqual(['My Lunge']);
  });
});

describe('ton exercise merge', () => {
  test('moves everything and says how much, and which records moved', async () => {
    const text = await ton.text('exercise merge my squat --into squat');
    expect(text.split('\n')).toEqual([
      'My Squat → Squat (Barbell): 6 sets in 2 sessions, 1 place in plans',
      '"My Squat" is gone; its names mean Squat (Barbell)',
      'My Squat: no record is left',
      'Squat (Barbell): the heaviest is now 140 kg (was 120 kg)',
      expect.stringContaining('the best estimated 1RM is now 163.33 kg (was 140 kg)'),
      'Squat (Barbell): the 5-rep max is now 140 kg (was 120 kg)',
      'Squat (Barbell): the most volume in a set is now 700 kg (was 600 kg)',
      'Squat (Barbell): the most volume in a session is now 2100 kg (was 1200 kg)',
      expect.stringContaining('10-rep max'),
      'take it back with: ton undo',
      '',
    ]);
    expect(new Set(await logged())).toEqual(new Set(['Squat (Barbell)']));
    for (const name of ['my squat', 'deep one'])
      expect(await ton.json(`exercise show ${name}`)).toMatchObject({
        exercise: 'Squat (Barbell)',
        sets: 9,
        tags: ['heavy', 'main'],
        note: 'belt',
      });
    expect(await ton.json('exercise settings squat')).toMatchObject({ rest_seconds: 120, bar_weight: 15 });
    expect(await ton.text('template show legs')).toContain('Squat (Barbell)');
    expect(await ton.text('db check')).toContain('in order');
    const history = await ton.json<{ date: string; sets: unknown[] }[]>('history squat');
    expect(history.map(({ date, sets }) => [date, sets.length])).toEqual([
      ['2026-11-10', 3],
      ['2026-11-11', 2],
      ['2026-11-12', 3],
      ['2026-11-13', 1],
    ]);
  });

  test('is one command: undo and redo are exact, records of both included', async () => {
    const before = state();
    await ton.text('exercise merge my squat --into squat');
    const after = state();
    const undone = await ton.text('undo');
    expect(undone).toContain('Squat (Barbell): the heaviest is now 120 kg (was 140 kg)');
    expect(state()).toBe(before);
    expect(await ton.text('db check')).toContain('in order');
    await ton.text('redo');
    expect(state()).toBe(after);
    expect(await ton.text('db check')).toContain('in order');
  });

  test('a dry run tells the same and writes nothing', async () => {
    const before = dump(ton.database);
    const dry = await ton.json('exercise merge my squat --into squat --dry-run');
    expect(dump(ton.database)).toBe(before);
    const real = await ton.json('exercise merge my squat --into squat');
    expect(dry).toEqual({ ...real, dry_run: true });
    expect(real).toMatchObject({ sets: 6, sessions: 2, slots: 1, training_maxes: 0, source_is: 'removed' });
  });

  test('one of the catalog stays there, put away, and all its names mean the other', async () => {
    const before = state();
    expect(await ton.text('exercise merge squat --into my squat')).toContain(
      '"Squat (Barbell)" is put away; its names mean My Squat',
    );
    for (const name of ['squat', 'Squat (Barbell)', 'kniebeuge', 'back squat'])
      expect(await ton.json(`exercise show "${name}"`)).toMatchObject({ exercise: 'My Squat' });
    expect(await ton.json<{ exercise: string }[]>('exercise list --archived')).toMatchObject([
      { exercise: 'Squat (Barbell)' },
    ]);
    expect(ton.sql(`select deleted_at, owner_id from exercises where name = 'Squat (Barbell)'`)).toEqual([
      { deleted_at: null, owner_id: null },
    ]);
    await ton.text('undo');
    expect(state()).toBe(before);
  });

  test('two of the catalog: what is logged by the old name goes to the new one', async () => {
    await ton.text('exercise merge squat --into front squat');
    const { sets } = await ton.json<{ sets: { exercise: string }[] }>('log squat 100x5 --no-session');
    expect(sets[0]?.exercise).toBe('Front Squat (Barbell)');
    expect(await ton.text('db check')).toContain('in order');
  });

  test('a removed session and its sets go along, so that it can be restored', async () => {
    await ton.text('session delete 2026-11-10 --yes');
    const before = state();
    await ton.text('exercise merge my squat --into squat');
    await ton.text('session restore 1');
    expect(new Set(await logged())).toEqual(new Set(['Squat (Barbell)']));
    await ton.text('undo');
    await ton.text('undo');
    expect(state()).toBe(before);
  });

  test('the source cannot be restored while its name means the target', async () => {
    await ton.text('exercise merge my squat --into squat');
    const { status, stderr } = await ton('exercise restore my squat');
    expect([status, stderr]).toEqual([
      5,
      'error: "My Squat" is another name of "Squat (Barbell)" already\nhint: choose another name, or free it with: ton exercise alias "Squat (Barbell)" "My Squat" --remove\n',
    ]);
    await ton.text('exercise alias squat my squat --remove');
    await ton.text('exercise restore my squat');
    expect(await ton.json('exercise show my squat')).toMatchObject({ exercise: 'My Squat', sets: 0 });
  });

  test('an own source that others use stays, and so does its name', async () => {
    ton.exec(`insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'other', 'other', 1, 1);
      insert into set_logs (uid, user_id, exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
      select 's2', u.id, e.id, 1, 'working', 'external', 50, 'kg', 5, 1, '2026-01-01', 0, 1, 1 from users u, exercises e where u.username = 'other' and e.name = 'My Squat'`);
    const before = ton.sql(`select * from set_logs where user_id = 2`);
    expect(await ton.text('exercise merge my squat --into squat')).toContain(
      '"My Squat" stays, since others use it',
    );
    expect(ton.sql(`select * from set_logs where user_id = 2`)).toEqual(before);
    expect(await ton.json('exercise show my squat')).toMatchObject({ exercise: 'My Squat', sets: 0 });
  });

  test.each([
    ['my squat --into "my squat"', 2, '"My Squat" is both of them', 'name another exercise with --into'],
    [
      'my squat --into plank',
      5,
      '"My Squat" counts weight × reps, but "Plank" time',
      'change the measurement',
    ],
    [
      'squat --into plank',
      5,
      '"Squat (Barbell)" counts weight × reps, but "Plank" time',
      'only exercises that are measured alike',
    ],
    ['my squat', 4, 'missing: --into', 'give --into on the line'],
    ['my squat --into nosuchthing', 3, 'there is no exercise "nosuchthing"', ''],
  ])('%s is refused, and nothing is written', async (words, status, message, hint) => {
    const before = dump(ton.database);
    const result = await ton(`exercise merge ${words}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});
