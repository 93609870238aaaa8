import { counted } from '../domain/counted.js';
import {
  CellError,
  decimalIn,
  extraIn,
  limits,
  nameIn,
  noteIn,
  remember,
  rpeIn,
  secondsIn,
  textIn,
  wholeIn,
} from './cells.js';
import type { CellReader } from './cells.js';
import { distanceIn, distanceWithUnit } from './distance.js';
import type { DistanceReader } from './distance.js';
import { parseSpokenDuration } from './durations.js';
import type { BindOptions, FileUnit } from './format.js';
import { bracketed, needed } from './header.js';
import type { Column, Header } from './header.js';
import { parseIsoTime, timeKey } from './local-time.js';
import type { LocalTime } from './row.js';
import { noNote, strongVariant } from './strong-header.js';
import { metresIn, weightUnit } from './units.js';
import { writtenUnit } from './written-unit.js';

/** One reader for each thing a Strong record has, bound once to the columns of a header. */
export interface StrongColumns {
  start: CellReader<{ time: LocalTime; key: string }>;
  /** The running number of the workout, which the newest shape has. */
  number: CellReader<string | null>;
  title: CellReader<string | null>;
  sessionSeconds: CellReader<number | null>;
  exercise: CellReader<string>;
  setOrder: CellReader<string | null>;
  weight: CellReader<{ weight: number | null; unit: FileUnit | null }>;
  reps: CellReader<number | null>;
  rpe: CellReader<number | null>;
  distance: DistanceReader;
  seconds: CellReader<number | null>;
  notes: CellReader<string | null>;
  workoutNotes: CellReader<string | null>;
  extra: CellReader<Record<string, string>>;
  /** What the distance's column is called, for a distance that is kept as written. */
  distanceName: string;
}

/** The readers, and the columns they read. */
interface Bound<T> {
  columns: (Column | null)[];
  read: T;
}

function startIn(column: Column): StrongColumns['start'] {
  const parse = remember((cell) => {
    const time = parseIsoTime(cell)?.time;
    if (time === undefined || time.secondsOfDay === null)
      throw new CellError(column.name, cell, 'is not a date and time');
    return { time, key: timeKey(time) };
  });
  return (cells) => parse(cells[column.index] ?? '');
}

function sessionSecondsIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  const parse = remember((cell) => parseSpokenDuration(column.name, cell));
  return (cells) => parse(cells[column.index] ?? '');
}

/** The weight's unit is in the header, in a column of its own, or what the user says. */
function bindWeight(header: Header, { unit: said, tally }: BindOptions): Bound<StrongColumns['weight']> {
  const inBrackets = bracketed(header, 'weight');
  const column = inBrackets?.column ?? header.find('weight') ?? header.find('kg') ?? needed(header, 'lb');
  const fixed = weightUnit(inBrackets?.unit ?? column.name);
  const unitColumn = header.find('weight unit');
  const readWeight = decimalIn(column, limits.weight);
  const read: StrongColumns['weight'] = (cells) => {
    const weight = readWeight(cells);
    if (weight === null) return { weight, unit: null };
    if (unitColumn === null) {
      const unit = fixed ?? said;
      if (unit === null && weight > 0) {
        throw new CellError(column.name, '', 'is not a unit of weight; kg and lb are');
      }
      return { weight, unit };
    }
    return { weight, unit: writtenUnit(column, cells, unitColumn, weight, { said, tally }) };
  };
  return { columns: [column, unitColumn], read };
}

/** The distance's unit is in the header, in a column of its own, or goes with the unit the user says. */
function bindDistance(header: Header, { unit, tally }: BindOptions): Bound<DistanceReader> {
  const inBrackets = bracketed(header, 'distance');
  const unitColumn = header.find('distance unit');
  const column = inBrackets?.column ?? header.find('distance') ?? header.find('km') ?? header.find('mi');
  if (column === null) return { columns: [], read: () => null };
  if (unitColumn !== null)
    return { columns: [column, unitColumn], read: distanceWithUnit(column, unitColumn) };
  const metres = metresIn(inBrackets?.unit ?? column.name);
  if (metres !== null)
    return { columns: [column], read: distanceIn(column, metres, limits.metres / metres, tally) };

  const assumed = unit === 'lb' ? { word: 'miles', metres: 1609.344 } : { word: 'kilometres', metres: 1000 };
  const readAssumed = distanceIn(column, assumed.metres, limits.believableDistance, tally);
  const read: DistanceReader = (cells, line) => {
    const distance = readAssumed(cells, line);
    if (typeof distance === 'number') {
      tally.add('distance-unit', line, (count) => {
        return `${counted(count, 'distance')} without a unit read as ${assumed.word}`;
      });
    }
    return distance;
  };
  return { columns: [column], read };
}

/** A note; what stands in for none in files made for Hevy, our own among them, is none. */
function writtenNoteIn(column: Column | null, literalBreaks: boolean): CellReader<string | null> {
  const read = noteIn(column, literalBreaks);
  return (cells) => {
    const note = read(cells);
    return note === noNote ? null : note;
  };
}

/**
 * Binds the readers to a header.
 *
 * @param header in English, one that `strongVariant` knows
 */
export function bindStrongColumns(header: Header, options: BindOptions): StrongColumns {
  // Until S5 a line break in a note is the two characters \n; later shapes have real ones.
  const literalBreaks = /^S[1-5]/.test(strongVariant(header) ?? '');
  const taken: (Column | null)[] = [];
  const take = (name: string): Column | null => {
    const column = header.find(name);
    taken.push(column);
    return column;
  };
  const must = (name: string): Column => {
    const column = needed(header, name);
    taken.push(column);
    return column;
  };
  const duration =
    take('duration') ?? take('workout duration') ?? bracketed(header, 'duration')?.column ?? null;
  const weight = bindWeight(header, options);
  const distance = bindDistance(header, options);
  taken.push(duration, ...weight.columns, ...distance.columns);
  return {
    start: startIn(must('date')),
    number: textIn(take('workout #')),
    title: textIn(must('workout name')),
    sessionSeconds: sessionSecondsIn(duration),
    exercise: nameIn(must('exercise name')),
    setOrder: textIn(must('set order')),
    weight: weight.read,
    reps: wholeIn(must('reps'), limits.reps),
    rpe: rpeIn(take('rpe')),
    distance: distance.read,
    seconds: secondsIn(take('seconds')),
    notes: writtenNoteIn(take('notes'), literalBreaks),
    workoutNotes: writtenNoteIn(take('workout notes'), literalBreaks),
    extra: extraIn(header, taken),
    distanceName: distance.columns[0]?.name ?? '',
  };
}
