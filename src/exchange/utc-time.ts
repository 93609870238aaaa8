import { dayNumber, localDate, parseOffset } from '../domain/days.js';
import { CellError, remember } from './cells.js';
import type { CellReader } from './cells.js';
import type { BindOptions } from './format.js';
import type { Column } from './header.js';
import { parseIsoTime } from './local-time.js';
import type { LocalTime } from './row.js';

/** A moment that a file gives with its zone. */
export interface Instant {
  /** What a clock on the wall showed where the user was. */
  time: LocalTime;
  /** UTC milliseconds, the same wherever the file is read. */
  at: number;
}

/** What the clock shows at a moment in UTC milliseconds, so many minutes east of UTC. */
export function localTime(at: number, offsetMinutes: number): LocalTime {
  const seconds = Math.floor(at / 1000) + offsetMinutes * 60;
  return { date: localDate(at, offsetMinutes), secondsOfDay: ((seconds % 86_400) + 86_400) % 86_400 };
}

/** UTC milliseconds, to the second; null when it is no time with a zone. */
export function momentOf(cell: string): number | null {
  const time = parseIsoTime(cell)?.time;
  const offset = parseOffset(/(?:z|[-+]\d\d:?\d\d)$/i.exec(cell.trim())?.[0] ?? '');
  if (typeof time?.secondsOfDay !== 'number' || offset === null) return null;
  return ((dayNumber(time.date) * 1440 - offset) * 60 + time.secondsOfDay) * 1000;
}

/**
 * Reads times such as `2021-01-17 22:14:35 +0000`, and tells that they were turned into local ones.
 *
 * @param column whose cells name a moment; any other cell is a CellError
 */
export function instantIn(column: Column, options: BindOptions): CellReader<Instant> {
  const parse = remember((cell): Instant => {
    const at = momentOf(cell);
    if (at === null) throw new CellError(column.name, cell, 'is not a date and time with a zone');
    options.tally.add('utc', 0, () => 'the file has its times with a zone; they were turned into local ones');
    return { time: localTime(at, options.offsetMinutes(at)), at };
  });
  return (cells) => parse(cells[column.index] ?? '');
}
