import { beats } from '../records/beats.js';
import { claimsOf } from '../records/claims.js';
import {
  recordKey,
  standingRecords,
  type RecordClaim,
  type RecordEvent,
  type RecordType,
} from '../records/record.js';
import { recordName, valueText, type Wording } from '../records/words.js';
import type { PerformedSet } from '../set.js';
import type { SessionSlot } from './plan.js';

/** A standing record that the next set may break. */
export interface RecordInReach {
  /** `the 5-rep max: 102.5 kg` */
  readonly record: string;
  /** `1 more rep beats it` */
  readonly toBeat: string;
}

/** What is worth going for, best first; volumes come by themselves. */
const worthwhile: readonly RecordType[] = [
  'rep_max',
  'weight',
  '1rm',
  'reps',
  'assistance',
  'duration',
  'distance',
  'pace',
];

const mostReps = 2;
/** How much a value may lack, as a share of the record. */
const nearShare = 0.05;

/**
 * The standing record that a set about to be done would break, with up to two reps more, or else with up to 5 % more of
 * what it is measured by.
 *
 * @param set as proposed
 * @returns null when none is near, or the set breaks no records by its kind
 */
export function recordWithinReach(
  slot: SessionSlot,
  set: PerformedSet,
  wording: Wording,
): RecordInReach | null {
  const standing = new Map(standingRecords(slot.records).map((event) => [recordKey(event), event]));
  const rivals = (reps: number): Rivalry[] =>
    claimsOf(slot.measurement, asDone(set, reps), wording.formula)
      .flatMap((claim) => {
        const record = standing.get(recordKey(claim));
        return record === undefined || !worthwhile.includes(claim.recordType) ? [] : [{ claim, record }];
      })
      .sort((a, b) => rank(a) - rank(b) || b.claim.reps - a.claim.reps);
  for (let more = 0; more <= (set.reps === null ? 0 : mostReps); more += 1) {
    const beaten = rivals(more).find(({ claim, record }) => beats(claim, record));
    if (beaten !== undefined) return inWords(beaten.record, repsToBeat(more), wording);
  }
  const near = rivals(0).find(isNear);
  return near === undefined ? null : inWords(near.record, valueToBeat(near.record, wording), wording);
}

interface Rivalry {
  readonly claim: RecordClaim;
  readonly record: RecordEvent;
}

function rank({ claim }: Rivalry): number {
  return worthwhile.indexOf(claim.recordType);
}

/** An estimate is not a figure that can be aimed at by itself. */
function isNear({ claim, record }: Rivalry): boolean {
  if (claim.recordType === '1rm') return false;
  return Math.abs(claim.score - record.score) <= nearShare * record.score;
}

function asDone(set: PerformedSet, more: number): Parameters<typeof claimsOf>[1] {
  const { repsLeft, repsRight } = set;
  const done = { ...set, id: 0, sessionId: null, performedAt: 0, position: 0, setIndex: 0, dropOf: null };
  if (repsLeft === null || repsRight === null)
    return { ...done, reps: set.reps === null ? null : set.reps + more };
  const [left, right] = [repsLeft + more, repsRight + more];
  return { ...done, repsLeft: left, repsRight: right, reps: left + right };
}

function repsToBeat(more: number): string {
  if (more === 0) return 'this set beats it';
  return more === 1 ? '1 more rep beats it' : `${more} more reps beat it`;
}

function valueToBeat(record: RecordEvent, wording: Wording): string {
  const isLower = record.recordType === 'assistance' || record.recordType === 'pace';
  return `${isLower ? 'less' : 'more'} than ${valueText(record.value, record.unit, wording)} beats it`;
}

function inWords(record: RecordEvent, toBeat: string, wording: Wording): RecordInReach {
  const value = valueText(record.value, record.unit, wording);
  return { record: `${recordName(record, wording)}: ${value}`, toBeat };
}
