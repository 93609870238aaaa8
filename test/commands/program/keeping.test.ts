import { describe, expect, test } from 'vitest';
import { enroll, names, people } from './people.js';

describe('who sees what', () => {
  test('own programs and those one follows are listed, public ones are found as well', async () => {
    const ton = await people();
    expect(names(await ton.json('program list --sort name'))).toEqual(['Secret', 'Strength']);
    expect(await ton.json('program list --user anna')).toEqual([]);
    expect(await ton.text('program list --user anna')).toContain('no programs yet');
    expect(names(await ton.json('program search --user anna'))).toEqual(['Strength']);
    enroll(ton, 'anna', 'invited');
    expect(await ton.json('program list --user anna')).toEqual([
      expect.objectContaining({ name: 'Strength', owner: 'lifter', standing: 'invited', weeks: 4, days: 2 }),
    ]);
  });

  test.each([
    ['program show secret', 3, 'there is no program "secret"'],
    ['program copy secret', 3, 'there is no program "secret"'],
    ['program edit secret --name Mine', 3, 'there is no program "secret"'],
    ['program edit strength --name Mine', 7, 'the program "Strength" belongs to "lifter"'],
    ['program edit strength --file -', 7, 'belongs to "lifter"'],
    ['program publish strength --private', 7, 'make one of your own of it with: ton program copy "Strength"'],
    ['program delete strength --yes', 7, 'belongs to "lifter"'],
    ['program restore strength', 3, 'there is no deleted program "strength"'],
    ['workout add strength --title C', 7, 'belongs to "lifter"'],
    ['workout exercise remove 1 squat', 7, 'belongs to "lifter"'],
    ['workout show 9', 3, 'there is no workout "9"'],
    ['workout restore 9', 3, 'there is no workout "9"'],
  ])('anna: ton %s', async (words, status, message) => {
    const ton = await people();
    const before = ton.sql('select * from program_revisions');
    const result = await ton(`${words} --user anna`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(message);
    expect(ton.sql('select * from program_revisions')).toEqual(before);
  });
});

describe('show', () => {
  test('folds weeks that are alike, a line for each that differs by its sets', async () => {
    const ton = await people();
    await ton.text('workout exercise edit strength 3 1 squat --sets "3x5 70kg"');
    const text = await ton.text('program show strength');
    expect(text).toBe(
      [
        'program 1: Strength',
        'description  Für Anfänger',
        'visibility   public',
        'zip code     01234',
        'weeks        4',
        'revision     2',
        '',
        'weeks 1–4, day 1: A',
        '#  exercise         week    sets      progression',
        '1  Squat (Barbell)  1–2, 4  5x5 60kg  linear +2.5kg',
        '                    3       3x5 70kg',
        '2  Tire Flip Over           3x8',
        '',
        'weeks 1–4, day 2: B',
        '#  exercise            sets',
        '1  Deadlift (Barbell)  1x5 80kg',
        '',
      ].join('\n'),
    );
    const week = await ton.json<{ workouts: { week: number }[] }>('program show strength --week 3');
    expect(week.workouts.map((one) => one.week)).toEqual([3, 3]);
    expect(await ton('program show strength --week 5')).toMatchObject({ status: 2 });
  });

  test.each([80, 40, 24])('fits %i columns', async (columns) => {
    const ton = await people();
    const { stdout } = await ton('program show strength', { terminal: { columns } });
    const lines = stdout.replace(/\u001b\[[\d;]*m/g, '').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('is chosen from a list on a terminal', async () => {
    const ton = await people();
    const { stdout } = await ton('program show', {
      answers: [{ asks: 'Program', answer: 'Secret', types: 'sec' }],
    });
    expect(stdout).toContain('program 2: Secret');
    expect(await ton('program show')).toMatchObject({ status: 4 });
  });
});

describe('copy', () => {
  test('brings exercises of its maker along as own ones', async () => {
    const ton = await people();
    const text = await ton.text('program copy strength --user anna');
    expect(text).toContain('program "Strength" copied: 4 weeks of 2 days');
    expect(text).toContain('1 exercise of "lifter" added to yours: "Tire Flip Over"');
    expect(
      ton.sql(`select u.username, e.name, count(distinct x.id) as slots,
        (select group_concat(muscle || ' ' || role, ', ') from (select * from exercise_muscles where exercise_id = e.id order by muscle)) as muscles
        from exercises e join users u on u.id = e.owner_id join workout_exercises x on x.exercise_id = e.id and x.owner_id = u.id group by e.id order by e.id`),
    ).toEqual([
      { username: 'lifter', name: 'Tire Flip Over', slots: 4, muscles: 'back secondary, legs primary' },
      { username: 'anna', name: 'Tire Flip Over', slots: 4, muscles: 'back secondary, legs primary' },
    ]);
    await ton.text('program copy 1 --name Again --user anna');
    expect(ton.sql('select count(*) as n from exercises where owner_id is not null')).toEqual([{ n: 2 }]);
    await ton.text('workout exercise edit again 1 1 tire --sets 1x1 --user anna');
    expect(await ton.json('program show strength')).toMatchObject({ owner: 'lifter', revision: 1 });
    await ton.text('undo --user anna');
    await ton.text('undo --user anna');
    await ton.text('undo --user anna');
    expect(ton.sql('select count(*) as n from exercises where owner_id is not null')).toEqual([{ n: 1 }]);
  });

  test('an exercise of that name that counts otherwise is in the way', async () => {
    const ton = await people();
    await ton.text('exercise add Tire Flip Over --muscle legs --measurement duration --user anna');
    const { status, stderr } = await ton('program copy strength --user anna');
    expect([status, stderr]).toEqual([
      5,
      expect.stringContaining('your exercise "Tire Flip Over" counts its sets in another way'),
    ]);
    expect(await ton.json('program list --user anna')).toEqual([]);
  });

  test('of an own program needs a name, which is asked for', async () => {
    const ton = await people();
    expect(await ton('program copy strength')).toMatchObject({ status: 4 });
    expect(await ton('program copy strength --name secret')).toMatchObject({ status: 5 });
    await ton('program copy strength', {
      answers: [
        { asks: 'Name of the copy', answer: 'Strength', refused: 'there is a program "Strength" already' },
        { asks: 'Name of the copy', answer: 'Strength 2' },
      ],
    });
    expect(await ton.json('program show strength 2')).toMatchObject({
      visibility: 'private',
      zip_code: null,
    });
  });
});

describe('delete and restore', () => {
  test('a deleted program is found nowhere until it is back, and its name is free', async () => {
    const ton = await people();
    expect(await ton('program delete strength')).toMatchObject({ status: 4 });
    expect(await ton.text('program delete strength --yes')).toContain(
      'bring it back with: ton program restore "Strength"',
    );
    expect(names(await ton.json('program search'))).toEqual(['Secret']);
    expect(await ton('workout show 1')).toMatchObject({ status: 3 });
    expect(await ton.json('program list --deleted')).toEqual([expect.objectContaining({ name: 'Strength' })]);
    expect(await ton('program list --deleted --sort name')).toMatchObject({ status: 2 });
    await ton.text('program create Strength');
    const conflict = await ton('program restore strength');
    expect([conflict.status, conflict.stderr]).toEqual([
      5,
      expect.stringContaining('another program is called "Strength" by now'),
    ]);
    await ton.text('program edit strength --name Other');
    await ton('program restore', { answers: [{ asks: 'Program', answer: 'Strength' }] });
    expect(await ton.json('program show strength')).toMatchObject({ id: 1, weeks: 4, revision: 1 });
  });

  test.each([['invited'], ['active'], ['paused']])('one that somebody follows (%s) stays', async (status) => {
    const ton = await people();
    enroll(ton, 'anna', status);
    const result = await ton('program delete strength --yes');
    expect([result.status, result.stdout]).toEqual([5, '']);
    expect(result.stderr).toContain('the program "Strength" is followed by "anna"');
    expect(result.stderr).toContain('ton program leave "Strength"');
    ton.exec(`update enrollments set status = 'left', left_at = 2, joined_at = 1`);
    expect(await ton('program delete strength --yes')).toMatchObject({ status: 0 });
  });

  test('publishing and its opposite are revisions', async () => {
    const ton = await people();
    expect(await ton.json('program publish secret')).toMatchObject({ visibility: 'public', revision: 2 });
    expect(names(await ton.json('program search --user anna --sort name'))).toEqual(['Secret', 'Strength']);
    expect(await ton.text('program publish secret --private')).toContain('visibility: public → private');
    expect(await ton.text('program publish secret --private')).toContain('nothing changed');
  });
});
