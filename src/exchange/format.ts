import type { SourceFormat, SourceRow } from './row.js';
import type { Header } from './header.js';
import type { Tally } from './tally.js';

/** A record that became a set. */
export interface RowRecord {
  kind: 'row';
  row: SourceRow;
}

/** A record that is no set and is not meant to be one; `reason` is one of a small fixed list per format. */
export interface SkippedRecord {
  kind: 'skipped';
  line: number;
  reason: string;
}

/** A record that cannot be read. The caller decides what to do with it; nothing was guessed. */
export interface ErrorRecord {
  kind: 'error';
  line: number;
  /** The header of the offending cell; null when the record as a whole is wrong. */
  column: string | null;
  /** The offending cell as it stands in the file. */
  value: string | null;
  /** One clause, the value in double quotes: `Weight "abc" is not a number`. */
  message: string;
}

export type ExportRecord = RowRecord | SkippedRecord | ErrorRecord;

/** Units in which a file without units can be said to be. */
export type FileUnit = 'kg' | 'lb';

export interface BindOptions {
  /** What the user says of a file that does not know its own units. */
  unit: FileUnit | null;
  /** Minutes east of UTC at a moment in UTC milliseconds, for files that have their times in UTC. */
  offsetMinutes(at: number): number;
  /** Where to count what the user should be told about. */
  tally: Tally;
}

/**
 * Reads one record that has exactly the header's number of cells.
 *
 * A reader may still change the row it returned last, and what it skipped since, until it returns the next row or the
 * file ends: a rest timer belongs to the set above it.
 *
 * @throws CellError for a cell that cannot be read
 */
export type RecordReader = (cells: readonly string[], line: number) => RowRecord | SkippedRecord;

/** Everything there is to know about one foreign format; a new format is one such object in the list of `detect.ts`. */
export interface ExportFormat {
  name: SourceFormat;
  /** The app's name as its users write it. */
  label: string;
  /** Which of the format's header shapes this is, or null when it is none of them. */
  matches(header: Header): string | null;
  /** Whether weights of this header have no unit unless the user says one. */
  needsUnit(header: Header): boolean;
  bind(header: Header, options: BindOptions): RecordReader;
  /** Makes a record of the right length from one of the wrong length, where the format's own fault is known. */
  repair?(header: Header, cells: readonly string[], options: BindOptions, line: number): string[] | null;
}
