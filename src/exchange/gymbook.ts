import { counted } from '../domain/counted.js';
import { blankRow } from './blank-row.js';
import { CellError, countedReps, extraIn, limits, nameIn, noteIn, parseDecimal, textIn } from './cells.js';
import type { CellReader } from './cells.js';
import type { BindOptions, ExportFormat, RecordReader } from './format.js';
import { needed } from './header.js';
import type { Column, Header } from './header.js';
import { parseClockTime, parseNumericDate } from './local-time.js';
import type { LocalTime, SourceRow } from './row.js';
import { metresIn, toMetres, weightUnit } from './units.js';

/** The app translates its header, its words and its units; this is the one language seen. */
const setClass = 'Set / Set di riscaldamento / Set di defaticamento';
const names = [
  'Data',
  'Programma',
  'Orario',
  'Esercizio',
  setClass,
  'Ripetizioni / Tempo',
  'Peso / Distanza',
];
const setClasses = new Map([
  ['set', 'working'],
  ['set di riscaldamento', 'warmup'],
  ['set di defaticamento', 'cooldown'],
]);
/** Seconds in one; a rep has none. */
const spans = new Map([
  ['ripetizioni', null],
  ['ripetizione', null],
  ['secondi', 1],
  ['secondo', 1],
  ['minuti', 60],
  ['minuto', 60],
]);

/** A number and the word behind it, such as `30,00 kg`; null when blank. */
function quantityIn(column: Column): CellReader<{ value: number; word: string; cell: string } | null> {
  return (cells) => {
    const cell = (cells[column.index] ?? '').trim();
    if (cell === '') return null;
    const [, figures = '', word = ''] = /^(\S+)\s+(\S+)$/.exec(cell) ?? [];
    if (!/^[\d.]+(,\d+)?$/.test(figures))
      throw new CellError(column.name, cell, 'is not a number with a unit');
    // A point parts thousands where the comma is the decimal one.
    const whole = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(figures) ? figures.replaceAll('.', '') : figures;
    const value = parseDecimal(column.name, whole.replace(',', '.'), limits.metres) ?? 0;
    return { value, word: word.toLowerCase(), cell };
  };
}

type Amount = Pick<SourceRow, 'reps' | 'durationSeconds'>;
type Load = Pick<SourceRow, 'weight' | 'unit' | 'distanceM'>;

function amountIn(column: Column): CellReader<Amount> {
  const read = quantityIn(column);
  return (cells) => {
    const quantity = read(cells);
    if (quantity === null) return { reps: null, durationSeconds: null };
    const { value, word, cell } = quantity;
    const seconds = spans.get(word);
    if (seconds === undefined) throw new CellError(column.name, cell, 'is neither reps nor a time');
    if (seconds !== null) {
      if (value * seconds > limits.seconds) throw new CellError(column.name, cell, 'is more than 24 hours');
      return { reps: null, durationSeconds: value === 0 ? null : value * seconds };
    }
    if (!Number.isInteger(value)) throw new CellError(column.name, cell, 'is not a whole number');
    if (value > limits.reps) throw new CellError(column.name, cell, `is more than ${limits.reps}`);
    return { reps: value, durationSeconds: null };
  };
}

function loadIn(column: Column): CellReader<Load> {
  const read = quantityIn(column);
  return (cells) => {
    const quantity = read(cells);
    if (quantity === null) return { weight: null, unit: null, distanceM: null };
    const { value, word, cell } = quantity;
    const unit = weightUnit(word);
    if (unit !== null) {
      if (value > limits.weight) throw new CellError(column.name, cell, `is more than ${limits.weight}`);
      return { weight: value, unit, distanceM: null };
    }
    const metres = metresIn(word);
    if (metres === null) throw new CellError(column.name, cell, 'has no unit of weight or length');
    const distanceM = toMetres(value, metres);
    if ((distanceM ?? 0) > limits.metres) throw new CellError(column.name, cell, 'is more than 1000 km');
    return { weight: null, unit: null, distanceM };
  };
}

