import type { World } from './populate.js';
import type { Row, TableName } from './valid-rows.js';

/** Rows of one table that are kept, and rows beside them that a CHECK refuses. */
export interface CheckCase {
  readonly table: TableName;
  readonly what: string;
  readonly good: readonly Row[];
  readonly bad: readonly Row[];
}

function words(table: TableName, column: string, list: string, rest: Row = {}): CheckCase[] {
  const good = list.split(' ').map((word) => ({ ...rest, [column]: word }));
  const bad = ['heavy', '', (list.split(' ')[0] ?? '').toUpperCase()].filter((word) => word !== '%');
  return [
    { table, what: `${column} of a list`, good, bad: bad.map((word) => ({ ...rest, [column]: word })) },
  ];
}

/** The words a column may hold, from the model. */
export const wordCases: readonly CheckCase[] = [
  ...words('users', 'unit_system', 'metric imperial'),
  ...words('users', 'sex', 'm f'),
  ...words('users', 'one_rep_max_formula', 'epley brzycki lander lombardi mayhew oconner wathan'),
  ...words('programs', 'visibility', 'private public'),
  ...words('import_logs', 'kind', 'history program'),
  ...words('exercises', 'mechanic', 'compound isolation'),
  ...words('exercises', 'force', 'push pull static none'),
  ...words('exercises', 'laterality', 'bilateral unilateral alternating'),
  ...words(
    'exercises',
    'measurement',
    'weight_reps bodyweight_reps assisted_reps duration weight_duration distance_duration weight_distance',
  ),
  ...words('exercise_settings', 'one_rep_max_formula', 'epley brzycki lander lombardi mayhew oconner wathan'),
  ...words(
    'exercise_muscles',
    'muscle',
    'chest back shoulders biceps triceps forearms glutes core traps lats',
  ),
  ...words('exercise_muscles', 'role', 'primary secondary'),
  ...words(
    'equipment',
    'kind',
    'machine dumbbell barbell bodyweight kettlebell resistance_band cable bench rack other',
  ),
  ...words('body_measurements', 'unit', 'kg lb cm in %'),
  ...words('workout_exercises', 'confidence_level', 'high medium low'),
  ...words('planned_sets', 'set_type', 'warmup working drop'),
  ...words('planned_sets', 'load_kind', 'external added assisted none'),
  ...words('enrollment_inputs', 'kind', 'skip repeat pause resume'),
  ...words('training_maxes', 'unit', 'kg lb stacks'),
  ...words('sessions', 'status', 'completed abandoned'),
  ...words('target_sets', 'set_type', 'warmup working drop'),
  ...words('target_sets', 'load_kind', 'external added assisted none'),
  ...words('set_logs', 'set_type', 'warmup working drop'),
  ...words('set_logs', 'load_kind', 'external added assisted'),
  ...words('set_logs', 'unit', 'kg lb stacks'),
  ...words(
    'personal_records',
    'record_type',
    'weight 1rm set_volume total_volume rep_max reps assistance duration distance pace',
  ),
  ...words('personal_records', 'unit', 'kg stacks reps s s@stacks m s/km'),
  ...words('exercises', 'category', 'chest back legs shoulders arms core cardio olympic mobility other'),
  ...words('exercise_settings', 'bar_unit', 'kg lb', { bar_weight: 20 }),
  ...words('exercise_settings', 'step_unit', 'kg lb stacks', { step_weight: 2.5 }),
  ...words('planned_sets', 'unit', 'kg lb stacks', { weight: 1 }),
  ...words('planned_sets', 'percent_of', '1rm training_max', { percent_min: 70, percent_max: 80 }),
  ...words('enrollments', 'status', 'invited active paused'),
  ...words('target_sets', 'unit', 'kg lb stacks', { weight: 1 }),
];

function flag(table: TableName, ...columns: string[]): CheckCase[] {
  return columns.map((column) => ({
    table,
    what: `${column} is yes or no`,
    good: [{ [column]: 0 }, { [column]: 1 }],
    bad: [{ [column]: 2 }, { [column]: -1 }],
  }));
}

/** Columns that are 0 or 1. */
export const flagCases: readonly CheckCase[] = [
  ...flag('users', 'shares_leaderboard', 'is_active'),
  ...flag('exercise_settings', 'is_archived'),
  ...flag('workouts', 'is_rest'),
  ...flag('planned_sets', 'is_optional', 'is_amrap'),
  ...flag('sessions', 'is_time_known', 'is_deload'),
  ...flag('session_exercises', 'is_skipped'),
  ...flag('target_sets', 'is_optional', 'is_amrap'),
  ...flag('set_logs', 'is_failure', 'is_amrap', 'is_completed'),
  ...flag('personal_records', 'is_baseline'),
];

interface Bounds {
  readonly good: readonly number[];
  readonly bad: readonly number[];
}

