import { CellError, limits, parseWhole } from './cells.js';

const clockPattern = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/;

/**
 * The seconds of `H:MM:SS`.
 *
 * @returns null for a blank cell and for `0:00:00`
 * @throws CellError when it is neither, or longer than a day
 */
export function parseClockDuration(column: string, cell: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const parts = clockPattern.exec(text);
  if (parts === null) throw new CellError(column, cell, 'is not a duration such as "0:25:40"');
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
  if (seconds > limits.seconds) throw new CellError(column, cell, 'is more than 24 hours');
  return seconds === 0 ? null : seconds;
}

const spokenPattern = /^(?:(\d+)\s*(?:h|小时))?\s*(?:(\d+)\s*(?:min|m|分钟))?\s*(?:(\d+)\s*(?:s|秒))?$/i;

/**
 * The seconds of a session as Strong writes it: `1h 5m`, `45min`, `55s`, or whole seconds alone.
 *
 * @returns null for a blank cell and for 0
 * @throws CellError when it is no duration
 */
export function parseSpokenDuration(column: string, cell: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const parts = /^[\d.]+$/.test(text) ? null : spokenPattern.exec(text);
  const seconds =
    parts === null
      ? parseSeconds(column, cell)
      : Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
  if (seconds > limits.sessionSeconds) throw new CellError(column, cell, 'is more than a year');
  return seconds === 0 ? null : seconds;
}

function parseSeconds(column: string, cell: string): number {
  if (!/^[\d.\s]+$/.test(cell)) throw new CellError(column, cell, 'is not a duration such as "1h 5m"');
  return parseWhole(column, cell, limits.sessionSeconds) ?? 0;
}
