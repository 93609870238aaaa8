import { createHash } from 'node:crypto';
import { foldName } from '../domain/fold.js';
import type { SourceRow } from './row.js';

/** An exercise within a session of a foreign file: its rows as they follow one another. */
export interface SourceExercise {
  /** As the file spells it. */
  readonly name: string;
  readonly notes: string | null;
  readonly superset: string | null;
  readonly rows: SourceRow[];
}

/** A session of a foreign file with its exercises in the order of the file. */
export interface SourceSession {
  /** What identifies it, the same in a later export of the same app. */
  readonly key: string;
  /** Of its content, so that a session edited in the other app is noticed. */
  readonly digest: string;
  readonly first: SourceRow;
  readonly exercises: readonly SourceExercise[];
}

/** Puts rows into sessions by their key, in the order the sessions begin in the file. */
export function groupSessions(rows: readonly SourceRow[]): SourceSession[] {
  const byKey = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const group = byKey.get(row.sessionKey);
    if (group === undefined) byKey.set(row.sessionKey, [row]);
    else group.push(row);
  }
  return [...byKey].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ key, digest: digestOf(group), first, exercises: groupExercises(group) }];
  });
}

/** One block for each run of rows of the same exercise: an exercise done again later is another block. */
function groupExercises(rows: readonly SourceRow[]): SourceExercise[] {
  const blocks: SourceExercise[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (
      last !== undefined &&
      foldName(last.name) === foldName(row.exercise) &&
      last.superset === row.superset
    ) {
      last.rows.push(row);
    } else {
      blocks.push({ name: row.exercise, notes: row.exerciseNotes, superset: row.superset, rows: [row] });
    }
  }
  return blocks.map((block) => ({
    ...block,
    notes: block.rows.find((row) => row.exerciseNotes !== null)?.exerciseNotes ?? null,
  }));
}

/** Of everything the rows say, but not of where in the file they stand. */
function digestOf(rows: readonly SourceRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows)
    hash.update(`${JSON.stringify(Object.entries(row).filter(([field]) => field !== 'line'))}\n`);
  return hash.digest('hex');
}
