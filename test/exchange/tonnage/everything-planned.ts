import type { PlantedExercises } from './everything-exercises.js';
import { deleted_at, made, stamps, type Planter } from './planter.js';

/** What logs refer to. */
export interface PlantedPlans {
  readonly workout_id: number;
  readonly slot: number;
  readonly planned_set_id: number;
  readonly enrollment_id: number;
  readonly asked: Record<string, string | number>;
}

export async function plantPlans(
  planter: Planter,
  { own, program_id, import_id }: PlantedExercises,
): Promise<PlantedPlans> {
  const { user_id } = planter;
  const owner_id = user_id;
  const workout_id = await planter.add('workouts', {
    uid: planter.uid(),
    owner_id,
    program_id,
    week_index: 1,
    day_index: 2,
    title: 'Lég day',
    title_key: 'leg day',
    is_rest: 1,
    notes: 'n',
    ...stamps,
    deleted_at,
  });
  await planter.add('workouts', {
    uid: planter.uid(),
    owner_id,
    title: 'Template',
    title_key: 'template',
    ...stamps,
  });
  const slot = await planter.add('workout_exercises', {
    owner_id,
    workout_id,
    slot_key: 'a',
    position: 1,
    exercise_id: own,
    superset_group: 'A',
    rest_seconds: 90,
    progression: 'linear +2.5kg',
    confidence_level: 'low',
    notes: 'n',
    ...stamps,
  });
  const asked = {
    set_type: 'warmup',
    is_optional: 1,
    is_amrap: 1,
    reps_min: 3,
    reps_max: 5,
    load_kind: 'added',
    weight: 2.5,
    unit: 'kg',
    rpe_min: 7,
    rpe_max: 8.5,
    tempo: '3-1-1-0',
    duration_seconds: 1.5,
    distance_m: 0.1,
  };
  const planned_set_id = await planter.add('planned_sets', {
    owner_id,
    workout_exercise_id: slot,
    set_index: 1,
    ...asked,
    rest_seconds_min: 60,
    rest_seconds_max: 90,
    ...stamps,
  });
  await planter.add('planned_sets', {
    owner_id,
    workout_exercise_id: slot,
    set_index: 2,
    rir_min: 0,
    rir_max: 2,
    percent_min: 70,
    percent_max: 75,
    percent_of: '1rm',
    ...stamps,
  });
  const enrollment_id = await planter.add('enrollments', {
    uid: planter.uid(),
    program_id,
    user_id,
    status: 'left',
    joined_at: 5,
    left_at: 6,
    ...stamps,
  });
  await planter.add('enrollment_inputs', {
    user_id,
    enrollment_id,
    kind: 'override',
    local_date: '2026-01-02',
    slot_key: 'a',
    document: '{"sets":"3x5"}',
    ...made,
  });
  await planter.add('training_maxes', {
    user_id,
    enrollment_id,
    exercise_id: own,
    weight: 140.25,
    unit: 'kg',
    local_date: '2026-01-01',
    ...stamps,
  });
  await planter.add('body_measurements', {
    uid: planter.uid(),
    user_id,
    kind: 'body weight',
    value: 80.1,
    unit: 'kg',
    measured_at: 7,
    local_date: '2026-01-01',
    utc_offset_minutes: -60,
    notes: 'n',
    import_id,
    ...stamps,
    deleted_at,
  });
  return { workout_id, slot, planned_set_id, enrollment_id, asked };
}
