import type { KnownSessions } from '../db/known-sessions.js';
import { dayAndTitle } from '../domain/session/name.js';
import { mostNamed, type OnConflict } from './conflict-rules.js';
import type { RetitledFinder } from './retitled.js';
import type { SourceRow } from './row.js';
import { isSameElsewhere } from './same-elsewhere.js';
import { digestOf, hasDigest } from './source-session.js';
import type { StagedRows, StagedSession } from './staged-rows.js';

/** What was found of sessions that are here already. */
export interface Conflicts {
  /** Sets of sessions that are left as they are. */
  duplicates: number;
  /** Sessions that differ, the sets that the files have of those left as they are, and the days and titles of the first. */
  readonly differing: { count: number; left: number; readonly names: string[] };
  /** The ids of sessions that were deleted here. */
  readonly deleted: ReadonlySet<number>;
}

/** A session of the files that takes the place of the content of one that is here. */
export interface Replacement extends StagedSession {
  /** What the one that is here is stored under. */
  readonly sourceKey: string;
}

/** A session of the files, looked up. */
export interface Sorted {
  readonly rows: readonly SourceRow[];
  /** What it is to be stored under, another key than its own where both are kept; null when it is not to be added. */
  readonly sourceKey: string | null;
}

/** Sorts the sessions of files into those that are new and those that are here already, and counts what it finds. */
export class SessionSorter {
  readonly #found = {
    duplicates: 0,
    differing: { count: 0, left: 0, names: [] as string[] },
    deleted: new Set<number>(),
  };
  /** By the id of what they replace: of several states that the files have, the last one stands. */
  readonly #replacements = new Map<number, Replacement>();

  /** @param retitled null where nothing can be here under another title */
  constructor(
    private readonly known: KnownSessions,
    private readonly rule: OnConflict,
    private readonly retitled: RetitledFinder | null,
  ) {}

  /** Looks whether a session is here already, and if so, whether it is the same. */
  sort(session: StagedSession): Sorted {
    const { known, rule } = this;
    const rows = session.rows();
    const named = known.find(session.key);
    const here = named ?? this.retitled?.(session);
    if (here === undefined) return { rows, sourceKey: session.key };
    if (here.isDeleted) this.#found.deleted.add(here.id);
    const copyKey = named === undefined ? session.key : `${session.key} ${digestOf(session.bytes)}`;
    const isSame =
      hasDigest(here.digest, session.bytes, () => rows) ||
      isSameElsewhere(session, here) ||
      known.find(copyKey) !== undefined;
    this.#supersede(here.id);
    // What was deleted here stays deleted; its content is nobody's concern any more.
    if (!isSame && rule === 'replace' && !here.isDeleted) {
      const bytes = Buffer.from(session.bytes);
      this.#replacements.set(here.id, { ...session, sourceKey: here.sourceKey, bytes, rows: () => rows });
      return { rows, sourceKey: null };
    }
    if (!isSame) this.#note(rows);
    if (!isSame && rule === 'both' && !here.isDeleted) return { rows, sourceKey: copyKey };
    if (!isSame) this.#found.differing.left += rows.length;
    this.#found.duplicates += rows.length;
    return { rows, sourceKey: null };
  }

  /** What was found, once all are sorted, and what is to be replaced. */
  end(): { conflicts: Conflicts; replacements: readonly Replacement[] } {
    const replacements = [...this.#replacements.values()];
    for (const replacement of replacements) this.#note(replacement.rows());
    return { conflicts: this.#found, replacements };
  }

  /** An earlier file of a folder had another state of the same session. */
  #supersede(id: number): void {
    this.#found.duplicates += this.#replacements.get(id)?.rows().length ?? 0;
    this.#replacements.delete(id);
  }

  #note(rows: readonly SourceRow[]): void {
    const { differing } = this.#found;
    differing.count += 1;
    if (differing.names.length < mostNamed) differing.names.push(nameOf(rows));
  }
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
  return first === undefined ? '' : dayAndTitle(first.start.date, first.sessionTitle);
}
