import { counted } from '../domain/counted.js';
import {
  CellError,
  countedReps,
  decimalIn,
  extraIn,
  limits,
  nameIn,
  noteIn,
  remember,
  textIn,
  wholeIn,
} from './cells.js';
import type { CellReader } from './cells.js';
import { distanceWithUnit } from './distance.js';
import { parseClockDuration } from './durations.js';
import type { BindOptions, ExportFormat, FileUnit, RecordReader } from './format.js';
import { bracketed, needed } from './header.js';
import type { Column, Header } from './header.js';
import { parseIsoTime } from './local-time.js';
import type { LocalTime, SourceRow } from './row.js';
import { weightUnit } from './units.js';
import { writtenUnit } from './written-unit.js';

/** F1 names the unit in the header, F2 has a column for it; with a Comment column, F1c and F2c. */
function variantOf(header: Header): string | null {
  const known = header.has('date', 'exercise', 'category', 'reps', 'distance', 'distance unit', 'time');
  if (!known) return null;
  const comment = header.has('comment') ? 'c' : '';
  if (header.has('weight', 'weight unit')) return `F2${comment}`;
  const inBrackets = bracketed(header, 'weight');
  return inBrackets !== null && weightUnit(inBrackets.unit) !== null ? `F1${comment}` : null;
}

function dayIn(column: Column): CellReader<LocalTime> {
  const parse = remember((cell) => {
    const time = parseIsoTime(cell)?.time ?? null;
    if (time?.secondsOfDay !== null) throw new CellError(column.name, cell, 'is not a date');
    return time;
  });
  return (cells) => parse(cells[column.index] ?? '');
}

function unitIn(
  header: Header,
  { unit: said, tally }: BindOptions,
): (cells: readonly string[], weight: number) => FileUnit | null {
  const column = header.find('weight unit');
  if (column !== null) {
    const of = weightColumn(header);
    return (cells, weight) => writtenUnit(of, cells, column, weight, { said, tally });
  }
  const fixed = weightUnit(bracketed(header, 'weight')?.unit ?? '');
  return () => fixed;
}

function weightColumn(header: Header): Column {
  return header.find('weight') ?? bracketed(header, 'weight')?.column ?? needed(header, 'weight');
}

/**
 * Joins an exercise's name that has commas, which the app does not quote.
 *
 * All columns to the right of the name hold no comma, so the surplus cells are the name's. Empty cells that a
 * spreadsheet added at the end are told from it by the weight standing where it should.
 */
function repair(
  header: Header,
  cells: readonly string[],
  { tally }: BindOptions,
  line: number,
): string[] | null {
  const surplus = cells.length - header.columns.length;
  if (surplus < 1 || header.delimiter !== ',') return null;
  const isPadded = cells.slice(-surplus).every((cell) => cell.trim() === '');
  if (isPadded && /^[\d.]*$/.test((cells[weightColumn(header).index] ?? '').trim())) return null;
  const at = needed(header, 'exercise').index;
  const name = cells.slice(at, at + surplus + 1).join(',');
  tally.add('comma', line, (count) => {
    return `${counted(count, 'exercise name')} with a comma put together again`;
  });
  return [...cells.slice(0, at), name, ...cells.slice(at + surplus + 1)];
}

function bind(header: Header, options: BindOptions): RecordReader {
  const [date, exercise, category, reps, distance, distanceUnit, time] = [
    needed(header, 'date'),
    needed(header, 'exercise'),
    needed(header, 'category'),
    needed(header, 'reps'),
    needed(header, 'distance'),
    needed(header, 'distance unit'),
    needed(header, 'time'),
  ];
  const weight = weightColumn(header);
  const comment = header.find('comment');
  const readDay = dayIn(date);
  const readExercise = nameIn(exercise);
  const readCategory = textIn(category);
  const readWeight = decimalIn(weight, limits.weight);
  const readUnit = unitIn(header, options);
  const readReps = wholeIn(reps, limits.reps);
  const readDistance = distanceWithUnit(distance, distanceUnit);
  const readComment = noteIn(comment, false);
  const known = [date, exercise, category, weight, header.find('weight unit'), reps];
  const readExtra = extraIn(header, [...known, distance, distanceUnit, time, comment]);

  return (cells, line) => {
    const start = readDay(cells);
    const load = readWeight(cells);
    const distanceM = readDistance(cells);
    const durationSeconds = parseClockDuration(time.name, cells[time.index] ?? '');
    const row: SourceRow = {
      line,
      sessionKey: `fitnotes:${start.date}`,
      sessionTitle: null,
      start,
      end: null,
      sessionSeconds: null,
      sessionNotes: null,
      exercise: readExercise(cells),
      exerciseNotes: null,
      category: readCategory(cells),
      superset: null,
      setType: 'working',
      isFailure: false,
      weight: load,
      unit: load === null ? null : readUnit(cells, load),
      loadKind: null,
      reps: countedReps(readReps(cells), distanceM, durationSeconds),
      rpe: null,
      distanceM,
      durationSeconds,
      restSeconds: null,
      setNotes: readComment(cells),
      extra: readExtra(cells),
    };
    return { kind: 'row', row };
  };
}

/** The CSV export of FitNotes for Android: one session a day, no times, no kinds of set. */
export const fitnotes: ExportFormat = {
  name: 'fitnotes',
  label: 'FitNotes',
  matches: variantOf,
  needsUnit: () => false,
  bind,
  repair,
};
