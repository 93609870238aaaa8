import { beats } from './beats.js';
import { recordKey, type RecordClaim, type RecordEvent, type RecordSet } from './record.js';

/** Which set gave a record type its first value in a unit: what its session set is the baseline. */
export type FirstPerformance = Pick<RecordEvent, 'recordType' | 'unit' | 'setId' | 'sessionId'>;

/** The records as they stand while a log is read; `judge` keeps it up to date. */
export interface Board {
  /** By `recordKey`. */
  readonly standing: Map<string, RecordEvent>;
  /** By record type and unit. */
  readonly firsts: Map<string, FirstPerformance>;
}

/** A board to go on from. */
export function boardOf(standing: readonly RecordEvent[], firsts: readonly FirstPerformance[]): Board {
  return {
    standing: new Map(standing.map((event) => [recordKey(event), event])),
    firsts: new Map(firsts.map((first) => [familyOf(first), first])),
  };
}

/** The first performance of each record type and unit in a history told in order. */
export function firstPerformances(events: readonly RecordEvent[]): FirstPerformance[] {
  const firsts = new Map<string, FirstPerformance>();
  for (const { recordType, unit, setId, sessionId } of events) {
    const first = { recordType, unit, setId, sessionId };
    if (!firsts.has(familyOf(first))) firsts.set(familyOf(first), first);
  }
  return [...firsts.values()];
}

/**
 * Puts a set's claim to the record that stands, and on the board if it is strictly better.
 *
 * @returns the new record, or null when the old one stands
 */
export function judge(board: Board, claim: RecordClaim, set: RecordSet): RecordEvent | null {
  const standing = board.standing.get(recordKey(claim));
  if (standing !== undefined && !beats(claim, standing)) return null;
  const event: RecordEvent = {
    ...claim,
    setId: set.id,
    sessionId: set.sessionId,
    achievedAt: set.performedAt,
    isBaseline: isFirst(board, claim, set) || (standing === undefined && isHeldHeavier(board, claim)),
    beatenAt: null,
    previous: standing?.value ?? null,
  };
  board.standing.set(recordKey(claim), event);
  return event;
}

function isFirst(board: Board, claim: RecordClaim, set: RecordSet): boolean {
  const { recordType, unit } = claim;
  const first = board.firsts.get(familyOf(claim));
  if (first === undefined) {
    board.firsts.set(familyOf(claim), { recordType, unit, setId: set.id, sessionId: set.sessionId });
    return true;
  }
  return first.setId === set.id || (first.sessionId !== null && first.sessionId === set.sessionId);
}

/** A load never held before is progress only if no heavier one was held as long. */
function isHeldHeavier(board: Board, claim: RecordClaim): boolean {
  if (claim.recordType !== 'duration') return false;
  for (const other of board.standing.values()) {
    const isHeavier = familyOf(other) === familyOf(claim) && other.load > claim.load;
    if (isHeavier && !beats(claim, other)) return true;
  }
  return false;
}

function familyOf(claim: Pick<RecordEvent, 'recordType' | 'unit'>): string {
  return `${claim.recordType} ${claim.unit}`;
}
