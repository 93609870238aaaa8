import type { WriteScope } from '../../db/scope.js';
import { csvCell } from '../../output/csv.js';
import { nameKey } from '../exercise-facts.js';
import { guardedRows } from '../excel-safe.js';
import { historyRowsWithin } from './history.js';
import { historyRowReader, type ReadRow } from './history-row.js';
import type { HistorySession } from './history-sessions.js';

/** What a history tells of sessions that are here, but not so. */
export interface Untaken {
  readonly sessions: readonly HistorySession[];
  /** How many of its sets are not here as it tells them. */
  readonly sets: number;
}

/** Shared by all sessions that are here as they are told. */
const nothing = new Set<string>();

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
  const byUid = new Map(here.map((session) => [session.first.uid, session]));
  // Made when the session comes by, for most are told whole and then forgotten.
  const left = new Map<string, Set<string>>();
  const read = historyRowReader();
  const rows = here.length === 0 ? [] : guardedRows(historyRowsWithin(scope), false);
  for await (const row of rows) {
    const uid = row.session_uid as string;
    const session = byUid.get(uid);
    if (session === undefined) continue;
    const wanted = left.get(uid) ?? tellings(session, nameOf);
    // Read as the file was, so that both are rounded alike.
    wanted.delete(
      telling(
        read((column) => String(csvCell(row[column], false) ?? ''), 0),
        nameOf,
      ),
    );
    left.set(uid, wanted.size === 0 ? nothing : wanted);
  }
  const untaken = here.map((session) => left.get(session.first.uid) ?? tellings(session, nameOf));
  return {
    sessions: here.filter((_, at) => (untaken[at]?.size ?? 0) > 0),
    sets: untaken.reduce((sum, { size }) => sum + size, 0),
  };
}

function tellings({ slots }: HistorySession, nameOf: (name: string) => string): Set<string> {
  return new Set(slots.flatMap(({ rows }) => rows.map((row) => telling(row, nameOf))));
}

/** All that a row says, but not on which line. */
function telling(row: ReadRow, nameOf: (name: string) => string): string {
  return JSON.stringify({ ...row, line: 0, exercise: nameKey(nameOf(row.exercise)) });
}
