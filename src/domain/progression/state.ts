import type { Maximum } from './slot-log.js';
import type { SlotLoad } from './slot-load.js';

/** How a session was judged; a success or a failure counts, a held one changes nothing. */
export type Outcome = 'success' | 'failure' | 'held';

/** The AMRAP set that says most of a cycle: the heaviest one. */
export interface CycleAmrap {
  readonly load: SlotLoad;
  readonly reps: number;
}

/** What happened since the cycle began, for rules that move a training max. */
export interface Cycle {
  /** Judged sessions. */
  readonly sessions: number;
  readonly failures: number;
  readonly held: number;
  /** What kept the first session from being a success, a clause; null while all were. */
  readonly fault: string | null;
  readonly amrap: CycleAmrap | null;
  readonly setIds: readonly number[];
}

/** A one-rep max and the set that speaks for it. */
export interface Estimate extends Maximum {
  readonly setId: number;
}

/** Where a slot stands after the sessions read so far. It is worked out anew each time and never stored. */
export interface State {
  /** Per working set, what it asks for from now on; null or absent where the plan's load still holds. */
  readonly loads: readonly (SlotLoad | null)[];
  /** Per working set, what was lifted before the last step. */
  readonly from: readonly (SlotLoad | null)[];
  /** For sets that `loads` says nothing of: a weight set by hand, or where the stages started over. */
  readonly base: SlotLoad | null;
  /** The loads are shares of others and mostly not to be loaded as they are: 92.25 kg. */
  readonly isShare: boolean;
  /** Per working set, the reps asked for where they were raised above the plan's. */
  readonly reps: readonly (number | null)[];
  /** In a row since the last step or fall. */
  readonly successes: number;
  readonly failures: number;
  /** Failures in a row whatever the rule did about them. */
  readonly strikes: number;
  /** From 0. */
  readonly stage: number;
  /** The weight at which the first stage was last done. */
  readonly firstStage: SlotLoad | null;
  /** The stages start over from a rep max that has to be tested first. */
  readonly isTesting: boolean;
  readonly trainingMax: Maximum | null;
  readonly cycle: Cycle;
  /** The place in the cycle of the last session; null after the last place. */
  readonly place: number | null;
  /** The best one-rep max each of the last three sessions spoke for, oldest first. */
  readonly estimates: readonly Estimate[];
  readonly outcome: Outcome | 'start';
  /** Why the next target is what it is; empty while there is nothing to say. */
  readonly reason: string;
  /** The sets of the successes or failures that are counted in a row. */
  readonly run: readonly number[];
  /** The sets that decided. */
  readonly setIds: readonly number[];
}

export const newCycle: Cycle = { sessions: 0, failures: 0, held: 0, fault: null, amrap: null, setIds: [] };

export const start: State = {
  loads: [],
  from: [],
  base: null,
  isShare: false,
  reps: [],
  successes: 0,
  failures: 0,
  strikes: 0,
  stage: 0,
  firstStage: null,
  isTesting: false,
  trainingMax: null,
  cycle: newCycle,
  place: null,
  estimates: [],
  outcome: 'start',
  reason: '',
  run: [],
  setIds: [],
};
