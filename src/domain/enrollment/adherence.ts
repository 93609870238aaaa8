import { toGrams } from '../load.js';
import type { TargetSet } from '../planned/planned-set.js';
import { matchSets } from '../session/asked.js';
import type { LoggedSet } from '../session/plan.js';
import type { PerformedSet } from '../set.js';

/** What was asked of one exercise in a session and what was done, both in order. */
export interface AskedSlot {
  readonly targets: readonly TargetSet[];
  readonly sets: readonly LoggedSet[];
}

/** How much of a kind was done of what was asked. */
export interface Share {
  readonly done: number;
  readonly asked: number;
  /** 0–100, never more; null where nothing was asked. */
  readonly percent: number | null;
}

/** What was done of what the sets of sessions asked. */
export interface SetsAdherence {
  /** Working sets that are not optional; a missed attempt is not done. */
  readonly sets: Share;
  /** Up to the least asked in each set: more reps in one do not stand for those missing in another. */
  readonly reps: Share;
  /** Of the sets with a weight asked, those done with it or more; with less, where it is assistance. */
  readonly load: Share;
}

/** Adherence of one enrollment over a time. */
export interface Adherence extends SetsAdherence {
  readonly sessions: Share;
  /** Sessions held of those due × sets done of those asked, in percent; null where nothing was due or asked. */
  readonly percent: number | null;
}

/** A share; more done than asked is all of it. */
export function shareOf(done: number, asked: number): Share {
  return { done, asked, percent: asked === 0 ? null : Math.min(100, (100 * done) / asked) };
}

/** What was done of what the slots of some sessions asked. */
export function setsAdherence(slots: readonly AskedSlot[]): SetsAdherence {
  const total = { sets: [0, 0], reps: [0, 0], load: [0, 0] } as Record<keyof SetsAdherence, [number, number]>;
  for (const { targets, sets } of slots) {
    if (targets.length === 0) continue;
    for (const { target, done } of matchSets({ targets, sets, lastTime: [] }).asked) {
      if (target?.setType !== 'working' || target.isOptional) continue;
      const set = done?.set.isCompleted === true ? done.set : null;
      add(total.sets, set === null ? 0 : 1, 1);
      if (target.repsMin !== null) add(total.reps, Math.min(set?.reps ?? 0, target.repsMin), target.repsMin);
      if (target.weight !== null) add(total.load, set !== null && isLoaded(set, target) ? 1 : 0, 1);
    }
  }
  return { sets: shareOf(...total.sets), reps: shareOf(...total.reps), load: shareOf(...total.load) };
}

/**
 * Adherence as one figure beside its parts.
 *
 * @param held sessions with a completed set
 * @param due sessions that were due
 */
export function adherence(held: number, due: number, sets: SetsAdherence): Adherence {
  const sessions = shareOf(held, due);
  const isAnything = sessions.percent !== null || sets.sets.percent !== null;
  const percent = ((sessions.percent ?? 100) * (sets.sets.percent ?? 100)) / 100;
  return { ...sets, sessions, percent: isAnything ? percent : null };
}

function add(total: [number, number], done: number, asked: number): void {
  total[0] += done;
  total[1] += asked;
}

/** Loads are compared to the gram, stacks among themselves; another kind of load is not what was asked. */
function isLoaded(set: PerformedSet, target: TargetSet): boolean {
  if (set.loadKind !== target.loadKind) return false;
  if (set.weight === null || set.unit === null || target.weight === null || target.unit === null)
    return false;
  const [lifted, asked] = [toGrams(set.weight, set.unit), toGrams(target.weight, target.unit)];
  if ((lifted === null) !== (asked === null)) return false;
  const difference = (lifted ?? set.weight) - (asked ?? target.weight);
  return target.loadKind === 'assisted' ? difference <= 0 : difference >= 0;
}
