import type { KnownSession, KnownSessions } from '../db/known-sessions.js';
import type { StagedSession } from './staged-rows.js';

/** What the key of a session begins with in apps that note by themselves when it began. */
const timed = /^(?:strong|hevy):\d{4}-\d\d-\d\dT[\d:]+ /;
/** How the key of a session ends that was kept beside the one it was a newer state of. */
const copied = / (?:\d+:)?[0-9a-f]{64}$/;

/** Finds the session that is here under the title it had before; undefined where there is none. */
export type RetitledFinder = (session: StagedSession) => KnownSession | undefined;

/**
 * Finds sessions that were given another title in their app: nothing is here under the new one, but something of the same
 * start is that the file does not have any more. Each is found once, so that two new ones are never taken for one.
 */
export function retitledFinder(known: KnownSessions): RetitledFinder {
  const taken = new Set<number>();
  return ({ key, beside }) => {
    const start = timed.exec(key)?.[0];
    if (start === undefined) return undefined;
    const found = known
      .beginning(start)
      .find(
        (here) => !taken.has(here.id) && !beside.includes(here.sourceKey) && !copied.test(here.sourceKey),
      );
    if (found !== undefined) taken.add(found.id);
    return found;
  };
}
