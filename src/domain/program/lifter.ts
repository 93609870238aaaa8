import { emptySet } from '../complete-set.js';
import { percentOfMax } from '../one-rep-max.js';
import type { PrescribedSet, Prescription } from '../progression/prescribe.js';
import type { Step } from '../progression/rule.js';
import type { SlotLoad } from '../progression/slot-load.js';
import type { PerformedSet } from '../set.js';
import type { ProgramSlot } from './document.js';

/** What a lifter is asked for in one slot of one session. */
export interface Asked {
  readonly slot: ProgramSlot;
  readonly prescription: Prescription;
  /** Of the whole program, from 1. */
  readonly session: number;
  /** How often this slot was trained with this session, from 1. */
  readonly times: number;
  /** The weight first lifted, for a plan that names none; null when nobody said. */
  readonly start: Step | null;
  /** The last set of this slot that was done; null before the first. */
  readonly last: PerformedSet | null;
}

/** What somebody does who is asked for something; no sets where nothing is done. */
export type Lifter = (asked: Asked) => readonly PerformedSet[];

/** How a session goes: all that is asked, one set too short, or nothing. */
export const attempts = ['hit', 'miss', 'skip'] as const;
export type Attempt = (typeof attempts)[number];

/** How a session of a slot goes by a pattern that repeats; `times` from 1. An empty pattern is as good as `hit`. */
export function attemptIn(pattern: readonly Attempt[], times: number): Attempt {
  return pattern[(times - 1) % Math.max(1, pattern.length)] ?? 'hit';
}

/**
 * A lifter who hits and misses in turn.
 *
 * @param pattern one a session of each slot, from its first on, over and over; empty is as good as `hit`
 * @param extraReps what they do beyond the least in a set that is as many as possible
 */
export function lifterOf(pattern: readonly Attempt[] = ['hit'], extraReps = 0): Lifter {
  return (asked) => {
    const attempt = attemptIn(pattern, asked.times);
    return attempt === 'skip' ? [] : attemptOf(asked, attempt === 'miss', extraReps);
  };
}

/**
 * Does what is asked, optional sets as well, or misses the heaviest set that is not optional, of equal ones the last.
 *
 * @returns empty when nobody can say which weight it is
 */
export function attemptOf(asked: Asked, isMiss: boolean, extraReps = 0): PerformedSet[] {
  const { sets } = asked.prescription;
  const missed = isMiss ? heaviestOf(sets) : null;
  const done: PerformedSet[] = [];
  for (const set of sets) {
    const load = loadFor(set, asked);
    if (load === null) return [];
    done.push(set === missed ? tooShort(set, load) : asAsked(set, load, extraReps));
  }
  return done;
}

function heaviestOf(sets: readonly PrescribedSet[]): PrescribedSet | null {
  const asked = sets.filter(({ setType, isOptional }) => setType === 'working' && !isOptional);
  return asked.reduce<PrescribedSet | null>(
    (best, set) => (best === null || (set.weight ?? 0) >= (best.weight ?? 0) ? set : best),
    null,
  );
}

/** What is on the bar: what can be loaded for the target, else what the lifter begins with. */
function loadFor(set: PrescribedSet, { start, last }: Asked): SlotLoad | null {
  const { loadKind, weight, unit, loadableWeight, loadableUnit } = set;
  if (loadKind === 'none') return { loadKind, weight: null, unit: null };
  if (loadableWeight !== null) return { loadKind, weight: loadableWeight, unit: loadableUnit };
  if (weight !== null) return { loadKind, weight, unit };
  // A rep max that has to be found, after a weight that was too heavy for single reps.
  if (last !== null && last.weight !== null) {
    const share = percentOfMax(set.repsMin ?? 1, 10) ?? 100;
    return { loadKind, weight: Number(((last.weight * share) / 100).toFixed(3)), unit: last.unit };
  }
  return start === null ? null : { loadKind, ...start };
}

function asAsked(set: PrescribedSet, load: SlotLoad, extraReps: number): PerformedSet {
  const { setType, isAmrap, repsMin, durationSeconds, distanceM } = set;
  const isTimed = repsMin === null && !isAmrap && (durationSeconds !== null || distanceM !== null);
  const reps = isTimed ? null : (repsMin ?? 1) + (isAmrap ? extraReps : 0);
  return { ...emptySet, ...load, setType, isAmrap, reps, durationSeconds, distanceM };
}

/** One rep less than asked, or half the time or way; a failed attempt where one rep was asked. */
function tooShort(set: PrescribedSet, load: SlotLoad): PerformedSet {
  const done = asAsked(set, load, 0);
  const half = (amount: number | null) => (amount === null ? null : amount / 2);
  if (done.reps === null)
    return { ...done, durationSeconds: half(done.durationSeconds), distanceM: half(done.distanceM) };
  return done.reps > 1 ? { ...done, reps: done.reps - 1 } : { ...done, reps: null, isCompleted: false };
}
