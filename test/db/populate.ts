import type SqliteDatabase from 'better-sqlite3';
import { put } from './rows.js';
import { hour, noon, type Row, type TableName } from './valid-rows.js';

/** Ids of what the tests point at. */
export type World = ReturnType<typeof populate>;

type Add = (table: TableName, given?: Row) => number;

/**
 * Fills a database that has the schema and the catalog, every table of it: Ann trains, Bob coaches her and trains too.
 */
export function populate(raw: SqliteDatabase.Database) {
  const add: Add = (table, given) => put(raw, table, given);
  const [squat, bench] = raw
    .prepare(
      `select id from exercises where owner_id is null and measurement = 'weight_reps' order by id limit 2`,
    )
    .pluck()
    .all() as [number, number];
  const people = addPeople(add);
  raw.prepare('update users set managed_by_coach_id = ? where id = ?').run(people.coach, people.ann);
  const catalog = addExercises(add, { ...people, squat, bench });
  const plans = addPlans(add, catalog);
  raw.prepare('update import_logs set program_id = ? where id = ?').run(plans.program, people.bobsImport);
  const logs = addSessions(add, plans);
  return addSets(add, logs);
}

function addPeople(add: Add) {
  const ann = add('users', { username: 'ann', username_key: 'ann', unit_system: 'imperial', sex: 'f' });
  const account = { email: 'bob@example.org', oauth_provider: 'example', oauth_id: 'bob-1' };
  const bob = add('users', { username: 'Bob', username_key: 'bob', ...account, birth_date: '1980-02-29' });
  add('acting_user', { user_id: ann });
  const coach = add('coaches', { user_id: bob, name: 'Bob', zip_code: '10115' });
  add('coach_notes', { user_id: ann, coach_id: coach });
  const file = { file_name: 'log.csv', file_digest: 'd1', raw_text: null };
  const imported = add('import_logs', { user_id: ann, ...file });
  const bobsImport = add('import_logs', { user_id: bob, kind: 'program' });
  return { ann, bob, coach, imported, bobsImport };
}

function addExercises(add: Add, world: ReturnType<typeof addPeople> & { squat: number; bench: number }) {
  const { ann, bob, imported, squat } = world;
  const sled = { slug: 'sled', name: 'Sled', name_key: 'sled', import_id: imported };
  const annsLift = add('exercises', { owner_id: ann, ...sled });
  const stone = { slug: 'stone', name: 'Stone', name_key: 'stone', variant_of: squat };
  const bobsLift = add('exercises', { owner_id: bob, ...stone });
  add('exercise_settings', { user_id: ann, exercise_id: squat, bar_weight: 45, bar_unit: 'lb' });
  const alias = add('exercise_aliases', {
    exercise_id: squat,
    owner_id: ann,
    alias: 'Deep',
    alias_key: 'deep',
  });
  const tag = add('tags', { owner_id: ann, name: 'Heavy', name_key: 'heavy' });
  add('exercise_tags', { exercise_id: squat, tag_id: tag });
  add('exercise_muscles', { exercise_id: annsLift, muscle: 'legs', role: 'primary' });
  const gear = add('equipment', { owner_id: ann, name: 'Sled', name_key: 'sled' });
  add('exercise_equipment', { exercise_id: annsLift, equipment_id: gear });
  add('user_equipment', { user_id: ann, equipment_id: gear, gym: 'home', details: '{"count":1}' });
  add('body_measurements', { user_id: ann, value: 61.2, import_id: imported });
  add('body_measurements', { user_id: bob, value: 90, utc_offset_minutes: -210 });
  return { ...world, annsLift, bobsLift, alias, tag, gear };
}

function addPlans(add: Add, world: ReturnType<typeof addExercises>) {
  const { ann, bob, coach, squat, bench } = world;
  const plan = { owner_id: bob };
  const named = { name: 'Base', name_key: 'base', visibility: 'public' };
  const program = add('programs', { ...plan, coach_id: coach, ...named });
  add('program_revisions', { ...plan, program_id: program, number: 1, author_id: bob });
  const day = { ...plan, program_id: program, week_index: 1 };
  const workout = add('workouts', { ...day, day_index: 1 });
  add('workouts', { ...day, day_index: 2, is_rest: 1, title: null, title_key: null });
  const template = add('workouts', { owner_id: ann, title: 'Push', title_key: 'push' });
  const slot = add('workout_exercises', { ...plan, workout_id: workout, position: 1, exercise_id: squat });
  add('workout_exercises', { owner_id: ann, workout_id: template, position: 1, exercise_id: bench });
  const asked = { ...plan, workout_exercise_id: slot, reps_min: 3, reps_max: 8 };
  const planned = add('planned_sets', { ...asked, set_index: 1, weight: 100, unit: 'kg' });
  const percent = { percent_min: 70, percent_max: 75, percent_of: 'training_max' };
  add('planned_sets', { ...asked, set_index: 2, ...percent, rpe_min: 7, rpe_max: 8 });
  const joined = { program_id: program, joined_at: noon - 48 * hour };
  const enrollment = add('enrollments', { ...joined, user_id: ann });
  add('enrollments', { ...joined, user_id: bob, status: 'left', left_at: noon });
  const input = { user_id: ann, enrollment_id: enrollment };
  add('enrollment_inputs', { ...input, kind: 'override', slot_key: 'squat', document: '{}' });
  add('training_maxes', { ...input, exercise_id: squat });
  return { ...world, program, workout, template, slot, planned, enrollment };
}

