import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/db/scope.js';
import { sessionBefore, sessionTotals } from '../../src/db/session-summary.js';
import { startSession } from '../../src/db/start-session.js';
import type { Session } from '../../src/db/tables.js';
import { inTransaction } from '../../src/db/scope.js';
import { deleteSession } from '../../src/db/session-state.js';
import { copyOf, emptyDatabase, scopeOf } from './open.js';
import { put } from './rows.js';
import { noon } from './valid-rows.js';

const template = await emptyDatabase();
put(template.raw, 'users', { username: 'ann', username_key: 'ann' });
put(template.raw, 'users', { username: 'bob', username_key: 'bob' });
const workout = put(template.raw, 'workouts', {
  owner_id: 1,
  program_id: null,
  week_index: null,
  day_index: null,
  title: 'Legs',
  title_key: 'legs',
});

const note = { name: 'session start', words: 'session start' };
const world = () => {
  const database = copyOf(template);
  return { ann: scopeOf(database, 1), bob: scopeOf(database, 2) };
};

/** A finished session of some exercises, so many days after the first. */
async function train(
  scope: Scope,
  day: number,
  exercises: readonly number[],
  workoutId: number | null = null,
): Promise<Session> {
  const date = `2026-10-${String(day).padStart(2, '0')}`;
  const at = noon + (day - 40) * 86_400_000;
  return await inTransaction(scope, note, (scope) =>
    startSession(scope, { at, date, offsetMinutes: 60 }, 'completed', {
      title: null,
      workoutId,
      followed: null,
      isDeload: false,
      slots: exercises.map((exerciseId) => ({
        exerciseId,
        workoutExerciseId: null,
        supersetGroup: null,
        targets: [],
      })),
    }),
  );
}

describe('the session to compare with', () => {
  it('is the last one that shares half of the exercises', async () => {
    const { ann } = world();
    await train(ann, 1, [1, 2]);
    const like = await train(ann, 2, [1, 2, 9]);
    await train(ann, 3, [1, 7, 8]);
    const now = await train(ann, 4, [1, 2, 3, 4]);
    expect((await sessionBefore(ann, now))?.id).toBe(like.id);
  });

  it('is one of the same template first, however little it shares', async () => {
    const { ann } = world();
    const same = await train(ann, 1, [5], workout);
    await train(ann, 2, [1, 2]);
    const now = await train(ann, 3, [1, 2], workout);
    expect((await sessionBefore(ann, now))?.id).toBe(same.id);
  });

  it('is none of later, deleted, or somebody else’s', async () => {
    const { ann, bob } = world();
    await train(bob, 1, [1]);
    const gone = await train(ann, 1, [1]);
    await inTransaction(ann, note, (scope) => deleteSession(scope, gone));
    const now = await train(ann, 2, [1]);
    await train(ann, 3, [1]);
    expect(await sessionBefore(ann, now)).toBeUndefined();
    expect((await sessionTotals(ann, { ...gone, deleted_at: 1 })).id).toBe(gone.id);
  });

  it('is none for an empty session', async () => {
    const { ann } = world();
    await train(ann, 1, [1]);
    expect(await sessionBefore(ann, await train(ann, 2, []))).toBeUndefined();
  });
});
