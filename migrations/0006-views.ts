import { run, type ColumnTypes, type Migration } from './migration.js';

/** Readable views for people who open the file with other tools: names and ISO times instead of ids and milliseconds. */
export const views: Migration = {
  name: '0006-views',
  up: (db, types) =>
    run(db, [exercisesView(), sessionsView(types), setsView(types), recordsView(types), bodyView(types)]),
  down: (db) =>
    run(
      db,
      ['v_body', 'v_records', 'v_sets', 'v_sessions', 'v_exercises'].map((name) => `drop view ${name}`),
    ),
};

function exercisesView(): string {
  return `create view v_exercises as
select e.id, u.username as owner, e.slug, e.name, e.category, e.subcategory, e.measurement, e.movement_pattern, e.bodyweight_share, e.implements
from exercises e left join users u on u.id = e.owner_id
where e.deleted_at is null`;
}

function sessionsView(t: ColumnTypes): string {
  return `create view v_sessions as
select s.id, s.uid, u.username, s.local_date, ${t.isoLocalTime('s.started_at', 's.utc_offset_minutes')} as started_at,
  ${t.isoLocalTime('s.ended_at', 's.utc_offset_minutes')} as ended_at,
  case when s.ended_at is not null then (s.ended_at - s.started_at) / 1000 - s.paused_seconds end as duration_seconds,
  s.status, s.title, p.name as program, s.is_deload, s.calories, s.notes
from sessions s join users u on u.id = s.user_id left join programs p on p.id = s.program_id
where s.deleted_at is null`;
}

function setsView(t: ColumnTypes): string {
  return `create view v_sets as
select l.id, u.username, l.local_date, ${t.isoLocalTime('l.performed_at', 'l.utc_offset_minutes')} as performed_at,
  x.session_id, x.position as exercise_position, e.name as exercise, l.set_index, l.set_type, l.is_failure, l.is_amrap, l.is_completed,
  l.load_kind, l.weight, l.unit, l.weight_kg, l.reps, l.reps_left, l.reps_right, l.rpe, l.rir, l.tempo, l.rest_seconds,
  l.duration_seconds, l.distance_m, l.calories, l.notes
from set_logs l join users u on u.id = l.user_id join exercises e on e.id = l.exercise_id
  left join session_exercises x on x.id = l.session_exercise_id
where l.deleted_at is null`;
}

function recordsView(t: ColumnTypes): string {
  return `create view v_records as
select r.id, u.username, e.name as exercise, r.record_type, r.reps, r.load / 1000.0 as load_kg, r.value, r.unit, r.set_log_id as set_id,
  ${t.isoTime('r.achieved_at')} as achieved_at, r.is_baseline, ${t.isoTime('r.beaten_at')} as beaten_at
from personal_records r join users u on u.id = r.user_id join exercises e on e.id = r.exercise_id`;
}

function bodyView(t: ColumnTypes): string {
  return `create view v_body as
select b.id, u.username, b.local_date, ${t.isoLocalTime('b.measured_at', 'b.utc_offset_minutes')} as measured_at, b.kind, b.value, b.unit, b.notes
from body_measurements b join users u on u.id = b.user_id
where b.deleted_at is null`;
}
