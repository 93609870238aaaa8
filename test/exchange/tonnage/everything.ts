import type { Scope } from '../../../src/db/scope.js';

type Values = Record<string, string | number | null>;

/** One row or more in every table a document tells of, with every column that may be empty filled in one of them. */
export async function plantEverything(scope: Scope): Promise<void> {
  const user_id = scope.user.id;
  const owner_id = user_id;
  let uids = 0;
  const uid = () => `0192aaaa-0000-7000-8000-${String((uids += 1)).padStart(12, '0')}`;
  const made = { created_at: 1_700_000_000_000 };
  const stamps = { ...made, updated_at: 1_700_000_000_999 };
  const deleted_at = 1_700_000_001_000;
  const add = async (table: string, values: Values): Promise<number> => {
    const result = await scope.db
      .insertInto(table as never)
      .values(values as never)
      .execute();
    return Number(result[0]?.insertId ?? 0);
  };
  const catalogId = async (table: 'exercises' | 'equipment', at: number) =>
    (await scope.db.selectFrom(table).select('id').where('owner_id', 'is', null).orderBy('id').offset(at).limit(1).executeTakeFirstOrThrow()).id;
  const squat = await catalogId('exercises', 0);
  const barbell = await catalogId('equipment', 0);

  await scope.db
    .updateTable('users')
    .set({ email: 'a@example.org', name: 'Ä "B"', sex: 'f', birth_date: '1990-02-28', height_cm: 171.5, default_rest_seconds: 90, time_zone: 'Europe/Berlin' })
    .set({ unit_system: 'imperial', one_rep_max_formula: 'lombardi', first_day_of_week: 7, shares_leaderboard: 1, password_hash: 'top secret hash' })
    .set({ oauth_provider: 'top secret provider', oauth_id: 'top secret id' })
    .where('id', '=', user_id)
    .execute();

  const coach_id = await add('coaches', { uid: uid(), user_id, name: 'Coach', bio: 'bio', zip_code: '01234', ...stamps, deleted_at });
  const program_id = await add('programs', { uid: uid(), owner_id, coach_id, name: 'Five Days', name_key: 'five days', description: 'd', zip_code: '01234', visibility: 'public', weeks: 4, ...stamps, deleted_at });
  await add('program_revisions', { owner_id, program_id, number: 2, document: '[]', author_id: user_id, ...made });
  await add('program_revisions', { owner_id, program_id, number: 1, document: '{"a":[1,null]}', ...made });
  const import_id = await add('import_logs', { uid: uid(), user_id, program_id, kind: 'program', format: 'text', file_name: 'x.txt', file_digest: 'ff', raw_text: '3x5\r\n@', parsed: '{"x":1}', confidence: '["high"]', counts: '{"sets":3}', unit: 'lb', time_zone: 'UTC', ...made });
  const bench = await add('equipment', { owner_id, name: 'My bench', name_key: 'my bench', kind: 'bench', description: 'd', ...stamps, deleted_at });
  const easy = await add('exercises', { uid: uid(), owner_id, slug: 'easy', name: 'Easy', name_key: 'easy', category: 'core', measurement: 'weight_reps', ...stamps });
  const own = await add('exercises', {
    ...{ uid: '0192aaaa-0000-7000-8000-000000000000', owner_id, slug: 'hard', name: 'Hard', name_key: 'hard', category: 'olympic', subcategory: 's', movement_pattern: 'squat' },
    ...{ mechanic: 'compound', force: 'push', laterality: 'unilateral', implements: 2, bodyweight_share: 0.65, measurement: 'weight_reps', variant_of: easy, level: 2 },
    ...{ default_weight_kg: 20.5, default_reps: 5, default_rest_seconds: 60, met: 3.8, met_code: '02054', description: 'd', instructions: 'i', image_url: 'u', video_url: 'v' },
    ...{ extra: '{"k":"v"}', import_id, ...stamps, deleted_at },
  });
  await add('exercise_muscles', { exercise_id: own, muscle: 'legs', role: 'primary' });
  await add('exercise_muscles', { exercise_id: own, muscle: 'core', role: 'secondary' });
  await add('exercise_equipment', { exercise_id: own, equipment_id: bench });
  await add('exercise_equipment', { exercise_id: own, equipment_id: barbell });
  await add('exercise_aliases', { exercise_id: squat, owner_id, alias: 'Knie-Beuge!', alias_key: 'knie beuge', locale: 'de', import_id, ...stamps });
  await add('exercise_settings', { user_id, exercise_id: squat, is_archived: 1, default_rest_seconds: 120, bar_weight: 45, bar_unit: 'lb', step_weight: 2.5, step_unit: 'lb', one_rep_max_formula: 'wathan', pinned_note: 'seat 4', ...stamps });
  const tag_id = await add('tags', { owner_id, name: 'Knee', name_key: 'knee', ...stamps });
  await add('exercise_tags', { exercise_id: squat, tag_id, ...made });
  await add('exercise_tags', { exercise_id: own, tag_id, ...made });
  await add('user_equipment', { user_id, equipment_id: barbell, gym: 'home', details: '{"plates":[20,20]}', ...stamps, deleted_at });
  await add('user_equipment', { user_id, equipment_id: bench, gym: '', ...stamps });

  const workout_id = await add('workouts', { uid: uid(), owner_id, program_id, week_index: 1, day_index: 2, title: 'Lég day', title_key: 'leg day', is_rest: 1, notes: 'n', ...stamps, deleted_at });
  await add('workouts', { uid: uid(), owner_id, title: 'Template', title_key: 'template', ...stamps });
  const slot = await add('workout_exercises', { owner_id, workout_id, slot_key: 'a', position: 1, exercise_id: own, superset_group: 'A', rest_seconds: 90, progression: 'linear +2.5kg', confidence_level: 'low', notes: 'n', ...stamps });
  const asked = { set_type: 'warmup', is_optional: 1, is_amrap: 1, reps_min: 3, reps_max: 5, load_kind: 'added', weight: 2.5, unit: 'kg', rpe_min: 7, rpe_max: 8.5, tempo: '3-1-1-0', duration_seconds: 1.5, distance_m: 0.1 };
  const planned_set_id = await add('planned_sets', { owner_id, workout_exercise_id: slot, set_index: 1, ...asked, rest_seconds_min: 60, rest_seconds_max: 90, ...stamps });
  await add('planned_sets', { owner_id, workout_exercise_id: slot, set_index: 2, rir_min: 0, rir_max: 2, percent_min: 70, percent_max: 75, percent_of: '1rm', ...stamps });
  const enrollment_id = await add('enrollments', { uid: uid(), program_id, user_id, status: 'left', joined_at: 5, left_at: 6, ...stamps });
  await add('enrollment_inputs', { user_id, enrollment_id, kind: 'override', local_date: '2026-01-02', slot_key: 'a', document: '{"sets":"3x5"}', ...made });
  await add('training_maxes', { user_id, enrollment_id, exercise_id: own, weight: 140.25, unit: 'kg', local_date: '2026-01-01', ...stamps });
  await add('body_measurements', { uid: uid(), user_id, kind: 'body weight', value: 80.1, unit: 'kg', measured_at: 7, local_date: '2026-01-01', utc_offset_minutes: -60, notes: 'n', import_id, ...stamps, deleted_at });

  const when = { local_date: '2026-01-01', utc_offset_minutes: 60 };
  const session_id = await add('sessions', {
    ...{ uid: uid(), user_id, program_id, workout_id, enrollment_id, program_revision: 2, status: 'in_progress', started_at: 10, paused_at: 11, paused_seconds: 12, ...when, time_zone: 'Europe/Berlin' },
    ...{ is_time_known: 0, title: 't', notes: 'n', is_deload: 1, calories: 100.5, import_id, source_key: 'k', source_digest: 'd', extra: '{"Feeling":"good"}', ...stamps, deleted_at },
  });
  await add('sessions', { uid: uid(), user_id, status: 'completed', started_at: 10, ended_at: 20, ...when, ...stamps });
  const session_exercise_id = await add('session_exercises', { user_id, session_id, position: 1, exercise_id: own, workout_exercise_id: slot, superset_group: 'A', is_skipped: 1, notes: 'n', ...stamps });
  await add('target_sets', { user_id, session_exercise_id, planned_set_id, set_index: 1, ...asked, rest_seconds: 60, ...made });
  await add('target_sets', { user_id, session_exercise_id, set_index: 2, rir_min: 1, rir_max: 1, ...made });
  const set = {
    ...{ user_id, planned_set_id, set_type: 'working', is_failure: 1, is_amrap: 1, is_completed: 1, load_kind: 'assisted', weight: 15.125, unit: 'lb', reps: 5, reps_left: 2, reps_right: 3, rir: 1.5, rpe: 8.5 },
    ...{ tempo: '3-1-1-0', rest_seconds: 60, duration_seconds: 12.5, distance_m: 3.3, calories: 4.4, performed_at: 15, ...when, notes: 'n', extra: '{"k":1}', ...stamps, deleted_at },
  };
  const head = await add('set_logs', { ...set, exercise_id: own, session_exercise_id, set_index: 1 });
  await add('set_logs', { ...set, uid: uid(), exercise_id: own, session_exercise_id, set_index: 2, set_type: 'drop', drop_of: head });
  const alone = await add('set_logs', { ...set, uid: uid(), exercise_id: squat, set_index: 1 });
  await add('set_logs', { ...set, uid: uid(), exercise_id: squat, set_index: 1, drop_of: alone });
}
