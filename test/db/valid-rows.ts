/** Any column of a row to insert. */
export type Row = Readonly<Record<string, number | string | null>>;

/** Wednesday, 18 November 2026, 18:00 UTC. */
export const noon = Date.UTC(2026, 10, 18, 12);
export const hour = 3_600_000;

let uids = 0;

/** A uid no other row of this test file has. */
export function nextUid(): string {
  uids += 1;
  return `01900000-0000-7000-8000-${uids.toString(16).padStart(12, '0')}`;
}

const stamps = { created_at: noon, updated_at: noon };
const place = { local_date: '2026-11-18', utc_offset_minutes: 60 };

/**
 * The least each table asks of a row; what a row points at is for the caller to give.
 *
 * @param given overrides and adds columns
 */
export function validRow(table: TableName, given: Row = {}): Row {
  return { ...defaults[table](), ...given };
}

export type TableName = keyof typeof defaults;

const defaults = {
  users: () => ({ uid: nextUid(), username: 'cara', username_key: 'cara', ...stamps }),
  coaches: () => ({ uid: nextUid(), name: 'Cara', ...stamps }),
  coach_notes: () => ({ text: 'Slow down', ...stamps }),
  programs: () => ({ uid: nextUid(), name: 'Fives', name_key: 'fives', ...stamps }),
  program_revisions: () => ({ number: 9, document: '{}', created_at: noon }),
  import_logs: () => ({ uid: nextUid(), kind: 'history', raw_text: 'Squat 3x5', created_at: noon }),
  exercises: () => ({
    uid: nextUid(),
    slug: 'log-lift',
    name: 'Log lift',
    name_key: 'log lift',
    category: 'full body',
    measurement: 'weight_reps',
    ...stamps,
  }),
  exercise_settings: () => ({ ...stamps }),
  exercise_aliases: () => ({ alias: 'Viking', alias_key: 'viking', ...stamps }),
  tags: () => ({ name: 'Odd', name_key: 'odd', ...stamps }),
  exercise_tags: () => ({ created_at: noon }),
  exercise_muscles: () => ({ muscle: 'traps', role: 'secondary' }),
  acting_user: () => ({ id: 1, updated_at: noon }),
  catalog_state: () => ({ id: 1, version: 1, updated_at: noon }),
  equipment: () => ({ name: 'Tree Trunk', name_key: 'tree trunk', kind: 'other', ...stamps }),
  exercise_equipment: () => ({}),
  user_equipment: () => ({ gym: 'shed', ...stamps }),
  body_measurements: () => ({
    uid: nextUid(),
    kind: 'weight',
    value: 80,
    unit: 'kg',
    measured_at: noon,
    ...place,
    ...stamps,
  }),
  workouts: () => ({ uid: nextUid(), title: 'Day', title_key: 'day', ...stamps }),
  workout_exercises: () => ({ slot_key: 'squat', position: 9, ...stamps }),
  planned_sets: () => ({ set_index: 9, ...stamps }),
  enrollments: () => ({ uid: nextUid(), status: 'active', joined_at: noon, ...stamps }),
  enrollment_inputs: () => ({ kind: 'skip', local_date: '2026-11-18', created_at: noon }),
  training_maxes: () => ({ weight: 100, unit: 'kg', local_date: '2026-11-18', ...stamps }),
  sessions: () => ({
    uid: nextUid(),
    status: 'completed',
    started_at: noon,
    ended_at: noon + hour,
    ...place,
    ...stamps,
  }),
  session_exercises: () => ({ position: 9, ...stamps }),
  target_sets: () => ({ set_index: 9, created_at: noon }),
  set_logs: () => ({
    uid: nextUid(),
    set_index: 9,
    set_type: 'working',
    load_kind: 'external',
    weight: 100,
    unit: 'kg',
    reps: 5,
    performed_at: noon,
    ...place,
    ...stamps,
  }),
  personal_records: () => ({
    record_type: 'weight',
    unit: 'kg',
    value: 100,
    score: 100_000,
    achieved_at: noon,
    beaten_at: noon + hour,
  }),
  commands: () => ({ name: 'log set', words: 'log squat 100x5', at: noon }),
  changes: () => ({ table_name: 'sessions', row_key: '{"id":1}', after: '{"id":1}' }),
} satisfies Record<string, () => Row>;
