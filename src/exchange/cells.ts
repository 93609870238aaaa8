import { setLimits } from '../domain/notation/limits.js';
import type { Column, Header } from './header.js';

/** More of a cell than fits a line would hide what is wrong with it. */
const longestShown = 80;

/** A cell that cannot be read; `message` is the clause for the user. Caught where records are read, never seen outside. */
export class CellError extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    problem: string,
  ) {
    super(
      `${column} "${value.length > longestShown ? `${value.slice(0, longestShown)}…` : value}" ${problem}`,
    );
  }
}

/** Reads one thing of a record. */
export type CellReader<T> = (cells: readonly string[]) => T;

/** The largest values taken for true; beyond them a file is not what it seems, or a set would hold what none may. */
export const limits = {
  /** Characters of a name: a longer one is a quote that is missing. */
  nameLength: 500,
  weight: setLimits.weight.max,
  reps: setLimits.reps.max,
  /** Seconds of one set, or of the rest after it. */
  seconds: setLimits.durationSeconds.max,
  metres: setLimits.distanceM.max,
  /** Kilometres or miles of one set, where the header's unit is known to lie. */
  believableDistance: 100,
  /** Kilometres or miles of one set with a weight and no time: a sled or a carry, of which Hevy writes the metres there. */
  believableCarry: 5,
  /** Seconds of a session whose timer somebody forgot to stop. */
  sessionSeconds: 366 * 86_400,
} as const;

/** Weights come again and again; looking them up takes a third of the time of reading them. */
const decimals = new Map<string, number>();
const mostDecimals = 2000;
/** More may be rounded. */
const mostDigits = 9;
const decimalPattern = /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * A number as exports write them: digits with a decimal point, no sign, no thousands separator.
 *
 * @param max the largest value that is believed
 * @returns null for a blank cell
 * @throws CellError when it is anything else
 */
export function parseDecimal(column: string, cell: string, max: number): number | null {
  if (cell === '') return null;
  const digitsAlone = readDigits(cell);
  if (digitsAlone !== null && digitsAlone <= max) return digitsAlone;
  const known = decimals.get(cell);
  if (known !== undefined && known <= max) return known;
  const digits = cell.trim();
  if (digits === '') return null;
  if (!decimalPattern.test(digits)) {
    throw new CellError(column, cell, /^-[\d.]/.test(digits) ? 'is negative' : 'is not a number');
  }
  const value = Number(digits);
  if (value > max) throw new CellError(column, cell, `is more than ${max}`);
  if (decimals.size >= mostDecimals) decimals.clear();
  decimals.set(cell, value);
  return value;
}

/** Digits alone, as most cells are, read without looking them up; null for anything else. */
function readDigits(cell: string): number | null {
  if (cell.length > mostDigits) return null;
  let value = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Like `parseDecimal`, of whole numbers, which some apps write as `8.0`. */
export function parseWhole(column: string, cell: string, max: number): number | null {
  const value = parseDecimal(column, cell, max);
  if (value !== null && !Number.isInteger(value)) throw new CellError(column, cell, 'is not a whole number');
  return value;
}

/** Reads a number from a column; from no column, always null. */
export function decimalIn(column: Column | null, max: number): CellReader<number | null> {
  if (column === null) return () => null;
  const { name, index } = column;
  return (cells) => parseDecimal(name, cells[index] ?? '', max);
}

/** Reads a whole number from a column; from no column, always null. */
export function wholeIn(column: Column | null, max: number): CellReader<number | null> {
  if (column === null) return () => null;
  const { name, index } = column;
  return (cells) => parseWhole(name, cells[index] ?? '', max);
}

/** Seconds of a set; 0 is how several apps write "not timed", so it is null. */
export function secondsIn(column: Column | null): CellReader<number | null> {
  const read = decimalIn(column, limits.seconds);
  return (cells) => {
    const seconds = read(cells);
    return seconds === 0 ? null : seconds;
  };
}

/** RPE from 1 to 10 in halves; 0 is no RPE and so null. */
export function parseRpe(column: string, cell: string): number | null {
  const rpe = parseDecimal(column, cell, 10);
  if (rpe === null || rpe === 0) return null;
  if (rpe < 1 || !Number.isInteger(rpe * 2)) {
    throw new CellError(column, cell, 'is not an RPE from 1 to 10 in halves');
  }
  return rpe;
}

/** Reads RPE as `parseRpe` does; from no column, always null. */
export function rpeIn(column: Column | null): CellReader<number | null> {
  if (column === null) return () => null;
  const { name, index } = column;
  return (cells) => parseRpe(name, cells[index] ?? '');
}

/** Reads text, trimmed; null when blank or without such a column. */
export function textIn(column: Column | null): CellReader<string | null> {
  if (column === null) return () => null;
  const { index } = column;
  return (cells) => {
    const cell = cells[index] ?? '';
    if (cell === '') return null;
    const text = cell.trim();
    return text === '' ? null : text;
  };
}

/**
 * Reads a note, which may have several lines.
 *
 * @param literalBreaks whether the app writes a line break as a backslash and an n
 */
export function noteIn(column: Column | null, literalBreaks: boolean): CellReader<string | null> {
  const read = textIn(column);
  return (cells) => {
    const text = read(cells);
    if (text === null) return null;
    const note = text.replace(/\r\n?/g, '\n');
    return literalBreaks ? note.replace(/\\{1,2}n/g, '\n').trim() : note;
  };
}

const lineBreak = /\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g;

/** A name, which has one line, though a file breaks it. */
export function oneLine(name: string): string {
  return name.search(lineBreak) === -1 ? name : name.replace(lineBreak, ' ').trim();
}

/** Reads a name that must be there, such as an exercise's. */
export function nameIn(column: Column): CellReader<string> {
  const read = remember((cell) => {
    const name = cell.trim();
    if (name === '') throw new CellError(column.name, '', 'is empty');
    if (name.length > limits.nameLength)
      throw new CellError(column.name, name, `is longer than ${limits.nameLength} characters`);
    return oneLine(name);
  });
  return (cells) => read(cells[column.index] ?? '');
}

/** Adds a cell under its header, whatever the header is called: `__proto__` too is only a name. */
export function keep(extra: Record<string, string>, name: string, cell: string): void {
  Object.defineProperty(extra, name, { value: cell, enumerable: true, writable: true, configurable: true });
}

/** Collects the cells of columns that no reader asked for, by their header. */
export function extraIn(
  header: Header,
  known: readonly (Column | null)[],
): CellReader<Record<string, string>> {
  const taken = new Set(known.map((column) => column?.index));
  const others = header.columns.filter(({ name, index }) => name !== '' && !taken.has(index));
  return (cells) => {
    const extra: Record<string, string> = {};
    if (others.length === 0) return extra;
    for (const { name, index } of others) {
      const cell = cells[index] ?? '';
      if (cell.trim() !== '') keep(extra, name, cell);
    }
    return extra;
  };
}

/** Remembers the last answer: in an export the same date stands on every row of a session. */
export function remember<T>(parse: (cell: string) => T): (cell: string) => T {
  let last: { cell: string; value: T } | null = null;
  return (cell) => {
    if (last?.cell !== cell) last = { cell, value: parse(cell) };
    return last.value;
  };
}

/** Reps, where 0 beside a distance or a duration is how an app fills the column for an exercise that has none. */
export function countedReps(
  reps: number | null,
  distanceM: number | null,
  seconds: number | null,
): number | null {
  return reps === 0 && (distanceM !== null || seconds !== null) ? null : reps;
}
