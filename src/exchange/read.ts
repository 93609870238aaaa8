import { Failure } from '../domain/failure.js';
import { readBytes, sourceName } from './bytes.js';
import type { ByteSource } from './bytes.js';
import { CellError } from './cells.js';
import type { CsvRecord } from './csv.js';
import { detect } from './detect.js';
import type { BindOptions, ErrorRecord, ExportFormat, ExportRecord, FileUnit } from './format.js';
import { makeHeader } from './header.js';
import type { Header } from './header.js';
import { readTable } from './records.js';
import type { SourceFormat } from './row.js';
import { Tally } from './tally.js';
import { readText } from './text.js';

export interface ReadOptions {
  /** Refuse the file when it is of another format. */
  from?: SourceFormat | undefined;
  /** The unit of a file that does not name one. */
  unit?: FileUnit | undefined;
}

/** A foreign file whose header is understood and whose records wait to be read. */
export interface OpenExport {
  format: SourceFormat;
  /** Which of the format's header shapes it is, such as S5. */
  variant: string;
  /** The header as the file has it. */
  columns: string[];
  /** The records in the order of the file, once. Reading may throw a Failure for a file that turns out cut or damaged. */
  rows: AsyncIterable<ExportRecord>;
  /** What was assumed or noticed, one sentence each; complete when all rows are read. */
  readonly warnings: readonly string[];
}

/**
 * Opens another app's export; nothing but the header is read until the rows are.
 *
 * The memory needed does not grow with the file.
 *
 * @throws Failure not-found for a missing file; usage for a file that is no known export, and when it needs a unit
 */
export async function openExport(source: ByteSource, options: ReadOptions = {}): Promise<OpenExport> {
  const name = sourceName(source);
  const tally = new Tally();
  const table = await readTable(readText(readBytes(source), name, tally), name);
  const batches = table.batches[Symbol.asyncIterator]();
  try {
    const header = makeHeader(table.header, table.delimiter);
    const first = await batches.next();
    const begun = first.done === true ? [] : first.value;
    const { format, variant } = detect(header, begun[0]?.cells ?? null, name, options.from ?? null);
    const unit = options.unit ?? null;
    const needsUnit = format.needsUnit(header);
    if (needsUnit && unit === null) {
      const message = `"${name}" does not say whether its weights are kilograms or pounds`;
      throw new Failure('usage', message, 'add --unit kg or --unit lb');
    }
    if (!needsUnit && unit !== null) {
      tally.add('unit', 0, () => `the file names its own units, which go before --unit ${unit}`);
    }
    return {
      format: format.name,
      variant,
      columns: table.header,
      rows: readRows(format, header, { unit, tally }, begun, batches),
      get warnings() {
        return tally.sentences();
      },
    };
  } catch (error) {
    await batches.return?.();
    throw error;
  }
}

async function* readRows(
  format: ExportFormat,
  header: Header,
  options: BindOptions,
  begun: CsvRecord[],
  batches: AsyncIterator<CsvRecord[]>,
): AsyncGenerator<ExportRecord, void, undefined> {
  const read = recordReader(format, header, options);
  let held: ExportRecord[] = [];
  try {
    for (let batch: CsvRecord[] | null = begun; batch !== null;) {
      for (const record of batch) {
        const next = read(record);
        // A row is held back until the next one, because a rest timer below it may still change it.
        if (next.kind === 'row') {
          for (const record of held) yield record;
          held = [];
        }
        held.push(next);
      }
      const following: IteratorResult<CsvRecord[], unknown> = await batches.next();
      batch = following.done === true ? null : following.value;
    }
    for (const record of held) yield record;
  } finally {
    await batches.return?.();
  }
}

/** Reads a record of any length; what cannot be read becomes an error record. */
function recordReader(
  format: ExportFormat,
  header: Header,
  options: BindOptions,
): (record: CsvRecord) => ExportRecord {
  const read = format.bind(header, options);
  const width = header.columns.length;
  return ({ cells, line }) => {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'skipped', line, reason: 'empty row' };
    const fitted = cells.length === width ? cells : fit(format, header, cells, options, line);
    if (fitted === null) {
      const message = `the record has ${cells.length} cells and the header ${width}`;
      return { kind: 'error', line, column: null, value: null, message };
    }
    try {
      return read(fitted, line);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      return errorOf(error, line);
    }
  };
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
  const isPadded = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  return isPadded ? cells.slice(0, width) : null;
}

function errorOf({ column, value, message }: CellError, line: number): ErrorRecord {
  return { kind: 'error', line, column, value, message };
}
