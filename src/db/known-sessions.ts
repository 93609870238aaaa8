import { connectionOf } from './engines/sqlite.js';
import type { Scope } from './scope.js';

/** A session that was imported earlier, deleted or not. */
export interface KnownSession {
  readonly id: number;
  readonly digest: string;
  readonly isDeleted: boolean;
}

/** The user's imported sessions. */
export interface KnownSessions {
  /** Whether there is none yet. */
  readonly isEmpty: boolean;
  find(sourceKey: string): KnownSession | undefined;
}

/** Looks imported sessions up by their source, one at a time: a list of them would grow with the log. */
export function knownSessions(scope: Scope): KnownSessions {
  const database = connectionOf(scope.db);
  const find = database.prepare(
    'select id, source_digest as digest, deleted_at from sessions where user_id = ? and source_key = ?',
  );
  const any = database.prepare('select 1 from sessions where user_id = ? and source_key is not null limit 1');
  const user = scope.user.id;
  return {
    isEmpty: any.get(user) === undefined,
    find: (sourceKey) => {
      const row = find.get(user, sourceKey) as
        { id: number; digest: string; deleted_at: number | null } | undefined;
      return row === undefined
        ? undefined
        : { id: row.id, digest: row.digest, isDeleted: row.deleted_at !== null };
    },
  };
}
