import { counted } from '../domain/counted.js';
import { CellError, limits, parseDecimal } from './cells.js';
import type { CellReader } from './cells.js';
import type { Column } from './header.js';
import type { Tally } from './tally.js';
import { metresIn, toMetres } from './units.js';

/** Reads a distance in metres; text when it cannot be what the header says; null for none and for 0. */
export type DistanceReader = (cells: readonly string[], line: number) => number | string | null;

function nonZero(column: Column, cell: string): number | null {
  const value = parseDecimal(column.name, cell, Number.MAX_SAFE_INTEGER);
  return value === 0 ? null : value;
}

function metresOf(column: Column, cell: string, value: number, metresPerUnit: number): number | null {
  const metres = toMetres(value, metresPerUnit);
  if ((metres ?? 0) > limits.metres) throw new CellError(column.name, cell, 'is more than 1000 km');
  return metres;
}

/**
 * Reads a distance whose unit the header gives.
 *
 * Hevy writes the metres of a sled push under `distance_miles`: what cannot be believed is returned as text and counted.
 *
 * @param believable the most of that unit that one set is believed to cover
 */
export function distanceIn(
  column: Column,
  metresPerUnit: number,
  believable: number,
  tally: Tally,
): DistanceReader {
  return (cells, line) => {
    const cell = cells[column.index] ?? '';
    const value = nonZero(column, cell);
    if (value === null) return null;
    if (value <= believable) return metresOf(column, cell, value, metresPerUnit);
    tally.add('distance', line, (count) => {
      return `${counted(count, 'distance')} too far for one set, kept as written and not counted`;
    });
    return cell.trim();
  };
}

/** Reads a distance whose unit is in a column of its own; without a distance the unit does not matter. */
export function distanceWithUnit(column: Column, unitColumn: Column): CellReader<number | null> {
  return (cells) => {
    const cell = cells[column.index] ?? '';
    const value = nonZero(column, cell);
    if (value === null) return null;
    const word = cells[unitColumn.index] ?? '';
    const metresPerUnit = metresIn(word);
    if (metresPerUnit === null) throw new CellError(unitColumn.name, word, 'is not a unit of length');
    return metresOf(column, cell, value, metresPerUnit);
  };
}
