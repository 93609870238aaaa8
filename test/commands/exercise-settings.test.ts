import { beforeEach, describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/db/database.js';
import { createUser } from '../../src/db/users.js';
import type { Row } from '../../src/output/view.js';
import { dump, newTon, type Ton } from '../run-ton.js';

interface Answer {
  readonly settings: Row;
  readonly moved: readonly Row[];
  readonly dry_run: boolean;
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('log bench press 100x5');
  await ton.text('log squat 140x3');
});

const state = () => dump(ton.database, { without: 'journal' });
const best = async (exercise: string, user = 'lifter') =>
  (await ton.json<Row[]>(`record list ${exercise} --type 1rm --user ${user}`))[0]?.value;

describe('exercise settings', () => {
  test('says what holds, and where each comes from', async () => {
    expect(await ton.json('exercise settings bench press')).toEqual({
      exercise: 'Bench Press (Barbell)',
      exercise_id: expect.any(Number) as number,
      one_rep_max_formula: 'epley',
      one_rep_max_formula_from: 'user',
      rest_seconds: 180,
      rest_from: 'catalog',
      bar_weight: 20,
      bar_unit: 'kg',
      bar_from: 'built_in',
      step_weight: null,
      step_unit: null,
      step_from: 'built_in',
      note: null,
    });
    expect(await ton.text('exercise settings bench press')).toBe(
      [
        'Bench Press (Barbell)',
        '1RM formula  Epley, your default',
        "rest         3:00, the catalog's",
        'bar          20 kg, built in\n',
      ].join('\n'),
    );
  });

  test('name the bar there is, of the thing the exercise takes before the barbell', async () => {
    await ton.text('equipment own barbell --bar 15kg');
    expect(await ton.text('exercise settings bench press')).toContain(
      'bar          15 kg, of your equipment\n',
    );
    await ton.text('equipment own ez bar --bar 8kg');
    const bars = async (exercise: string) => {
      const { bar_weight: weight, bar_from: from } = await ton.json(['exercise', 'settings', exercise]);
      return [weight, from];
    };
    expect(await bars('Bicep Curl (EZ Bar)')).toEqual([8, 'equipment']);
    expect(await bars('bench press')).toEqual([15, 'equipment']);
    expect(await bars('push up')).toEqual([null, 'built_in']);
    await ton.text('user edit --units imperial');
    expect(await bars('bench press')).toEqual([45, 'built_in']);
    await ton.text('exercise settings bench press --bar 20kg');
    expect(await bars('bench press')).toEqual([20, 'exercise']);
  });

  test('of push-ups name no bar, and without any rest there is a built-in one', async () => {
    ton.exec(`update exercises set default_rest_seconds = null where name = 'Push Up'`);
    expect(await ton.json('exercise settings push-up')).toMatchObject({
      ...{ rest_seconds: 120, rest_from: 'built_in' },
      ...{ bar_weight: null, bar_unit: null },
    });
    await ton.text('user edit --rest 75');
    expect(await ton.json('exercise settings push-up')).toMatchObject({
      rest_seconds: 75,
      rest_from: 'user',
    });
  });

  test('are set, said, and taken back by default and undo', async () => {
    const before = state();
    const words = 'exercise settings bench press --rest 2:30 --bar 45lb --step 1stack --note "seat 4"';
    expect(await ton.text(words)).toBe(
      [
        'Bench Press (Barbell)',
        "rest: 2:30, set for this exercise (was 3:00, the catalog's)",
        'bar: 45 lb, set for this exercise (was 20 kg, built in)',
        'step: 1 stack, set for this exercise (was none)',
        'note: seat 4 (was none)\n',
      ].join('\n'),
    );
    const set = state();
    expect(await ton.json('exercise settings bench press')).toMatchObject({
      ...{ rest_seconds: 150, rest_from: 'exercise', bar_weight: 45, bar_unit: 'lb', bar_from: 'exercise' },
      ...{ step_weight: 1, step_unit: 'stacks', step_from: 'exercise', note: 'seat 4' },
    });
    const { settings } = await ton.json<Answer>(
      'exercise settings bench press --rest default --bar default --step default --no-note',
    );
    expect(settings).toMatchObject({ rest_from: 'catalog', bar_weight: 20, step_weight: null, note: null });
    await ton.text('undo');
    expect(state()).toBe(set);
    await ton.text('undo');
    expect(state()).toBe(before);
  });

  test('a weight without a unit is in the user’s', async () => {
    await ton.text('user edit --units imperial');
    expect(await ton.json('exercise settings bench press')).toMatchObject({ bar_weight: 45, bar_unit: 'lb' });
    const { settings } = await ton.json<Answer>('exercise settings bench press --bar 35 --step 5');
    expect(settings).toMatchObject({ bar_weight: 35, bar_unit: 'lb', step_weight: 5, step_unit: 'lb' });
  });

  test('nothing to change leaves no trace', async () => {
    const before = dump(ton.database);
    expect(await ton.text('exercise settings squat --rest default')).toBe(
      'Squat (Barbell)\nnothing to change\n',
    );
    expect(dump(ton.database)).toBe(before);
  });

  test('asks for the exercise on a terminal', async () => {
    const { status, stdout } = await ton('exercise settings --rest 90s', {
      answers: [{ asks: 'Exercise', answer: 'Squat (Barbell)', types: 'squat' }],
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('rest: 1:30') as string]);
    const ambiguous = await ton('exercise settings extension', {
      answers: [{ asks: '"extension" fits', answer: 'Leg Extension (Machine)', types: 'leg' }],
    });
    expect([ambiguous.status, ambiguous.stdout]).toEqual([
      0,
      expect.stringMatching(/^Leg Extension/) as string,
    ]);
  });
});

