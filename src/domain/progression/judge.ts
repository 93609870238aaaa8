import { totalOf, weakerSide } from './reps.js';
import type { Ask } from './ask.js';
import type { Rule } from './rule.js';
import { bodyAlone, isLighter, type SlotLoad } from './slot-load.js';
import type { SlotSet } from './slot-log.js';
import type { Outcome } from './state.js';

/** What kept a set from being done as asked; `lighter` whatever its reps, since the lifter chose another weight. */
export type Fault = 'missing' | 'reps' | 'lighter' | 'effort';

/** A working set asked for, and what was done in its place. */
export interface JudgedSet {
  readonly ask: Ask;
  /** Null when nothing was done in its place. */
  readonly done: SlotSet | null;
  /** Null also for an optional set, whatever was done. */
  readonly fault: Fault | null;
}

/** A session against what was asked. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The working sets asked for, in order; sets beyond them are not in here and never help. */
  readonly sets: readonly JudgedSet[];
}

/**
 * The sets that are judged: no warm-ups, and of a drop chain its first part.
 *
 * @returns in the order they were done; empty when there is nothing to judge
 */
export function judgeable(sets: readonly SlotSet[]): SlotSet[] {
  return sets
    .filter(({ set }) => set.setType === 'working')
    .sort((a, b) => a.setIndex - b.setIndex || a.id - b.id);
}

/**
 * Judges a session for a slot.
 *
 * A success is every set done that was not optional, with the reps, the weight and at most the effort asked for. A
 * failure is a set at the weight asked for or more that missed its reps, or a set that is missing. Held is anything
 * else: a lighter weight the lifter chose, or more effort.
 *
 * @param asks what was asked, warm-ups included
 * @param done of `judgeable`, one or more
 */
export function judge(rule: Rule | null, asks: readonly Ask[], done: readonly SlotSet[]): Verdict {
  const sets = matched(asks, done);
  const faults = new Set(sets.map(({ fault }) => fault));
  if (rule?.kind === 'sum' && reaches(sets, rule.reps)) {
    return { sets, outcome: faults.has('effort') ? 'held' : 'success' };
  }
  if (faults.has('missing') || faults.has('reps')) {
    const isChosen = rule?.kind === 'sum' && faults.has('lighter') && totalOf(sets) >= rule.reps;
    return { sets, outcome: isChosen ? 'held' : 'failure' };
  }
  const isShort = rule?.kind === 'sum';
  return { sets, outcome: isShort || faults.has('lighter') || faults.has('effort') ? 'held' : 'success' };
}

function reaches(sets: readonly JudgedSet[], reps: number): boolean {
  return totalOf(sets.filter(({ fault }) => fault !== 'lighter')) >= reps;
}

/** Sets done against sets asked, in order. Of optional sets as many are left out as were not done, the last first. */
function matched(asks: readonly Ask[], done: readonly SlotSet[]): JudgedSet[] {
  const working = asks.filter(({ planned }) => planned.setType === 'working');
  let spare = working.length - done.length;
  const left = new Set<Ask>();
  for (const ask of working.toReversed()) {
    if (spare > 0 && ask.planned.isOptional) {
      left.add(ask);
      spare -= 1;
    }
  }
  let at = 0;
  return working.map((ask) => {
    if (left.has(ask)) return { ask, done: null, fault: null };
    const set = done[at] ?? null;
    at += 1;
    return { ask, done: set, fault: ask.planned.isOptional ? null : faultOf(ask, set) };
  });
}

function faultOf(ask: Ask, done: SlotSet | null): Fault | null {
  if (done === null) return 'missing';
  if (ask.least !== null && isLighter(done.set, ask.least)) return 'lighter';
  if (!hasReps(ask, done)) return 'reps';
  const { rpeMax, rirMin } = ask.planned;
  const most = rpeMax ?? (rirMin === null ? null : 10 - rirMin);
  const effort = done.set.rpe ?? (done.set.rir === null ? null : 10 - done.set.rir);
  return most !== null && effort !== null && effort > most ? 'effort' : null;
}

/** A failed attempt reached nothing, however many of its reps went up. */
function hasReps({ planned, repsMin }: Ask, { set }: SlotSet): boolean {
  if (!set.isCompleted) return false;
  if (repsMin !== null) return weakerSide(set) >= repsMin;
  if (planned.durationSeconds !== null) return (set.durationSeconds ?? 0) >= planned.durationSeconds;
  if (planned.distanceM !== null) return (set.distanceM ?? 0) >= planned.distanceM;
  return true;
}

/** What was lifted in a set; help that was not needed is no help, not another kind of load. */
export function liftedIn({ ask, done }: JudgedSet): SlotLoad | null {
  if (done === null) return null;
  const { loadKind, weight, unit } = done.set;
  if (loadKind !== 'none') return { loadKind, weight, unit };
  const asked = ask.load;
  return asked?.loadKind === 'assisted' ? { ...asked, weight: 0 } : bodyAlone;
}

/** The sets that were judged, in order. */
export function idsOf({ sets }: Verdict): number[] {
  return sets.flatMap(({ done }) => (done === null ? [] : [done.id]));
}
