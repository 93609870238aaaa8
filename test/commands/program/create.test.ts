import { describe, expect, test } from 'vitest';
import { newTon, type Ton } from '../../run-ton.js';
import type { Answer } from '../../scripted-prompter.js';

interface Slot {
  slot_key: string;
  exercise: string;
  superset_group: string | null;
  progression: string | null;
  sets_text: string;
  notes: string | null;
}
interface Shown {
  name: string;
  weeks: number;
  days: number;
  visibility: string;
  coach: string | null;
  revision: number;
  workouts: {
    id: number;
    week: number;
    day: number;
    title: string | null;
    is_rest: boolean;
    exercises: Slot[];
  }[];
}

const show = (ton: Ton, name = '1') => ton.json<Shown>(`program show ${name}`);
const keys = ({ workouts }: Shown) =>
  workouts.map(({ exercises }) => exercises.map((one) => one.slot_key).join());

describe('by flags', () => {
  test('a whole program: supersets, rules, rest days, the same every week', async () => {
    const ton = newTon();
    const made = await ton.json<Shown>(
      'program create Full body --weeks 2 --zip 01234 --description "Three days" --public ' +
        '--workout "A: squat 5x5 60kg, linear +2.5kg; A1 bench press: 3x8-12 40kg @8 tempo 3-1-1-0; A2 row | 3x8 rest 90s | slowly" ' +
        '--workout rest --workout "squat [light] 3x5 50kg; squat 1x20"',
    );
    expect(made).toMatchObject({ name: 'Full body', weeks: 2, days: 3, visibility: 'public', revision: 1 });
    expect(keys(made)).toEqual([
      'squat-barbell,bench-press-barbell,bent-over-row-barbell',
      '',
      'light,squat-barbell-2',
      'squat-barbell,bench-press-barbell,bent-over-row-barbell',
      '',
      'light,squat-barbell-2',
    ]);
    const [first, rest, third] = made.workouts;
    expect([first?.title, rest?.is_rest, third?.title]).toEqual(['A', true, null]);
    expect(
      first?.exercises.map((one) => [one.superset_group, one.sets_text, one.progression, one.notes]),
    ).toEqual([
      [null, '5x5 60kg', 'linear +2.5kg', null],
      ['A', '3x8-12 40kg @8 tempo 3-1-1-0', null, null],
      ['A', '3x8 rest 90s', null, 'slowly'],
    ]);
    expect(await show(ton)).toEqual(made);
  });

  test('days to be filled later, or nothing yet', async () => {
    const ton = newTon();
    expect(await ton.text('program create Later --days 2')).toContain(
      'program "Later" saved: 1 week of 2 days',
    );
    expect(await ton.text('program create Empty')).toContain('add workouts with: ton workout add "Empty"');
    expect((await show(ton, 'empty')).workouts).toEqual([]);
  });

  test('a title alone is a day without exercises', async () => {
    const ton = newTon();
    const made = await ton.json<Shown>('program create P --workout Push --workout "squat 5x5"');
    expect(made.workouts.map(({ title, exercises }) => [title, exercises.length])).toEqual([
      ['Push', 0],
      [null, 1],
    ]);
  });

  test('of templates, a day each', async () => {
    const ton = newTon();
    await ton.text('template create push day --exercise "bench press 3x5 60kg" --exercise "plank 2x30s"');
    await ton.text('template create pull day --exercise "bench press 1x5"');
    const made = await ton.json<Shown>(
      'program create Two --from-template push --from-template "pull day" --weeks 2',
    );
    expect(keys(made).slice(0, 2)).toEqual(['bench-press-barbell,plank', 'bench-press-barbell-2']);
    expect(made.workouts[0]).toMatchObject({ title: 'push day' });
  });

  test('like another one', async () => {
    const ton = newTon();
    await ton.text('program create One --description first --workout "A: squat 5x5 60kg" --public');
    const made = await ton.json<Shown>('program create Two --like one --weeks 3');
    expect(made).toMatchObject({ name: 'Two', description: 'first', visibility: 'private', weeks: 3 });
    expect(keys(made)).toEqual(['squat-barbell', 'squat-barbell', 'squat-barbell']);
  });

  test('pounds are pounds for who lifts them', async () => {
    const ton = newTon();
    await ton.text('user edit --units imperial');
    const made = await ton.json<Shown>('program create P --workout "A: dip 3x8 +20"');
    expect(made.workouts[0]?.exercises[0]?.sets_text).toBe('3x8 +20lb');
  });

  test('of a coach it is the coach’s', async () => {
    const ton = newTon();
    ton.exec(
      `insert into coaches (uid, user_id, name, created_at, updated_at) values ('c', 1, 'Coach Carla', 0, 0)`,
    );
    expect(await ton.json('program create P')).toMatchObject({ coach: 'Coach Carla' });
    ton.exec('update coaches set deleted_at = 1');
    expect(await ton.json('program create Q')).toMatchObject({ coach: null });
  });
});

