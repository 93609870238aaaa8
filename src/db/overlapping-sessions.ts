import { sql } from 'kysely';
import { dayAndTitle } from '../domain/session/name.js';
import type { WriteScope } from './scope.js';

/** Sessions of an import that begin in the minute in which one of another origin does. */
export interface OverlappingSessions {
  readonly count: number;
  /** Day and title of the earliest; null when there is none. */
  readonly first: string | null;
}

/**
 * Finds what an import may have brought a second time: some apps write no seconds, and a title may have been lost on the way
 * through another app, so that nothing but the minute is the same.
 */
export async function overlappingSessions(scope: WriteScope, importId: number): Promise<OverlappingSessions> {
  const found = await sql<{ day: string; title: string | null }>`
    select s.local_date as day, s.title from sessions s
    where s.user_id = ${scope.user.id} and s.import_id = ${importId} and exists (
      select 1 from sessions o
      where o.user_id = s.user_id and o.local_date = s.local_date and o.deleted_at is null
        and o.import_id is not s.import_id and o.started_at / 60000 = s.started_at / 60000)
    order by s.started_at, s.id`.execute(scope.db);
  const [first] = found.rows;
  return {
    count: found.rows.length,
    first: first === undefined ? null : dayAndTitle(first.day, first.title),
  };
}
