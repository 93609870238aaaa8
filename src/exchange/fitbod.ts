import { blankRow } from './blank-row.js';
import {
  CellError,
  countedReps,
  decimalIn,
  extraIn,
  keep,
  limits,
  nameIn,
  noteIn,
  secondsIn,
  wholeIn,
} from './cells.js';
import type { CellReader } from './cells.js';
import { distanceIn } from './distance.js';
import type { BindOptions, ExportFormat, RecordReader } from './format.js';
import { bracketed, needed } from './header.js';
import type { Column, Header } from './header.js';
import { metresIn, weightUnit } from './units.js';
import { instantIn } from './utc-time.js';

/** Where the app stands for "no such setting"; anything else is kept. */
const idle = new Map([
  ['multiplier', 1],
  ['incline', 0],
  ['resistance', 0],
]);

function variantOf(header: Header): string | null {
  const weight = bracketed(header, 'weight');
  const isKnown = header.has('date', 'exercise', 'reps', 'iswarmup', 'multiplier');
  if (!isKnown || weight === null || weightUnit(weight.unit) === null) return null;
  return weightUnit(weight.unit) === 'kg' ? 'kg' : 'lb';
}

function warmupIn(column: Column): CellReader<boolean> {
  return (cells) => {
    const cell = cells[column.index] ?? '';
    const word = cell.trim().toLowerCase();
    if (word === 'true') return true;
    if (word !== 'false' && word !== '') throw new CellError(column.name, cell, 'is neither true nor false');
    return false;
  };
}

function bind(header: Header, options: BindOptions): RecordReader {
  const [date, exercise, reps, warmup] = [
    needed(header, 'date'),
    needed(header, 'exercise'),
    needed(header, 'reps'),
    needed(header, 'iswarmup'),
  ];
  const note = header.find('note');
  const weight = bracketed(header, 'weight');
  const seconds = bracketed(header, 'duration')?.column ?? null;
  const distance = bracketed(header, 'distance');
  const metres = metresIn(distance?.unit ?? '') ?? 1;

  const readTime = instantIn(date, options);
  const readExercise = nameIn(exercise);
  const readWarmup = warmupIn(warmup);
  const readWeight = decimalIn(weight?.column ?? null, limits.weight);
  const unit = weightUnit(weight?.unit ?? '');
  const readReps = wholeIn(reps, limits.reps);
  const readSeconds = secondsIn(seconds);
  const readDistance =
    distance === null
      ? (): null => null
      : distanceIn(distance.column, metres, limits.metres / metres, options.tally);
  const readNote = noteIn(note, false);
  const settings = [...idle].map(([name, value]) => ({ column: header.find(name), value }));
  const known = [date, exercise, reps, warmup, note, seconds, weight?.column, distance?.column];
  const readExtra = extraIn(header, [
    ...known.map((column) => column ?? null),
    ...settings.map(({ column }) => column),
  ]);

  return (cells, line) => {
    const { time, at } = readTime(cells);
    const load = readWeight(cells);
    const covered = readDistance(cells, line);
    const distanceM = typeof covered === 'number' ? covered : null;
    const durationSeconds = readSeconds(cells);
    const extra = readExtra(cells);
    for (const { column, value } of settings) {
      const cell = column === null ? '' : (cells[column.index] ?? '').trim();
      if (column !== null && cell !== '' && Number(cell) !== value) keep(extra, column.name, cell);
    }
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey: `fitbod:${new Date(at).toISOString()}`,
        start: time,
        exercise: readExercise(cells),
        setType: readWarmup(cells) ? 'warmup' : 'working',
        weight: load,
        unit: load === null ? null : unit,
        reps: countedReps(readReps(cells), distanceM, durationSeconds),
        distanceM,
        durationSeconds,
        setNotes: readNote(cells),
        extra,
      },
    };
  };
}

/** Fitbod's `WorkoutExport.csv`: times in UTC, one for all sets of a workout; weights of one hand. */
export const fitbod: ExportFormat = {
  name: 'fitbod',
  label: 'Fitbod',
  matches: variantOf,
  needsUnit: () => false,
  bind,
};
