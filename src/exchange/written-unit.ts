import { CellError } from './cells.js';
import type { FileUnit } from './format.js';
import type { Column } from './header.js';
import type { Tally } from './tally.js';
import { weightUnit } from './units.js';

/** What counts where a file has no unit beside a weight. */
interface Otherwise {
  readonly said: FileUnit | null;
  readonly tally: Tally;
}

/**
 * The unit of a weight from the column beside it, which some exports leave empty.
 *
 * @param of the weight's own column
 * @returns null beside a weight of 0 alone
 * @throws CellError when the word is no unit, or there is neither a word nor one that the user says
 */
export function writtenUnit(
  of: Column,
  cells: readonly string[],
  column: Column,
  weight: number,
  { said, tally }: Otherwise,
): FileUnit | null {
  const word = cells[column.index] ?? '';
  const unit = weightUnit(word);
  if (unit !== null) return unit;
  if (word.trim() !== '') throw new CellError(column.name, word, 'is not a unit of weight; kg and lb are');
  if (weight === 0) return said;
  if (said === null) {
    throw new CellError(of.name, cells[of.index] ?? '', 'has no unit: add --unit kg or --unit lb');
  }
  tally.add('blank-unit', 0, () => `weights without a unit beside them were read as ${said}`);
  return said;
}
