-- What an import does, by the sqlite3 shell alone: the same tables, columns and indexes, without records and without looking
-- references up. FILE is put in by history.mjs. The joins are in the order that is fastest; the shell by itself takes minutes.
.mode csv
pragma temp_store = file;
create temp table flat (date text, workout text, exercise text, set_order integer, weight real, unit text, reps integer, rpe real, distance real, distance_unit text, seconds real, notes text, workout_notes text, duration text);
.import --skip 1 --schema temp FILE flat
pragma foreign_keys = off;
begin immediate;
create temp table names as select exercise, (select coalesce(e.id, a.exercise_id) from (select exercise as n) left join exercises e on e.name = n left join exercise_aliases a on a.alias = n limit 1) as id from (select distinct exercise from flat);
insert into import_logs (uid, user_id, kind, format, file_name, file_digest, unit, created_at) values (hex(randomblob(16)), 1, 'history', 'strong', 'strong.csv', hex(randomblob(32)), 'kg', 1795201200000);
create temp table import as select max(id) as id from import_logs;
insert into exercises (uid, owner_id, slug, name, name_key, category, measurement, import_id, created_at, updated_at)
  select hex(randomblob(16)), 1, replace(lower(exercise), ' ', '-'), exercise, lower(exercise), 'other', 'weight_reps', (select id from import), 1795201200000, 1795201200000 from names where id is null;
update names set id = (select id from exercises where name = exercise) where id is null;
create unique index temp.names_by_name on names (exercise, id);
drop index sessions_by_status; drop index sessions_by_date; drop index sessions_by_import;
insert into sessions (uid, user_id, status, started_at, ended_at, local_date, utc_offset_minutes, time_zone, title, notes, import_id, source_key, source_digest, created_at, updated_at)
  select hex(randomblob(16)), 1, 'completed', at, at + 4200000, substr(date, 1, 10), 0, 'UTC', workout, nullif(workout_notes, ''), (select id from import),
    'strong:' || date || ' ' || workout, hex(randomblob(32)), 1795201200000, 1795201200000
  from (select date, workout, workout_notes, cast(strftime('%s', date) as integer) * 1000 as at from flat group by date, workout order by date);
create index sessions_by_status on sessions (user_id, status, started_at);
create index sessions_by_date on sessions (user_id, local_date);
create index sessions_by_import on sessions (import_id) where import_id is not null;
drop index session_exercises_by_exercise;
insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at)
  select 1, s.id, row_number() over (partition by s.id order by min(f.rowid)), n.id, 1795201200000, 1795201200000
  from flat f cross join names n on n.exercise = f.exercise cross join sessions s on s.user_id = 1 and s.source_key = 'strong:' || f.date || ' ' || f.workout
  group by s.id, n.id order by s.id;
create index session_exercises_by_exercise on session_exercises (exercise_id, user_id);
drop index set_logs_by_slot; drop index set_logs_by_exercise_and_time; drop index set_logs_by_time; drop index set_logs_by_uid;
drop index set_logs_by_planned_set; drop index set_logs_by_drop; drop index set_logs_by_date; drop index set_logs_timed;
insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps, rpe, duration_seconds, performed_at, local_date, utc_offset_minutes, notes, created_at, updated_at)
  select 1, n.id, x.id, f.set_order, 'working', 'external', f.weight, f.unit, f.reps, nullif(f.rpe, ''), nullif(f.seconds, 0), s.started_at, s.local_date, 0, nullif(f.notes, ''), 1795201200000, 1795201200000
  from flat f cross join names n on n.exercise = f.exercise cross join sessions s on s.user_id = 1 and s.source_key = 'strong:' || f.date || ' ' || f.workout
    cross join session_exercises x indexed by session_exercises_by_session on x.user_id = 1 and x.session_id = s.id and x.exercise_id = n.id;
create unique index set_logs_by_slot on set_logs (session_exercise_id, user_id, exercise_id, set_index);
create index set_logs_by_exercise_and_time on set_logs (exercise_id, user_id, performed_at, weight_g, reps, set_type, is_completed, load_kind, deleted_at);
create index set_logs_by_time on set_logs (user_id, performed_at);
create unique index set_logs_by_uid on set_logs (uid) where uid is not null;
create index set_logs_by_planned_set on set_logs (planned_set_id) where planned_set_id is not null;
create index set_logs_by_drop on set_logs (drop_of) where drop_of is not null;
create index set_logs_by_date on set_logs (user_id, local_date) where deleted_at is null and local_date > '';
create index set_logs_timed on set_logs (user_id, local_date) where deleted_at is null and (duration_seconds is not null or calories is not null);
commit;
