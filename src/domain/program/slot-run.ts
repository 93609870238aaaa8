import type { Equipment } from '../loadable.js';
import { prescribeAfter, type Prescription } from '../progression/prescribe.js';
import { readAll, withSession, type Reading } from '../progression/replay.js';
import type { Step } from '../progression/rule.js';
import type { SlotLog } from '../progression/slot-log.js';
import type { PerformedSet } from '../set.js';
import { cycleOf } from './appearances.js';
import type { PlacedSlot } from './match-slots.js';

/** No figure of a run depends on the day, only on the order. */
const anyDay = '2000-01-01';

/** More sets than anybody does of one exercise in a session. */
const mostSets = 1000;

/** What a run is done with. */
export interface RunContext {
  readonly trainingMax: Step | null;
  readonly oneRepMax: Step | null;
  /** Null where nothing is to be rounded. */
  readonly equipment: Equipment | null;
}

/** A slot of a program tried out: what it asks for, session by session, without a log in the database. */
export class SlotRun {
  readonly #cycle: SlotLog['cycle'];
  #reading: Reading;
  #sessions = 0;

  /** @param placed the appearances of one key, one or more, in order */
  constructor(
    readonly placed: readonly PlacedSlot[],
    readonly context: RunContext,
  ) {
    this.#cycle = cycleOf(placed);
    this.#reading = readAll(this.#log());
  }

  /**
   * What is asked for next.
   *
   * @param appearance which of the appearances, from 0; the one after the last session when left out
   */
  next(appearance?: number): Prescription {
    return prescribeAfter(this.#log(appearance), this.#reading);
  }

  /** Takes one more session; its sets count in this order. */
  add(sets: readonly PerformedSet[], appearance?: number): void {
    const id = (this.#sessions += 1);
    const session = {
      id,
      at: id,
      date: anyDay,
      isDeload: false,
      sets: sets.map((set, at) => ({ id: id * mostSets + at, setIndex: at + 1, set })),
      ...this.#placeOf(appearance),
    };
    this.#reading = withSession(this.#log(appearance), this.#reading, session);
  }

  #log(appearance?: number): SlotLog {
    const { trainingMax, oneRepMax, equipment } = this.context;
    return {
      rule: (this.placed[appearance ?? 0] ?? this.placed[0])?.slot.rule ?? null,
      cycle: this.#cycle,
      sessions: [],
      date: anyDay,
      trainingMaxes: trainingMax === null ? [] : [{ ...trainingMax, at: 0 }],
      oneRepMax: () => oneRepMax,
      equipment,
      ...this.#placeOf(appearance),
    };
  }

  #placeOf(appearance: number | undefined): { place?: number } {
    if (appearance === undefined) return {};
    return { place: this.#cycle.length === 1 ? 0 : appearance };
  }
}
