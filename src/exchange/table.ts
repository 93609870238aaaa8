import { blankRow } from './blank-row.js';
import {
  CellError,
  countedReps,
  extraIn,
  limits,
  nameIn,
  noteIn,
  parseDecimal,
  secondsIn,
  textIn,
} from './cells.js';
import type { CellReader } from './cells.js';
import type { TableField } from './column-mapping.js';
import type { BindOptions, ExportFormat, FileUnit, RecordReader } from './format.js';
import { headerKey } from './header.js';
import type { Column, Header } from './header.js';
import { timeKey } from './local-time.js';
import {
  dateIn,
  durationIn,
  effortIn,
  flagIn,
  numberIn,
  plainNumber,
  setKindIn,
  splitWeight,
  timeOfDayIn,
} from './table-cells.js';
import type { Unfolding } from './unfold.js';
import { metresIn, toMetres, weightUnit } from './units.js';

type Columns = ReadonlyMap<TableField, Column>;

const mostSets = 100;

/** The unit that the mapping or the column's own name gives: `weight_kg`, `Weight (kg)`, `load_lb`, `Kg`. */
function namedUnit(columns: Columns): FileUnit | null {
  if (columns.has('weight_kg')) return 'kg';
  if (columns.has('weight_lb')) return 'lb';
  const key = headerKey(columns.get('weight')?.name ?? '');
  const word = /(?:^|[^a-z])([a-z]+)\)?$/.exec(key)?.[1] ?? '';
  return weightUnit(word);
}

function weightColumn(columns: Columns): Column | null {
  return columns.get('weight') ?? columns.get('weight_kg') ?? columns.get('weight_lb') ?? null;
}

/** The unit of a weight: behind it, in a column of its own, in a name, or what the user says. */
function weightIn(
  columns: Columns,
  said: FileUnit | null,
): CellReader<{ weight: number | null; unit: FileUnit | null }> {
  const column = weightColumn(columns);
  if (column === null) return () => ({ weight: null, unit: null });
  const unitColumn = columns.get('unit') ?? null;
  const fallback = namedUnit(columns) ?? said;
  return (cells) => {
    const cell = cells[column.index] ?? '';
    const { figures, unit: written } = splitWeight(cell);
    const weight = parseDecimal(column.name, plainNumber(figures), limits.weight);
    if (weight === null) return { weight, unit: null };
    const word = unitColumn === null ? '' : (cells[unitColumn.index] ?? '').trim();
    if (word !== '' && weightUnit(word) === null) {
      throw new CellError(unitColumn?.name ?? '', word, 'is not a unit of weight; kg and lb are');
    }
    const unit = written ?? weightUnit(word) ?? fallback;
    if (unit === null && weight > 0) {
      throw new CellError(column.name, cell, 'has no unit: add --unit kg or --unit lb');
    }
    return { weight, unit };
  };
}

function distanceIn(columns: Columns): CellReader<number | null> {
  for (const unit of ['m', 'km', 'mi'] as const) {
    const column = columns.get(`distance_${unit}`);
    if (column === undefined) continue;
    const metres = metresIn(unit) ?? 1;
    const read = numberIn(column, limits.metres / metres);
    return (cells) => {
      const value = read(cells);
      return value === null ? null : toMetres(value, metres);
    };
  }
  return () => null;
}

function bind(columns: Columns, header: Header, { unit, tally }: BindOptions): RecordReader {
  const get = (field: TableField): Column | null => columns.get(field) ?? null;
  const date = get('date') ?? get('date_dmy') ?? get('date_mdy');
  const exercise = get('exercise');
  if (date === null || exercise === null) throw new Error('a mapping without date and exercise');
  const readDate = dateIn(date, columns.has('date_dmy') ? 'dmy' : columns.has('date_mdy') ? 'mdy' : null);
  const readTime = timeOfDayIn(get('time'));
  const readTitle = textIn(get('session_title'));
  const readSessionNotes = noteIn(get('session_notes'), false);
  const readExercise = nameIn(exercise);
  const readExerciseNotes = noteIn(get('exercise_notes'), false);
  const readCategory = textIn(get('category'));
  const readSuperset = textIn(get('superset_group'));
  const readKind = setKindIn(get('set_type'), tally);
  const readWarmup = flagIn(get('is_warmup'));
  const readFailure = flagIn(get('is_failure'));
  const readWeight = weightIn(columns, unit);
  const repsColumn = get('reps');
  const readReps = numberIn(repsColumn, limits.reps);
  const readRpe = effortIn(get('rpe'));
  const readDuration = durationIn(get('duration'));
  const readSeconds = secondsIn(get('duration_seconds'));
  const readDistance = distanceIn(columns);
  const readRest = secondsIn(get('rest_seconds'));
  const readSetNotes = noteIn(get('set_notes'), false);
  const readExtra = extraIn(header, [...columns.values()]);

  return (cells, line) => {
    const written = readDate(cells);
    const start = { ...written, secondsOfDay: readTime(cells) ?? written.secondsOfDay };
    const sessionTitle = readTitle(cells);
    const kind = readKind(cells, line);
    const { weight, unit: weightIs } = readWeight(cells);
    const reps = readReps(cells);
    if (reps !== null && !Number.isInteger(reps)) {
      throw new CellError(repsColumn?.name ?? '', String(reps), 'is not a whole number');
    }
    const distanceM = readDistance(cells);
    const durationSeconds = readDuration(cells) ?? readSeconds(cells);
    return {
      kind: 'row',
      row: {
        ...blankRow,
        line,
        sessionKey: `csv:${timeKey(start)} ${sessionTitle ?? ''}`,
        sessionTitle,
        start,
        sessionNotes: readSessionNotes(cells),
        exercise: readExercise(cells),
        exerciseNotes: readExerciseNotes(cells),
        category: readCategory(cells),
        superset: readSuperset(cells),
        setType: readWarmup(cells) ? 'warmup' : kind.setType,
        isFailure: kind.isFailure || readFailure(cells),
        weight,
        unit: weightIs,
        reps: countedReps(reps, distanceM, durationSeconds),
        rpe: readRpe(cells),
        distanceM,
        durationSeconds,
        restSeconds: readRest(cells),
        setNotes: readSetNotes(cells),
        extra: readExtra(cells),
      },
    };
  };
}

/**
 * A table that no app wrote, whose columns the user has named.
 *
 * @param columns of its header, by field
 * @param first a record of the file, which may have units behind its weights
 */
export function tableFormat(columns: Columns, first: readonly string[] | null): ExportFormat {
  const column = weightColumn(columns);
  const cell = column === null ? '' : (first?.[column.index] ?? '');
  const isUnitKnown =
    column === null || columns.has('unit') || namedUnit(columns) !== null || splitWeight(cell).unit !== null;
  return {
    name: 'csv',
    label: 'a table',
    matches: () => 'columns',
    needsUnit: () => !isUnitKnown,
    bind: (header, options) => bind(columns, header, options),
  };
}

/**
 * A table with a number of equal sets in a row, as one with a set in a row.
 *
 * @returns null when no column says how many
 */
export function unfoldTable(columns: Columns, header: Header): Unfolding | null {
  const column = columns.get('sets');
  if (column === undefined) return null;
  return {
    header: header.columns.map(({ name }) => name),
    records: (cells) => {
      const cell = cells[column.index] ?? '';
      const count = parseDecimal(column.name, cell, mostSets) ?? 1;
      if (!Number.isInteger(count)) throw new CellError(column.name, cell, 'is not a whole number');
      return Array.from({ length: count }, () => cells);
    },
  };
}
