import { blankRow } from './blank-row.js';
import { CellError, decimalIn, limits, nameIn, noteIn, remember, textIn, wholeIn } from './cells.js';
import type { CellReader } from './cells.js';
import type { BindOptions, ExportFormat, FileUnit, RecordReader } from './format.js';
import { bracketed, needed } from './header.js';
import type { Column, Header } from './header.js';
import { parseClockTime, parseNumericDate, timeKey } from './local-time.js';
import type { DateOrder } from './local-time.js';
import type { LocalTime } from './row.js';
import { clockSeconds, SessionLengths } from './session-length.js';
import { setColumns } from './stronglifts-unfold.js';
import { weightUnit } from './units.js';

/** What `yyyy/mm/dd` and the like in a header mean. */
const orders = new Map<string, DateOrder>([
  ['yyyy/mm/dd', 'ymd'],
  ['dd/mm/yyyy', 'dmy'],
  ['mm/dd/yyyy', 'mdy'],
]);

/** `sets`: an exercise in a row; `workouts`: a whole workout in a row, until about 2016. */
function variantOf(header: Header): string | null {
  if (!header.has('workout', 'exercise', setColumns.number, setColumns.reps)) return null;
  if (bracketed(header, 'set weight') !== null) {
    return orders.has(bracketed(header, 'date')?.unit ?? '') ? 'sets' : null;
  }
  return header.has('date', 'weight (kg)', 'weight (lb)') ? 'workouts' : null;
}

function dayIn(column: Column, order: DateOrder): CellReader<string> {
  const parse = remember((cell) => {
    const date = parseNumericDate(cell, order);
    if (date === null) throw new CellError(column.name, cell, `is not a date (${spelled[order]})`);
    return date;
  });
  return (cells) => parse(cells[column.index] ?? '');
}

const spelled = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const;

function clockIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  return (cells) => {
    const cell = (cells[column.index] ?? '').trim();
    if (cell === '') return null;
    const seconds = parseClockTime(cell);
    if (seconds === null) throw new CellError(column.name, cell, 'is not a time that a clock shows');
    return seconds;
  };
}

/** The end on the clock, which is past midnight when it is before the start. */
function endOf(start: LocalTime, seconds: number | null): number | null {
  if (seconds === null || start.secondsOfDay === null) return null;
  const length = clockSeconds(start, { date: start.date, secondsOfDay: seconds }) ?? 0;
  return length < 0 ? length + 86_400 : length;
}

/** A workout has one note; where a row of it has another, that one is the exercise's. */
function sessionNotes(): (
  sessionKey: string,
  note: string | null,
) => { session: string | null; own: string | null } {
  let last: { key: string; note: string | null } | null = null;
  return (key, note) => {
    if (last?.key !== key) last = { key, note };
    return { session: last.note, own: note === last.note ? null : note };
  };
}

function bindSets(header: Header, { tally }: BindOptions): RecordReader {
  const date = bracketed(header, 'date');
  const weight = bracketed(header, 'set weight');
  const unit = weightUnit(weight?.unit ?? '');
  const readDay = dayIn(date?.column ?? needed(header, 'date'), orders.get(date?.unit ?? '') ?? 'ymd');
  const readStart = clockIn(bracketed(header, 'start time')?.column ?? null);
  const readEnd = clockIn(bracketed(header, 'end time')?.column ?? null);
  const readWorkout = textIn(needed(header, 'workout'));
  const readTitle = textIn(header.find('workout name'));
  const readExercise = nameIn(needed(header, 'exercise'));
  const readNotes = noteIn(header.find('notes'), false);
  const readTimed = textIn(header.find('sets×time'));
  const readNumber = textIn(needed(header, setColumns.number));
  const readShown = textIn(header.find(setColumns.shown));
  const readReps = wholeIn(needed(header, setColumns.reps), limits.reps);
  const readWeight = decimalIn(weight?.column ?? null, limits.weight);
  const notesOf = sessionNotes();
  const lengths = new SessionLengths(tally);

  return (cells, line) => {
    const start = { date: readDay(cells), secondsOfDay: readStart(cells) };
    if (readNumber(cells) === null) {
      return {
        kind: 'skipped',
        line,
        reason: readTimed(cells) === null ? 'exercise without sets' : 'timed exercise',
      };
    }
    const reps = readReps(cells);
    if (readShown(cells) === '-') return { kind: 'skipped', line, reason: 'unfinished' };
    const sessionTitle = readTitle(cells) ?? readWorkout(cells);
    const sessionKey = `stronglifts:${timeKey(start)} ${sessionTitle ?? ''}`;
    const seconds = endOf(start, readEnd(cells));
    lengths.look(sessionKey, seconds, line);
    const notes = notesOf(sessionKey, readNotes(cells));
    const load = readWeight(cells);
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey,
        sessionTitle,
        start,
        sessionSeconds: seconds,
        sessionNotes: notes.session,
        exercise: readExercise(cells),
        exerciseNotes: notes.own,
        weight: load,
        unit: load === null ? null : unit,
        reps,
        extra: {},
      },
    };
  };
}

function bindWorkouts(header: Header): RecordReader {
  const readDay = dayIn(needed(header, 'date'), 'mdy');
  const readWorkout = textIn(needed(header, 'workout'));
  const readNotes = noteIn(header.find('note'), false);
  const readBodyweight = textIn(header.find('body weight'));
  const readExercise = nameIn(needed(header, 'exercise'));
  const readReps = wholeIn(needed(header, setColumns.reps), limits.reps);
  const readWeight: Record<FileUnit, CellReader<number | null>> = {
    kg: decimalIn(needed(header, 'weight (kg)'), limits.weight),
    lb: decimalIn(needed(header, 'weight (lb)'), limits.weight),
  };

  return (cells, line) => {
    const date = readDay(cells);
    const workout = readWorkout(cells);
    // The weight is there in both units, each rounded to its own plates; body weight only in the one the user thinks in.
    const unit = /lbs?$/i.test(readBodyweight(cells) ?? '') ? 'lb' : 'kg';
    const load = readWeight[unit](cells);
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey: `stronglifts:${date} ${workout ?? ''}`,
        sessionTitle: workout === null ? null : `Workout ${workout}`,
        start: { date, secondsOfDay: null },
        sessionNotes: readNotes(cells),
        exercise: readExercise(cells),
        weight: load,
        unit: load === null ? null : unit,
        reps: readReps(cells),
        extra: {},
      },
    };
  };
}

/** StrongLifts, read from its unfolded table (`unfoldStrongLifts`). */
export const stronglifts: ExportFormat = {
  name: 'stronglifts',
  label: 'StrongLifts',
  matches: variantOf,
  needsUnit: () => false,
  bind: (header, options) =>
    variantOf(header) === 'sets' ? bindSets(header, options) : bindWorkouts(header),
};