function startIn(day: Column, time: Column): CellReader<LocalTime> {
  return (cells) => {
    const written = cells[day.index] ?? '';
    const date = parseNumericDate(written, 'dmy');
    if (date === null) throw new CellError(day.name, written, 'is not a date such as "09/01/25"');
    const clock = cells[time.index] ?? '';
    const secondsOfDay = clock.trim() === '' ? null : parseClockTime(clock);
    if (secondsOfDay === null && clock.trim() !== '') {
      throw new CellError(time.name, clock, 'is not a time that a clock shows');
    }
    return { date, secondsOfDay };
  };
}

function bind(header: Header, { tally }: BindOptions): RecordReader {
  const [day, program, time] = [
    needed(header, 'data'),
    needed(header, 'programma'),
    needed(header, 'orario'),
  ];
  const [exercise, kind] = [needed(header, 'esercizio'), needed(header, setClass)];
  const [amount, load] = [needed(header, 'ripetizioni / tempo'), needed(header, 'peso / distanza')];
  const [zone, notes, skipped] = [header.find('zona'), header.find('appunti'), header.find('saltato')];
  const muscles = ['gruppi muscolari (primari)', 'gruppi muscolari (secondari)'].map((name) =>
    header.find(name),
  );

  const readStart = startIn(day, time);
  const readProgram = textIn(program);
  const readExercise = nameIn(exercise);
  const readKind = textIn(kind);
  const readAmount = amountIn(amount);
  const readLoad = loadIn(load);
  const readZone = textIn(zone);
  const readNotes = noteIn(notes, false);
  const readSkipped = textIn(skipped);
  const known = [day, program, time, exercise, kind, amount, load, zone, notes, skipped];
  const readExtra = extraIn(header, [...known, ...muscles]);
  // Each set has its own time; a session begins with its first, though another program comes in between.
  const starts = new Map<string, LocalTime>();

  return (cells, line) => {
    const isSkipped = readSkipped(cells)?.toLowerCase() ?? 'no';
    if (isSkipped === 'si' || isSkipped === 'sì') return { kind: 'skipped', line, reason: 'unfinished' };
    const done = readStart(cells);
    const sessionTitle = readProgram(cells);
    const sessionKey = `gymbook:${done.date} ${sessionTitle ?? ''}`;
    const start = starts.get(sessionKey) ?? done;
    starts.set(sessionKey, start);
    const word = readKind(cells) ?? 'Set';
    const setType = setClasses.get(word.toLowerCase()) ?? 'unknown';
    if (setType === 'cooldown') {
      tally.add('cooldown', line, (count) => {
        return `${counted(count, 'cool-down set')} taken as warm-up, in no record`;
      });
    } else if (setType === 'unknown') {
      tally.add(`class ${word}`, line, (count) => {
        return `${counted(count, 'set')} of the unknown kind "${word}" read as ordinary`;
      });
    }
    const { reps, durationSeconds } = readAmount(cells);
    const { weight, unit, distanceM } = readLoad(cells);
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey,
        sessionTitle,
        start,
        exercise: readExercise(cells),
        category: readZone(cells),
        setType: setType === 'warmup' || setType === 'cooldown' ? 'warmup' : 'working',
        weight,
        unit,
        reps: countedReps(reps, distanceM, durationSeconds),
        distanceM,
        durationSeconds,
        setNotes: readNotes(cells),
        extra: readExtra(cells),
      },
    };
  };
}

/** GymBook's logs (iOS), in Italian: decimal commas, units in the cells, and rows for sets that were skipped. */
export const gymbook: ExportFormat = {
  name: 'gymbook',
  label: 'GymBook',
  matches: (header) => (header.has(...names) ? 'Italian' : null),
  needsUnit: () => false,
  bind,
};
