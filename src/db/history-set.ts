import type { LoadKind, WeightUnit } from '../domain/load.js';
import type { SetType } from '../domain/set.js';
import type { Flag } from './tables.js';

/** The session of a set, null throughout for a set on its own. */
export interface SessionOfSet {
  readonly session_uid: string | null;
  readonly session_title: string | null;
  readonly session_notes: string | null;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly session_date: string | null;
  readonly session_offset: number | null;
}

/** The columns of a set that its history tells, as they are stored; `weight_kg` follows from them. */
export interface ToldSet {
  readonly set_index: number;
  readonly set_type: SetType;
  readonly is_failure: Flag;
  readonly is_amrap: Flag;
  readonly is_completed: Flag;
  readonly load_kind: LoadKind;
  readonly weight: number | null;
  readonly unit: WeightUnit | null;
  readonly reps: number | null;
  readonly reps_left: number | null;
  readonly reps_right: number | null;
  readonly rpe: number | null;
  readonly rir: number | null;
  readonly tempo: string | null;
  readonly rest_seconds: number | null;
  readonly duration_seconds: number | null;
  readonly distance_m: number | null;
  readonly calories: number | null;
  readonly performed_at: number;
  readonly utc_offset_minutes: number;
  readonly notes: string | null;
  readonly extra: string | null;
}

/** A set with its session, its place in it and what was asked for; null for a set on its own. */
export interface HistorySet extends SessionOfSet, ToldSet {
  readonly exercise_id: number;
  readonly exercise: string;
  readonly position: number | null;
  readonly superset_group: string | null;
  readonly exercise_notes: string | null;
  readonly weight_kg: number | null;
  readonly local_date: string;
  readonly target_reps_min: number | null;
  readonly target_reps_max: number | null;
  readonly target_weight: number | null;
  readonly target_unit: WeightUnit | null;
}

/** What is read of each set and where from, in this order. */
const columns = [
  ['exercise_id', 'l.exercise_id'],
  ['position', 'x.position'],
  ['superset_group', 'x.superset_group'],
  ['exercise_notes', 'x.notes'],
  ['set_index', 'l.set_index'],
  ['set_type', 'l.set_type'],
  ['is_failure', 'l.is_failure'],
  ['is_amrap', 'l.is_amrap'],
  ['is_completed', 'l.is_completed'],
  ['load_kind', 'l.load_kind'],
  ['weight', 'l.weight'],
  ['unit', 'l.unit'],
  ['weight_kg', 'l.weight_kg'],
  ['reps', 'l.reps'],
  ['reps_left', 'l.reps_left'],
  ['reps_right', 'l.reps_right'],
  ['rpe', 'l.rpe'],
  ['rir', 'l.rir'],
  ['tempo', 'l.tempo'],
  ['rest_seconds', 'l.rest_seconds'],
  ['duration_seconds', 'l.duration_seconds'],
  ['distance_m', 'l.distance_m'],
  ['calories', 'l.calories'],
  ['performed_at', 'l.performed_at'],
  ['local_date', 'l.local_date'],
  ['utc_offset_minutes', 'l.utc_offset_minutes'],
  ['notes', 'l.notes'],
  ['extra', 'l.extra'],
  ['target_reps_min', 't.reps_min'],
  ['target_reps_max', 't.reps_max'],
  ['target_weight', 't.weight'],
  ['target_unit', 't.unit'],
] as const;

/** A set as a raw statement hands it out: an array costs half of what an object does. */
export type SetCells = {
  readonly [I in keyof typeof columns]: (typeof columns)[I] extends readonly [
    infer Key extends keyof HistorySet,
    string,
  ]
    ? HistorySet[Key]
    : never;
};

/** What to select for `SetCells` from set_logs as l, session_exercises as x and target_sets as t. */
export const setColumns = columns.map(([, from]) => from).join(', ');

/** @param exercise its name */
export function historySet(cells: SetCells, exercise: string, session: SessionOfSet): HistorySet {
  return {
    session_uid: session.session_uid,
    session_title: session.session_title,
    session_notes: session.session_notes,
    started_at: session.started_at,
    ended_at: session.ended_at,
    session_date: session.session_date,
    session_offset: session.session_offset,
    exercise,
    exercise_id: cells[0],
    position: cells[1],
    superset_group: cells[2],
    exercise_notes: cells[3],
    set_index: cells[4],
    set_type: cells[5],
    is_failure: cells[6],
    is_amrap: cells[7],
    is_completed: cells[8],
    load_kind: cells[9],
    weight: cells[10],
    unit: cells[11],
    weight_kg: cells[12],
    reps: cells[13],
    reps_left: cells[14],
    reps_right: cells[15],
    rpe: cells[16],
    rir: cells[17],
    tempo: cells[18],
    rest_seconds: cells[19],
    duration_seconds: cells[20],
    distance_m: cells[21],
    calories: cells[22],
    performed_at: cells[23],
    local_date: cells[24],
    utc_offset_minutes: cells[25],
    notes: cells[26],
    extra: cells[27],
    target_reps_min: cells[28],
    target_reps_max: cells[29],
    target_weight: cells[30],
    target_unit: cells[31],
  };
}
