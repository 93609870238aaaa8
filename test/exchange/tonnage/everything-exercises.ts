import { deleted_at, made, stamps, type Planter } from './planter.js';

/** What plans and logs refer to. */
export interface PlantedExercises {
  readonly squat: number;
  readonly own: number;
  readonly program_id: number;
  readonly import_id: number;
}

export async function plantExercises(planter: Planter): Promise<PlantedExercises> {
  const { user_id } = planter;
  const owner_id = user_id;
  const squat = await planter.shipped('exercises');
  const barbell = await planter.shipped('equipment');
  const coach_id = await planter.add('coaches', {
    uid: planter.uid(),
    user_id,
    name: 'Coach',
    bio: 'bio',
    zip_code: '01234',
    ...stamps,
    deleted_at,
  });
  const program_id = await planter.add('programs', {
    uid: planter.uid(),
    owner_id,
    coach_id,
    name: 'Five Days',
    name_key: 'five days',
    description: 'd',
    zip_code: '01234',
    visibility: 'public',
    weeks: 4,
    ...stamps,
    deleted_at,
  });
  await planter.add('program_revisions', {
    owner_id,
    program_id,
    number: 2,
    document: '[]',
    author_id: user_id,
    ...made,
  });
  await planter.add('program_revisions', {
    owner_id,
    program_id,
    number: 1,
    document: '{"a":[1,null]}',
    ...made,
  });
  const import_id = await planter.add('import_logs', {
    uid: planter.uid(),
    user_id,
    program_id,
    kind: 'program',
    format: 'text',
    file_name: 'x.txt',
    file_digest: 'ff',
    raw_text: '3x5\r\n@',
    parsed: '{"x":1}',
    confidence: '["high"]',
    counts: '{"sets":3}',
    unit: 'lb',
    time_zone: 'UTC',
    ...made,
  });
  const bench = await planter.add('equipment', {
    owner_id,
    name: 'My bench',
    name_key: 'my bench',
    kind: 'bench',
    description: 'd',
    ...stamps,
    deleted_at,
  });
  const easy = await planter.add('exercises', {
    uid: planter.uid(),
    owner_id,
    slug: 'easy',
    name: 'Easy',
    name_key: 'easy',
    category: 'core',
    measurement: 'weight_reps',
    ...stamps,
  });
  const own = await planter.add('exercises', {
    ...{
      uid: '0192aaaa-0000-7000-8000-000000000000',
      owner_id,
      slug: 'hard',
      name: 'Hard',
      name_key: 'hard',
      category: 'olympic',
      subcategory: 's',
      movement_pattern: 'squat',
    },
    ...{
      mechanic: 'compound',
      force: 'push',
      laterality: 'unilateral',
      implements: 2,
      bodyweight_share: 0.65,
      measurement: 'weight_reps',
      variant_of: easy,
      level: 2,
    },
    ...{
      default_weight_kg: 20.5,
      default_reps: 5,
      default_rest_seconds: 60,
      met: 3.8,
      met_code: '02054',
      description: 'd',
      instructions: 'i',
      image_url: 'u',
      video_url: 'v',
    },
    ...{ extra: '{"k":"v"}', import_id, ...stamps, deleted_at },
  });
  await planter.add('exercise_muscles', { exercise_id: own, muscle: 'legs', role: 'primary' });
  await planter.add('exercise_muscles', { exercise_id: own, muscle: 'core', role: 'secondary' });
  await planter.add('exercise_equipment', { exercise_id: own, equipment_id: bench });
  await planter.add('exercise_equipment', { exercise_id: own, equipment_id: barbell });
  await planter.add('exercise_aliases', {
    exercise_id: squat,
    owner_id,
    alias: 'Knie-Beuge!',
    alias_key: 'knie beuge',
    locale: 'de',
    import_id,
    ...stamps,
  });
  await planter.add('exercise_settings', {
    user_id,
    exercise_id: squat,
    is_archived: 1,
    default_rest_seconds: 120,
    bar_weight: 45,
    bar_unit: 'lb',
    step_weight: 2.5,
    step_unit: 'lb',
    one_rep_max_formula: 'wathan',
    pinned_note: 'seat 4',
    ...stamps,
  });
  const tag_id = await planter.add('tags', { owner_id, name: 'Knee', name_key: 'knee', ...stamps });
  await planter.add('exercise_tags', { exercise_id: squat, tag_id, ...made });
  await planter.add('exercise_tags', { exercise_id: own, tag_id, ...made });
  await planter.add('user_equipment', {
    user_id,
    equipment_id: barbell,
    gym: 'home',
    details: '{"plates":[20,20]}',
    ...stamps,
    deleted_at,
  });
  await planter.add('user_equipment', { user_id, equipment_id: bench, gym: '', ...stamps });
  return { squat, own, program_id, import_id };
}
