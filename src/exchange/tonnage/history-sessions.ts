import type { OwnSession } from '../../db/own-history-writer.js';
import { Failure } from '../../domain/failure.js';
import type { ReadRow } from './history-row.js';

/** An exercise within a session, with its sets. */
interface HistorySlot {
  /** What its first row says. */
  readonly session: OwnSession;
  readonly rows: ReadRow[];
}

/** A session put together from its rows. */
export interface HistorySession {
  /** What its first row says. */
  readonly first: OwnSession;
  readonly localDate: string;
  readonly slots: readonly HistorySlot[];
}

/**
 * Rows by session and place in it, in the order of the file.
 *
 * @throws Failure usage when two exercises have one place, or a set comes twice
 */
export function sessionsOf(rows: readonly ReadRow[]): {
  sessions: readonly HistorySession[];
  alone: readonly ReadRow[];
} {
  const sessions = new Map<string, HistorySession & { readonly places: Map<number, HistorySlot> }>();
  const alone: ReadRow[] = [];
  for (const row of rows) {
    const { session } = row;
    if (session === null) {
      alone.push(row);
      continue;
    }
    let found = sessions.get(session.uid);
    if (found === undefined) {
      found = { first: session, localDate: row.localDate, slots: [], places: new Map() };
      sessions.set(session.uid, found);
    }
    const slot = found.places.get(session.position);
    if (slot === undefined) found.places.set(session.position, { session, rows: [row] });
    else slot.rows.push(expectFit(slot.rows, row));
  }
  return {
    sessions: [...sessions.values()].map(({ first, localDate, places }) => ({
      first,
      localDate,
      slots: [...places.values()],
    })),
    alone,
  };
}

function expectFit(before: readonly ReadRow[], row: ReadRow): ReadRow {
  const other = before.find(({ exercise }) => exercise !== row.exercise);
  if (other !== undefined)
    throw new Failure(
      'usage',
      `"${row.exercise}" on line ${row.line} has the place of "${other.exercise}" on line ${other.line}`,
      'every exercise of a session has an exercise_position of its own',
    );
  const twin = before.find(({ set }) => set.set_index === row.set.set_index);
  if (twin !== undefined)
    throw new Failure(
      'usage',
      `set ${row.set.set_index} of "${row.exercise}" is on line ${twin.line} and again on line ${row.line}`,
      'every set of an exercise has a set_index of its own',
    );
  return row;
}
