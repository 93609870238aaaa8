import { Failure } from '../../domain/failure.js';
import { readBytes } from '../bytes.js';
import { CellError } from '../cells.js';
import { CsvSplitter, sniffDelimiter } from '../csv.js';
import { makeHeader, type Header } from '../header.js';
import { historyColumns } from './history.js';
import { historyRowReader, type HistoryColumn, type ReadRow } from './history-row.js';

/** Columns without which a row is no set. */
const neededColumns = [
  'session_uid',
  'started_at',
  'local_date',
  'exercise',
  'exercise_position',
  'set_index',
  'set_type',
  'is_failure',
  'is_amrap',
  'load_kind',
  'is_completed',
  'performed_at',
] as const satisfies readonly HistoryColumn[];

const errorsShown = 20;

/** Our own history, read whole and found sound. */
export interface HistoryFile {
  readonly rows: readonly ReadRow[];
  /** Columns of the file that we do not know and that were left out, and the other way round. */
  readonly warnings: readonly string[];
}

/**
 * Reads a CSV file of `ton export history` to its end.
 *
 * @throws Failure usage when columns are missing, or rows cannot be read, naming the first of them; not-found when there
 * is no such file
 */
export async function readHistoryFile(file: string): Promise<HistoryFile> {
  let header: Header | undefined;
  let read: ((cells: readonly string[], line: number) => ReadRow) | undefined;
  let splitter: CsvSplitter | undefined;
  const rows: ReadRow[] = [];
  const problems: string[] = [];
  let bad = 0;
  for await (const { piece, isLast } of pieces(file)) {
    splitter ??= new CsvSplitter(sniffDelimiter(piece.slice(0, piece.indexOf('\n') + 1)), file);
    for (const { cells, line } of splitter.push(piece, isLast)) {
      if (cells.length === 1 && cells[0] === '') continue;
      if (read === undefined) {
        header = expectColumns(makeHeader(cells, ','), file);
        read = rowReader(header);
        continue;
      }
      try {
        rows.push(read(cells, line));
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        bad += 1;
        if (problems.length < errorsShown) problems.push(`line ${line}: ${error.message}`);
      }
    }
  }
  if (bad > 0) {
    const more = bad > problems.length ? [`and ${bad - problems.length} more`] : [];
    throw new Failure(
      'usage',
      `${bad} of ${rows.length + bad} rows of "${file}" cannot be read; nothing was imported`,
      [...problems, ...more].join('\n'),
    );
  }
  return { rows, warnings: header === undefined ? [] : columnWarnings(header) };
}

/** Text of the file, as it is: unlike other apps' files it may hold any character. */
async function* pieces(file: string): AsyncGenerator<{ piece: string; isLast: boolean }, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held = '';
  try {
    for await (const chunk of readBytes(file)) {
      held += decoder.decode(chunk, { stream: true });
      if (!held.includes('\n')) continue;
      yield { piece: held, isLast: false };
      held = '';
    }
    held += decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Failure(
      'usage',
      `"${file}" is not text in UTF-8`,
      'save it as "CSV UTF-8", or export it again with: ton export history',
      { cause },
    );
  }
  yield { piece: held, isLast: true };
}

/** @throws Failure usage naming the columns that are missing */
function expectColumns(header: Header, file: string): Header {
  const missing = neededColumns.filter((column) => !header.has(column));
  if (missing.length === 0) return header;
  throw new Failure(
    'usage',
    `"${file}" lacks ${missing.length === 1 ? 'a column' : 'columns'} of the history: ${missing.join(', ')}`,
    'export it again with all columns: ton export history --output history.csv',
  );
}

function columnWarnings(header: Header): string[] {
  const known = new Set<string>(historyColumns);
  const foreign = header.columns.filter(({ name }) => !known.has(name)).map(({ name }) => `"${name}"`);
  const missing = historyColumns.filter((column) => !header.has(column));
  return [
    ...(foreign.length > 0 ? [`not known, and left out: ${foreign.join(', ')}`] : []),
    ...(missing.length > 0 ? [`not in the file, and left empty: ${missing.join(', ')}`] : []),
  ];
}

function rowReader(header: Header): (cells: readonly string[], line: number) => ReadRow {
  const places = new Map(historyColumns.map((column) => [column, header.find(column)?.index ?? -1]));
  const read = historyRowReader();
  const { columns } = header;
  let row: readonly string[] = [];
  const cell = (column: HistoryColumn) => row[places.get(column) ?? -1] ?? '';
  return (cells, line) => {
    const [first = ''] = cells;
    if (cells.length !== columns.length)
      throw new CellError(
        columns[0]?.name ?? '',
        first,
        `begins a row of ${cells.length} cells where the header has ${columns.length}`,
      );
    row = cells;
    return read(cell, line);
  };
}
