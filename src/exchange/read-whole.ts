import { Failure } from '../domain/failure.js';
import type { SkippedRecord } from './format.js';
import { openExport, type ReadOptions } from './read.js';
import type { SourceFormat, SourceRow } from './row.js';

/** Rows of a file that became no set, by reason. */
export interface SkippedRows {
  readonly reason: string;
  readonly count: number;
  readonly lines: readonly number[];
}

/** A foreign file read to its end, without an error. */
export interface WholeExport {
  readonly format: SourceFormat;
  readonly variant: string;
  readonly rows: readonly SourceRow[];
  /** How many records were read, skipped ones included. */
  readonly recordCount: number;
  readonly skipped: readonly SkippedRows[];
  readonly warnings: readonly string[];
}

const errorsShown = 20;

/**
 * Reads a foreign export to its end.
 *
 * @throws Failure usage listing the first bad rows with line and value, when there is any; whatever opening it throws
 */
export async function readWholeExport(file: string, options: ReadOptions): Promise<WholeExport> {
  const source = await openExport(file, options);
  const rows: SourceRow[] = [];
  const skipped = new Map<string, number[]>();
  const problems: string[] = [];
  let bad = 0;
  let recordCount = 0;
  for await (const record of source.rows) {
    recordCount += 1;
    if (record.kind === 'row') rows.push(record.row);
    else if (record.kind === 'skipped') note(skipped, record);
    else {
      bad += 1;
      if (problems.length < errorsShown) problems.push(`line ${record.line}: ${record.message}`);
    }
  }
  if (bad > 0) {
    const more = bad > problems.length ? [`and ${bad - problems.length} more`] : [];
    throw new Failure(
      'usage',
      `${bad} of ${recordCount} rows of "${file}" cannot be read; nothing was imported`,
      [...problems, ...more].join('\n'),
    );
  }
  return {
    format: source.format,
    variant: source.variant,
    rows,
    recordCount,
    skipped: [...skipped].map(([reason, lines]) => ({ reason, count: lines.length, lines })),
    warnings: source.warnings,
  };
}

function note(skipped: Map<string, number[]>, { reason, line }: SkippedRecord): void {
  const lines = skipped.get(reason);
  if (lines === undefined) skipped.set(reason, [line]);
  else lines.push(line);
}
