-- The least that any import has to wait for: the rows of the sets with their checks and indexes, out of a generator, by the
-- sqlite3 shell alone. No file is read, nothing is looked up, no session and no record is written. The number is put in by history.mjs.
pragma temp_store = file;
pragma foreign_keys = off;
begin immediate;
drop index set_logs_by_exercise_and_time;
insert into set_logs (id, user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
  select value + 10, 1, 1 + value / 7 % 16, 1 + value / 7, 1 + value % 7, 'working', 'external', 40 + value / 200 % 50 * 2.5, 'kg', 5 + value % 4,
    1388599200000 + value / 25 * 86400000, date('2014-01-01', (value / 25) || ' days'), 0, 1795201200000, 1795201200000
  from generate_series(0, ROWS - 1);
create index set_logs_by_exercise_and_time on set_logs (exercise_id, user_id, performed_at, weight_g, reps, set_type, is_completed, load_kind, deleted_at);
commit;
