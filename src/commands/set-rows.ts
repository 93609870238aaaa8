import type { NamedSet } from '../db/sets.js';
import { performedSet } from '../db/sets.js';
import { isoWithOffset } from '../domain/days.js';
import { describeSet } from '../domain/notation/describe.js';
import { textOf } from '../output/text-of.js';
import type { Column, Row } from '../output/view.js';
import { setInUnit } from './user-unit.js';

/** A stored set as scripts see it. */
export function setRow(row: NamedSet): Row {
  return {
    id: row.id,
    uid: row.uid,
    session_id: row.session_id,
    date: row.local_date,
    performed_at: isoWithOffset(row.performed_at, row.utc_offset_minutes),
    exercise: row.exercise,
    exercise_id: row.exercise_id,
    set_index: row.set_index,
    set_type: row.set_type,
    is_failure: row.is_failure === 1,
    is_amrap: row.is_amrap === 1,
    is_completed: row.is_completed === 1,
    load_kind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    weight_kg: row.weight_kg,
    reps: row.reps,
    reps_left: row.reps_left,
    reps_right: row.reps_right,
    rpe: row.rpe,
    rir: row.rir,
    tempo: row.tempo,
    rest_seconds: row.rest_seconds,
    duration_seconds: row.duration_seconds,
    distance_m: row.distance_m,
    calories: row.calories,
    drop_of: row.drop_of,
    notes: row.notes,
    set: describeSet(performedSet(row)),
  };
}

const machineKeys = [
  'uid',
  'exercise_id',
  'performed_at',
  'set_type',
  'is_failure',
  'is_amrap',
  'is_completed',
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
  'drop_of',
];

/**
 * The columns of `setRow`; people see few of them, since the notation says the rest.
 *
 * @param sets the sets of the rows
 * @param unit what weights are shown in
 */
export function setColumns(
  shown: readonly ('id' | 'session_id' | 'date' | 'exercise' | 'set_index')[],
  sets: readonly NamedSet[],
  unit: 'kg' | 'lb',
): readonly Column[] {
  const byId = new Map<unknown, NamedSet>(sets.map((set) => [set.id, set]));
  const labels = {
    id: 'id',
    session_id: 'session',
    date: 'date',
    exercise: 'exercise',
    set_index: 'set',
  } as const;
  const leading = (['id', 'session_id', 'date', 'exercise', 'set_index'] as const).map((key): Column => {
    const label = shown.includes(key) ? { label: labels[key] } : {};
    return key === 'exercise' || key === 'date' ? { key, ...label } : { key, ...label, align: 'right' };
  });
  return [
    ...leading,
    {
      key: 'set',
      label: 'done',
      show: (row) => {
        const set = byId.get(row.id);
        return set === undefined ? textOf(row, 'set') : describeSet(setInUnit(performedSet(set), unit));
      },
    },
    ...machineKeys.map((key) => ({ key })),
    { key: 'notes', label: 'notes' },
  ];
}
