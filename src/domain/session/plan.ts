import type { OneRepMaxFormula } from '../one-rep-max.js';
import type { TargetSet } from '../planned/planned-set.js';
import type { RecordEvent } from '../records/record.js';
import type { Measurement, PerformedSet } from '../set.js';

/** A set logged in a session. */
export interface LoggedSet {
  readonly id: number;
  /** From 1 within its slot. */
  readonly setIndex: number;
  readonly set: PerformedSet;
  /** UTC milliseconds. */
  readonly performedAt: number;
}

/** One exercise at its place in a session. */
export interface SessionSlot {
  readonly id: number;
  /** From 1. */
  readonly position: number;
  readonly exerciseId: number;
  readonly exercise: string;
  readonly measurement: Measurement;
  /** Slots of one letter are done in turn: A1, B1, A2, B2. */
  readonly supersetGroup: string | null;
  readonly isSkipped: boolean;
  /** The lifter's own, of this session. */
  readonly notes: string | null;
  /** What the plan says of the exercise. */
  readonly planNotes: string | null;
  /** What the lifter wants to be told each time: "seat 4". */
  readonly pinnedNote: string | null;
  /** What is asked, in order; empty for an exercise that nobody planned. */
  readonly targets: readonly TargetSet[];
  /** What was done so far, in order. */
  readonly sets: readonly LoggedSet[];
  /** What was done the last time the exercise was trained, in order; empty when never. */
  readonly lastTime: readonly PerformedSet[];
  /** The exercise's standing records. */
  readonly records: readonly RecordEvent[];
  /** What its one-rep max is estimated by. */
  readonly formula: OneRepMaxFormula;
  /** Seconds of rest where a target asks for none of its own: the slot's, else the exercise's, else the user's. */
  readonly restSeconds: number;
}

/** A session as far as it got: all that the loop, `session status` and `session next` go by. */
export interface SessionPlan {
  readonly id: number;
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly pausedAt: number | null;
  readonly pausedSeconds: number;
  /** By position. */
  readonly slots: readonly SessionSlot[];
}