describe('the formula of one exercise', () => {
  test('wins over the user’s, moves its records alone, and undo and redo know', async () => {
    const states = [state()];
    const {
      settings,
      moved,
      dry_run: isDryRun,
    } = await ton.json<Answer>('exercise settings bench press --formula brzycki');
    expect(settings).toMatchObject({ one_rep_max_formula: 'brzycki', one_rep_max_formula_from: 'exercise' });
    expect(moved).toEqual([
      expect.objectContaining({
        ...{ exercise: 'Bench Press (Barbell)', record_type: '1rm', reps: 0, unit: 'kg' },
        ...{ previous: 116.666667, value: 112.5 },
      }),
    ]);
    expect(isDryRun).toBe(false);
    expect([await best('bench press'), await best('squat')]).toEqual([112.5, 154]);
    states.push(state());
    await ton.text('user edit --formula wathan');
    expect(await best('bench press')).toBe(112.5);
    expect(await best('squat')).toBeCloseTo(152.57, 2);
    states.push(state());
    const { moved: back } = await ton.json<Answer>('exercise settings bench press --formula default');
    expect(back).toMatchObject([{ previous: 112.5, value: expect.closeTo(116.58, 2) as number }]);
    states.push(state());
    for (const at of [2, 1, 0]) {
      await ton.text('undo');
      expect(state()).toBe(states[at]);
      await ton.text('db check');
    }
    for (const at of [1, 2, 3]) {
      await ton.text('redo');
      expect(state()).toBe(states[at]);
      await ton.text('db check');
    }
  });

  test('judges what is logged from then on, and what is corrected', async () => {
    await ton.text('exercise settings bench press --formula brzycki');
    ton.clock.advance(60);
    await ton.text('log bench press 100x6');
    expect(await best('bench press')).toBeCloseTo((100 * 36) / 31, 6);
    await ton.text('log edit bench press 2 --reps 7');
    expect(await best('bench press')).toBe(120);
    expect(await ton.text('record explain bench press --type 1rm')).toContain('Brzycki from weight and reps');
    expect(await ton.json('record history bench press --type 1rm')).toMatchObject([
      { formula: 'brzycki', value: 112.5 },
      { formula: 'brzycki', value: 120 },
    ]);
    await ton.text('db check');
    expect(await ton.json('record rebuild')).toMatchObject({ records: [] });
    const { stdout } = await ton('history bench press');
    expect(stdout).toContain('best estimated 1RM (Brzycki)');
  });

  test('a dry run shows what then happens, and writes nothing', async () => {
    const before = dump(ton.database);
    const words = 'exercise settings bench press --formula lombardi';
    const preview = await ton.json<Answer>(`${words} --dry-run`);
    expect(preview.dry_run).toBe(true);
    const text = await ton.text(`${words} --dry-run`);
    expect(text).toBe(
      [
        'a dry run, nothing is written',
        '1RM formula: Lombardi, set for this exercise (was Epley, your default)',
        '1 record would change with Lombardi:',
        '  Bench Press (Barbell): best estimated 1RM 116.67 kg becomes 117.46 kg\n',
      ].join('\n'),
    );
    expect(dump(ton.database)).toBe(before);
    expect(await ton.json(words)).toEqual({ ...preview, dry_run: false });
  });

  test('says so when it moves nothing', async () => {
    expect(await ton.text('exercise settings deadlift --formula wathan')).toMatch(/\nno record moved\n$/);
    expect(await ton.text('exercise settings plank --formula wathan --dry-run')).toMatch(
      /\nno record would move\n$/,
    );
  });

  test('is nobody else’s', async () => {
    const database = await openDatabase({ path: ton.database, create: false, clock: ton.clock });
    await createUser(database.db, ton.clock, (count) => new Uint8Array(count).fill(7), { username: 'rival' });
    database.close();
    await ton.text('log bench press 100x5 --user rival');
    await ton.text('exercise settings bench press --formula brzycki --rest 60');
    expect(await best('bench press', 'rival')).toBeCloseTo(116.67, 2);
    expect(await ton.json('exercise settings bench press --user rival')).toMatchObject({
      ...{ one_rep_max_formula: 'epley', rest_from: 'catalog' },
    });
    await ton.text('db check --user rival');
    expect((await ton('undo --user rival')).stdout).toContain('undone: ton log bench press');
  });
});

