import {
  kilogramsPerPound,
  loadKinds,
  weightUnits,
  type LoadKind,
  type WeightUnit,
} from '../../domain/load.js';
import { parseOffset } from '../../domain/days.js';
import { setTypes, type SetType } from '../../domain/set.js';
import { toJson } from '../../output/json.js';
import { roundFigure } from '../../output/numbers.js';
import { CellError } from '../cells.js';
import { unguarded } from '../excel-safe.js';
import type { historyColumns } from './history.js';
import type { Json } from './shape.js';

export type HistoryColumn = (typeof historyColumns)[number];
/** The cell of a column, as it stands in the file; empty for a column that the file does not have. */
export type CellOf = (column: HistoryColumn) => string;

/** A moment with the offset of the place it was noted at, minutes east of UTC. */
export interface OffsetMoment {
  readonly at: number;
  readonly offset: number;
}

/** The session a row of our history tells of. */
export interface ReadSession {
  readonly uid: string;
  readonly title: string | null;
  readonly start: OffsetMoment;
  readonly end: number | null;
  readonly notes: string | null;
  /** Place of the row's exercise in it. */
  readonly position: number;
  readonly superset: string | null;
  readonly exerciseNotes: string | null;
}

/** What a row says was asked for. */
export interface ReadTarget {
  readonly reps_min: number | null;
  readonly reps_max: number | null;
  readonly weight: number | null;
  readonly unit: WeightUnit | null;
}

/** The columns of a set that a row tells, as they are stored. */
export interface ReadSet {
  readonly set_index: number;
  readonly set_type: SetType;
  readonly is_failure: 0 | 1;
  readonly is_amrap: 0 | 1;
  readonly is_completed: 0 | 1;
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

/** A row of our history, read. */
export interface ReadRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly localDate: string;
  readonly exercise: string;
  /** Null for a set on its own. */
  readonly session: ReadSession | null;
  readonly target: ReadTarget | null;
  readonly set: ReadSet;
}

/** @throws CellError for a cell that cannot be read */
export function readHistoryRow(cell: CellOf, line: number): ReadRow {
  const reps_min = whole(cell, 'target_reps_min');
  const targetWeight = number(cell, 'target_weight');
  const isAsked = reps_min !== null || targetWeight !== null;
  const done = moment(cell, 'performed_at');
  const unit = maybeWord(cell, 'unit', weightUnits);
  return {
    line,
    localDate: needed(cell, 'local_date'),
    exercise: needed(cell, 'exercise'),
    session: cell('session_uid') === '' ? null : readSession(cell),
    target: isAsked
      ? {
          reps_min,
          reps_max: whole(cell, 'target_reps_max'),
          weight: targetWeight,
          unit: maybeWord(cell, 'target_unit', weightUnits),
        }
      : null,
    set: {
      set_index: present(cell, 'set_index', whole(cell, 'set_index')),
      set_type: word(cell, 'set_type', setTypes),
      is_failure: flag(cell, 'is_failure'),
      is_amrap: flag(cell, 'is_amrap'),
      is_completed: flag(cell, 'is_completed'),
      load_kind: word(cell, 'load_kind', loadKinds),
      weight: exactWeight(number(cell, 'weight'), unit, number(cell, 'weight_kg')),
      unit,
      reps: whole(cell, 'reps'),
      reps_left: whole(cell, 'reps_left'),
      reps_right: whole(cell, 'reps_right'),
      rpe: number(cell, 'rpe'),
      rir: number(cell, 'rir'),
      tempo: text(cell, 'tempo'),
      rest_seconds: whole(cell, 'rest_seconds'),
      duration_seconds: number(cell, 'duration_seconds'),
      distance_m: number(cell, 'distance_m'),
      calories: number(cell, 'calories'),
      performed_at: done.at,
      utc_offset_minutes: done.offset,
      notes: text(cell, 'set_notes'),
      extra: extraText(cell('extra')),
    },
  };
}

