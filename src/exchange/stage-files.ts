import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../domain/failure.js';
import type { ErrorRecord, FileUnit, SkippedRecord } from './format.js';
import { openExport, type ReadOptions } from './read.js';
import type { SourceFormat } from './row.js';
import type { StagedRows } from './staged-rows.js';

/** Rows of files that became no set, by reason. */
export interface SkippedRows {
  readonly reason: string;
  readonly count: number;
  /** Where, up to a thousand of them; of one file alone. */
  readonly lines: readonly number[];
}

/** Rows that cannot be read. */
export interface BadRows {
  readonly count: number;
  /** The first of them, with line and value. */
  readonly shown: readonly string[];
}

/** What was read from foreign files, apart from their rows. */
export interface StagedFiles {
  /** In the order of the files, each once. */
  readonly formats: readonly SourceFormat[];
  /** Of the first file. */
  readonly variant: string;
  readonly digest: string;
  /** How many records were read, skipped ones included. */
  readonly recordCount: number;
  readonly skipped: readonly SkippedRows[];
  readonly bad: BadRows;
  readonly warnings: readonly string[];
  /** Whether any row has a time of day. */
  readonly isTimed: boolean;
}

/** How files are read. */
export interface StageOptions extends Omit<ReadOptions, 'watch'> {
  readonly unit?: FileUnit | undefined;
  /** Leave bad rows out and count them. */
  readonly skipBadRows: boolean;
  /** Told how many bytes of all the files are read, now and then. */
  progress?(bytes: number): void;
}

const badShown = 20;
const linesKept = 1000;
const filesShown = 3;

/** Reads foreign exports to their end, their rows into the stage; the memory needed does not grow with them. */
export class FileStager {
  readonly #skipped = new Map<string, { count: number; lines: number[] }>();
  readonly #bad = { count: 0, shown: [] as string[] };
  readonly #formats = new Set<SourceFormat>();
  readonly #digests: string[] = [];
  /** The files of each. */
  readonly #warnings = new Map<string, string[]>();
  #variant = '';
  #recordCount = 0;
  #bytes = 0;
  #isTimed = false;

  /** @param isFolder name the file with each bad row and each warning */
  constructor(
    private readonly rows: StagedRows,
    private readonly isFolder: boolean,
    private readonly options: StageOptions,
  ) {}

  /**
   * @param isTable whether its columns are those that the user names
   * @throws Failure whatever opening and reading it throws
   */
  async read(file: string, isTable: boolean): Promise<void> {
    const hash: Hash = createHash('sha256');
    const before = this.#bytes;
    const { from, unit, columns, offsetMinutes } = this.options;
    const source = await openExport(file, {
      from,
      unit,
      columns: isTable ? columns : undefined,
      offsetMinutes,
      watch: (piece) => {
        hash.update(piece);
        this.#bytes += piece.length;
        this.options.progress?.(this.#bytes);
      },
    });
    const name = this.isFolder ? `${basename(file)} ` : '';
    // A row of several sets is one row all the same, and a bad one is bad once.
    let [last, lastBad] = [0, 0];
    for await (const batch of source.batches) {
      for (const record of batch) {
        const line = record.kind === 'row' ? record.row.line : record.line;
        if (line !== last) this.#recordCount += 1;
        last = line;
        if (record.kind === 'row') {
          this.rows.add(record.row);
          if (record.row.start.secondsOfDay !== null) this.#isTimed = true;
        } else if (record.kind === 'skipped') this.#skip(record);
        else if (line !== lastBad) {
          lastBad = line;
          this.#addBad(record, name);
        }
      }
    }
    this.rows.endFile();
    // A database is not read piece by piece.
    if (this.#bytes === before) hash.update(readFileSync(file));
    this.#formats.add(source.format);
    if (this.#variant === '') this.#variant = source.variant;
    this.#digests.push(hash.digest('hex'));
    for (const warning of source.warnings)
      this.#warnings.set(warning, [...(this.#warnings.get(warning) ?? []), basename(file)]);
  }

  /**
   * What all files together have.
   *
   * @throws Failure usage listing the first bad rows, when there is any and they are not to be skipped
   */
  end(what: string): StagedFiles {
    const bad = this.#bad;
    if (bad.count > 0 && !this.options.skipBadRows) {
      const more = bad.count > bad.shown.length ? [`and ${bad.count - bad.shown.length} more`] : [];
      const way = 'correct them, or leave them out with --skip-bad-rows';
      throw new Failure(
        'usage',
        `${bad.count} of ${this.#recordCount} rows of "${what}" cannot be read; nothing was imported`,
        [...bad.shown, ...more, way].join('\n'),
      );
    }
    const [digest = ''] = this.#digests;
    return {
      formats: [...this.#formats],
      variant: this.#variant,
      digest:
        this.#digests.length === 1
          ? digest
          : createHash('sha256').update(this.#digests.join('\n')).digest('hex'),
      recordCount: this.#recordCount,
      skipped: [...this.#skipped].map(([reason, { count, lines }]) => ({ reason, count, lines })),
      bad,
      warnings: [...this.#warnings].map(([warning, files]) =>
        this.isFolder ? `${fewFiles(files)}: ${warning}` : warning,
      ),
      isTimed: this.#isTimed,
    };
  }

  #skip({ reason, line }: SkippedRecord): void {
    let skipped = this.#skipped.get(reason);
    if (skipped === undefined) this.#skipped.set(reason, (skipped = { count: 0, lines: [] }));
    skipped.count += 1;
    if (skipped.lines.length < linesKept && !this.isFolder) skipped.lines.push(line);
  }

  #addBad({ line, message }: ErrorRecord, name: string): void {
    this.#bad.count += 1;
    if (this.#bad.shown.length < badShown) this.#bad.shown.push(`${name}line ${line}: ${message}`);
  }
}

/** The first few of many. */
function fewFiles(names: readonly string[]): string {
  const more = names.length - filesShown;
  return names.slice(0, filesShown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
