import { dayNumber } from '../domain/days.js';
import { addFacts, nameKey, noFacts, type ExerciseFacts } from './exercise-facts.js';
import { packedKey, RowPacker, unpackRows } from './packed-rows.js';
import type { LocalTime, SourceRow } from './row.js';
import type { Spill } from './spill.js';

/** One session as it is staged: its rows, where they are packed as one. */
export interface StagedSession {
  readonly key: string;
  /** The keys of all sessions of its file that began at the same moment, its own among them. */
  readonly beside: readonly string[];
  /** Packed; good until the next session is asked for. */
  readonly bytes: Buffer;
  rows(): readonly SourceRow[];
}

/**
 * The rows of files on their way into the log, a session after the other in the order of time, whatever the order they
 * came in. In memory are 36 bytes for a session and the names of the exercises; the rows are in a `Spill`.
 */
export class StagedRows {
  /** By folded name. */
  readonly exercises = new Map<string, ExerciseFacts>();
  #count = 0;
  readonly #spill: Spill;
  readonly #packer = new RowPacker();
  readonly #factsBySpelling = new Map<string, ExerciseFacts>();
  // One entry for each run of rows of one session that follow one another.
  readonly #starts: number[] = [];
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];
  readonly #files: number[] = [];
  #file = 0;
  #isInOrder = true;
  #before: SourceRow | null = null;
  #facts: ExerciseFacts | null = null;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  /** How many rows there are. */
  get count(): number {
    return this.#count;
  }

  /** How many files they are of. */
  get fileCount(): number {
    return this.#file;
  }

  /** Adds the next row of the file. */
  add(row: SourceRow): void {
    const before = this.#before;
    if (before !== null && before.sessionKey !== row.sessionKey) this.#endRun();
    if (this.#before === null) this.#beginRun(row);
    if (before === null || this.#facts === null || before.exercise !== row.exercise)
      this.#facts = this.#factsOf(row.exercise);
    addFacts(this.#facts, row);
    this.#packer.add(row);
    this.#count += 1;
    this.#before = row;
  }

  /** Ends a file: what comes next is of another one, whose sessions are others though their keys be the same. */
  endFile(): void {
    if (this.#before !== null) this.#endRun();
    this.#file += 1;
  }

  /** Forgets everything and gives disk and memory back. */
  close(): void {
    this.#spill.close();
  }

  /** All sessions, oldest first; those of the same moment in the order they came. */
  *sessions(): Generator<StagedSession, void, undefined> {
    const order = Uint32Array.from(this.#starts, (_, index) => index);
    if (!this.#isInOrder) order.sort((a, b) => (this.#starts[a] ?? 0) - (this.#starts[b] ?? 0) || a - b);
    for (let at = 0; at < order.length;) {
      const first = order[at] ?? 0;
      let end = at + 1;
      while (end < order.length && this.#starts[order[end] ?? 0] === this.#starts[first]) end += 1;
      if (end === at + 1) yield this.#session(first);
      else yield* this.#sessionsOf(order.subarray(at, end));
      at = end;
    }
  }

  #session(run: number): StagedSession {
    const bytes = this.#spill.read(this.#offsets[run] ?? 0, this.#lengths[run] ?? 0);
    const key = packedKey(bytes);
    return { key, beside: [key], bytes, rows: () => unpackRows(bytes) };
  }

  /** Runs of one moment: of one file those with the same key are one session, though other rows stand between them. */
  *#sessionsOf(runs: Uint32Array): Generator<StagedSession, void, undefined> {
    const byKey = new Map<string, number[]>();
    const byFile = new Map<number, string[]>();
    for (const run of runs) {
      const { key } = this.#session(run);
      const file = this.#files[run] ?? 0;
      const known = byKey.get(`${file} ${key}`);
      if (known !== undefined) {
        known.push(run);
        continue;
      }
      byKey.set(`${file} ${key}`, [run]);
      byFile.set(file, [...(byFile.get(file) ?? []), key]);
    }
    for (const [first = 0, ...others] of byKey.values()) {
      const beside = byFile.get(this.#files[first] ?? 0) ?? [];
      if (others.length === 0) yield { ...this.#session(first), beside };
      else {
        const rows = [first, ...others].flatMap((run) => this.#session(run).rows());
        const packer = new RowPacker();
        for (const row of rows) packer.add(row);
        yield { key: rows[0]?.sessionKey ?? '', beside, bytes: packer.end(), rows: () => rows };
      }
    }
  }

  #beginRun(row: SourceRow): void {
    const start = momentOf(row.start);
    if (start < (this.#starts.at(-1) ?? -Infinity)) this.#isInOrder = false;
    this.#starts.push(start);
    this.#files.push(this.#file);
  }

  #endRun(): void {
    const bytes = this.#packer.end();
    this.#offsets.push(this.#spill.length);
    this.#lengths.push(bytes.length);
    this.#spill.append(bytes);
    this.#before = null;
  }

  #factsOf(name: string): ExerciseFacts {
    const known = this.#factsBySpelling.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    const facts = this.exercises.get(key) ?? noFacts(name);
    this.exercises.set(key, facts);
    this.#factsBySpelling.set(name, facts);
    return facts;
  }
}

/** Seconds of local time, by which sessions are put in order. */
function momentOf({ date, secondsOfDay }: LocalTime): number {
  return dayNumber(date) * 86_400 + (secondsOfDay ?? 0);
}
