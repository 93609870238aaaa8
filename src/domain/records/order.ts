import type { RecordSet } from './record.js';

/** The part of a set that decides when it comes. */
export type SetOrder = Pick<RecordSet, 'performedAt' | 'sessionId' | 'position' | 'setIndex' | 'id'>;

/**
 * The order records are judged in: time performed, session, position of the exercise, set, id.
 *
 * @returns negative when `a` comes first, positive when `b` does, 0 only for the same set
 */
export function compareSets(a: SetOrder, b: SetOrder): number {
  return (
    a.performedAt - b.performedAt ||
    (a.sessionId ?? 0) - (b.sessionId ?? 0) ||
    a.position - b.position ||
    a.setIndex - b.setIndex ||
    a.id - b.id
  );
}

/** Where the log of an exercise ends, before a set is added; null where there is no such set. */
export interface LogTail {
  /** The latest set in order. */
  latest: SetOrder | null;
  /** The first set of the session the new one belongs to. */
  sessionStart: SetOrder | null;
  /** The latest set of any other session; those that stand alone do not count. */
  otherSessions: SetOrder | null;
}

/**
 * Whether a set can be appended by a look-up. It must come after every other, and its session must not have run into
 * another: the volume of both would change after one was compared with the other.
 */
export function canAppend(set: SetOrder, { latest, sessionStart, otherSessions }: LogTail): boolean {
  if (latest !== null && compareSets(latest, set) >= 0) return false;
  return sessionStart === null || otherSessions === null || compareSets(otherSessions, sessionStart) < 0;
}
