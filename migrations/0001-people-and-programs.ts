import { bothOrNeither, oneOf, run, table, type ColumnTypes, type Migration } from './migration.js';

const formulas = ['epley', 'brzycki', 'lander', 'lombardi', 'mayhew', 'oconner', 'wathan'];

/** People, the programs they own, and the record of what was imported. */
export const peopleAndPrograms: Migration = {
  name: '0001-people-and-programs',
  up: (db, types) => run(db, [...people(types), ...plans(types), ...imports(types)]),
  down: (db) =>
    run(db, [
      // Users and coaches point at each other, and PostgreSQL drops neither before the circle is cut.
      'drop index users_by_managing_coach',
      'alter table users drop column managed_by_coach_id',
      ...['import_logs', 'program_revisions', 'programs', 'coaches', 'users'].map(
        (name) => `drop table ${name}`,
      ),
    ]),
};

function people(t: ColumnTypes): string[] {
  return [
    table(t, 'users', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `username ${t.text} not null check (length(username) between 3 and 50 and ${t.plainWord('username')})`,
      `username_key ${t.text} not null`,
      `email ${t.text} check (email like '%_@_%._%')`,
      `name ${t.text}`,
      `password_hash ${t.text}`,
      `oauth_provider ${t.text}`,
      `oauth_id ${t.text}`,
      `unit_system ${t.text} not null default 'metric' ${oneOf('unit_system', ['metric', 'imperial'])}`,
      `sex ${t.text} ${oneOf('sex', ['m', 'f'])}`,
      `birth_date ${t.text} check (${t.isDate('birth_date')})`,
      `height_cm ${t.real} check (height_cm > 0)`,
      `one_rep_max_formula ${t.text} not null default 'epley' ${oneOf('one_rep_max_formula', formulas)}`,
      `default_rest_seconds ${t.integer} check (default_rest_seconds >= 0)`,
      `first_day_of_week ${t.integer} not null default 1 check (first_day_of_week between 1 and 7)`,
      `time_zone ${t.text}`,
      `shares_leaderboard ${t.integer} not null default 0 ${t.flag('shares_leaderboard')}`,
      `is_active ${t.integer} not null default 1 ${t.flag('is_active')}`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      `deleted_at ${t.time}`,
      bothOrNeither('oauth_provider', 'oauth_id'),
    ]),
    `create unique index users_by_username on users (username_key) where deleted_at is null`,
    `create unique index users_by_email on users (lower(email)) where email is not null and deleted_at is null`,
    `create unique index users_by_oauth on users (oauth_provider, oauth_id) where oauth_id is not null and deleted_at is null`,
    table(t, 'coaches', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `user_id ${t.integer} not null unique references users (id) on delete cascade`,
      `name ${t.text} not null check (name <> '')`,
      `bio ${t.text}`,
      `zip_code ${t.text}`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      `deleted_at ${t.time}`,
    ]),
    `create index coaches_by_zip_code on coaches (zip_code) where zip_code is not null`,
    `alter table users add column managed_by_coach_id ${t.integer} references coaches (id) on delete set null`,
    `create index users_by_managing_coach on users (managed_by_coach_id) where managed_by_coach_id is not null`,
  ];
}

function plans(t: ColumnTypes): string[] {
  return [
    table(t, 'programs', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `owner_id ${t.integer} not null references users (id) on delete cascade`,
      `coach_id ${t.integer} references coaches (id) on delete set null`,
      `name ${t.text} not null check (name <> '')`,
      `name_key ${t.text} not null`,
      `description ${t.text}`,
      `zip_code ${t.text}`,
      `visibility ${t.text} not null default 'private' ${oneOf('visibility', ['private', 'public'])}`,
      `weeks ${t.integer} not null default 1 check (weeks >= 1)`,
      `created_at ${t.time} not null`,
      `updated_at ${t.time} not null`,
      `deleted_at ${t.time}`,
      'unique (owner_id, id)',
    ]),
    `create unique index programs_by_name on programs (owner_id, name_key) where deleted_at is null`,
    `create index programs_by_owner on programs (owner_id, created_at)`,
    `create index programs_by_coach on programs (coach_id) where coach_id is not null`,
    `create index programs_by_zip_code on programs (zip_code, created_at) where zip_code is not null and deleted_at is null`,
    table(t, 'program_revisions', [
      `id ${t.id}`,
      `owner_id ${t.integer} not null`,
      `program_id ${t.integer} not null`,
      `number ${t.integer} not null check (number >= 1)`,
      `document ${t.json} not null`,
      `author_id ${t.integer} references users (id) on delete set null`,
      `created_at ${t.time} not null`,
      'unique (program_id, number)',
      'foreign key (owner_id, program_id) references programs (owner_id, id) on delete cascade',
    ]),
    `create index program_revisions_by_program on program_revisions (owner_id, program_id)`,
    `create index program_revisions_by_author on program_revisions (author_id) where author_id is not null`,
  ];
}

function imports(t: ColumnTypes): string[] {
  return [
    table(t, 'import_logs', [
      `id ${t.id}`,
      `uid ${t.text} not null unique`,
      `user_id ${t.integer} not null references users (id) on delete cascade`,
      `program_id ${t.integer} references programs (id) on delete set null`,
      `kind ${t.text} not null ${oneOf('kind', ['history', 'program'])}`,
      `format ${t.text}`,
      `file_name ${t.text}`,
      `file_digest ${t.text}`,
      `raw_text ${t.text}`,
      `parsed ${t.json}`,
      `confidence ${t.json}`,
      `counts ${t.json}`,
      `unit ${t.text}`,
      `time_zone ${t.text}`,
      `created_at ${t.time} not null`,
      'check (raw_text is not null or file_digest is not null)',
    ]),
    `create index import_logs_by_user on import_logs (user_id, created_at)`,
    `create index import_logs_by_program on import_logs (program_id) where program_id is not null`,
  ];
}
