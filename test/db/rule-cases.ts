import type { CheckCase } from './check-cases.js';
import type { World } from './populate.js';
import { hour, noon, type Row, type TableName } from './valid-rows.js';

function rule(table: TableName, what: string, good: readonly Row[], bad: readonly Row[]): CheckCase {
  return { table, what, good, bad };
}

function notEmpty(table: TableName, column: string): CheckCase {
  return rule(table, `${column} is not empty`, [{ [column]: 'Ü 1' }], [{ [column]: '' }]);
}

function date(table: TableName, column: string): CheckCase {
  const bad = ['18.11.2026', 'yesterday', '2026-1-1', '2026-11-18T00:00', ''];
  return rule(
    table,
    `${column} is a date`,
    [{ [column]: '2026-02-29' }],
    bad.map((text) => ({ [column]: text })),
  );
}

/** A pair of columns of which half is refused, in both directions; both given in `both`. */
function pair(table: TableName, both: Row, rest: Row = {}): CheckCase {
  const columns = Object.keys(both);
  const halves = columns.map((column) => ({ ...rest, ...both, [column]: null }));
  return rule(table, `${columns.join(' and ')}, or neither`, [{ ...rest, ...both }, rest], halves);
}

/** The first column of `good` must not exceed the second. */
function order(
  table: TableName,
  one: string,
  other: string,
  numbers: [number, number],
  rest: Row = {},
): CheckCase {
  const [small, large] = numbers;
  const good = [
    { ...rest, [one]: small, [other]: large },
    { ...rest, [one]: large, [other]: large },
  ];
  return rule(table, `${one} not above ${other}`, good, [{ ...rest, [one]: large, [other]: small }]);
}

function asked(table: TableName): CheckCase[] {
  const rpe = { rpe_min: 7, rpe_max: 8 };
  const rir = { rir_min: 1, rir_max: 2 };
  return [
    pair(table, { reps_min: 5, reps_max: 8 }),
    pair(table, rpe),
    pair(table, rir),
    pair(table, { weight: 60, unit: 'kg' }),
    order(table, 'reps_min', 'reps_max', [5, 8]),
    order(table, 'rpe_min', 'rpe_max', [7, 8]),
    order(table, 'rir_min', 'rir_max', [1, 2]),
    rule(
      table,
      'an effort is RPE or RIR',
      [rpe, rir, { weight: 60, unit: 'kg', ...rpe }],
      [{ ...rpe, ...rir }],
    ),
  ];
}

const nothingDone = { reps: null, duration_seconds: null, distance_m: null };
const noLoad = { load_kind: 'none', weight: null, unit: null };