function readSession(cell: CellOf): ReadSession {
  const start = moment(cell, 'started_at');
  return {
    uid: needed(cell, 'session_uid'),
    title: text(cell, 'session_title'),
    start,
    end: cell('ended_at') === '' ? null : moment(cell, 'ended_at').at,
    notes: text(cell, 'session_notes'),
    position: present(cell, 'exercise_position', whole(cell, 'exercise_position')),
    superset: text(cell, 'superset_group'),
    exerciseNotes: text(cell, 'exercise_notes'),
  };
}

function text(cell: CellOf, column: HistoryColumn): string | null {
  const value = cell(column);
  return value === '' ? null : unguarded(value);
}

function needed(cell: CellOf, column: HistoryColumn): string {
  return present(cell, column, text(cell, column));
}

function present<T>(cell: CellOf, column: HistoryColumn, value: T | null): T {
  if (value === null) throw new CellError(column, cell(column), 'is empty');
  return value;
}

function number(cell: CellOf, column: HistoryColumn): number | null {
  const value = cell(column);
  if (value === '') return null;
  if (!/^\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(value)) throw new CellError(column, value, 'is not a number');
  return Number(value);
}

function whole(cell: CellOf, column: HistoryColumn): number | null {
  const value = number(cell, column);
  if (value !== null && !Number.isSafeInteger(value))
    throw new CellError(column, cell(column), 'is not a whole number');
  return value;
}

/** Spreadsheets write them in capitals. */
function flag(cell: CellOf, column: HistoryColumn): 0 | 1 {
  const value = cell(column).toLowerCase();
  if (value !== 'true' && value !== 'false')
    throw new CellError(column, cell(column), 'is not true or false');
  return value === 'true' ? 1 : 0;
}

function maybeWord<T extends string>(cell: CellOf, column: HistoryColumn, words: readonly T[]): T | null {
  const value = cell(column);
  const found = words.find((candidate) => candidate === value) ?? null;
  if (found === null && value !== '') throw new CellError(column, value, `is not one of ${words.join(', ')}`);
  return found;
}

function word<T extends string>(cell: CellOf, column: HistoryColumn, words: readonly T[]): T {
  return present(cell, column, maybeWord(cell, column, words));
}

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(Z|[-+]\d\d:\d\d)$/;

function moment(cell: CellOf, column: HistoryColumn): OffsetMoment {
  const value = cell(column);
  const offset = offsetOf(isoMoment.exec(value)?.[1] ?? '');
  const at = Date.parse(value);
  if (offset === null || Number.isNaN(at))
    throw new CellError(column, value, 'is not a time such as 2026-11-20T18:30:00+01:00');
  return { at, offset };
}

/** Offsets of the log may go beyond those of any place on earth. */
function offsetOf(written: string): number | null {
  const parts = /^([-+])(\d\d):(\d\d)$/.exec(written);
  if (parts === null) return parseOffset(written);
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? 0 - minutes : minutes;
}

/** Both columns were rounded to six decimals. */
const halfStep = 5e-7;

/**
 * A weight whose kilograms, computed anew, are those of the file to its last decimal: both were rounded, so one in
 * pounds with many decimals may need more of them than its own column shows.
 */
function exactWeight(
  weight: number | null,
  unit: WeightUnit | null,
  kilograms: number | null,
): number | null {
  if (weight === null || unit !== 'lb' || kilograms === null) return weight;
  if (roundFigure(weight * kilogramsPerPound) === kilograms) return weight;
  const low = Math.max(weight - halfStep, (kilograms - halfStep) / kilogramsPerPound);
  const high = Math.min(weight + halfStep, (kilograms + halfStep) / kilogramsPerPound);
  return low < high ? (low + high) / 2 : weight;
}

/** What to store so that it is written as this cell again: JSON where the cell is, else the text as a string of JSON. */
function extraText(cell: string): string | null {
  if (cell === '') return null;
  try {
    const value = JSON.parse(cell) as Json;
    if (typeof value !== 'string' && value !== null && toJson(value) === cell) return cell;
  } catch {
    // Text that another program put there.
  }
  return JSON.stringify(unguarded(cell));
}
