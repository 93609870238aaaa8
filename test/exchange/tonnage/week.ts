import type { Scope } from '../../../src/db/scope.js';

const made = { created_at: 1, updated_at: 1 };
const day = { local_date: '2026-11-20', utc_offset_minutes: 60 };
const at = Date.parse('2026-11-20T17:30:00Z');

export async function slugId(scope: Scope, slug: string): Promise<number> {
  return (
    await scope.db.selectFrom('exercises').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  ).id;
}

/** Two sessions in an order other than that of their ids, sets on their own around them, and rows that do not count. */
export async function plantWeek(scope: Scope): Promise<void> {
  const user_id = scope.user.id;
  const squat = await slugId(scope, 'squat-barbell');
  const plank = await slugId(scope, 'plank');
  const session = async (uid: string, started_at: number, more: object = {}) =>
    (
      await scope.db
        .insertInto('sessions')
        .values({
          uid,
          user_id,
          status: 'completed',
          started_at,
          ended_at: started_at + 3_600_000,
          ...day,
          ...made,
          ...more,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const slot = async (session_id: number, position: number, exercise_id: number, more: object = {}) =>
    (
      await scope.db
        .insertInto('session_exercises')
        .values({ user_id, session_id, position, exercise_id, ...made, ...more })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const set = async (
    exercise_id: number,
    session_exercise_id: number | null,
    set_index: number,
    more: object = {},
  ) => {
    const done = {
      set_type: 'working',
      load_kind: 'external',
      weight: 225,
      unit: 'lb',
      reps: 5,
      performed_at: at,
    } as const;
    await scope.db
      .insertInto('set_logs')
      .values({ user_id, exercise_id, session_exercise_id, set_index, ...done, ...day, ...made, ...more })
      .execute();
  };
  const late = await session('s2', at, { title: 'Legs, "heavy"', notes: 'two\nlines' });
  const early = await session('s1', at - 86_400_000, { local_date: '2026-11-19', ended_at: null });
  const gone = await session('s0', at - 1000, { deleted_at: 5 });
  const second = await slot(late, 2, plank);
  const first = await slot(late, 1, squat, { superset_group: 'A', notes: 'belt' });
  await set(plank, second, 1, {
    load_kind: 'none',
    weight: null,
    unit: null,
    reps: null,
    duration_seconds: 90.5,
  });
  await set(squat, first, 2, { reps: null, is_completed: 0, notes: 'slipped' });
  await set(squat, first, 1, {
    rpe: 8.5,
    tempo: '3-1-1-0',
    rest_seconds: 90,
    is_amrap: 1,
    extra: '{"RIR":"2"}',
    performed_at: at + 60_500,
  });
  await scope.db
    .insertInto('target_sets' as never)
    .values({
      user_id,
      session_exercise_id: first,
      set_index: 1,
      reps_min: 3,
      reps_max: 5,
      weight: 230,
      unit: 'lb',
      created_at: 1,
    })
    .execute();
  await set(squat, await slot(early, 1, squat), 1, {
    reps: 7,
    reps_left: 3,
    reps_right: 4,
    local_date: '2026-11-19',
  });
  await set(squat, await slot(gone, 1, squat), 1, { deleted_at: 5 });
  await set(plank, null, 1, { uid: 'a2', performed_at: at + 1, calories: 12.5 });
  await set(plank, null, 1, { uid: 'a0', performed_at: at - 1 });
  await set(plank, null, 1, { uid: 't1', performed_at: at });
  await set(plank, null, 1, { uid: 'gone', performed_at: at, deleted_at: 5 });
}
