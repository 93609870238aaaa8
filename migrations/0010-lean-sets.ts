import { bothOrNeither, oneOf, run, table, type ColumnTypes, type Migration } from './migration.js';
import { rebuildTable } from './rebuild-table.js';

const covered = 'performed_at, weight_g, reps, set_type, is_completed, load_kind';

/**
 * A set is written with five indexes instead of eight, and its words are compared one by one: for `in (…)` SQLite builds
 * a table of the words with every statement, which takes as long as all other checks of a set together. The index by
 * slot is now the one that keeps the numbers of a slot's sets apart (the slot decides user and exercise), the one by
 * exercise also serves the reference to it, and of the uids only those that are there are kept.
 */
export const leanSets: Migration = {
  name: '0010-lean-sets',
  up: async (db, t) => {
    await run(db, [
      'drop index set_logs_by_slot',
      'drop index set_logs_by_exercise',
      'drop index set_logs_by_exercise_and_time',
    ]);
    if (t.engine === 'sqlite') await rebuildTable(db, { table: 'set_logs', create: (name) => lean(t, name) });
    else
      await run(
        db,
        uniqueKeys.map(({ name }) => `alter table set_logs drop constraint ${name}`),
      );
    await run(db, [
      'create unique index set_logs_by_uid on set_logs (uid) where uid is not null',
      'create unique index set_logs_by_slot on set_logs (session_exercise_id, user_id, exercise_id, set_index)',
      `create index set_logs_by_exercise_and_time on set_logs (exercise_id, user_id, ${covered}, deleted_at)`,
    ]);
  },
  down: async (db, t) => {
    await run(db, [
      'drop index set_logs_by_exercise_and_time',
      'drop index set_logs_by_slot',
      'drop index set_logs_by_uid',
    ]);
    if (t.engine === 'sqlite')
      await rebuildTable(db, { table: 'set_logs', create: (name) => former(t, name) });
    else
      await run(
        db,
        uniqueKeys.map(({ name, key }) => `alter table set_logs add constraint ${name} ${key}`),
      );
    await run(db, [
      'create index set_logs_by_slot on set_logs (session_exercise_id, user_id, exercise_id)',
      `create index set_logs_by_exercise_and_time on set_logs (user_id, exercise_id, ${covered}) where deleted_at is null`,
      'create index set_logs_by_exercise on set_logs (exercise_id)',
    ]);
  },
};

/** The keys of the former table that are indexes now, by the names PostgreSQL gave them. */
const uniqueKeys = [
  { name: 'set_logs_uid_key', key: 'unique (uid)' },
  { name: 'set_logs_session_exercise_id_set_index_key', key: 'unique (session_exercise_id, set_index)' },
] as const;

function lean(t: ColumnTypes, name: string): string {
  const wordOf = (column: string, words: readonly string[]) =>
    `check (${words.map((word) => `${column} = '${word}'`).join(' or ')})`;
  return table(t, name, [...columns(t, wordOf), ...keysAndChecks()]);
}

function former(t: ColumnTypes, name: string): string {
  return table(t, name, [...columns(t, oneOf), ...uniqueKeys.map(({ key }) => key), ...keysAndChecks()]);
}

function columns(t: ColumnTypes, words: typeof oneOf): string[] {
  const kilograms = `case unit when 'kg' then weight when 'lb' then weight * 0.45359237 end`;
  return [
    `id ${t.id}`,
    `uid ${t.text}`,
    `user_id ${t.integer} not null references users (id) on delete cascade`,
    `exercise_id ${t.integer} not null references exercises (id)`,
    `session_exercise_id ${t.integer}`,
    `planned_set_id ${t.integer} references planned_sets (id) on delete set null`,
    `drop_of ${t.integer} references set_logs (id) on delete set null`,
    `set_index ${t.integer} not null check (set_index >= 1)`,
    `set_type ${t.text} not null ${words('set_type', ['warmup', 'working', 'drop'])}`,
    `is_failure ${t.integer} not null default 0 ${t.flag('is_failure')}`,
    `is_amrap ${t.integer} not null default 0 ${t.flag('is_amrap')}`,
    `is_completed ${t.integer} not null default 1 ${t.flag('is_completed')}`,
    `load_kind ${t.text} not null ${words('load_kind', ['external', 'added', 'assisted', 'none'])}`,
    `weight ${t.real} check (weight >= 0)`,
    `unit ${t.text} ${words('unit', ['kg', 'lb', 'stacks'])}`,
    `weight_kg ${t.real} generated always as (${kilograms}) stored`,
    `weight_g ${t.integer} generated always as (cast(round(1000 * (${kilograms})) as ${t.integer})) stored`,
    `reps ${t.integer} check (reps >= 0)`,
    `reps_left ${t.integer} check (reps_left >= 0)`,
    `reps_right ${t.integer} check (reps_right >= 0)`,
    `rir ${t.real} check (rir >= 0)`,
    `rpe ${t.real} check (rpe between 1 and 10)`,
    `tempo ${t.text}`,
    `rest_seconds ${t.integer} check (rest_seconds >= 0)`,
    `duration_seconds ${t.real} check (duration_seconds >= 0)`,
    `distance_m ${t.real} check (distance_m >= 0)`,
    `calories ${t.real} check (calories >= 0)`,
    `performed_at ${t.time} not null`,
    `local_date ${t.text} not null check (${t.isDate('local_date')})`,
    `utc_offset_minutes ${t.integer} not null check (utc_offset_minutes between -1080 and 1080)`,
    `notes ${t.text}`,
    `extra ${t.json}`,
    `created_at ${t.time} not null`,
    `updated_at ${t.time} not null`,
    `deleted_at ${t.time}`,
  ];
}

function keysAndChecks(): string[] {
  return [
    'unique (user_id, id)',
    'foreign key (session_exercise_id, user_id, exercise_id) references session_exercises (id, user_id, exercise_id) on delete cascade',
    `check (session_exercise_id is not null or uid is not null)`,
    `check ((load_kind = 'none') = (weight is null))`,
    bothOrNeither('weight', 'unit'),
    bothOrNeither('reps_left', 'reps_right'),
    `check (reps_left is null or (reps is not null and reps = reps_left + reps_right))`,
    // Without coalesce a set that holds none of them would pass: a CHECK refuses false, not null.
    `check (is_completed = 0 or coalesce(reps, 0) > 0 or coalesce(duration_seconds, 0) > 0 or coalesce(distance_m, 0) > 0)`,
    `check (reps is null or reps > 0 or is_completed = 0)`,
  ];
}
