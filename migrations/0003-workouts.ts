import { askedChecks, askedColumns } from './asked-set.js';
import { bothOrNeither, oneOf, ordered, run, table, type ColumnTypes, type Migration } from './migration.js';

/** The days of programs and templates, their slots, what is asked in each, and who follows them. */
export const workouts: Migration = {
  name: '0003-workouts',
  up: (db, types) => run(db, [...days(types), ...slots(types), ...enrollments(types)]),
  down: (db) =>
    run(
      db,
      [
        'training_maxes',
        'enrollment_inputs',
        'enrollments',
        'planned_sets',
        'workout_exercises',
        'workouts',
      ].map((name) => `drop table ${name}`),
    ),
};

function days(t: ColumnTypes): string[] {
  return [
    table(t, 'workouts', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `owner_id ${t.integer} not null references users (id) on delete cascade`,
      `program_id ${t.integer}`,
      `week_index ${t.integer} check (week_index >= 1)`,
      `day_index ${t.integer} check (day_index >= 1)`,
      `title ${t.text}`,
      `title_key ${t.text}`,
      `is_rest ${t.integer} not null default 0 ${t.flag('is_rest')}`,
      `notes ${t.text}`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      `deleted_at ${t.time}`,
      'unique (owner_id, id)',
      'foreign key (owner_id, program_id) references programs (owner_id, id) on delete cascade',
      bothOrNeither('program_id', 'week_index'),
      bothOrNeither('program_id', 'day_index'),
      `check (program_id is not null or title is not null)`,
    ]),
    `create index workouts_by_program on workouts (owner_id, program_id)`,
    `create unique index workouts_by_day on workouts (program_id, week_index, day_index) where program_id is not null and deleted_at is null`,
    `create unique index templates_by_title on workouts (owner_id, title_key) where program_id is null and deleted_at is null`,
  ];
}

function slots(t: ColumnTypes): string[] {
  return [
    table(t, 'workout_exercises', [
      `id ${t.id}`,
      `owner_id ${t.integer} not null`,
      `workout_id ${t.integer} not null`,
      `slot_key ${t.text} not null check (slot_key <> '')`,
      `position ${t.integer} not null check (position >= 1)`,
      `exercise_id ${t.integer} not null references exercises (id)`,
      `superset_group ${t.text}`,
      `rest_seconds ${t.integer} check (rest_seconds >= 0)`,
      `progression ${t.text}`,
      `confidence_level ${t.text} ${oneOf('confidence_level', ['high', 'medium', 'low'])}`,
      `notes ${t.text}`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      'unique (workout_id, position)',
      'unique (owner_id, id)',
      'foreign key (owner_id, workout_id) references workouts (owner_id, id) on delete cascade',
    ]),
    `create index workout_exercises_by_workout on workout_exercises (owner_id, workout_id)`,
    `create index workout_exercises_by_exercise on workout_exercises (exercise_id)`,
    table(t, 'planned_sets', [
      `id ${t.id}`,
      `owner_id ${t.integer} not null`,
      `workout_exercise_id ${t.integer} not null`,
      `set_index ${t.integer} not null check (set_index >= 1)`,
      ...askedColumns(t),
      `percent_min ${t.real} check (percent_min > 0)`,
      `percent_max ${t.real} check (percent_max > 0)`,
      `percent_of ${t.text} ${oneOf('percent_of', ['1rm', 'training_max'])}`,
      `rest_seconds_min ${t.integer} check (rest_seconds_min >= 0)`,
      `rest_seconds_max ${t.integer} check (rest_seconds_max >= 0)`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      'unique (workout_exercise_id, set_index)',
      'foreign key (owner_id, workout_exercise_id) references workout_exercises (owner_id, id) on delete cascade',
      ...askedChecks(),
      ordered('percent_min', 'percent_max'),
      ordered('rest_seconds_min', 'rest_seconds_max'),
      bothOrNeither('percent_min', 'percent_of'),
      bothOrNeither('percent_min', 'percent_max'),
      'check (weight is null or percent_min is null)',
    ]),
    `create index planned_sets_by_slot on planned_sets (owner_id, workout_exercise_id)`,
  ];
}

function enrollments(t: ColumnTypes): string[] {
  return [
    table(t, 'enrollments', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `program_id ${t.integer} not null references programs (id) on delete cascade`,
      `user_id ${t.integer} not null references users (id) on delete cascade`,
      `status ${t.text} not null ${oneOf('status', ['invited', 'active', 'paused', 'left'])}`,
      `joined_at ${t.time}`,
      `left_at ${t.time}`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      'unique (user_id, id)',
      `check (status = 'invited' or joined_at is not null)`,
      `check ((status = 'left') = (left_at is not null))`,
      ordered('joined_at', 'left_at'),
    ]),
    `create unique index enrollments_live on enrollments (program_id, user_id) where status <> 'left'`,
    `create index enrollments_by_program on enrollments (program_id)`,
    `create index enrollments_by_user on enrollments (user_id, status)`,
    table(t, 'enrollment_inputs', [
      `id ${t.id}`,
      `user_id ${t.integer} not null`,
      `enrollment_id ${t.integer} not null`,
      `kind ${t.text} not null ${oneOf('kind', ['skip', 'repeat', 'pause', 'resume', 'override'])}`,
      `local_date ${t.text} not null check (${t.isDate('local_date')})`,
      `slot_key ${t.text}`,
      `document ${t.json}`,
      `created_at ${t.time} not null`,
      `check (kind <> 'override' or (slot_key is not null and document is not null))`,
      'foreign key (user_id, enrollment_id) references enrollments (user_id, id) on delete cascade',
    ]),
    `create index enrollment_inputs_by_enrollment on enrollment_inputs (user_id, enrollment_id, local_date)`,
    table(t, 'training_maxes', [
      `id ${t.id}`,
      `user_id ${t.integer} not null`,
      `enrollment_id ${t.integer} not null`,
      `exercise_id ${t.integer} not null references exercises (id)`,
      `weight ${t.real} not null check (weight > 0)`,
      `unit ${t.text} not null ${oneOf('unit', ['kg', 'lb', 'stacks'])}`,
      `local_date ${t.text} not null check (${t.isDate('local_date')})`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      'foreign key (user_id, enrollment_id) references enrollments (user_id, id) on delete cascade',
    ]),
    `create index training_maxes_by_enrollment on training_maxes (user_id, enrollment_id, exercise_id, local_date)`,
    `create index training_maxes_by_exercise on training_maxes (exercise_id)`,
  ];
}
