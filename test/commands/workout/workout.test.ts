import { describe, expect, test } from 'vitest';
import { at, days, list, novice, slots, undone, type Workout } from './novice.js';

describe('days', () => {
  test('are listed and shown, by id, by place, by flags', async () => {
    const ton = await novice();
    expect(await days(ton)).toEqual(['1@1/1 A', '2@1/2 B', '3@1/3 rest', '4@2/1 A', '5@2/2 B', '6@2/3 rest']);
    expect(await ton.text('workout list novice --week 2')).toBe(
      [
        'id  week  day  title  exercises',
        ' 4     2    1  A      Squat (Barbell), Bench Press (Barbell), Bent Over Row (Barbell)',
        ' 5     2    2  B      Squat (Barbell), Deadlift (Barbell)',
        ' 6     2    3  rest',
        '',
      ].join('\n'),
    );
    const shown = await at(ton, 2, 2);
    expect(shown).toMatchObject({ id: 5, week: 2, day: 2, title: 'B', program: 'Novice' });
    for (const words of ['5', 'novice --week 2 --day 2', '--program novice --week 2 --day 2'])
      expect(await ton.json(`workout show ${words}`)).toEqual(shown);
    expect(await ton.json('workout show one week --day 1')).toMatchObject({ id: 7 });
    const asked = await ton('workout show novice', {
      answers: [{ asks: 'Workout', answer: 'week 2, day 2: B', types: 'b' }],
    });
    expect(asked.stdout).toContain('workout 5: week 2, day 2: B');
  });

  test('are added to each week or to one', async () => {
    const ton = await novice();
    const text = await undone(
      ton,
      'workout add novice --title C --day 3 --exercise "squat 1x20" --exercise "A1 curl 3x10"',
    );
    expect(text).toContain('workout added: weeks 1–2, day 3');
    const added = await at(ton, 2, 3);
    expect([added.title, slots(added)]).toEqual(['C', ['squat-barbell-3 1x20', 'bicep-curl-dumbbell 3x10']]);
    const saved = await ton.json<{ workouts: Workout[] }>('workout add novice --week 2 --rest --notes easy');
    expect(saved.workouts).toEqual([
      { id: 11, week: 2, day: 5, title: null, is_rest: true, notes: 'easy', exercises: [] },
    ]);
    expect((await list(ton, '--week 1')).length).toBe(4);
  });

  test('are renamed and keep their rows, even into each other’s names', async () => {
    const ton = await novice();
    await undone(ton, 'workout edit novice 1 1 --title B --notes "slow"');
    expect(await days(ton)).toEqual(['1@1/1 B', '2@1/2 B', '3@1/3 rest', '4@2/1 A', '5@2/2 B', '6@2/3 rest']);
    await ton.text('workout edit 3 --no-rest --title "" --all-weeks');
    expect((await days(ton)).filter((one) => one.includes('/3'))).toEqual(['3@1/3 -', '6@2/3 -']);
    expect(await ton('workout edit 1')).toMatchObject({ status: 4 });
    await ton('workout edit 1', { answers: [{ asks: 'Title', answer: 'Z' }] });
    expect(await at(ton, 1, 1)).toMatchObject({ title: 'Z', notes: 'slow' });
  });

  test('are moved within their week and into another, and stay the same rows', async () => {
    const ton = await novice();
    const before = await at(ton, 1, 1);
    expect(await undone(ton, 'workout move 1 --to 3')).toContain(
      '"A" moved from week 1, day 1 to week 1, day 3',
    );
    expect(await days(ton)).toEqual(['2@1/1 B', '3@1/2 rest', '1@1/3 A', '4@2/1 A', '5@2/2 B', '6@2/3 rest']);
    await undone(ton, 'workout move 1 --to 2/1');
    expect(await days(ton)).toEqual(['2@1/1 B', '3@1/2 rest', '1@2/1 A', '4@2/2 A', '5@2/3 B', '6@2/4 rest']);
    expect((await at(ton, 2, 1)).exercises).toEqual(before.exercises);
    expect(await list(ton, '--removed')).toEqual([]);
  });

  test('are taken out and brought back, with their slots and their rows', async () => {
    const ton = await novice();
    const before = await ton.json('program show novice');
    expect(await undone(ton, 'workout remove 1')).toContain('bring it back with: ton workout restore 1');
    expect(await ton('workout show 1')).toMatchObject({ status: 3 });
    expect(await list(ton, '--removed')).toEqual([
      expect.objectContaining({ id: 1, week: 1, day: 1, title: 'A' }),
    ]);
    await undone(ton, 'workout restore 1');
    expect(await ton.json('program show novice')).toMatchObject({ workouts: before.workouts });
    await ton.text('workout remove novice 1 3 --all-weeks');
    expect(await days(ton)).toEqual(['1@1/1 A', '2@1/2 B', '4@2/1 A', '5@2/2 B']);
    await ton.text('workout restore 3 --to 2/1');
    expect((await days(ton))[2]).toBe('3@2/1 rest');
    await ton.text('program edit novice --weeks 1');
    await ton.text('workout restore 5');
    expect(await days(ton)).toEqual(['1@1/1 A', '2@1/2 B', '5@1/3 B']);
  });

  test('sessions done by them stay', async () => {
    const ton = await novice();
    await ton.text('log squat 60x5');
    ton.exec(
      'update sessions set workout_id = 1, program_id = 1; update session_exercises set workout_exercise_id = 1',
    );
    await ton.text('workout remove 1');
    expect(ton.sql('select workout_id from sessions')).toEqual([{ workout_id: 1 }]);
    await ton.text('workout restore 1');
    await ton.text('workout exercise remove 1 squat');
    expect(ton.sql('select workout_exercise_id as slot from session_exercises')).toEqual([{ slot: null }]);
    await ton.text('undo');
    expect(ton.sql('select workout_exercise_id as slot from session_exercises')).toEqual([{ slot: 1 }]);
  });
});
