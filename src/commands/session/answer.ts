import type { MovedRecords } from '../../db/records.js';
import type { Scope } from '../../db/scope.js';
import { sessionTotals } from '../../db/session-summary.js';
import type { Session } from '../../db/tables.js';
import type { SavedView } from '../../output/view.js';
import { movedRecordLines, movedRecordRows } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { sessionRow } from '../session-row.js';

/**
 * The answer to a write that changed a session: the lines for people, the session for scripts, and which records moved
 * for both.
 */
export async function sessionSaved(
  scope: Scope,
  session: Session,
  lines: readonly string[],
  moved: readonly MovedRecords[] = [],
): Promise<SavedView> {
  return {
    kind: 'saved',
    lines: [...lines, ...movedRecordLines(moved, userUnit(scope.user))],
    record: {
      ...sessionRow(await sessionTotals(scope, session)),
      records: movedRecordRows(moved),
    },
  };
}

/** `session 42 of 2026-11-20: Push day`. */
export function sessionName(session: Pick<Session, 'id' | 'local_date' | 'title'>): string {
  return `session ${session.id} of ${session.local_date}${session.title === null ? '' : `: ${session.title}`}`;
}
