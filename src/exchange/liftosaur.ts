import { blankRow } from './blank-row.js';
import { CellError, decimalIn, extraIn, limits, nameIn, noteIn, rpeIn, textIn, wholeIn } from './cells.js';
import type { BindOptions, ExportFormat, FileUnit, RecordReader } from './format.js';
import { needed } from './header.js';
import type { Header } from './header.js';
import { weightUnit } from './units.js';
import { instantIn } from './utc-time.js';

/** Columns that say nothing about a set, or what the exercise says anyway. */
const idle = ['Log RPE?', 'Ask Weight?', 'Target Muscles', 'Synergist Muscles'];

function variantOf(header: Header): string | null {
  const isKnown = header.has(
    'workout datetime',
    'day name',
    'exercise',
    'is warmup set?',
    'completed reps',
    'completed weight value',
    'completed weight unit',
  );
  return isKnown ? 'history' : null;
}

function bind(header: Header, options: BindOptions): RecordReader {
  const start = needed(header, 'workout datetime');
  const exercise = needed(header, 'exercise');
  const warmup = needed(header, 'is warmup set?');
  const amrap = header.find('is amrap?');
  const day = needed(header, 'day name');
  const program = header.find('program');
  const reps = needed(header, 'completed reps');
  const rpe = header.find('completed rpe');
  const notes = header.find('notes');
  // A set done at the planned weight may have only the planned one.
  const weights = ['completed weight', 'required weight'].map((name) => ({
    value: header.find(`${name} value`),
    unit: header.find(`${name} unit`),
  }));

  const readStart = instantIn(start, options);
  const readExercise = nameIn(exercise);
  const readWarmup = textIn(warmup);
  const readAmrap = textIn(amrap);
  const readDay = textIn(day);
  const readProgram = textIn(program);
  const readReps = wholeIn(reps, limits.reps);
  const readRpe = rpeIn(rpe);
  const readNotes = noteIn(notes, false);
  const readWeights = weights.map(({ value, unit }) => {
    const readValue = decimalIn(value, limits.weight);
    return (cells: readonly string[]): { weight: number; unit: FileUnit } | null => {
      const weight = readValue(cells);
      if (weight === null) return null;
      const word = unit === null ? '' : (cells[unit.index] ?? '');
      const known = weightUnit(word);
      if (known === null) {
        throw new CellError(unit?.name ?? 'unit', word, 'is not a unit of weight; kg and lb are');
      }
      return { weight, unit: known };
    };
  });
  const known = [start, exercise, warmup, amrap, day, program, reps, rpe, notes];
  const readExtra = extraIn(header, [
    ...known,
    ...weights.flatMap(({ value, unit }) => [value, unit]),
    ...idle.map((name) => header.find(name)),
  ]);

  return (cells, line) => {
    const { time, at } = readStart(cells);
    const done = readReps(cells);
    if (done === null) return { kind: 'skipped', line, reason: 'unfinished' };
    const load = readWeights[0]?.(cells) ?? readWeights[1]?.(cells) ?? null;
    const title = [readProgram(cells), readDay(cells)].filter((text) => text !== null).join(': ');
    const extra = readExtra(cells);
    if (readAmrap(cells) === '1') extra['Is AMRAP?'] = '1';
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey: `liftosaur:${new Date(at).toISOString()}`,
        sessionTitle: title === '' ? null : title,
        start: time,
        exercise: readExercise(cells),
        exerciseNotes: readNotes(cells),
        setType: readWarmup(cells) === '1' ? 'warmup' : 'working',
        weight: load?.weight ?? null,
        unit: load?.unit ?? null,
        reps: done,
        rpe: readRpe(cells),
        extra,
      },
    };
  };
}

/** Liftosaur's history as CSV: what was planned and what was done side by side, times in UTC. */
export const liftosaur: ExportFormat = {
  name: 'liftosaur',
  label: 'Liftosaur',
  matches: variantOf,
  needsUnit: () => false,
  bind,
};