describe('refused', () => {
  test.each([
    ['program create', 4, 'missing: NAME'],
    ['program create One', 5, 'there is a program "One" already'],
    ['program create "–"', 2, '"–" is not a name'],
    ['program create P --weeks 0', 2, '"0" does not fit --weeks'],
    ['program create P --weeks 521', 2, '"521" does not fit --weeks'],
    ['program create P --days 1 --workout A --workout B', 2, '"--days 1" is fewer than the workouts given'],
    ['program create P --days 1 --like one', 2, '"--days" and "--like" each say all of it'],
    [
      'program create P --workout A --from-template b',
      2,
      '"--workout" and "--from-template" each say all of it',
    ],
    ['program create P --like nothing', 3, 'there is no program "nothing"'],
    ['program create P --from-template nothing', 3, 'there is no template "nothing"'],
    ['program create P --workout ""', 2, '"" is no workout'],
    ['program create P --workout "A: 3x8 60kg"', 3, 'there is no exercise "3x8"'],
    ['program create P --workout "A: sqat 3x8"', 3, 'there is no exercise "sqat"'],
    ['program create P --workout "A: squat 12-8x3"', 2, 'the smaller number of a range goes first'],
    ['program create P --workout "A: squat 3x8 [x]"', 2, 'cannot read'],
    [
      'program create P --workout "A: squat [x] 3x8; bench press [x] 3x8"',
      2,
      'the key "x" would stand twice in week 1, day 1',
    ],
    ['program create P --workout "A: squat 3x8, linear up"', 2, 'cannot read'],
  ])('ton %s', async (words, status, message) => {
    const ton = newTon();
    await ton.text('program create One --workout "A: squat 5x5"');
    const result = await ton(words);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(message);
    expect(ton.sql('select count(*) as programs from programs')).toEqual([{ programs: 1 }]);
  });
});

describe('by questions', () => {
  const answers: Answer[] = [
    { asks: 'Name of the program', answer: 'One', refused: 'there is a program "One" already' },
    { asks: 'Name of the program', answer: 'Mine' },
    { asks: 'How many weeks', answer: '9999', refused: '"9999" does not fit --weeks' },
    { asks: 'How many weeks', answer: '2' },
    { asks: 'How many days a week', answer: '2' },
    { asks: 'Day 1 is called', answer: 'Push' },
    { asks: 'Exercise', answer: 'Squat (Barbell)', types: 'squat' },
    { asks: 'Sets of Squat (Barbell)', answer: '5x5x', refused: 'cannot read "5x5x"' },
    { asks: 'Sets of Squat (Barbell)', answer: '5x5 60kg, linear +2.5kg' },
    { asks: 'Another exercise on day 1?', answer: true },
    { asks: 'Exercise', answer: 'Bench Press (Barbell)' },
    { asks: 'Sets of Bench Press', answer: '3x8' },
    { asks: 'In a superset with Squat (Barbell)?', answer: false },
    { asks: 'Another exercise on day 1?', answer: true },
    { asks: 'Exercise', answer: 'Plank' },
    { asks: 'Sets of Plank', answer: '3x30s' },
    { asks: 'In a superset with Bench Press (Barbell)?', answer: true },
    { asks: 'Another exercise on day 1?', answer: false },
    { asks: 'Day 2 is called', answer: 'rest' },
  ];
  const prepared = async () => {
    const ton = newTon();
    await ton.text('program create One --days 1');
    return ton;
  };

  test('is built, shown and saved', async () => {
    const ton = await prepared();
    const { status, stderr, stdout } = await ton('program create', {
      answers: [...answers, { asks: 'Save it?', answer: true }],
    });
    expect(stderr).toBe(
      [
        'Mine, 2 weeks:',
        'day 1: Push',
        '  1  Squat (Barbell)  5x5 60kg, linear +2.5kg',
        '  A1  Bench Press (Barbell)  3x8',
        '  A2  Plank  3x30s',
        'day 2',
        '  rest',
        '',
      ].join('\n'),
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('program "Mine" saved: 2 weeks of 2 days')]);
    expect((await show(ton, 'mine')).workouts).toHaveLength(4);
  });

  const asked = answers.filter(({ refused }) => refused === undefined);
  const givenUp = [0, 1, 2, 3, 4, 5, 6, 8].map((count): [string, Answer[]] => {
    const [before, question] = [asked.slice(0, count), asked[count]];
    return [`at "${question?.asks}"`, [...before, { asks: question?.asks ?? '', answer: 'ctrl-c' }]];
  });

  test.each<[string, Answer[]]>([
    ['at the end', [...asked, { asks: 'Save it?', answer: false }]],
    ...givenUp,
  ])('given up %s it saves nothing', async (_, given) => {
    const ton = await prepared();
    const { status, stdout } = await ton('program create', { answers: given });
    expect([status, stdout]).toEqual([130, '']);
    expect(ton.sql('select name from programs')).toEqual([{ name: 'One' }]);
  });
});
