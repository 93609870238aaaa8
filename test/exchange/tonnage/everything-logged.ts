import type { PlantedExercises } from './everything-exercises.js';
import type { PlantedPlans } from './everything-planned.js';
import { deleted_at, made, stamps, type Planter } from './planter.js';

export async function plantLog(
  planter: Planter,
  { squat, own, program_id, import_id }: PlantedExercises,
  { workout_id, slot, planned_set_id, enrollment_id, asked }: PlantedPlans,
): Promise<void> {
  const { user_id } = planter;
  const when = { local_date: '2026-01-01', utc_offset_minutes: 60 };
  const session_id = await planter.add('sessions', {
    ...{
      uid: planter.uid(),
      user_id,
      program_id,
      workout_id,
      enrollment_id,
      program_revision: 2,
      status: 'in_progress',
      started_at: 10,
      paused_at: 11,
      paused_seconds: 12,
      ...when,
      time_zone: 'Europe/Berlin',
    },
    ...{
      is_time_known: 0,
      title: 't',
      notes: 'n',
      is_deload: 1,
      calories: 100.5,
      import_id,
      source_key: 'k',
      source_digest: 'd',
      extra: '{"Feeling":"good"}',
      ...stamps,
      deleted_at,
    },
  });
  await planter.add('sessions', {
    uid: planter.uid(),
    user_id,
    status: 'completed',
    started_at: 10,
    ended_at: 20,
    ...when,
    ...stamps,
  });
  const session_exercise_id = await planter.add('session_exercises', {
    user_id,
    session_id,
    position: 1,
    exercise_id: own,
    workout_exercise_id: slot,
    superset_group: 'A',
    is_skipped: 1,
    notes: 'n',
    ...stamps,
  });
  await planter.add('target_sets', {
    user_id,
    session_exercise_id,
    planned_set_id,
    set_index: 1,
    ...asked,
    rest_seconds: 60,
    ...made,
  });
  await planter.add('target_sets', {
    user_id,
    session_exercise_id,
    set_index: 2,
    rir_min: 1,
    rir_max: 1,
    ...made,
  });
  const set = {
    ...{
      user_id,
      planned_set_id,
      set_type: 'working',
      is_failure: 1,
      is_amrap: 1,
      is_completed: 1,
      load_kind: 'assisted',
      weight: 15.125,
      unit: 'lb',
      reps: 5,
      reps_left: 2,
      reps_right: 3,
      rir: 1.5,
      rpe: 8.5,
    },
    ...{
      tempo: '3-1-1-0',
      rest_seconds: 60,
      duration_seconds: 12.5,
      distance_m: 3.3,
      calories: 4.4,
      performed_at: 15,
      ...when,
      notes: 'n',
      extra: '{"k":1}',
      ...stamps,
      deleted_at,
    },
  };
  const head = await planter.add('set_logs', { ...set, exercise_id: own, session_exercise_id, set_index: 1 });
  await planter.add('set_logs', {
    ...set,
    uid: planter.uid(),
    exercise_id: own,
    session_exercise_id,
    set_index: 2,
    set_type: 'drop',
    drop_of: head,
  });
  const alone = await planter.add('set_logs', {
    ...set,
    uid: planter.uid(),
    exercise_id: squat,
    set_index: 1,
  });
  await planter.add('set_logs', {
    ...set,
    uid: planter.uid(),
    exercise_id: squat,
    set_index: 1,
    drop_of: alone,
  });
}
