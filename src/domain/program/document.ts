import type { PlannedSet } from '../planned/planned-set.js';
import type { Rule, Step } from '../progression/rule.js';
import type { Measurement } from '../set.js';

/** One exercise at its place in a day. */
export interface ProgramSlot {
  /** What it is known by through renames and moves; slots of one key share their progress. Once in a day. */
  readonly key: string;
  readonly exercise: string;
  /** Of the exercise; it decides how the sets are written. */
  readonly measurement: Measurement;
  readonly supersetGroup: string | null;
  readonly restSeconds: number | null;
  /** Null where the plan stays as it is. */
  readonly rule: Rule | null;
  readonly notes: string | null;
  /** In order; empty where nothing is prescribed. */
  readonly sets: readonly PlannedSet[];
}

export interface ProgramDay {
  readonly title: string | null;
  readonly isRest: boolean;
  readonly notes: string | null;
  /** By position. */
  readonly slots: readonly ProgramSlot[];
}

export interface ProgramWeek {
  readonly days: readonly ProgramDay[];
}

/** The training max an athlete begins with. */
export interface StartingMax {
  readonly exercise: string;
  /** Of the one-rep max, more than 0 and at most 100. */
  readonly percent: number;
}

/** What the program must ask for after sessions of one slot. */
export interface ProgramTest {
  readonly name: string | null;
  /** Key of the slot. */
  readonly slot: string;
  readonly trainingMax: Step | null;
  /** One session each, in the notation of sets done. */
  readonly done: readonly string[];
  readonly expect: readonly PlannedSet[];
}

/**
 * A program whole, as a file says it: nothing is looked up, every week is written out, and what was said for a day or the
 * program stands in each slot. Texts are trimmed and not empty.
 */
export interface ProgramDocument {
  readonly name: string;
  readonly description: string | null;
  readonly zipCode: string | null;
  readonly visibility: 'private' | 'public';
  readonly trainingMaxes: readonly StartingMax[];
  /** One or more; after the last the first comes again. */
  readonly weeks: readonly ProgramWeek[];
  readonly tests: readonly ProgramTest[];
}
