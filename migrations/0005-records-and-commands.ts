import { bothOrNeither, oneOf, run, table, type ColumnTypes, type Migration } from './migration.js';

const recordTypes = [
  'weight',
  '1rm',
  'set_volume',
  'total_volume',
  'rep_max',
  'reps',
  'assistance',
  'duration',
  'distance',
  'pace',
];

/** Personal records, and the journal of every command and the rows it changed. */
export const recordsAndCommands: Migration = {
  name: '0005-records-and-commands',
  up: (db, types) => run(db, [...records(types), ...journal(types)]),
  down: (db) =>
    run(
      db,
      ['changes', 'commands', 'personal_records'].map((name) => `drop table ${name}`),
    ),
};

function records(t: ColumnTypes): string[] {
  return [
    table(t, 'personal_records', [
      `id ${t.id}`,
      `user_id ${t.integer} not null references users (id) on delete cascade`,
      `exercise_id ${t.integer} not null references exercises (id) deferrable initially deferred`,
      `record_type ${t.text} not null ${oneOf('record_type', recordTypes)}`,
      `reps ${t.integer} not null default 0 check (reps >= 0)`,
      `load ${t.integer} not null default 0 check (load >= 0)`,
      `unit ${t.text} not null ${oneOf('unit', ['kg', 'stacks', 'reps', 's', 's@stacks', 'm', 's/km'])}`,
      `value ${t.real} not null`,
      `score ${t.real} not null`,
      `set_log_id ${t.integer} not null`,
      `achieved_at ${t.time} not null`,
      `is_baseline ${t.integer} not null default 0 ${t.flag('is_baseline')}`,
      `beaten_at ${t.time}`,
      // Checked at the commit: a set that goes leaves its records for the same write to compare with and replace.
      'foreign key (user_id, set_log_id) references set_logs (user_id, id) deferrable initially deferred',
    ]),
    `create unique index personal_records_standing on personal_records (user_id, exercise_id, record_type, reps, load, unit) where beaten_at is null`,
    `create index personal_records_by_exercise on personal_records (exercise_id, user_id)`,
    `create index personal_records_by_time on personal_records (user_id, achieved_at)`,
    `create index personal_records_by_set on personal_records (user_id, set_log_id)`,
  ];
}

function journal(t: ColumnTypes): string[] {
  return [
    table(t, 'commands', [
      `id ${t.id}`,
      `user_id ${t.integer} not null references users (id) on delete cascade`,
      `key ${t.text}`,
      `name ${t.text} not null`,
      `words ${t.text} not null`,
      `at ${t.time} not null`,
      `undone_at ${t.time}`,
      `undone_after ${t.integer}`,
      bothOrNeither('undone_at', 'undone_after'),
    ]),
    `create index commands_by_user on commands (user_id, id)`,
    `create unique index commands_by_key on commands (user_id, key) where key is not null and undone_at is null`,
    table(t, 'changes', [
      `id ${t.id}`,
      `command_id ${t.integer} not null references commands (id) on delete cascade`,
      `table_name ${t.text} not null`,
      `row_key ${t.json} not null`,
      `before ${t.json}`,
      `after ${t.json}`,
      'check (before is not null or after is not null)',
    ]),
    `create index changes_by_command on changes (command_id, id)`,
  ];
}
