import type { OneRepMaxFormula } from '../one-rep-max.js';
import type { Measurement } from '../set.js';
import { claimsOf, volumeOf } from './claims.js';
import { boardOf, firstPerformances, judge, type Board, type FirstPerformance } from './judge.js';
import { compareSets } from './order.js';
import { recordKey, standingRecords, type RecordEvent, type RecordSet } from './record.js';
import { addVolume, sessionVolume, type SessionVolume } from './volume.js';

/** All an append has to know of the log before it. */
export interface RecordState {
  /** The records that stand. */
  standing: readonly RecordEvent[];
  /** Of the history in order, see `firstPerformances`. */
  firsts: readonly FirstPerformance[];
  /** The volume so far of the session the set belongs to, see `sessionVolume`; another session's is ignored. */
  session: SessionVolume | null;
}

/** What one more set does to the records. */
export interface RecordChanges {
  /** New records, in order. */
  added: RecordEvent[];
  /** Those they beat, as they are now: no longer standing. */
  beaten: RecordEvent[];
  /** The session's `total_volume` when it stood already and has grown: same row, new value, set and time. */
  raised: RecordEvent | null;
  /** To append the next set to. */
  state: RecordState;
}

/**
 * The state after a whole log.
 *
 * @param events what `deriveRecords` makes of these sets
 */
export function stateOf(
  measurement: Measurement,
  sets: readonly RecordSet[],
  events: readonly RecordEvent[],
): RecordState {
  const ordered = [...sets].sort(compareSets);
  const sessionId = ordered.findLast((set) => set.sessionId !== null)?.sessionId ?? null;
  const inSession = ordered.filter((set) => set.sessionId === sessionId);
  return {
    standing: standingRecords(events),
    firsts: firstPerformances(events),
    session: sessionId === null ? null : sessionVolume(measurement, sessionId, inSession),
  };
}

/**
 * What a set changes that comes after all others: the same as deriving everything again, for the price of a look-up.
 *
 * @param set one for which `canAppend` holds
 */
export function appendRecords(
  measurement: Measurement,
  formula: OneRepMaxFormula,
  state: RecordState,
  set: RecordSet,
): RecordChanges {
  const board = boardOf(state.standing, state.firsts);
  const added: RecordEvent[] = [];
  for (const claim of claimsOf(measurement, set, formula)) {
    const event = judge(board, claim, set);
    if (event !== null) added.push(event);
  }
  const volume = appendVolume(measurement, board, state.session, set);
  if (volume.added !== null) added.push(volume.added);
  const before = new Map(state.standing.map((event) => [recordKey(event), event]));
  const beaten = added.flatMap((event) => {
    const old = before.get(recordKey(event));
    return old === undefined ? [] : [{ ...old, beatenAt: event.achievedAt }];
  });
  const standing = [...board.standing.values()];
  return {
    added,
    beaten,
    raised: volume.raised,
    state: { standing, firsts: [...board.firsts.values()], session: volume.session },
  };
}

interface VolumeChange {
  added: RecordEvent | null;
  raised: RecordEvent | null;
  session: SessionVolume | null;
}

/** One row a session: the first set that wins adds it, those that follow raise it in place. */
function appendVolume(
  measurement: Measurement,
  board: Board,
  session: SessionVolume | null,
  set: RecordSet,
): VolumeChange {
  if (set.sessionId === null) return { added: null, raised: null, session };
  const before = session?.sessionId === set.sessionId ? session : { sessionId: set.sessionId, totals: [] };
  const part = volumeOf(measurement, set);
  if (part === null) return { added: null, raised: null, session: before };
  const after = addVolume(before, part);
  const total = after.totals.find(({ unit }) => unit === part.unit) ?? part;
  const standing = board.standing.get(recordKey(total));
  if (standing?.sessionId !== set.sessionId) {
    return { added: judge(board, total, set), raised: null, session: after };
  }
  const raised = { ...standing, ...total, setId: set.id, achievedAt: set.performedAt };
  board.standing.set(recordKey(total), raised);
  return { added: null, raised, session: after };
}
