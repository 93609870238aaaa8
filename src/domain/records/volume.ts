import type { Measurement } from '../set.js';
import { beats } from './beats.js';
import { volumeOf } from './claims.js';
import type { RecordClaim, RecordEvent, RecordSet } from './record.js';

/** What the sets of one session make together, so far. */
export interface SessionVolume {
  /** Kilograms × reps, and stacks × reps, each only when there is any. */
  totals: RecordClaim[];
  sessionId: number;
}

/**
 * The volume of an exercise in a session.
 *
 * @param sets the session's sets of that exercise, in order
 */
export function sessionVolume(
  measurement: Measurement,
  sessionId: number,
  sets: readonly RecordSet[],
): SessionVolume {
  let volume: SessionVolume = { sessionId, totals: [] };
  for (const set of sets) {
    const part = volumeOf(measurement, set);
    if (part !== null) volume = addVolume(volume, part);
  }
  return volume;
}

/** The session's volume with one more set in it. */
export function addVolume(volume: SessionVolume, part: RecordClaim): SessionVolume {
  const before = volume.totals.find((total) => total.unit === part.unit);
  const total = before === undefined ? part : plus(before, part);
  return { ...volume, totals: [...volume.totals.filter((other) => other !== before), total] };
}

/** A session's volume in one unit, with the way it got there. */
interface Sum {
  total: RecordClaim;
  /** The running volume after each counted set. */
  steps: { claim: RecordClaim; at: number }[];
  /** The last counted set and its place in the log. */
  last: RecordSet;
  order: number;
}

/**
 * The `total_volume` records of a whole log: each session's volume at its last counted set, against the sessions whose
 * last counted set came before. Sets that stand alone are in no session.
 *
 * @param sets in order
 */
export function totalVolumeRecords(measurement: Measurement, sets: readonly RecordSet[]): RecordEvent[] {
  const standing = new Map<string, RecordEvent>();
  const events: RecordEvent[] = [];
  for (const { total, steps, last } of sums(measurement, sets)) {
    const record = standing.get(total.unit);
    if (record !== undefined) {
      const crossing = steps.find((step) => beats(step.claim, record));
      if (crossing === undefined) continue;
      record.beatenAt = Math.max(crossing.at, record.achievedAt);
    }
    const event: RecordEvent = {
      ...total,
      setId: last.id,
      sessionId: last.sessionId,
      achievedAt: last.performedAt,
      isBaseline: record === undefined,
      beatenAt: null,
      previous: record?.value ?? null,
    };
    standing.set(total.unit, event);
    events.push(event);
  }
  return events;
}

function sums(measurement: Measurement, sets: readonly RecordSet[]): Sum[] {
  const bySession = new Map<string, Sum>();
  for (const [order, set] of sets.entries()) {
    const part = set.sessionId === null ? null : volumeOf(measurement, set);
    if (part === null) continue;
    const key = `${set.sessionId} ${part.unit}`;
    const sum = bySession.get(key);
    const total = sum === undefined ? part : plus(sum.total, part);
    const steps = sum?.steps ?? [];
    steps.push({ claim: total, at: set.performedAt });
    bySession.set(key, { total, steps, last: set, order });
  }
  return [...bySession.values()].sort((a, b) => a.order - b.order);
}

function plus(total: RecordClaim, part: RecordClaim): RecordClaim {
  return { ...total, value: total.value + part.value, score: total.score + part.score };
}
