import type { OneRepMaxFormula } from '../one-rep-max.js';
import type { Measurement } from '../set.js';
import { beats } from './beats.js';
import { claimsOf, volumeOf } from './claims.js';
import { boardOf, judge } from './judge.js';
import { compareSets } from './order.js';
import { recordKey, recordTypes, type RecordClaim, type RecordEvent, type RecordSet } from './record.js';

/** Loads and reps remembered at most; beyond it they are looked at again, which changes nothing but the time it takes. */
const mostRemembered = 50_000;

/** The loads of one kind in one unit, and the reps each was lifted for. */
type SeenLoads = Pick<RecordSet, 'loadKind' | 'unit'> & { byLoad: Map<number, Set<number>> };

/** The volume of the session under way in one unit. */
interface RunningVolume {
  total: RecordClaim;
  last: RecordSet;
  place: number;
  /** When it first beat the volume that stood. */
  crossedAt: number | null;
}

/**
 * The records of an exercise's sets as they come by, in order: what `deriveRecords` makes of them, without holding them
 * and many times faster, because a load that was lifted for as many reps before can break nothing.
 */
export class RecordPass {
  readonly #measurement: Measurement;
  readonly #formula: OneRepMaxFormula;
  readonly #board = boardOf([], []);
  readonly #events: { event: RecordEvent; place: number }[] = [];
  /** One for each unit. No Map: one that is emptied again and again keeps what it held from the garbage collector. */
  #volumes: RunningVolume[] = [];
  readonly #standingVolumes = new Map<string, RecordEvent>();
  /** By kind of load and unit, then load: the reps it was lifted for. */
  readonly #seen = new Map<string, Map<number, Set<number>>>();
  /** Those of the kind and unit of the set before, which nearly always are those of the next one. */
  #seenLoads: SeenLoads | null = null;
  #remembered = 0;
  #before: RecordSet | null = null;
  #place = 0;
  #isInOrder = true;
  #newestSession = 0;

  constructor(measurement: Measurement, formula: OneRepMaxFormula) {
    this.#measurement = measurement;
    this.#formula = formula;
  }

  /**
   * False once a set came before the one before it, or may belong to a session that was left already: then there is
   * nothing to be had from this pass.
   */
  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  /**
   * Looks at the next set.
   *
   * @param set sets of a session follow each other, and later sessions have higher ids
   */
  add(set: RecordSet): void {
    const before = this.#before;
    if (before !== null) {
      if (compareSets(before, set) >= 0) this.#isInOrder = false;
      if (before.sessionId !== set.sessionId) this.#beginSession(set.sessionId);
    }
    if (before === null) this.#newestSession = set.sessionId ?? 0;
    this.#before = set;
    this.#place += 1;
    if (!this.#wasSeen(set)) this.#claim(set);
    if (set.sessionId !== null) this.#addVolume(set);
  }

  /** The records of all sets there were, in the order of `deriveRecords`. */
  end(): RecordEvent[] {
    this.#endSession();
    return this.#events
      .sort(
        (a, b) =>
          a.place - b.place ||
          recordTypes.indexOf(a.event.recordType) - recordTypes.indexOf(b.event.recordType) ||
          a.event.reps - b.event.reps,
      )
      .map(({ event }) => event);
  }

  /** Sessions that were logged out of order, or into each other, have their volumes compared another way. */
  #beginSession(sessionId: number | null): void {
    this.#endSession();
    if (sessionId === null) return;
    if (sessionId <= this.#newestSession) this.#isInOrder = false;
    this.#newestSession = sessionId;
  }

  #claim(set: RecordSet): void {
    for (const claim of claimsOf(this.#measurement, set, this.#formula)) {
      const beaten = this.#board.standing.get(recordKey(claim));
      const event = judge(this.#board, claim, set);
      if (event === null) continue;
      if (beaten !== undefined) beaten.beatenAt = event.achievedAt;
      this.#events.push({ event, place: this.#place });
    }
  }

  /** Whether a set like it was looked at: to win takes more than to be equal. Only of plain reps, which are nearly all. */
  #wasSeen(set: RecordSet): boolean {
    const { weight, reps } = set;
    if (!set.isCompleted || set.setType !== 'working' || set.dropOf !== null) return true;
    if (reps === null || set.repsLeft !== null || set.durationSeconds !== null || set.distanceM !== null)
      return false;
    const byLoad = this.#loadsLike(set);
    let counts = byLoad.get(weight ?? -1);
    if (counts?.has(reps) === true) return true;
    if (counts === undefined) byLoad.set(weight ?? -1, (counts = new Set()));
    if (this.#remembered === mostRemembered) {
      this.#seen.clear();
      this.#seenLoads = null;
      this.#remembered = 0;
    }
    counts.add(reps);
    this.#remembered += 1;
    return false;
  }

  #loadsLike({ loadKind, unit }: RecordSet): Map<number, Set<number>> {
    const before = this.#seenLoads;
    if (before?.loadKind === loadKind && before.unit === unit) return before.byLoad;
    const kind = `${loadKind} ${unit ?? ''}`;
    const byLoad = this.#seen.get(kind) ?? new Map<number, Set<number>>();
    this.#seen.set(kind, byLoad);
    this.#seenLoads = { loadKind, unit, byLoad };
    return byLoad;
  }

  #addVolume(set: RecordSet): void {
    const part = volumeOf(this.#measurement, set);
    if (part === null) return;
    let running = this.#runningIn(part.unit);
    if (running === undefined) {
      running = { total: part, last: set, place: 0, crossedAt: null };
      this.#volumes.push(running);
    } else {
      // The claim is of this pass alone, so it is added to in place.
      running.total.value += part.value;
      running.total.score += part.score;
    }
    running.last = set;
    running.place = this.#place;
    if (running.crossedAt !== null) return;
    const standing = this.#standingVolumes.get(part.unit);
    if (standing === undefined || beats(running.total, standing)) running.crossedAt = set.performedAt;
  }

  #runningIn(unit: RecordClaim['unit']): RunningVolume | undefined {
    for (const running of this.#volumes) if (running.total.unit === unit) return running;
    return undefined;
  }

  #endSession(): void {
    for (const { total, last, place, crossedAt } of this.#volumes) {
      if (crossedAt === null) continue;
      const beaten = this.#standingVolumes.get(total.unit);
      if (beaten !== undefined) beaten.beatenAt = Math.max(crossedAt, beaten.achievedAt);
      const event: RecordEvent = {
        ...total,
        setId: last.id,
        sessionId: last.sessionId,
        achievedAt: last.performedAt,
        isBaseline: beaten === undefined,
        beatenAt: null,
        previous: beaten?.value ?? null,
      };
      this.#standingVolumes.set(total.unit, event);
      this.#events.push({ event, place });
    }
    this.#volumes = [];
  }
}
