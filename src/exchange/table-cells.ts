import { counted } from '../domain/counted.js';
import { parseDuration } from '../domain/durations.js';
import { Failure } from '../domain/failure.js';
import { CellError, limits, parseDecimal, parseRpe, remember } from './cells.js';
import type { CellReader } from './cells.js';
import type { FileUnit } from './format.js';
import type { Column } from './header.js';
import { parseClockTime, parseIsoTime, parseNumericDate, parseWordTime } from './local-time.js';
import type { DateOrder } from './local-time.js';
import type { LocalTime } from './row.js';
import { ordinary } from './set-kind.js';
import type { SetKind } from './set-kind.js';
import type { Tally } from './tally.js';
import { weightUnit } from './units.js';

/** A number as people write it: one decimal comma is a point, as long as it cannot be thousands. */
export function plainNumber(cell: string): string {
  const text = cell.trim();
  return /^(?:\d+,\d{1,2}|0,\d+)$/.test(text) ? text.replace(',', '.') : text;
}

/** Reads a number, also with a decimal comma; from no column, always null. */
export function numberIn(column: Column | null, max: number): CellReader<number | null> {
  if (column === null) return () => null;
  return (cells) => {
    const cell = cells[column.index] ?? '';
    return parseDecimal(column.name, plainNumber(cell), max);
  };
}

/** Reads RPE, also with a decimal comma; from no column, always null. */
export function effortIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  return (cells) => parseRpe(column.name, plainNumber(cells[column.index] ?? ''));
}

const weightPattern = /^([\d.,]+)\s*([a-z]+\.?)$/i;

/** A weight and the unit written behind it, if any. */
export function splitWeight(cell: string): { figures: string; unit: FileUnit | null } {
  const [, figures, word = ''] = weightPattern.exec(cell.trim()) ?? [];
  const unit = weightUnit(word.replace(/\.$/, ''));
  return figures === undefined || unit === null ? { figures: cell, unit: null } : { figures, unit };
}

function withTime(date: string, clock: string): LocalTime | null {
  const secondsOfDay = clock === '' ? null : parseClockTime(clock);
  return clock !== '' && secondsOfDay === null ? null : { date, secondsOfDay };
}

/** Why a date cannot be read without knowing its order, or null. */
function ambiguity(column: string, cell: string): string | null {
  const [day = ''] = cell.trim().split(/[\sT]+/);
  const isEither = ['dmy', 'mdy'].some((order) => parseNumericDate(day, order as DateOrder) !== null);
  return isEither ? `can be day or month first: say date_dmy=${column} or date_mdy=${column}` : null;
}

/**
 * Reads a date, with the time of day when it has one: `2026-02-10 18:30`, `10 Feb 2026`, or figures in the given order.
 *
 * @param order of a date in figures; null when only dates that can be read in one way are known
 */
export function dateIn(column: Column, order: 'dmy' | 'mdy' | null): CellReader<LocalTime> {
  const parse = remember((cell): LocalTime => {
    const iso = parseIsoTime(cell);
    if (iso !== null) return iso.time;
    const [, day = '', clock = ''] = /^(\S+)(?:[\sT]+(.+))?$/.exec(cell.trim()) ?? [];
    const date = parseNumericDate(day, order ?? 'ymd');
    const time = date === null ? null : withTime(date, clock);
    if (time !== null) return time;
    const words = parseWordTime(cell);
    if (typeof words !== 'string') return words;
    const bare = parseWordTime(`${cell} 00:00`);
    if (typeof bare !== 'string') return { date: bare.date, secondsOfDay: null };
    const why = order === null ? ambiguity(column.name, cell) : null;
    throw new CellError(column.name, cell, why ?? 'is not a date');
  });
  return (cells) => parse(cells[column.index] ?? '');
}

/** Reads a time of day; from no column or a blank cell, null. */
export function timeOfDayIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  return (cells) => {
    const cell = cells[column.index] ?? '';
    if (cell.trim() === '') return null;
    const seconds = parseClockTime(cell);
    if (seconds === null) throw new CellError(column.name, cell, 'is not a time that a clock shows');
    return seconds;
  };
}

/** Reads a duration as people write it: `90`, `90s`, `1:30`, `0:25:40`, `1h 5m`; 0 is none. */
export function durationIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  return (cells) => {
    const cell = cells[column.index] ?? '';
    if (cell.trim() === '') return null;
    const seconds = durationOf(column, cell);
    if (seconds > limits.seconds) throw new CellError(column.name, cell, 'is more than 24 hours');
    return seconds === 0 ? null : seconds;
  };
}

function durationOf(column: Column, cell: string): number {
  try {
    return parseDuration(cell);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new CellError(column.name, cell, 'is not a duration such as "1:30"');
  }
}

const yes = new Set(['1', 'true', 'yes', 'y', 'x', '✓']);
const no = new Set(['', '0', 'false', 'no', 'n', '-']);

/** Reads yes or no; from no column, no. */
export function flagIn(column: Column | null): CellReader<boolean> {
  if (column === null) return () => false;
  return (cells) => {
    const cell = cells[column.index] ?? '';
    const word = cell.trim().toLowerCase();
    if (yes.has(word)) return true;
    if (!no.has(word)) throw new CellError(column.name, cell, 'is neither yes nor no');
    return false;
  };
}

/** Words for the kinds of sets, of the apps and of people; dashes, spaces and underscores left out. */
const setKinds = new Map<string, SetKind>([
  ...['', 'normal', 'working', 'work', 'set'].map((word) => [word, ordinary] as const),
  ...['w', 'warmup', 'warmupset'].map((word) => [word, { setType: 'warmup', isFailure: false }] as const),
  ...['d', 'drop', 'dropset'].map((word) => [word, { setType: 'drop', isFailure: false }] as const),
  ...['f', 'failure', 'tofailure'].map((word) => [word, { setType: 'working', isFailure: true }] as const),
]);

/** Reads the kind of a set; a word nobody knows, and a bare number, is an ordinary set, the word counted. */
export function setKindIn(
  column: Column | null,
  tally: Tally,
): (cells: readonly string[], line: number) => SetKind {
  if (column === null) return () => ordinary;
  return (cells, line) => {
    const word = (cells[column.index] ?? '').trim();
    const kind = setKinds.get(word.toLowerCase().replace(/[\s_-]/g, ''));
    if (kind !== undefined) return kind;
    if (/^\d+$/.test(word)) return ordinary;
    tally.add(`kind ${word}`, line, (count) => {
      return `${counted(count, 'set')} of the unknown kind "${word}" read as ordinary`;
    });
    return ordinary;
  };
}
