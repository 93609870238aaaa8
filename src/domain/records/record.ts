import type { LoadKind, WeightUnit } from '../load.js';
import type { SetType } from '../set.js';

/** Every kind of personal record, in the order they are told. */
export const recordTypes = [
  'weight',
  '1rm',
  'rep_max',
  'set_volume',
  'total_volume',
  'reps',
  'assistance',
  'duration',
  'distance',
  'pace',
] as const;
export type RecordType = (typeof recordTypes)[number];

/**
 * What a record's value is measured in. Pounds are kept as kilograms, so kg and lb compete; stacks compete only among
 * themselves, volumes included. `s@stacks` is a time held at a load in stacks, whose load has no grams.
 */
export const recordUnits = ['kg', 'stacks', 'reps', 's', 's@stacks', 'm', 's/km'] as const;
export type RecordUnit = (typeof recordUnits)[number];

/** One set of the exercise whose records are asked for; deleted sets are left out by the caller. */
export interface RecordSet {
  id: number;
  /** Null for a set that stands alone, which comes before sessions of the same moment. */
  sessionId: number | null;
  /** UTC milliseconds. */
  performedAt: number;
  /** The exercise's place in the session; 0 for a set that stands alone. */
  position: number;
  setIndex: number;
  setType: SetType;
  /** The set this one follows in a drop chain. */
  dropOf: number | null;
  isCompleted: boolean;
  loadKind: LoadKind;
  /** As typed. */
  weight: number | null;
  unit: WeightUnit | null;
  /** Left and right added together where both are given. */
  reps: number | null;
  repsLeft: number | null;
  repsRight: number | null;
  durationSeconds: number | null;
  distanceM: number | null;
}

/** What tells one record from another within an exercise: one of each stands at any time. */
export interface RecordKey {
  recordType: RecordType;
  /** The n of `rep_max` and `assistance`; 0 for every other type. */
  reps: number;
  /** Of `duration`: grams, or thousandths of a stack under `s@stacks`; 0 for none and for every other type. */
  load: number;
  unit: RecordUnit;
}

/** What a set (or a session's sets together) puts up for one record. */
export interface RecordClaim extends RecordKey {
  /** Unrounded, in `unit`. */
  value: number;
  /**
   * What claims are compared by: the value as it would be with the load in whole grams, so that two loads equal to the
   * gram are equal in everything computed from them. Weights in grams, volumes in grams × reps, the rest like `value`.
   */
  score: number;
}

/** A record as it was set, standing or beaten. */
export interface RecordEvent extends RecordClaim {
  /** The set it leads to; of `total_volume` the session's last counted one. */
  setId: number;
  sessionId: number | null;
  /** When that set was performed, UTC milliseconds. */
  achievedAt: number;
  /** Nothing to celebrate: the first performance, or a load first held when a heavier one had been held as long. */
  isBaseline: boolean;
  /** When the next one of its kind beat it; null while it stands. */
  beatenAt: number | null;
  /** The value it beat; null when there was none. */
  previous: number | null;
}

/** The records that stand, of a whole history. */
export function standingRecords(events: readonly RecordEvent[]): RecordEvent[] {
  return events.filter((event) => event.beatenAt === null);
}

/** One text per record kind, equal exactly when all four parts are. */
export function recordKey(key: RecordKey): string {
  return `${key.recordType} ${key.reps} ${key.load} ${key.unit}`;
}
