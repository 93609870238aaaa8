import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/database.js';
import type { Scope } from '../../src/db/scope.js';
import { createUser, findUser } from '../../src/db/users.js';
import { askExercise } from '../../src/prompts/ask-exercise.js';
import type { Choice, Prompter } from '../../src/prompts/prompter.js';
import { fixedClock } from '../fixed-clock.js';
import { newTon, testNow } from '../run-ton.js';

const clock = fixedClock(testNow);
const random = (count: number) => new Uint8Array(count).fill(7);
const ton = newTon();
let database: Database;

beforeAll(async () => {
  await ton.text('log squat 100x5 --at "yesterday 10:00"');
  await ton.text('log deadlift 140x5 --at "yesterday 11:00"');
  await ton.text('log push-up 25 --at "yesterday 12:00"');
  database = await openDatabase({ path: ton.database, create: false, clock });
  await createUser(database.db, clock, random, { username: 'anna' });
  await ton.text('log plank 60s --user anna');
  ton.exec(`insert into exercises (uid, owner_id, slug, name, name_key, category, measurement, created_at, updated_at)
    select 'uid-of-annas', id, 'zercher-stair-climb', 'Zercher Stair Climb', 'zercher stair climb', 'legs', 'bodyweight_reps', 1, 1
    from users where username = 'anna'`);
});
afterAll(() => database.close());

async function scopeOf(username?: string): Promise<Scope> {
  const user =
    username === undefined
      ? await database.db.selectFrom('users').selectAll().orderBy('id').limit(1).executeTakeFirstOrThrow()
      : await findUser(database.db, username);
  return { db: database.db, user, clock, random };
}

/** Types a text into the question and takes the first choice, or the one of that name. */
async function choose(typed: string, { username, pick }: { username?: string; pick?: string } = {}) {
  let offered: readonly Choice<unknown>[] = [];
  const prompter = {
    search: async <T>(_: string, find: (text: string) => Promise<readonly Choice<T>[]>): Promise<T> => {
      const choices = await find(typed);
      offered = choices;
      const chosen = pick === undefined ? choices[0] : choices.find(({ name }) => name === pick);
      if (chosen === undefined) throw new Error('nothing to choose');
      return chosen.value;
    },
  } as Prompter;
  const exercise = await askExercise(prompter, await scopeOf(username));
  return { exercise: exercise.name, offered: offered.map(({ name }) => name) };
}

describe('the question for an exercise', () => {
  test('nothing typed: the ones logged last come first, newest before older, then the others', async () => {
    const { exercise, offered } = await choose('');
    expect(offered.slice(0, 3)).toEqual(['Push Up', 'Deadlift (Barbell)', 'Squat (Barbell)']);
    expect(exercise).toBe('Push Up');
    expect(offered).toHaveLength(50);
    expect(new Set(offered).size).toBe(50);
  });

  test.each([
    ['squat', 'Squat (Barbell)'],
    ['SQUÁT', 'Squat (Barbell)'],
    ['  press  bench ', 'Bench Press (Barbell)'],
    ['bankdrücken', 'Bench Press (Barbell)'],
    ['benhc', 'Bench Press (Barbell)'],
    ['deadlfit', 'Deadlift (Barbell)'],
  ])('%j finds %s first', async (typed, expected) => {
    expect((await choose(typed)).exercise).toBe(expected);
  });

  test('every word has to be met, in any order', async () => {
    const { offered } = await choose('dumbbell bench');
    expect(offered).toContain('Bench Press (Dumbbell)');
    expect(offered).not.toContain('Bench Press (Barbell)');
  });

  test('an exercise found by several of its names is offered once', async () => {
    const { offered } = await choose('bench press');
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('nonsense offers nothing', async () => {
    await expect(choose('qqqqxxzzqqqq')).rejects.toThrow('nothing to choose');
  });

  test("another user's log and exercises play no part", async () => {
    expect((await choose('', { username: 'anna' })).offered[0]).toBe('Plank');
    expect((await choose('')).offered).not.toContain('Plank');
    expect((await choose('zercher stair', { username: 'anna' })).exercise).toBe('Zercher Stair Climb');
    await expect(choose('zercher stair climb', { pick: 'Zercher Stair Climb' })).rejects.toThrow(
      'nothing to choose',
    );
  });
});
