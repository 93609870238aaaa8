import { describe, expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';
import type { LogAnswer, SetAnswer } from '../answers.js';

type Fields = Partial<Record<keyof SetAnswer, unknown>>;

/** What a set holds when nothing else was typed. */
const plain: Fields = {
  set_type: 'working',
  is_failure: false,
  is_amrap: false,
  is_completed: true,
  load_kind: 'none',
  weight: null,
  unit: null,
  weight_kg: null,
  reps: null,
  reps_left: null,
  reps_right: null,
  rpe: null,
  rir: null,
  tempo: null,
  rest_seconds: null,
  duration_seconds: null,
  distance_m: null,
  calories: null,
  notes: null,
};

const kg = (weight: number, reps: number | null): Fields => ({
  load_kind: 'external',
  weight,
  unit: 'kg',
  weight_kg: weight,
  reps,
});
const bodyweight = (kind: string, weight: number, reps: number): Fields => ({
  ...kg(weight, reps),
  load_kind: kind,
});

/** The rows of the notation: exercise, what is typed, what each set holds beyond `plain`. */
const rows: readonly (readonly [exercise: string, typed: string, sets: readonly Fields[]])[] = [
  ['bench press', '100x5', [kg(100, 5)]],
  ['bench press', '100kg x 5', [kg(100, 5)]],
  ['bench press', '225lb×5', [{ ...kg(225, 5), unit: 'lb', weight_kg: 102.058283 }]],
  ['leg press', '7stacks x 12', [{ ...kg(7, 12), unit: 'stacks', weight_kg: null }]],
  ['bench press', '100x5x3', [kg(100, 5), kg(100, 5), kg(100, 5)]],
  ['bench press', '100x5,5,4', [kg(100, 5), kg(100, 5), kg(100, 4)]],
  ['bench press', '102,5x5', [kg(102.5, 5)]],
  ['push-up', '12', [{ reps: 12 }]],
  ['push-up', 'x12', [{ reps: 12 }]],
  ['push-up', 'bw x 12', [{ reps: 12 }]],
  ['push-up', '10,8,6', [{ reps: 10 }, { reps: 8 }, { reps: 6 }]],
  ['dip', '+20x8', [bodyweight('added', 20, 8)]],
  ['dip', 'bw+20x8', [bodyweight('added', 20, 8)]],
  ['dip', '-15x8', [bodyweight('assisted', 15, 8)]],
  ['dip', '−15x8', [bodyweight('assisted', 15, 8)]],
  ['dip', 'bw-15x8', [bodyweight('assisted', 15, 8)]],
  ['plank', '90s', [{ duration_seconds: 90 }]],
  ['plank', '1:30', [{ duration_seconds: 90 }]],
  ['treadmill run', '5km 25:00', [{ distance_m: 5000, duration_seconds: 1500 }]],
  ['weighted plank', '30kg 60s', [{ ...kg(30, null), duration_seconds: 60 }]],
  ['farmer carry', '24kg 40m', [{ ...kg(24, null), distance_m: 40 }]],
  ['bulgarian split squat', '40x8|7', [{ ...kg(40, 15), reps_left: 8, reps_right: 7 }]],
  ['bench press', '100x5 @8', [{ ...kg(100, 5), rpe: 8 }]],
  [
    'bench press',
    '100x5x2 @8.5',
    [
      { ...kg(100, 5), rpe: 8.5 },
      { ...kg(100, 5), rpe: 8.5 },
    ],
  ],
  ['bench press', '100x5 2rir', [{ ...kg(100, 5), rir: 2 }]],
  ['bench press', 'w 60x5', [{ ...kg(60, 5), set_type: 'warmup' }]],
  ['bench press', 'd 80x8', [{ ...kg(80, 8), set_type: 'drop' }]],
  ['bench press', 'f 100x4', [{ ...kg(100, 4), is_failure: true }]],
  ['bench press', 'a 60x12', [{ ...kg(60, 12), is_amrap: true }]],
  ['bench press', 'df 60x9', [{ ...kg(60, 9), set_type: 'drop', is_failure: true }]],
  ['bench press', 'miss 100', [{ ...kg(100, null), is_completed: false }]],
  ['bench press', 'miss 100x3', [{ ...kg(100, 3), is_completed: false }]],
  [
    'bench press',
    'w 60x5 100x5 @8 tempo 3-1-1-0 rest 90s',
    [
      { ...kg(60, 5), set_type: 'warmup' },
      { ...kg(100, 5), rpe: 8, tempo: '3-1-1-0', rest_seconds: 90 },
    ],
  ],
];

describe('every row of the notation', () => {
  const ton = newTon();
  test.each(rows)('ton log %s %s', async (exercise, typed, expected) => {
    const { sets } = await ton.json<LogAnswer>(`log ${exercise} ${typed}`);
    expect(sets.map(fieldsOf)).toEqual(expected.map((fields) => ({ ...plain, ...fields })));
  });

  test.each([
    ['last', { weight: 100, reps: 5 }],
    ['last+2.5', { weight: 102.5, reps: 5 }],
    ['last-5', { weight: 95, reps: 5 }],
    ['last x6', { weight: 100, reps: 6 }],
  ])('ton log deadlift %s, after 100x5', async (typed, expected) => {
    const ton = newTon();
    await ton.text('log deadlift 100x5');
    const { sets } = await ton.json<LogAnswer>(`log deadlift ${typed}`);
    expect(sets).toMatchObject([{ ...expected, set_index: 2 }]);
  });
});

function fieldsOf(set: SetAnswer): Fields {
  return Object.fromEntries(Object.keys(plain).map((key) => [key, set[key]]));
}

describe('what is typed behind the verb', () => {
  const ton = newTon();

  test('a verb wins over an exercise, and an unquoted exercise is read up to the first set', async () => {
    const answer = await ton.json<LogAnswer>('log incline bench press 80x5 80x4');
    expect(answer.sets.map(({ exercise, reps }) => [exercise, reps])).toEqual([
      ['Incline Bench Press (Barbell)', 5],
      ['Incline Bench Press (Barbell)', 4],
    ]);
  });

  test.each([
    [['log', 'bench', 'press', 'w', '60x5', '100x5', '@8']],
    [['log', 'set', 'bench press w 60x5 100x5 @8']],
    [['log', 'set', 'bench press', 'w 60x5 100x5 @8']],
    [['log', 'set', 'bench press', 'w 60x5', '100x5 @8']],
  ])('quoted or not: %j', async (words) => {
    const { sets } = await ton.json<LogAnswer>(words);
    expect(sets.map(({ set_type: type, reps, rpe }) => [type, reps, rpe])).toEqual([
      ['warmup', 5, null],
      ['working', 5, 8],
    ]);
  });

  test('an exercise is found by name, alias, slug, id and an unambiguous part', async () => {
    const [row] = ton.sql<{ id: number; slug: string }>(
      `select id, slug from exercises where name = 'Squat (Barbell)'`,
    );
    for (const name of ['Squat (Barbell)', 'squat', row?.slug ?? '', String(row?.id), 'SQUAT']) {
      const { sets } = await ton.json<LogAnswer>(['log', name, '60x5']);
      expect(sets[0]?.exercise).toBe('Squat (Barbell)');
    }
  });

  test('options go anywhere on the line, and --json takes no word', async () => {
    for (const line of [
      '--json log squat 60x5',
      'log --json squat 60x5',
      'log squat --json 60x5',
      'log squat 60x5 --json',
    ])
      expect((await ton(line)).json<LogAnswer>().sets).toHaveLength(1);
  });
});