function addSessions(add: Add, world: ReturnType<typeof addPlans>) {
  const { ann, bob, squat, bench, annsLift, program, workout, slot, planned, enrollment, imported } = world;
  const followed = { program_id: program, workout_id: workout, program_revision: 1 };
  const at = (hours: number, date: string) => ({
    started_at: noon + hours * hour,
    ended_at: noon + (hours + 0.5) * hour,
    local_date: date,
  });
  const anns = { user_id: ann };
  const done = add('sessions', { ...anns, ...followed, enrollment_id: enrollment, ...at(-24, '2026-11-17') });
  const active = add('sessions', { ...anns, status: 'in_progress', ended_at: null });
  const abandoned = add('sessions', { ...anns, ...at(-30, '2026-11-17'), status: 'abandoned' });
  const deleted = add('sessions', { ...anns, ...at(-72, '2026-11-15'), deleted_at: noon });
  const source = { import_id: imported, source_key: 'k1', source_digest: 'd1' };
  const brought = add('sessions', { ...anns, ...at(-96, '2026-11-14'), ...source });
  const bobs = add('sessions', {
    user_id: bob,
    ...followed,
    ...at(-20, '2026-11-17'),
    utc_offset_minutes: -210,
  });
  const place = (session: number, position: number, exercise: number, given: Row = anns) =>
    add('session_exercises', { session_id: session, position, exercise_id: exercise, ...given });
  const doneSquat = place(done, 1, squat, { ...anns, workout_exercise_id: slot });
  const doneBench = place(done, 2, bench, { ...anns, superset_group: 'A' });
  const deletedSquat = place(deleted, 1, squat);
  const broughtLift = place(brought, 1, annsLift);
  const bobsSquat = place(bobs, 1, squat, { user_id: bob, workout_exercise_id: slot });
  place(active, 1, squat, { ...anns, is_skipped: 1 });
  const abandonedBench = place(abandoned, 1, bench);
  const asked = { planned_set_id: planned, reps_min: 5, reps_max: 5, weight: 100, unit: 'kg' };
  add('target_sets', { ...anns, session_exercise_id: doneSquat, ...asked, set_index: 1 });
  const places = { doneSquat, doneBench, deletedSquat, broughtLift, bobsSquat, abandonedBench };
  return { ...world, done, active, abandoned, deleted, brought, bobs, ...places };
}

function addSets(add: Add, world: ReturnType<typeof addSessions>) {
  const { ann, bob, squat, bench, annsLift, planned, doneSquat, doneBench } = world;
  const set = (place: number, index: number, exercise: number, given: Row = {}) => {
    const at = { session_exercise_id: place, set_index: index, exercise_id: exercise };
    return add('set_logs', { uid: null, user_id: ann, ...at, ...given });
  };
  const first = set(doneSquat, 1, squat, { planned_set_id: planned, rpe: 8, weight: 225, unit: 'lb' });
  const dropped = set(doneSquat, 2, squat, { set_type: 'drop', drop_of: first, weight: 80, is_failure: 1 });
  set(doneSquat, 3, squat, { is_completed: 0, reps: 0, weight: 120 });
  const sides = { reps: 15, reps_left: 8, reps_right: 7 };
  set(doneSquat, 4, squat, { ...sides, weight: 12, unit: 'stacks', rir: 2 });
  set(doneBench, 1, bench, { load_kind: 'added', weight: 20 });
  set(doneBench, 2, bench, { load_kind: 'added', weight: 45, unit: 'lb' });
  set(doneBench, 3, bench, { load_kind: 'assisted', weight: 15 });
  set(doneBench, 4, bench, { load_kind: 'assisted', weight: 4, unit: 'stacks' });
  set(doneBench, 5, bench, { load_kind: 'none', weight: null, unit: null, set_type: 'warmup' });
  const timed = { reps: null, duration_seconds: 90, distance_m: 40, calories: 12.5, tempo: '3-1-1-0' };
  set(world.abandonedBench, 1, bench, timed);
  set(world.deletedSquat, 1, squat, { deleted_at: noon, weight: 300 });
  set(world.broughtLift, 1, annsLift, { extra: '{"k":"v"}', notes: 'windy' });
  const alone = add('set_logs', { user_id: ann, exercise_id: squat, set_index: 1 });
  const bobsSet = set(world.bobsSquat, 1, squat, { user_id: bob, weight: 180, utc_offset_minutes: -210 });
  const record = { exercise_id: squat, record_type: 'weight' };
  const standing = add('personal_records', { user_id: ann, ...record, set_log_id: first, beaten_at: null });
  add('personal_records', { user_id: bob, ...record, set_log_id: bobsSet, record_type: '1rm', value: 210 });
  const command = add('commands', { user_id: ann, key: 'k1' });
  add('changes', { command_id: command, row_key: JSON.stringify({ id: world.done }) });
  return { ...world, first, dropped, alone, bobsSet, standing, command };
}
