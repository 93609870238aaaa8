import type { TargetSet } from '../planned/planned-set.js';
import { emptySet } from '../complete-set.js';
import type { Measurement, PerformedSet } from '../set.js';
import type { Place } from './next-set.js';

/**
 * What was done for the same set last time: the set of the same type and number among that type.
 *
 * @returns null when there was none
 */
export function lastTimeAt({ slot, setType, ordinal }: Place): PerformedSet | null {
  return slot.lastTime.filter((set) => set.setType === setType)[ordinal - 1] ?? null;
}

/**
 * The set that Enter logs: the target, else last time's set, else the one before it in this slot.
 *
 * What a target leaves open, last time's set fills, else the one before. Of a range of reps it is last time's within the
 * range, else the least; of as many as possible last time's, if that is enough, else the least. Effort, failure and rest
 * are never proposed: they are what was felt and done. A missed attempt is not proposed either.
 *
 * @returns null when what there is does not make a whole set of the exercise
 */
export function propose(place: Place): PerformedSet | null {
  const like = likeness(place);
  if (place.target !== null) return fromTarget(place.slot.measurement, place.target, like);
  return like;
}

/** Last time's set, else the one before it in the slot, without what only the lifter can tell. */
function likeness(place: Place): PerformedSet | null {
  const before = place.slot.sets.map(({ set }) => set).filter((set) => set.setType === place.setType);
  const found = [lastTimeAt(place), ...before.reverse()].find((set) => set?.isCompleted === true);
  if (found === undefined || found === null) return null;
  return { ...found, isFailure: false, rpe: null, rir: null, restSeconds: null };
}

function fromTarget(
  measurement: Measurement,
  target: TargetSet,
  like: PerformedSet | null,
): PerformedSet | null {
  // Where a load is usual, none means that the plan says body weight alone.
  const isBare = target.loadKind === 'none' && needsLoad(measurement);
  const load = target.weight !== null ? target : isBare ? emptySet : like;
  if (load === null && needsLoad(measurement)) return null;
  const reps = repsOf(measurement, target, like);
  const areSidesKnown = like !== null && like.reps === reps;
  const set: PerformedSet = {
    ...emptySet,
    setType: target.setType,
    isAmrap: target.isAmrap,
    tempo: target.tempo,
    loadKind: load?.loadKind ?? 'none',
    weight: load?.weight ?? null,
    unit: load?.unit ?? null,
    reps,
    repsLeft: areSidesKnown ? like.repsLeft : null,
    repsRight: areSidesKnown ? like.repsRight : null,
    ...extentOf(measurement, target, like),
  };
  return isWhole(measurement, set) ? set : null;
}

/** Where a set without its load would say nothing. */
function needsLoad(measurement: Measurement): boolean {
  return measurement.startsWith('weight_') || measurement === 'assisted_reps';
}

function repsOf(measurement: Measurement, target: TargetSet, like: PerformedSet | null): number | null {
  const least = target.repsMin ?? target.repsMax;
  const before = like?.reps ?? null;
  if (least === null) return isCounted(measurement) ? before : null;
  const most = target.isAmrap ? Infinity : (target.repsMax ?? least);
  return Math.min(Math.max(before ?? least, least), most);
}

type Extent = Pick<PerformedSet, 'durationSeconds' | 'distanceM'>;

function extentOf(measurement: Measurement, target: TargetSet, like: PerformedSet | null): Extent {
  const { durationSeconds, distanceM } = target;
  if (isCounted(measurement)) return { durationSeconds, distanceM };
  if ((durationSeconds ?? distanceM) === null) {
    return { durationSeconds: like?.durationSeconds ?? null, distanceM: like?.distanceM ?? null };
  }
  return { durationSeconds, distanceM };
}

function isCounted(measurement: Measurement): boolean {
  return measurement.endsWith('_reps');
}

/** Whether a set has what its exercise is measured by. */
function isWhole(measurement: Measurement, { reps, durationSeconds, distanceM }: PerformedSet): boolean {
  if (isCounted(measurement)) return (reps ?? 0) > 0;
  if (measurement === 'weight_distance') return (distanceM ?? 0) > 0;
  if (measurement === 'distance_duration') return (distanceM ?? durationSeconds ?? 0) > 0;
  return (durationSeconds ?? 0) > 0;
}
