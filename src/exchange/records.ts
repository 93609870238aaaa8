import { Failure } from '../domain/failure.js';
import { CsvSplitter, sniffDelimiter } from './csv.js';
import type { CsvRecord } from './csv.js';

/** No header of any app comes near; a first line longer than this is no table. */
const maxHeaderLength = 64 * 1024;

/** A carriage return that no newline follows: read as one line, such a file would be a header without a single row. */
const loneReturn = /\r(?![\r\n]|$)/;

/** A table as text: its header line and its records, blank lines left out, in batches as they are read. */
export interface CsvTable {
  delimiter: string;
  header: string[];
  batches: AsyncIterable<CsvRecord[]>;
}

function isBlankLine({ cells }: CsvRecord): boolean {
  return cells.length === 1 && cells[0]?.trim() === '';
}

/** The first line with anything on it, or null when it may still go on. */
function firstLine(text: string, isLast: boolean): string | null {
  const start = text.search(/\S/);
  if (start === -1) return null;
  const end = text.indexOf('\n', start);
  return end === -1 ? (isLast ? text.slice(start) : null) : text.slice(start, end);
}

/**
 * Reads the header and makes the records ready to be read.
 *
 * @param name what to call the source in a message
 * @throws Failure usage when the text is empty, has no header line or parts its lines by carriage returns alone; later,
 *   from the batches, when it is cut short
 */
export async function readTable(pieces: AsyncIterable<string>, name: string): Promise<CsvTable> {
  const source = pieces[Symbol.asyncIterator]();
  try {
    return await openTable(source, name);
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

async function openTable(source: AsyncIterator<string>, name: string): Promise<CsvTable> {
  let text = '';
  let isLast = false;
  let line: string | null = null;
  while (line === null && !isLast) {
    const next = await source.next();
    isLast = next.done === true;
    text += next.done === true ? '' : next.value;
    line = firstLine(text, isLast);
    if (loneReturn.test(line ?? text)) throw oldLineEnds(name);
    if ((line ?? text).length > maxHeaderLength) throw noHeader(name);
  }
  if (line === null) throw new Failure('usage', `"${name}" is empty`, 'export it again from the app');

  const delimiter = sniffDelimiter(line);
  const splitter = new CsvSplitter(delimiter, name);
  const begun = splitter.push(text, isLast).filter((record) => !isBlankLine(record));
  while (begun.length === 0 && !isLast) {
    // The header's line is there, but a quoted cell of it goes on.
    const next = await source.next();
    isLast = next.done === true;
    begun.push(...splitter.push(next.done === true ? '' : next.value, isLast));
  }
  const header = begun.shift()?.cells;
  if (header === undefined) throw noHeader(name);
  return { delimiter, header, batches: batchesOf(source, splitter, begun, isLast) };
}

function oldLineEnds(name: string): Failure {
  const message = `"${name}" ends its lines with a carriage return alone, as old Macs did`;
  return new Failure('usage', message, 'save it as "CSV UTF-8" and import that file');
}

function noHeader(name: string): Failure {
  return new Failure('usage', `"${name}" has no header line`, 'import the CSV file that the app exports');
}

async function* batchesOf(
  source: AsyncIterator<string>,
  splitter: CsvSplitter,
  begun: CsvRecord[],
  isLast: boolean,
): AsyncGenerator<CsvRecord[], void, undefined> {
  let ended = isLast;
  try {
    yield begun;
    while (!ended) {
      const next = await source.next();
      ended = next.done === true;
      yield splitter
        .push(next.done === true ? '' : next.value, ended)
        .filter((record) => !isBlankLine(record));
    }
  } finally {
    await source.return?.();
  }
}
