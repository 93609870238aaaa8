import type { Equipment } from '../loadable.js';
import type { PlannedSet } from '../planned/planned-set.js';
import type { LoggedSet } from '../session/plan.js';
import type { Rule, Step } from './rule.js';

/** A set of a slot as it was logged; the parts of a drop chain after the first are of type `drop`. */
export type SlotSet = Pick<LoggedSet, 'id' | 'setIndex' | 'set'>;

/** What was done for a slot in one session. */
export interface SlotSession {
  readonly id: number;
  /** When it began, UTC milliseconds; sessions count in this order, then by id, however they are handed over. */
  readonly at: number;
  /** Local date, `2026-11-20`. */
  readonly date: string;
  readonly isDeload: boolean;
  /** In any order; `setIndex` decides. */
  readonly sets: readonly SlotSet[];
  /** Which appearance of the slot in its cycle it was, from 0; the one after the session before when left out. */
  readonly place?: number;
  /**
   * The plan as it stood then, when it was another one: what a session is judged by. Weights are replayed all the same,
   * so that a correction in the past reaches every session after it. A load written anew restarts from that load.
   */
  readonly plan?: readonly PlannedSet[];
}

/** A weight that was entered, and from when on it counts. */
export interface EnteredWeight extends Step {
  /** UTC milliseconds; before a session that begins at the same time. */
  readonly at: number;
}

/** A maximum that percentages are taken of. */
export type Maximum = Step;

/** All that a slot's next targets depend on: its plan, its log, and what was entered. Nothing else is stored. */
export interface SlotLog {
  /** Null for a plan that stays as it is. */
  readonly rule: Rule | null;
  /** The plan at each appearance of the slot in a cycle: one for most rules, one a week for a wave. */
  readonly cycle: readonly (readonly PlannedSet[])[];
  readonly sessions: readonly SlotSession[];
  /** Which appearance is asked for; the one after the last session when left out. */
  readonly place?: number;
  /** The day asked for, local date; it decides which one-rep max counts. */
  readonly date: string;
  readonly trainingMaxes?: readonly EnteredWeight[];
  /** Weights the lifter set by hand for the slot: each starts it over from there. */
  readonly overrides?: readonly EnteredWeight[];
  /** The one-rep max known before a local date: the one entered, else the best estimate of 90 days. */
  readonly oneRepMax?: (date: string) => Maximum | null;
  /** What can be loaded; null or left out when nobody said, and then nothing is rounded. */
  readonly equipment?: Equipment | null;
}
