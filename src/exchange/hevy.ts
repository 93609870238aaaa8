import { counted } from '../domain/counted.js';
import {
  CellError,
  countedReps,
  decimalIn,
  extraIn,
  keep,
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
import { distanceIn } from './distance.js';
import type { DistanceReader } from './distance.js';
import type { BindOptions, ExportFormat, FileUnit, RecordReader } from './format.js';
import { needed } from './header.js';
import type { Column, Header } from './header.js';
import { parseIsoTime, parseWordTime, timeKey } from './local-time.js';
import type { LocalTime, SourceRow } from './row.js';
import { clockSeconds, SessionLengths } from './session-length.js';
import { ordinary } from './set-kind.js';
import type { SetKind } from './set-kind.js';
import type { Tally } from './tally.js';

const setKinds = new Map<string, SetKind>([
  ['', ordinary],
  ['normal', ordinary],
  ['warmup', { setType: 'warmup', isFailure: false }],
  ['dropset', { setType: 'drop', isFailure: false }],
  ['failure', { setType: 'working', isFailure: true }],
]);

function weightColumn(header: Header): { column: Column; unit: FileUnit } | null {
  const kilograms = header.find('weight_kg');
  if (kilograms !== null) return { column: kilograms, unit: 'kg' };
  const pounds = header.find('weight_lbs') ?? header.find('weight_lb');
  return pounds === null ? null : { column: pounds, unit: 'lb' };
}

function distanceColumn(header: Header): { column: Column; metres: number } | null {
  const kilometres = header.find('distance_km');
  if (kilometres !== null) return { column: kilometres, metres: 1000 };
  const miles = header.find('distance_miles');
  return miles === null ? null : { column: miles, metres: 1609.344 };
}

/** H0 has no supersets; H1 is kg and km, H2 lbs and miles, H3 one of each. */
function variantOf(header: Header): string | null {
  const weight = weightColumn(header);
  const known = header.has('title', 'start_time', 'exercise_title', 'set_type', 'reps');
  if (weight === null || !known) return null;
  if (!header.has('superset_id')) return 'H0';
  const isMiles = header.has('distance_miles');
  if (isMiles !== (weight.unit === 'lb')) return 'H3';
  return isMiles ? 'H2' : 'H1';
}

interface Moment {
  time: LocalTime;
  key: string;
}

function timeIn(column: Column, tally: Tally): CellReader<Moment> {
  const parse = remember((cell): Moment => {
    const written = parseIsoTime(cell);
    if (written !== null && written.time.secondsOfDay !== null) {
      const sentence = 'times with a zone were taken as their clock showed them';
      if (written.hasZone) tally.add('zone', 0, () => sentence);
      return { time: written.time, key: timeKey(written.time) };
    }
    const time = parseWordTime(cell);
    if (typeof time === 'string') throw new CellError(column.name, cell, time);
    return { time, key: timeKey(time) };
  });
  return (cells) => parse(cells[column.index] ?? '');
}

function optionalTimeIn(column: Column, tally: Tally): CellReader<Moment | null> {
  const read = timeIn(column, tally);
  return (cells) => ((cells[column.index] ?? '').trim() === '' ? null : read(cells));
}

/** Reads distances of sets that cannot go further than this, in the header's unit; from no column, always null. */
function distancesIn(header: Header, believable: number, tally: Tally): DistanceReader {
  const distance = distanceColumn(header);
  return distance === null ? () => null : distanceIn(distance.column, distance.metres, believable, tally);
}

function setKindIn(column: Column, tally: Tally): (cells: readonly string[], line: number) => SetKind {
  return (cells, line) => {
    const word = (cells[column.index] ?? '').trim();
    const kind = setKinds.get(word.toLowerCase());
    if (kind !== undefined) return kind;
    tally.add(`kind ${word}`, line, (count) => {
      return `${counted(count, 'set')} of the unknown type "${word}" read as ordinary`;
    });
    return ordinary;
  };
}

function bind(header: Header, { tally }: BindOptions): RecordReader {
  const weight = weightColumn(header);
  const distance = distanceColumn(header);
  const [title, start, exercise, setType, reps] = [
    needed(header, 'title'),
    needed(header, 'start_time'),
    needed(header, 'exercise_title'),
    needed(header, 'set_type'),
    needed(header, 'reps'),
  ];
  const [end, description, superset] = [
    header.find('end_time'),
    header.find('description'),
    header.find('superset_id'),
  ];
  const [notes, index, rpe] = [header.find('exercise_notes'), header.find('set_index'), header.find('rpe')];
  const seconds = header.find('duration_seconds');
  const amounts = [weight?.column ?? null, distance?.column ?? null, reps, seconds, rpe];
  const words = [title, start, end, description, exercise, superset, notes, index, setType];

  const readTitle = textIn(title);
  const readStart = timeIn(start, tally);
  const readEnd = end === null ? (): null => null : optionalTimeIn(end, tally);
  const readDescription = noteIn(description, true);
  const readExercise = nameIn(exercise);
  const readSuperset = textIn(superset);
  const readNotes = noteIn(notes, true);
  const readKind = setKindIn(setType, tally);
  const readWeight = decimalIn(weight?.column ?? null, limits.weight);
  const readReps = wholeIn(reps, limits.reps);
  const readDistance = distancesIn(header, limits.believableDistance, tally);
  const readCarried = distancesIn(header, limits.believableCarry, tally);
  const readSeconds = secondsIn(seconds);
  const readRpe = rpeIn(rpe);
  const readExtra = extraIn(header, [...amounts, ...words]);
  const lengths = new SessionLengths(tally);

  return (cells, line) => {
    const { time, key } = readStart(cells);
    const sessionTitle = readTitle(cells);
    const sessionKey = `hevy:${key} ${sessionTitle ?? ''}`;
    const ended = readEnd(cells)?.time ?? null;
    lengths.look(sessionKey, ended === null ? null : clockSeconds(time, ended), line);
    const load = readWeight(cells);
    const durationSeconds = readSeconds(cells);
    const isCarried = load !== null && load > 0 && durationSeconds === null;
    const covered = isCarried ? readCarried(cells, line) : readDistance(cells, line);
    const distanceM = typeof covered === 'number' ? covered : null;
    const kind = readKind(cells, line);
    const extra = readExtra(cells);
    if (typeof covered === 'string') keep(extra, distance?.column.name ?? '', covered);
    const row: SourceRow = {
      line,
      sessionKey,
      sessionTitle,
      start: time,
      end: ended,
      sessionSeconds: null,
      sessionNotes: readDescription(cells),
      exercise: readExercise(cells),
      exerciseNotes: readNotes(cells),
      category: null,
      superset: readSuperset(cells),
      setType: kind.setType,
      isFailure: kind.isFailure,
      weight: load,
      unit: load === null ? null : (weight?.unit ?? null),
      loadKind: null,
      reps: countedReps(readReps(cells), distanceM, durationSeconds),
      rpe: readRpe(cells),
      distanceM,
      durationSeconds,
      restSeconds: null,
      setNotes: null,
      extra,
    };
    return { kind: 'row', row };
  };
}

/** The Hevy app's CSV export; its column names are English in every language, its months are not. */
export const hevy: ExportFormat = {
  name: 'hevy',
  label: 'Hevy',
  matches: variantOf,
  needsUnit: () => false,
  bind,
};
