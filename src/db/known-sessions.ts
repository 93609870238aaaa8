import { connectionOf } from './engines/sqlite.js';
import type { Scope } from './scope.js';

/** A session that was imported earlier, deleted or not. */
export interface KnownSession {
  readonly id: number;
  readonly sourceKey: string;
  readonly digest: string;
  /** Minutes east of UTC where it was. */
  readonly offset: number;
  readonly isDeleted: boolean;
}

/** The user's imported sessions. */
export interface KnownSessions {
  /** Whether there is none yet. */
  readonly isEmpty: boolean;
  find(sourceKey: string): KnownSession | undefined;
  /** Those whose source begins so, in the order it was first read in. */
  beginning(sourceKey: string): readonly KnownSession[];
}

/** Looks imported sessions up by their source, one at a time: a list of them would grow with the log. */
export function knownSessions(scope: Scope): KnownSessions {
  const database = connectionOf(scope.db);
  const columns = 'id, source_key, source_digest as digest, utc_offset_minutes as offset, deleted_at';
  const find = database.prepare(`select ${columns} from sessions where user_id = ? and source_key = ?`);
  const beginning = database.prepare(
    `select ${columns} from sessions where user_id = ? and source_key >= ? and source_key < ? order by id`,
  );
  const any = database.prepare('select 1 from sessions where user_id = ? and source_key is not null limit 1');
  const user = scope.user.id;
  return {
    isEmpty: any.get(user) === undefined,
    find: (sourceKey) => {
      const row = find.get(user, sourceKey) as Row | undefined;
      return row === undefined ? undefined : knownSession(row);
    },
    beginning: (sourceKey) => {
      const after =
        sourceKey.slice(0, -1) + String.fromCharCode(sourceKey.charCodeAt(sourceKey.length - 1) + 1);
      return (beginning.all(user, sourceKey, after) as Row[]).map(knownSession);
    },
  };
}

interface Row {
  readonly id: number;
  readonly source_key: string;
  readonly digest: string;
  readonly offset: number;
  readonly deleted_at: number | null;
}

function knownSession({
  id,
  source_key: sourceKey,
  digest,
  offset,
  deleted_at: deletedAt,
}: Row): KnownSession {
  return { id, sourceKey, digest, offset, isDeleted: deletedAt !== null };
}
