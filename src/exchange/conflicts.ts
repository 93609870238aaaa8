import type { KnownSessions } from '../db/known-sessions.js';
import type { OnConflict } from './conflict-rules.js';
import type { RetitledFinder } from './retitled.js';
import type { SourceRow } from './row.js';
import { digestOf, hasDigest } from './source-session.js';
import type { StagedRows, StagedSession } from './staged-rows.js';

/** What was found of sessions that are here already. */
export interface Conflicts {
  /** Sets of sessions that are left as they are. */
  duplicates: number;
  /** Sessions that differ, and the days and titles of the first of them. */
  readonly differing: { count: number; readonly names: string[] };
}

/** What to do with a session of a file. */
export interface Sorted {
  readonly action: 'add' | 'replace' | 'leave';
  readonly rows: readonly SourceRow[];
  /** What it is stored under: another one than its own where both are kept. */
  readonly sourceKey: string;
}

const mostNamed = 20;

/**
 * Looks whether a session is here already and if so, whether it is the same; what is found is counted.
 *
 * @param retitled null where nothing can be here under another title
 */
export function sortSession(
  session: StagedSession,
  known: KnownSessions,
  rule: OnConflict,
  found: Conflicts,
  retitled: RetitledFinder | null,
): Sorted {
  const rows = session.rows();
  const named = known.find(session.key);
  const here = named ?? retitled?.(session);
  if (here === undefined) return { action: 'add', rows, sourceKey: session.key };
  const copyKey = named === undefined ? session.key : `${session.key} ${digestOf(session.bytes)}`;
  const isSame = hasDigest(here.digest, session.bytes, () => rows) || known.find(copyKey) !== undefined;
  if (!isSame) {
    found.differing.count += 1;
    if (found.differing.names.length < mostNamed) found.differing.names.push(nameOf(rows));
    // What was deleted here stays deleted; its content is nobody's concern any more.
    if (rule === 'both' && !here.isDeleted) return { action: 'add', rows, sourceKey: copyKey };
    if (rule === 'replace' && !here.isDeleted) return { action: 'replace', rows, sourceKey: here.sourceKey };
  }
  found.duplicates += rows.length;
  return { action: 'leave', rows, sourceKey: session.key };
}

/** How many sets are of sessions that are not here, for whoever has to know before. */
export function freshSets(staged: StagedRows, known: KnownSessions): number {
  if (known.isEmpty) return staged.count;
  let sets = 0;
  for (const session of staged.sessions())
    if (known.find(session.key) === undefined) sets += session.rows().length;
  return sets;
}

function nameOf([first]: readonly SourceRow[]): string {
  if (first === undefined) return '';
  return first.sessionTitle === null ? first.start.date : `${first.start.date} ${first.sessionTitle}`;
}
