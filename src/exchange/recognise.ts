import { Failure } from '../domain/failure.js';
import { listedColumns, mappedColumns } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import type { CsvRecord } from './csv.js';
import { detect } from './detect.js';
import type { Detected } from './detect.js';
import { makeHeader } from './header.js';
import type { Header } from './header.js';
import type { SourceFormat } from './row.js';
import { strongHeaderFor, strongHeaderOver } from './strong-headerless.js';
import { unfoldStrongLifts } from './stronglifts-unfold.js';
import { tableFormat, unfoldTable } from './table.js';
import type { Unfolding } from './unfold.js';

/** What the user says of a file. */
export interface Said {
  from: SourceFormat | null;
  columns: ColumnMapping | null;
}

/** A table whose format is known, and how its records are to be read. */
export interface Recognised extends Detected {
  /** The header of the file, or what stands for one. */
  header: Header;
  /** How a record becomes several, and under which header; null when a record is a set. */
  unfolding: { header: Header; by: Unfolding } | null;
  /** The first line, when it is a record and no header. */
  firstLine: CsvRecord | null;
}

/**
 * Tells what a table is, by its header and by what the user says of it.
 *
 * @param cells the first line
 * @param first the record below it, if any
 * @param name what to call the file in a message
 * @throws Failure usage when it is nothing that can be read, or not what it is said to be
 */
export function recognise(
  cells: readonly string[],
  delimiter: string,
  first: readonly string[] | null,
  name: string,
  { from, columns }: Said,
): Recognised {
  const header = makeHeader(cells, delimiter);
  const unfolded = (by: Unfolding | null): Recognised['unfolding'] =>
    by === null ? null : { header: makeHeader(by.header, delimiter), by };
  if (columns !== null) {
    if (from !== null && from !== 'csv') {
      throw new Failure('usage', `"--columns" and "--from ${from}" do not go together`, 'give one of them');
    }
    const mapped = mappedColumns(columns, header, name);
    const format = tableFormat(mapped, first);
    return {
      format,
      variant: 'columns',
      header,
      unfolding: unfolded(unfoldTable(mapped, header)),
      firstLine: null,
    };
  }
  if (from === 'csv') {
    const message = `"${name}" is to be read as a table, but not which column is which`;
    const hint = `add --columns "date=Day,exercise=Lift,weight=Kg,reps=Reps"; its columns are: ${listedColumns(header)}`;
    throw new Failure('usage', message, hint);
  }
  if (from === 'strong') {
    const headerless = strongHeaderFor(cells);
    const said = headerless ?? strongHeaderOver(cells, first);
    if (said !== null) {
      const standIn = makeHeader(said, delimiter);
      const firstLine = headerless === null ? null : { cells: [...cells], line: 1 };
      return { ...detect(standIn, first, name, from), header: standIn, unfolding: null, firstLine };
    }
  }
  const unfolding = unfolded(unfoldStrongLifts(cells));
  return { ...detect(unfolding?.header ?? header, first, name, from), header, unfolding, firstLine: null };
}
