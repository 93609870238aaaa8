import type { Measurement, PerformedSet } from '../set.js';

/** A session as the text of it is written from; the order of places and sets is theirs. */
export interface SessionDocument {
  readonly id: number;
  readonly head: DocumentHead;
  readonly slots: readonly DocumentSlot[];
}

/** What is said of a session as a whole. */
export interface DocumentHead {
  readonly isRunning: boolean;
  /** The local date it counts on, `YYYY-MM-DD`. */
  readonly date: string;
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Minutes east of UTC, in which its times are written. */
  readonly offsetMinutes: number;
  /** False when only the day is known. */
  readonly isTimeKnown: boolean;
  readonly pausedSeconds: number;
  readonly title: string | null;
  readonly notes: string | null;
  readonly isDeload: boolean;
  /** Kilocalories. */
  readonly calories: number | null;
}

/** What an exercise is known by. */
export interface NamedExercise {
  readonly id: number;
  readonly name: string;
  readonly measurement: Measurement;
}

/** One exercise at its place in the session. */
export interface DocumentSlot {
  readonly id: number;
  readonly exercise: NamedExercise;
  readonly supersetGroup: string | null;
  readonly isSkipped: boolean;
  readonly notes: string | null;
  readonly sets: readonly DocumentSet[];
}

/** A set logged. */
export interface DocumentSet {
  readonly id: number;
  readonly set: PerformedSet;
  readonly notes: string | null;
  /** UTC milliseconds. */
  readonly performedAt: number;
}

/**
 * A short mark of all that a document holds: another mark, and it has changed. FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units.
 *
 * @returns eight hexadecimal digits
 */
export function stateOf(document: SessionDocument): string {
  const text = JSON.stringify(document);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