describe('what does not fit', () => {
  test.each([
    [
      '--formula foo',
      2,
      '"foo" does not fit --formula',
      'it is one of epley, brzycki, lander, lombardi, mayhew, oconner, wathan, default',
    ],
    ['--rest soon', 2, '"soon" is not a duration', 'write it like 90s'],
    ['--rest 25h', 2, '"25h" does not fit --rest', 'rest is 0 seconds to 24 hours'],
    ['--bar 7stacks', 2, '"7stacks" does not fit --bar', 'it takes a weight in kg or lb'],
    ['--bar heavy', 2, '"heavy" does not fit --bar', 'it takes a weight in kg or lb, such as 20kg'],
    ['--bar 5001', 2, '"5001" does not fit --bar', 'a weight is 0 to 5,000'],
    ['--bar -20', 2, '"-20" does not fit --bar', 'it takes a weight in kg or lb, such as 20kg'],
    ['--step 0', 2, '"0" does not fit --step', 'a step is more than 0'],
    [
      '--step 2.5stone',
      2,
      '"2.5stone" does not fit --step',
      'it takes a weight in kg, lb or stacks, such as 20kg',
    ],
  ])('exercise settings squat %s', async (flags, status, message, hint) => {
    const before = dump(ton.database);
    const result = await ton(`exercise settings squat ${flags}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`\nhint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });

  test.each([
    ['exercise settings', 4, 'missing: EXERCISE'],
    ['exercise settings extension', 2, '"extension" fits'],
    ['exercise settings zzzzzzzzzz', 3, 'there is no exercise "zzzzzzzzzz"'],
    ['history squat --formula foo', 2, '"foo" does not fit --formula'],
    ['record list --formula foo', 2, '"foo" does not fit --formula'],
  ])('ton %s', async (line, status, message) => {
    const result = await ton(line);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
  });
});

describe('a look through another formula', () => {
  test('stores nothing and is the list that the change would make', async () => {
    await ton.text('log squat 120x8 --at yesterday');
    await ton.text('exercise settings bench press --formula mayhew');
    const before = dump(ton.database);
    const looked = await ton.json<Row[]>('record list --formula brzycki');
    const history = await ton.json<Row[]>('history squat --formula brzycki');
    expect(await ton.text('record list --type 1rm')).toMatch(/Bench.*Mayhew\n(?:.*\n)*Squat.*Epley\n/);
    expect(dump(ton.database)).toBe(before);
    await ton.text('exercise settings bench press --formula default');
    await ton.text('user edit --formula brzycki');
    expect(looked).toEqual(await ton.json('record list'));
    expect(history).toEqual(await ton.json('history squat'));
    expect(await ton.text('record list --type 1rm')).not.toContain('formula');
    expect(await ton.json('record list squat --type 1rm --formula epley --as-of yesterday')).toMatchObject([
      { value: 152, formula: 'epley' },
    ]);
  });
});
