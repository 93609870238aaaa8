import { Failure } from '../domain/failure.js';
import { expectFile, readBytes, sourceName } from './bytes.js';
import type { ByteSource, ByteWatch } from './bytes.js';
import { parseColumnMapping } from './column-mapping.js';
import type { CsvRecord } from './csv.js';
import type { BindOptions, ExportRecord, FileUnit } from './format.js';
import { isSqliteFile, openFitnotesBackup } from './fitnotes-backup.js';
import { recognise } from './recognise.js';
import type { Recognised } from './recognise.js';
import { recordReader } from './record-reader.js';
import { readTable } from './records.js';
import type { SourceFormat } from './row.js';
import { Tally } from './tally.js';
import { readText } from './text.js';

export interface ReadOptions {
  /** Refuse the file when it is of another format. */
  from?: SourceFormat | undefined;
  /** The unit of a file that does not name one. */
  unit?: FileUnit | undefined;
  /** Told of every piece of the file as it is read. */
  watch?: ByteWatch | undefined;
  /** Which column is which, for a table of no known app: `date=Day,exercise=Lift`. */
  columns?: string | undefined;
  /** Where the user was: minutes east of UTC at a moment, for files with times in UTC; UTC itself when not given. */
  offsetMinutes?: BindOptions['offsetMinutes'] | undefined;
}

/** A foreign file whose header is understood and whose records wait to be read. */
export interface OpenExport {
  format: SourceFormat;
  /** Which of the format's header shapes it is, such as S5. */
  variant: string;
  /** The header as the file has it. */
  columns: string[];
  /**
   * The records in the order of the file, once, some hundreds at a time. Reading may throw a Failure for a file that
   * turns out cut or damaged.
   */
  batches: AsyncIterable<readonly ExportRecord[]>;
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
  const columns = options.columns === undefined ? null : parseColumnMapping(options.columns);
  if (typeof source === 'string') expectFile(source);
  if (typeof source === 'string' && (await isSqliteFile(source))) {
    if (columns !== null)
      throw new Failure('usage', `"${name}" is a database, not a table`, 'leave out --columns');
    return openFitnotesBackup(source, options.from ?? null);
  }
  const tally = new Tally();
  const table = await readTable(readText(readBytes(source, options.watch), name, tally), name);
  const batches = table.batches[Symbol.asyncIterator]();
  try {
    const first = await batches.next();
    const begun = first.done === true ? [] : first.value;
    const said = { from: options.from ?? null, columns };
    const recognised = recognise(table.header, table.delimiter, begun[0]?.cells ?? null, name, said);
    const unit = options.unit ?? null;
    const { format, variant, header, unfolding, firstLine } = recognised;
    const needsUnit = format.needsUnit(unfolding?.header ?? header);
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
      batches: readRows(
        recognised,
        { unit, tally, offsetMinutes: options.offsetMinutes ?? (() => 0) },
        firstLine === null ? begun : [firstLine, ...begun],
        batches,
      ),
      get warnings() {
        return tally.sentences();
      },
    };
  } catch (error) {
    await batches.return?.();
    throw error;
  }
}

/**
 * Whether a file begins as one that can be read, by its header and what the user says of it. A file that cannot be read is
 * none; nor is one whose header nobody knows.
 */
export async function canBeOpened(
  file: string,
  said: Pick<ReadOptions, 'from' | 'columns'> = {},
): Promise<boolean> {
  try {
    const { batches } = await openExport(file, { ...said, unit: 'kg' });
    const records = batches[Symbol.asyncIterator]();
    // One step, since what was never begun cannot be ended; what is wrong there is said by whoever reads it all.
    await records.next().catch(() => undefined);
    await records.return?.();
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** The most records held back: a file of nothing but errors must not fill the memory. */
const mostHeld = 1000;

async function* readRows(
  recognised: Recognised,
  options: BindOptions,
  begun: CsvRecord[],
  batches: AsyncIterator<CsvRecord[]>,
): AsyncGenerator<readonly ExportRecord[], void, undefined> {
  const read = recordReader(recognised, options);
  let held: ExportRecord[] = [];
  try {
    for (let batch: CsvRecord[] | null = begun; batch !== null;) {
      const records = held;
      let settled = 0;
      for (const record of batch) {
        const from = records.length;
        read(record, records);
        // A row is held back until the next one, because a rest timer below it may still change it.
        for (let at = from; at < records.length; at += 1) if (records[at]?.kind === 'row') settled = at;
      }
      if (records.length - settled > mostHeld) settled = records.length;
      held = records.splice(settled);
      if (records.length > 0) yield records;
      const following: IteratorResult<CsvRecord[], unknown> = await batches.next();
      batch = following.done === true ? null : following.value;
    }
    if (held.length > 0) yield held;
  } finally {
    await batches.return?.();
  }
}
