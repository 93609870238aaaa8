import { describe, expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

/** What identifies a set, where it is and when it was done. */
const own = new Set(['id', 'set_index', 'session_id', 'performed_at', 'drop_of']);

describe('flags say the same as the notation', () => {
  const ton = newTon();

  test.each([
    ['bench press --weight 100 --reps 5', 'bench press 100x5'],
    ['bench press --weight 100 --unit kg --reps 5', 'bench press 100kgx5'],
    ['bench press --weight 225lb --reps 5', 'bench press 225lbx5'],
    ['bench press --weight 102,5 --reps 5', 'bench press 102.5x5'],
    ['leg press --weight 7 --unit stacks --reps 12', 'leg press 7stacks x 12'],
    ['bench press --weight 100 --reps 5 --rpe 8.5 --rir 2', 'bench press "100x5 @8.5 2rir"'],
    ['bench press --weight 60 --reps 5 --type warmup', 'bench press w 60x5'],
    ['bench press --weight 80 --reps 8 --type drop', 'bench press d 80x8'],
    ['bench press --weight 100 --reps 4 --failure', 'bench press f 100x4'],
    ['bench press --weight 60 --reps 12 --amrap', 'bench press a 60x12'],
    ['bench press --weight 100 --missed', 'bench press miss 100'],
    ['bench press --weight 100 --reps 3 --missed', 'bench press miss 100x3'],
    ['bench press --weight 100 --reps 0 --missed', 'bench press miss 100'],
    ['bench press 100x5 --tempo 31X0 --rest 90s', 'bench press 100x5 tempo 3-1-X-0 rest 90s'],
    ['push-up --reps 12', 'push-up 12'],
    ['push-up 12 --unit kg', 'push-up 12'],
    ['dip --weight 20 --reps 8', 'dip +20x8'],
    ['plank --duration 90', 'plank 90s'],
    ['jump rope 300 --duration 120', 'jump rope x300 in 120s'],
    ['jump rope --reps 300 --duration 2:00', 'jump rope x300 in 120s'],
    ['plank --duration 1:30', 'plank 90s'],
    ['treadmill run --distance 5km --duration 25:00', 'treadmill run 5km 25:00'],
    ['farmer carry --weight 24 --distance 40m', 'farmer carry 24kg 40m'],
    ['bench press 100x5x2 --rpe 8', 'bench press 100x5x2 @8'],
  ])('ton log %s', async (flags, notation) => {
    const [byFlags, byNotation] = [
      await ton.json<LogAnswer>(`log ${flags}`),
      await ton.json<LogAnswer>(`log ${notation}`),
    ].map(({ sets }) =>
      sets.map((set) => Object.fromEntries(Object.entries(set).filter(([key]) => !own.has(key)))),
    );
    expect(byFlags).toEqual(byNotation);
    expect(byFlags?.length).toBeGreaterThan(0);
  });

  test('what the notation has no word for: calories and a note, on every set', async () => {
    const { sets } = await ton.json<LogAnswer>('log push-up 20,15 --calories 12,5 --note "slow ones"');
    expect(sets).toMatchObject([
      { reps: 20, calories: 12.5, notes: 'slow ones' },
      { reps: 15, calories: 12.5, notes: 'slow ones' },
    ]);
  });

  test('other reps forget left and right', async () => {
    const { sets } = await ton.json<LogAnswer>('log bulgarian split squat 40x8|7 --reps 12');
    expect(sets).toMatchObject([{ reps: 12, reps_left: null, reps_right: null }]);
  });
});

describe('words that begin with a dash', () => {
  const ton = newTon();

  test('are sets and days, not options', async () => {
    await ton.text('log dips -15x8');
    await ton.text('log set dips --note -15 -12x8');
    const sets = await ton.json<LogAnswer['sets']>('log list --since -3d --sort oldest');
    expect(sets).toMatchObject([
      { weight: 15, load_kind: 'assisted' },
      { weight: 12, load_kind: 'assisted', notes: '-15' },
    ]);
    expect(await ton.json('log list --until -1d')).toEqual([]);
    expect(await ton.json('log list --since=-3d')).toHaveLength(2);
  });

  test('an unknown option stays one', async () => {
    const { status, stderr } = await ton('log dips -x8');
    expect(status).toBe(2);
    expect(stderr).toContain('"-x8"');
  });
});
