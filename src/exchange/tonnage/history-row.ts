import type { ToldSet } from '../../db/history-set.js';
import type { OffsetMoment, OwnSession, OwnTarget } from '../../db/own-history-writer.js';
import { parseOffset } from '../../domain/days.js';
import { kilogramsPerPound, loadKinds, weightUnits, type WeightUnit } from '../../domain/load.js';
import { setTypes } from '../../domain/set.js';
import { toJson } from '../../output/json.js';
import { roundFigure } from '../../output/numbers.js';
import { CellError } from '../cells.js';
import { unguarded } from '../excel-safe.js';
import type { historyColumns } from './history.js';
import type { Json } from './shape.js';

export type HistoryColumn = (typeof historyColumns)[number];
/** The cell of a column, as it stands in the file; empty for a column that the file does not have. */
export type CellOf = (column: HistoryColumn) => string;

/** A row of our history, read. */
export interface ReadRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly localDate: string;
  readonly exercise: string;
  /** Null for a set on its own. */
  readonly session: OwnSession | null;
  readonly target: OwnTarget | null;
  readonly set: ToldSet;
}

/** Reads one row. @throws CellError for a cell that cannot be read */
export type HistoryRowReader = (cell: CellOf, line: number) => ReadRow;

/**
 * A reader for rows that follow one another. What stands on the row above as well is taken from there: a session of
 * thirty sets is in memory once.
 */
export function historyRowReader(): HistoryRowReader {
  const sessionIn = sessionReader();
  const [dateIn, exerciseIn] = [lastText('local_date'), lastText('exercise')];
  return (cell, line) => ({
    line,
    localDate: dateIn(cell),
    exercise: exerciseIn(cell),
    session: cell('session_uid') === '' ? null : sessionIn(cell),
    target: readTarget(cell),
    set: readSet(cell),
  });
}

function readTarget(cell: CellOf): OwnTarget | null {
  const reps_min = whole(cell, 'target_reps_min');
  const weight = number(cell, 'target_weight');
  if (reps_min === null && weight === null) return null;
  return {
    reps_min,
    reps_max: whole(cell, 'target_reps_max'),
    weight,
    unit: maybeWord(cell, 'target_unit', weightUnits),
  };
}

function readSet(cell: CellOf): ToldSet {
  const done = moment(cell, 'performed_at');
  const unit = maybeWord(cell, 'unit', weightUnits);
  return {
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
  };
}

const sessionColumns = [
  'session_uid',
  'session_title',
  'started_at',
  'ended_at',
  'session_notes',
  'exercise_position',
  'superset_group',
  'exercise_notes',
] as const satisfies readonly HistoryColumn[];

function sessionReader(): (cell: CellOf) => OwnSession {
  let before: { readonly cells: readonly string[]; readonly session: OwnSession } | null = null;
  return (cell) => {
    if (before?.cells.every((value, at) => value === cell(sessionColumns[at] ?? 'session_uid')) !== true)
      before = { cells: sessionColumns.map(cell), session: readSession(cell) };
    return before.session;
  };
}

function lastText(column: HistoryColumn): (cell: CellOf) => string {
  let before: { readonly cell: string; readonly value: string } | null = null;
  return (cell) => {
    if (before?.cell !== cell(column)) before = { cell: cell(column), value: needed(cell, column) };
    return before.value;
  };
}

function readSession(cell: CellOf): OwnSession {
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
  return value === '' ? null : ownText(unguarded(value));
}

/** A copy, since a part of a long text keeps all of it in memory; V8 makes parts of 13 characters and more. */
function ownText(part: string): string {
  return part.length < 13 ? part : Buffer.from(part).toString();
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