/** Shapes of text, and the rules between the columns of a row. */
export const ruleCases = ({ bob, program }: World): readonly CheckCase[] => [
  rule(
    'users',
    'username is 3 to 50 letters, digits, _ and -',
    [{ username: 'a_b' }, { username: 'X-9'.padEnd(50, 'x') }],
    ['ab', 'x'.repeat(51), 'a b', 'jürgen', 'a.b', 'a[b', ''].map((username) => ({ username })),
  ),
  rule(
    'users',
    'email is an address',
    [{ email: 'a@b.de' }],
    ['a', 'a@b', '@b.de', 'a@.d', 'a@b.', ''].map((email) => ({ email })),
  ),
  pair('users', { oauth_provider: 'example', oauth_id: 'x' }),
  ...(['coaches', 'programs', 'exercises', 'tags', 'equipment'] as const).map((table) =>
    notEmpty(table, 'name'),
  ),
  notEmpty('coach_notes', 'text'),
  notEmpty('exercises', 'slug'),
  notEmpty('exercise_aliases', 'alias'),
  notEmpty('body_measurements', 'kind'),
  notEmpty('workout_exercises', 'slot_key'),
  date('users', 'birth_date'),
  ...(['body_measurements', 'enrollment_inputs', 'training_maxes', 'sessions', 'set_logs'] as const).map(
    (table) => date(table, 'local_date'),
  ),
  rule(
    'import_logs',
    'the text or the digest is kept',
    [{ raw_text: 'x' }, { raw_text: null, file_digest: 'x' }],
    [{ raw_text: null, file_name: 'log.csv' }],
  ),
  rule('exercises', 'one of a user has a uid', [{ uid: null, owner_id: null }], [{ uid: null }]),
  pair('exercise_settings', { bar_weight: 20, bar_unit: 'kg' }),
  pair('exercise_settings', { step_weight: 2.5, step_unit: 'kg' }),
  rule(
    'workouts',
    'a day of a program has week and day',
    [{ owner_id: bob, program_id: program, week_index: 2, day_index: 1 }],
    [
      { owner_id: bob, program_id: program, week_index: 2 },
      { owner_id: bob, program_id: program, day_index: 1 },
      { week_index: 2 },
      { day_index: 1 },
    ],
  ),
  rule('workouts', 'a template has a title', [{ title: 'Pull' }], [{ title: null }]),
  ...asked('planned_sets'),
  ...asked('target_sets'),
  order('planned_sets', 'percent_min', 'percent_max', [70, 80], { percent_of: '1rm' }),
  order('planned_sets', 'rest_seconds_min', 'rest_seconds_max', [60, 90]),
  rule(
    'planned_sets',
    'a percentage is of something, from and to',
    [{ percent_min: 70, percent_max: 80, percent_of: '1rm' }],
    [
      { percent_min: 70, percent_max: 80 },
      { percent_of: '1rm' },
      { percent_min: 70, percent_of: '1rm' },
      { percent_max: 80 },
    ],
  ),
  rule(
    'planned_sets',
    'one load at most',
    [{ weight: 60, unit: 'kg' }],
    [{ weight: 60, unit: 'kg', percent_min: 70, percent_max: 80, percent_of: '1rm' }],
  ),
  rule(
    'enrollments',
    'joined unless invited',
    [{ status: 'invited', joined_at: null }],
    [{ joined_at: null }],
  ),
  rule(
    'enrollments',
    'left at a time, or not left',
    [{ status: 'left', left_at: noon + hour }],
    [{ status: 'left' }, { status: 'active', left_at: noon + hour }],
  ),
  rule('enrollments', 'joined before left', [], [{ status: 'left', left_at: noon - hour }]),
  rule(
    'enrollment_inputs',
    'an override says what and where',
    [{ kind: 'override', slot_key: 'squat', document: '{}' }],
    [
      { kind: 'override', slot_key: 'squat' },
      { kind: 'override', document: '{}' },
    ],
  ),
  rule('sessions', 'the end is not before the start', [{ ended_at: noon }], [{ ended_at: noon - 1 }]),
  pair('sessions', { source_key: 'k2', source_digest: 'd2' }),
  rule(
    'sessions',
    'one in progress has not ended',
    [{ user_id: bob, status: 'in_progress', ended_at: null, paused_at: noon }],
    [{ user_id: bob, status: 'in_progress' }],
  ),
  rule('sessions', 'only one in progress is paused', [{ status: 'completed' }], [{ paused_at: noon }]),
  rule(
    'set_logs',
    'a completed set has reps, a duration or a distance',
    [
      { ...nothingDone, duration_seconds: 30 },
      { ...nothingDone, distance_m: 40 },
      { ...nothingDone, is_completed: 0 },
    ],
    [nothingDone, { ...nothingDone, duration_seconds: 0, distance_m: 0 }, { ...nothingDone, calories: 9 }],
  ),
  rule(
    'set_logs',
    'zero reps only on a missed attempt',
    [{ reps: 0, is_completed: 0 }],
    [{ reps: 0 }, { reps: 0, duration_seconds: 30 }],
  ),
  rule('set_logs', 'a load has a weight', [noLoad], [{ load_kind: 'none' }, { weight: null, unit: null }]),
  rule(
    'set_logs',
    'a weight has a unit',
    [{ weight: 0, unit: 'stacks' }],
    [{ unit: null }, { ...noLoad, unit: 'kg' }],
  ),
  rule(
    'set_logs',
    'left and right, or neither, and they add up',
    [
      { reps: 15, reps_left: 8, reps_right: 7 },
      { reps: 5, reps_left: 5, reps_right: 0 },
    ],
    [
      { reps_left: 5 },
      { reps_right: 5 },
      { reps: 5, reps_left: 8, reps_right: 7 },
      { reps: null, duration_seconds: 9, reps_left: 8, reps_right: 7 },
      { reps: 5, reps_left: -1, reps_right: 6 },
      { reps: 5, reps_left: 6, reps_right: -1 },
    ],
  ),
  rule(
    'set_logs',
    'one on its own has a uid',
    [{ session_exercise_id: null }],
    [{ session_exercise_id: null, uid: null }],
  ),
  pair('commands', { undone_at: noon, undone_after: 1 }),
  rule(
    'changes',
    'a change has a before or an after',
    [{ before: '{}', after: null }],
    [{ before: null, after: null }],
  ),
];
