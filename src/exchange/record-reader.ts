import { CellError } from './cells.js';
import type { CsvRecord } from './csv.js';
import type { BindOptions, ErrorRecord, ExportFormat, ExportRecord } from './format.js';
import type { Header } from './header.js';
import type { Recognised } from './recognise.js';
import type { Unfolding } from './unfold.js';

/**
 * Reads a record of any length, which may be several sets; what cannot be read becomes an error record.
 *
 * @returns what adds the record's own records to a list
 */
export function recordReader(
  { format, header, unfolding }: Recognised,
  options: BindOptions,
): (record: CsvRecord, to: ExportRecord[]) => void {
  const read = format.bind(unfolding?.header ?? header, options);
  const width = header.columns.length;
  const readOne = (cells: readonly string[], line: number): ExportRecord => {
    try {
      return read(cells, line);
    } catch (error) {
      return errorOf(error, line);
    }
  };
  const readAll = (fitted: readonly string[], line: number, by: Unfolding): ExportRecord[] => {
    try {
      const records = by.records(fitted);
      if (records.length === 0) return [{ kind: 'skipped', line, reason: 'no sets' }];
      return records.map((record) => readOne(record, line));
    } catch (error) {
      return [errorOf(error, line)];
    }
  };
  return ({ cells, line }, to) => {
    if (cells.every(isBlank)) to.push({ kind: 'skipped', line, reason: 'empty row' });
    else if (isHeaderAgain(cells, header)) to.push({ kind: 'skipped', line, reason: 'header again' });
    else {
      const fitted = cells.length === width ? cells : fit(format, header, cells, options, line);
      if (fitted === null) {
        const message = `the record has ${cells.length} cells and the header ${width}`;
        to.push({ kind: 'error', line, column: null, value: null, message });
      } else if (unfolding === null) to.push(readOne(fitted, line));
      else to.push(...readAll(fitted, line, unfolding.by));
    }
  };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** Whether a record is the header once more, as where files were put together, perhaps with the mark each began with. */
function isHeaderAgain(cells: readonly string[], { columns }: Header): boolean {
  const [first = ''] = cells;
  const isMarked = first.startsWith('\uFEFF');
  if (!isMarked && first !== columns[0]?.name) return false;
  const bare = isMarked ? first.replace(/^\uFEFF"?(.*?)"?$/, '$1') : first;
  return (
    cells.length === columns.length &&
    columns.every(({ name }, index) => name === (index === 0 ? bare : cells[index])?.trim())
  );
}

/** Cuts empty cells a spreadsheet left at the end, or asks the format to repair its own fault. */
function fit(
  format: ExportFormat,
  header: Header,
  cells: string[],
  options: BindOptions,
  line: number,
): readonly string[] | null {
  const width = header.columns.length;
  const repaired = format.repair?.(header, cells, options, line) ?? null;
  if (repaired !== null) return repaired;
  const isPadded = cells.length > width && cells.slice(width).every(isBlank);
  return isPadded ? cells.slice(0, width) : null;
}

function errorOf(error: unknown, line: number): ErrorRecord {
  if (!(error instanceof CellError)) throw error;
  const { column, value, message } = error;
  return { kind: 'error', line, column, value, message };
}