function number(table: TableName, column: string, { good, bad }: Bounds, rest: Row = {}): CheckCase[] {
  const rows = (numbers: readonly number[]) => numbers.map((value) => ({ ...rest, [column]: value }));
  return [{ table, what: `${column} within its bounds`, good: rows(good), bad: rows(bad) }];
}

const zeroUp: Bounds = { good: [0, 7], bad: [-1] };
const aboveZero: Bounds = { good: [1, 9], bad: [0, -1] };
const place: Bounds = { good: [9], bad: [0, -1] };
const rpe: Bounds = { good: [1, 7.5, 10], bad: [0, 0.5, 10.5, 11] };
const offset: Bounds = { good: [-1080, -210, 0, 1080], bad: [-1081, 1081] };

function asked(table: TableName): CheckCase[] {
  return [
    ...number(table, 'set_index', place),
    ...number(table, 'reps_min', aboveZero, { reps_max: 9 }),
    ...number(table, 'reps_max', aboveZero, { reps_min: 1 }),
    ...number(table, 'weight', zeroUp, { unit: 'kg' }),
    ...number(table, 'rpe_min', rpe, { rpe_max: 10 }),
    ...number(table, 'rpe_max', rpe, { rpe_min: 1 }),
    ...number(table, 'rir_min', zeroUp, { rir_max: 7 }),
    ...number(table, 'rir_max', zeroUp, { rir_min: 0 }),
    ...number(table, 'duration_seconds', aboveZero),
    ...number(table, 'distance_m', aboveZero),
  ];
}

/** Numbers at the edge of what is kept and just beyond it. */
export const numberCases = ({ bob, program }: World): readonly CheckCase[] => [
  ...number('users', 'height_cm', aboveZero),
  ...number('users', 'default_rest_seconds', zeroUp),
  ...number('users', 'first_day_of_week', { good: [1, 7], bad: [0, 8] }),
  ...number('programs', 'weeks', aboveZero),
  ...number('program_revisions', 'number', place),
  ...number('exercises', 'implements', { good: [1, 2], bad: [0, 3] }),
  ...number('exercises', 'bodyweight_share', { good: [0, 0.64, 1], bad: [-0.1, 1.1] }),
  ...number('exercises', 'level', aboveZero),
  ...number('exercises', 'default_weight_kg', zeroUp),
  ...number('exercises', 'default_reps', aboveZero),
  ...number('exercises', 'default_rest_seconds', zeroUp),
  ...number('exercises', 'met', aboveZero),
  ...number('exercise_settings', 'default_rest_seconds', zeroUp),
  ...number('exercise_settings', 'bar_weight', zeroUp, { bar_unit: 'kg' }),
  ...number('exercise_settings', 'step_weight', aboveZero, { step_unit: 'kg' }),
  ...number('catalog_state', 'id', { good: [1], bad: [0, 2] }),
  ...number('acting_user', 'id', { good: [1], bad: [0, 2] }),
  ...number('body_measurements', 'value', zeroUp),
  ...number('body_measurements', 'utc_offset_minutes', offset),
  ...number('workouts', 'week_index', place, { owner_id: bob, program_id: program, day_index: 9 }),
  ...number('workouts', 'day_index', place, { owner_id: bob, program_id: program, week_index: 9 }),
  ...number('workout_exercises', 'position', place),
  ...number('workout_exercises', 'rest_seconds', zeroUp),
  ...asked('planned_sets'),
  ...number('planned_sets', 'percent_min', aboveZero, { percent_max: 80, percent_of: '1rm' }),
  ...number('planned_sets', 'percent_max', aboveZero, { percent_min: 1, percent_of: '1rm' }),
  ...number('planned_sets', 'rest_seconds_min', zeroUp),
  ...number('planned_sets', 'rest_seconds_max', zeroUp),
  ...number('training_maxes', 'weight', aboveZero),
  ...number('sessions', 'paused_seconds', zeroUp),
  ...number('sessions', 'calories', zeroUp),
  ...number('sessions', 'utc_offset_minutes', offset),
  ...number('session_exercises', 'position', place),
  ...asked('target_sets'),
  ...number('target_sets', 'rest_seconds', zeroUp),
  ...number('set_logs', 'set_index', place),
  ...number('set_logs', 'weight', zeroUp),
  ...number('set_logs', 'reps', aboveZero),
  ...number('set_logs', 'reps', zeroUp, { is_completed: 0 }),
  ...number('set_logs', 'rir', zeroUp),
  ...number('set_logs', 'rpe', rpe),
  ...number('set_logs', 'rest_seconds', zeroUp),
  ...number('set_logs', 'duration_seconds', zeroUp),
  ...number('set_logs', 'distance_m', zeroUp),
  ...number('set_logs', 'calories', zeroUp),
  ...number('set_logs', 'utc_offset_minutes', offset),
  ...number('personal_records', 'reps', zeroUp),
  ...number('personal_records', 'load', zeroUp),
];
