import {
  flag,
  integer,
  json,
  maybe,
  real,
  stamps,
  text,
  time,
  to,
  type Columns,
  type Table,
} from './shape.js';

/** The columns that planned sets and the targets of a session share. */
export const askedColumns = {
  set_index: integer,
  set_type: text,
  is_optional: flag,
  is_amrap: flag,
  reps_min: maybe(integer),
  reps_max: maybe(integer),
  load_kind: text,
  weight: maybe(real),
  unit: maybe(text),
  rpe_min: maybe(real),
  rpe_max: maybe(real),
  rir_min: maybe(real),
  rir_max: maybe(real),
  tempo: maybe(text),
  duration_seconds: maybe(real),
  distance_m: maybe(real),
} as const satisfies Columns;

/** The user as a coach. */
export const coaches: Table = {
  table: 'coaches',
  key: 'coaches',
  owner: 'user_id',
  columns: {
    uid: text,
    name: text,
    bio: maybe(text),
    zip_code: maybe(text),
    ...stamps,
    deleted_at: maybe(time),
  },
  reference: { kind: 'coach', of: ({ uid }) => uid as string },
};

/** Programs and what each of their revisions said. */
export const programs: Table = {
  table: 'programs',
  key: 'programs',
  owner: 'owner_id',
  columns: {
    uid: text,
    name: text,
    coach_id: maybe(to('coach')),
    description: maybe(text),
    zip_code: maybe(text),
    visibility: text,
    weeks: integer,
    ...stamps,
    deleted_at: maybe(time),
  },
  folded: { name_key: 'name' },
  reference: { kind: 'program', of: ({ uid }) => uid as string },
  children: [
    {
      table: 'program_revisions',
      key: 'revisions',
      owner: 'owner_id',
      parent: 'program_id',
      columns: { number: integer, author_id: maybe(to('user')), document: json, created_at: time },
      order: ['number'],
    },
  ],
};

/** The days of programs and the templates, with their slots and what is planned in each. */
export const workouts: Table = {
  table: 'workouts',
  key: 'workouts',
  owner: 'owner_id',
  columns: {
    uid: text,
    program_id: maybe(to('program')),
    week_index: maybe(integer),
    day_index: maybe(integer),
    title: maybe(text),
    is_rest: flag,
    notes: maybe(text),
    ...stamps,
    deleted_at: maybe(time),
  },
  folded: { title_key: 'title' },
  reference: { kind: 'workout', of: ({ uid }) => uid as string },
  children: [
    {
      table: 'workout_exercises',
      key: 'exercises',
      owner: 'owner_id',
      parent: 'workout_id',
      columns: {
        position: integer,
        exercise_id: to('exercise'),
        slot_key: text,
        superset_group: maybe(text),
        rest_seconds: maybe(integer),
        progression: maybe(text),
        confidence_level: maybe(text),
        notes: maybe(text),
        ...stamps,
      },
      order: ['position'],
      reference: {
        kind: 'slot',
        of: ({ position }, workout) => ({ workout, position: position as number }),
      },
      children: [
        {
          table: 'planned_sets',
          key: 'sets',
          owner: 'owner_id',
          parent: 'workout_exercise_id',
          columns: {
            ...askedColumns,
            percent_min: maybe(real),
            percent_max: maybe(real),
            percent_of: maybe(text),
            rest_seconds_min: maybe(integer),
            rest_seconds_max: maybe(integer),
            ...stamps,
          },
          order: ['set_index'],
          reference: {
            kind: 'planned set',
            of: ({ set_index: index }, slot) => ({ ...(slot as object), set_index: index as number }),
          },
        },
      ],
    },
  ],
};

/** Following a program, with its skips and overrides and the training maxes. */
export const enrollments: Table = {
  table: 'enrollments',
  key: 'enrollments',
  owner: 'user_id',
  columns: {
    uid: text,
    program_id: to('program'),
    status: text,
    joined_at: maybe(time),
    left_at: maybe(time),
    ...stamps,
  },
  reference: { kind: 'enrollment', of: ({ uid }) => uid as string },
  children: [
    {
      table: 'enrollment_inputs',
      key: 'inputs',
      owner: 'user_id',
      parent: 'enrollment_id',
      columns: {
        local_date: text,
        created_at: time,
        kind: text,
        slot_key: maybe(text),
        document: maybe(json),
      },
    },
    {
      table: 'training_maxes',
      key: 'training_maxes',
      owner: 'user_id',
      parent: 'enrollment_id',
      columns: { local_date: text, exercise_id: to('exercise'), weight: real, unit: text, ...stamps },
    },
  ],
};
