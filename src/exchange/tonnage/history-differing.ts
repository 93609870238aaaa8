import type { WriteScope } from '../../db/scope.js';
import { csvCell } from '../../output/csv.js';
import { nameKey } from '../exercise-facts.js';
import { guardedRows } from '../excel-safe.js';
import { historyRowsWithin } from './history.js';
import { readHistoryRow, type ReadRow } from './history-row.js';
import type { HistorySession } from './history-sessions.js';

/** What a history tells of sessions that are here, but not so. */
export interface Untaken {
  readonly sessions: readonly HistorySession[];
  /** How many of its sets are not here as it tells them. */
  readonly sets: number;
}

/**
 * Finds the sessions of a history that are here without all that it tells of them: they went on, or were edited, where the
 * history was written, or here. A part of a session, as `--exercise` picks it, lacks nothing.
 *
 * @param here those that are here and were not deleted
 * @param nameOf the name that an exercise of the history has here
 */
export async function untakenSessions(
  scope: WriteScope,
  here: readonly HistorySession[],
  nameOf: (name: string) => string,
): Promise<Untaken> {
  if (here.length === 0) return { sessions: [], sets: 0 };
  const wanted = new Map(here.map((session) => [session.first.uid, tellings(session, nameOf)]));
  for await (const row of guardedRows(historyRowsWithin(scope), false)) {
    const left = wanted.get(row.session_uid as string);
    // Read as the file was, so that both are rounded alike.
    left?.delete(
      telling(
        readHistoryRow((column) => String(csvCell(row[column], false) ?? ''), 0),
        nameOf,
      ),
    );
  }
  const sessions = here.filter(({ first }) => (wanted.get(first.uid)?.size ?? 0) > 0);
  return { sessions, sets: sessions.reduce((sum, { first }) => sum + (wanted.get(first.uid)?.size ?? 0), 0) };
}

function tellings({ slots }: HistorySession, nameOf: (name: string) => string): Set<string> {
  return new Set(slots.flatMap(({ rows }) => rows.map((row) => telling(row, nameOf))));
}

/** All that a row says, but not on which line. */
function telling(row: ReadRow, nameOf: (name: string) => string): string {
  return JSON.stringify({ ...row, line: 0, exercise: nameKey(nameOf(row.exercise)) });
}
