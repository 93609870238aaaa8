import { createHash, hash } from 'node:crypto';
import { nameKey } from './exercise-facts.js';
import type { SourceRow } from './row.js';

/** An exercise within a session of a foreign file: its rows as they follow one another. */
export interface SourceExercise {
  /** As the file spells it. */
  readonly name: string;
  notes: string | null;
  readonly superset: string | null;
  readonly rows: SourceRow[];
}

/** One block for each run of rows of the same exercise: an exercise done again later is another block. */
export function groupExercises(rows: readonly SourceRow[]): SourceExercise[] {
  const blocks: SourceExercise[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (
      last?.superset === row.superset &&
      (last.name === row.exercise || nameKey(last.name) === nameKey(row.exercise))
    ) {
      last.rows.push(row);
    } else {
      blocks.push({ name: row.exercise, notes: null, superset: row.superset, rows: [row] });
    }
  }
  // In place: spread copies of so many sessions outlive two looks of the garbage collector and double the memory of an import.
  for (const block of blocks) block.notes = notesOf(block.rows, (row) => row.exerciseNotes);
  return blocks;
}

/**
 * What rows say of their exercise or their session: some files say it on every row, some on one, and some say more
 * further down. Each note once, a line each, in the order they come.
 */
export function notesOf(
  rows: readonly SourceRow[],
  noteOf: (row: SourceRow) => string | null,
): string | null {
  const notes: string[] = [];
  let before: string | null = null;
  for (const row of rows) {
    const note = noteOf(row);
    if (note === null || note === before) continue;
    before = note;
    if (!notes.includes(note)) notes.push(note);
  }
  return notes.length === 0 ? null : notes.join('\n');
}

/** Begins the digests of this version of `RowPacker`; those of earlier logs begin with nothing. */
const digestMark = '2:';

/**
 * A digest of what a session's rows say, but not of where in the file they stand: so that a session edited in the other
 * app is noticed.
 *
 * @param packed its rows as `RowPacker` packs them
 */
export function digestOf(packed: Uint8Array): string {
  return digestMark + hash('sha256', packed, 'hex');
}

/** Whether a session is as it was when the digest was taken, which may be of a log that an earlier version wrote. */
export function hasDigest(digest: string, packed: Uint8Array, rows: () => readonly SourceRow[]): boolean {
  return digest.startsWith(digestMark) ? digest === digestOf(packed) : digest === textDigestOf(rows());
}

function textDigestOf(rows: readonly SourceRow[]): string {
  const text = createHash('sha256');
  for (const row of rows)
    text.update(`${JSON.stringify(Object.entries(row).filter(([field]) => field !== 'line'))}\n`);
  return text.digest('hex');
}
