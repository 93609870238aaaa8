import { localDate, parseIso } from '../domain/days.js';
import { CellError, remember } from './cells.js';
import type { CellReader } from './cells.js';
import type { BindOptions } from './format.js';
import type { Column } from './header.js';
import type { LocalTime } from './row.js';

/** A moment that a file gives with its zone. */
export interface Instant {
  /** What a clock on the wall showed where the user was. */
  time: LocalTime;
  /** UTC milliseconds, the same wherever the file is read. */
  at: number;
}

function localTime(at: number, offsetMinutes: number): LocalTime {
  const seconds = Math.floor(at / 1000) + offsetMinutes * 60;
  return { date: localDate(at, offsetMinutes), secondsOfDay: ((seconds % 86_400) + 86_400) % 86_400 };
}

/**
 * Reads times such as `2021-01-17 22:14:35 +0000`, and tells that they were turned into local ones.
 *
 * @param column whose cells name a moment; any other cell is a CellError
 */
export function instantIn(column: Column, options: BindOptions): CellReader<Instant> {
  const parse = remember((cell): Instant => {
    const moment = parseIso(cell.trim().replace(/ (?=[-+]\d)/, ''));
    if (moment === null) throw new CellError(column.name, cell, 'is not a date and time with a zone');
    options.tally.add('utc', 0, () => 'the file has its times with a zone; they were turned into local ones');
    return { time: localTime(moment.at, options.offsetMinutes(moment.at)), at: moment.at };
  });
  return (cells) => parse(cells[column.index] ?? '');
}
