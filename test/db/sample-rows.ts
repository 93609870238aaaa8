import type { World } from './populate.js';
import type { Row, TableName } from './valid-rows.js';

/** What a further row of each table points at in the populated world, so that it is accepted. */
export function parents(world: World): Record<TableName, Row> {
  const { ann, bob, squat, program, enrollment } = world;
  return {
    users: {},
    acting_user: { user_id: ann },
    coaches: { user_id: ann },
    coach_notes: { user_id: ann, coach_id: world.coach },
    programs: { owner_id: ann },
    program_revisions: { owner_id: bob, program_id: program },
    import_logs: { user_id: ann },
    exercises: { owner_id: ann },
    exercise_settings: { user_id: bob, exercise_id: squat },
    exercise_aliases: { exercise_id: squat, owner_id: ann },
    tags: { owner_id: ann },
    exercise_tags: { exercise_id: world.bench, tag_id: world.tag },
    exercise_muscles: { exercise_id: world.annsLift },
    catalog_state: {},
    equipment: { owner_id: ann },
    exercise_equipment: { exercise_id: world.bobsLift, equipment_id: world.gear },
    user_equipment: { user_id: ann, equipment_id: world.gear },
    body_measurements: { user_id: ann },
    workouts: { owner_id: ann },
    workout_exercises: { owner_id: bob, workout_id: world.workout, exercise_id: squat },
    planned_sets: { owner_id: bob, workout_exercise_id: world.slot },
    enrollments: { user_id: bob, program_id: program },
    enrollment_inputs: { user_id: ann, enrollment_id: enrollment },
    training_maxes: { user_id: ann, enrollment_id: enrollment, exercise_id: squat },
    sessions: { user_id: ann },
    session_exercises: { user_id: ann, session_id: world.done, exercise_id: squat },
    target_sets: { user_id: ann, session_exercise_id: world.doneSquat },
    set_logs: { user_id: ann, exercise_id: squat, session_exercise_id: world.doneSquat },
    personal_records: { user_id: ann, exercise_id: squat, set_log_id: world.first },
    commands: { user_id: ann },
    changes: { command_id: world.command },
  };
}
