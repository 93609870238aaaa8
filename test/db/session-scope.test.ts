import { beforeEach, describe, expect, it } from 'vitest';
import type { WriteScope } from '../../src/db/scope.js';
import { planOfWorkout } from '../../src/db/planned-slots.js';
import { readSessionPlan } from '../../src/db/session-plan.js';
import { addSlot, noteSlot, requireSlot, skipSlot, slotsOf, swapSlot } from '../../src/db/session-slots.js';
import { sessionLike } from '../../src/db/session-source.js';
import {
  deleteSession,
  endSession,
  pauseSession,
  requireDeletedSession,
  restoreSession,
  resumeSession,
} from '../../src/db/session-state.js';
import { sessionBefore } from '../../src/db/session-summary.js';
import { startSession } from '../../src/db/start-session.js';
import { requireTemplate } from '../../src/db/templates.js';
import type { Session, SessionExercise } from '../../src/db/tables.js';
import { dump, put } from './rows.js';
import { exercise, run, twoPeople, type TwoPeople } from './two-people.js';
import { noon } from './valid-rows.js';

let people: TwoPeople;
let session: Session;
let slot: SessionExercise;
const moment = { at: noon, date: '2026-11-18', offsetMinutes: 60 };
const notFound = { code: 'not-found' };

beforeEach(async () => {
  people = twoPeople();
  session = await run(people.ann, (scope) =>
    startSession(scope, moment, 'in_progress', {
      title: 'Legs',
      workoutId: null,
      followed: null,
      isDeload: false,
      slots: [{ exerciseId: exercise, workoutExerciseId: null, supersetGroup: null, targets: [] }],
    }),
  );
  [slot] = (await slotsOf(people.ann, session.id)) as [SessionExercise];
});

const asBob = (work: (scope: WriteScope) => Promise<unknown>) => run(people.bob, work);

describe("another user's session", () => {
  it('has no slots to read, nothing to start from and nothing before', async () => {
    const { bob } = people;
    expect(await slotsOf(bob, session.id)).toEqual([]);
    expect((await readSessionPlan(bob, session)).slots).toEqual([]);
    expect((await sessionLike(bob, session)).slots).toEqual([]);
    expect(await sessionBefore(bob, { ...session, started_at: noon * 2 })).toBeUndefined();
    await expect(requireSlot(bob, slot.id)).rejects.toMatchObject(notFound);
  });

  it.each<[string, (scope: WriteScope) => Promise<unknown>]>([
    ['is not paused', (scope) => pauseSession(scope, session)],
    ['is not resumed', (scope) => resumeSession(scope, { ...session, paused_at: 1 })],
    ['is not ended', (scope) => endSession(scope, session, { status: 'completed', at: noon })],
    ['is not deleted', (scope) => deleteSession(scope, session)],
    ['is not restored', (scope) => restoreSession(scope, session)],
    ['has no slot to skip', (scope) => skipSlot(scope, slot.id, true)],
    ['has no slot to swap', (scope) => swapSlot(scope, slot, exercise)],
    ['has no slot to write to', (scope) => noteSlot(scope, slot, 'x')],
  ])('%s', async (_, work) => {
    const before = dump(people.raw);
    await expect(asBob(work)).rejects.toMatchObject(notFound);
    expect(dump(people.raw)).toEqual(before);
  });

  it('takes no slot', async () => {
    await expect(asBob((scope) => addSlot(scope, session.id, exercise))).rejects.toThrow(/constraint failed/);
  });

  it('is not found once deleted', async () => {
    await run(people.ann, (scope) => deleteSession(scope, session));
    expect((await requireDeletedSession(people.ann, String(session.id))).id).toBe(session.id);
    for (const reference of [String(session.id), 'last', '2026-11-18'])
      await expect(requireDeletedSession(people.bob, reference)).rejects.toMatchObject(notFound);
  });
});

it("another user's template is not found, and asks for nothing", async () => {
  const workout = put(people.raw, 'workouts', {
    owner_id: people.ann.user.id,
    program_id: null,
    week_index: null,
    day_index: null,
    title: 'Legs',
    title_key: 'legs',
  });
  put(people.raw, 'workout_exercises', {
    owner_id: people.ann.user.id,
    workout_id: workout,
    exercise_id: exercise,
  });
  expect(await planOfWorkout(people.ann, workout)).toHaveLength(1);
  expect(await planOfWorkout(people.bob, workout)).toEqual([]);
  expect((await requireTemplate(people.ann, 'legs')).id).toBe(workout);
  for (const text of ['legs', String(workout)])
    await expect(requireTemplate(people.bob, text)).rejects.toMatchObject(notFound);
});
