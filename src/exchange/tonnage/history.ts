import { historySets, historySetsWithin, type HistoryFilter } from '../../db/export-rows.js';
import type { HistorySet } from '../../db/history-set.js';
import type { Scope, WriteScope } from '../../db/scope.js';
import { isoWithOffset } from '../../domain/days.js';
import type { Pages } from '../../domain/pages.js';
import type { Json } from './shape.js';
import { parsedJson } from './values.js';

/** One set as `ton export history` hands it out; the order of the keys is the order of the columns, and a contract. */
export const historyColumns = [
  'session_uid',
  'session_title',
  'started_at',
  'ended_at',
  'local_date',
  'exercise',
  'exercise_position',
  'superset_group',
  'set_index',
  'set_type',
  'is_failure',
  'is_amrap',
  'load_kind',
  'weight',
  'unit',
  'weight_kg',
  'reps',
  'reps_left',
  'reps_right',
  'rpe',
  'rir',
  'tempo',
  'rest_seconds',
  'duration_seconds',
  'distance_m',
  'calories',
  'is_completed',
  'target_reps_min',
  'target_reps_max',
  'target_weight',
  'target_unit',
  'performed_at',
  'set_notes',
  'exercise_notes',
  'session_notes',
  'extra',
] as const;

export type HistoryRow = Record<(typeof historyColumns)[number], Json>;

/** The sets of the scope's user that count, one row each, in order of time and one page in memory. */
export function historyRows(scope: Scope, filter: HistoryFilter): Pages<HistoryRow> {
  return rowsOf(historySets(scope, filter));
}

/** All of them, in a transaction. */
export function historyRowsWithin(scope: WriteScope): Pages<HistoryRow> {
  return rowsOf(historySetsWithin(scope, {}));
}

function rowsOf(sets: Pages<HistorySet>): Pages<HistoryRow> {
  const [starts, ends, moments] = [lastTime(), lastTime(), lastTime()];
  return sets.map((set) => historyRow(set, starts, ends, moments));
}

/** A time as text that remembers the last one: in an import all sets of a session have the same. */
function lastTime(): typeof isoWithOffset {
  let [at, offset, text] = [NaN, NaN, ''];
  return (nextAt, nextOffset) => {
    if (nextAt !== at || nextOffset !== offset) {
      [at, offset] = [nextAt, nextOffset];
      text = isoWithOffset(at, offset);
    }
    return text;
  };
}

function historyRow(
  set: HistorySet,
  starts: typeof isoWithOffset,
  ends: typeof isoWithOffset,
  moments: typeof isoWithOffset,
): HistoryRow {
  const offset = set.session_offset ?? 0;
  return {
    session_uid: set.session_uid,
    session_title: set.session_title,
    started_at: set.started_at === null ? null : starts(set.started_at, offset),
    ended_at: set.ended_at === null ? null : ends(set.ended_at, offset),
    local_date: set.session_date ?? set.local_date,
    exercise: set.exercise,
    exercise_position: set.position,
    superset_group: set.superset_group,
    set_index: set.set_index,
    set_type: set.set_type,
    is_failure: set.is_failure === 1,
    is_amrap: set.is_amrap === 1,
    load_kind: set.load_kind,
    weight: set.weight,
    unit: set.unit,
    weight_kg: set.weight_kg,
    reps: set.reps,
    reps_left: set.reps_left,
    reps_right: set.reps_right,
    rpe: set.rpe,
    rir: set.rir,
    tempo: set.tempo,
    rest_seconds: set.rest_seconds,
    duration_seconds: set.duration_seconds,
    distance_m: set.distance_m,
    calories: set.calories,
    is_completed: set.is_completed === 1,
    target_reps_min: set.target_reps_min,
    target_reps_max: set.target_reps_max,
    target_weight: set.target_weight,
    target_unit: set.target_unit,
    performed_at: moments(set.performed_at, set.utc_offset_minutes),
    set_notes: set.notes,
    exercise_notes: set.exercise_notes,
    session_notes: set.session_notes,
    extra: set.extra === null ? null : parsedJson(set.extra),
  };
}
