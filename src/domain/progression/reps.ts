import type { PerformedSet } from '../set.js';
import type { JudgedSet } from './judge.js';
import { bodyAlone, isLighter, type SlotLoad } from './slot-load.js';

/** Reps of one set as a plan counts them: of two sides the weaker one. */
export function weakerSide({ reps, repsLeft, repsRight }: PerformedSet): number {
  return repsLeft === null || repsRight === null ? (reps ?? 0) : Math.min(repsLeft, repsRight);
}

/** Reps done in a set; 0 for a failed attempt and for none. */
export function repsOf({ done }: JudgedSet): number {
  return done?.set.isCompleted === true ? weakerSide(done.set) : 0;
}

/** Reps of a session in the sets that were asked for. */
export function totalOf(sets: readonly JudgedSet[]): number {
  return sets.reduce((total, set) => total + repsOf(set), 0);
}

/** Whether a set reached the top of its range. */
export function isAtTop(set: JudgedSet): boolean {
  const { repsMax } = set.ask;
  return repsMax === null ? set.fault === null : repsOf(set) >= repsMax;
}

/** The AMRAP set that counts: the heaviest asked for, of equally heavy ones the last; null when none was done. */
export function amrapOf(sets: readonly JudgedSet[]): JudgedSet | null {
  return sets
    .filter(({ ask, done }) => ask.planned.isAmrap && done !== null)
    .reduce<JudgedSet | null>(
      (best, set) => (best === null || !isLighter(askedIn(set), askedIn(best)) ? set : best),
      null,
    );
}

function askedIn({ ask }: JudgedSet): SlotLoad {
  return ask.load ?? bodyAlone;
}
