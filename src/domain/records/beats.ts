import type { RecordClaim, RecordType } from './record.js';

/** The share by which anything but a load has to win; less is float noise. */
const smallestWin = 1e-6;

const loads: ReadonlySet<RecordType> = new Set<RecordType>(['weight', 'rep_max', 'assistance']);
const lowest: ReadonlySet<RecordType> = new Set<RecordType>(['assistance', 'pace']);

/**
 * Whether a claim is strictly better than another of its type and unit: a load by a gram, anything else by more than
 * one part in a million. Assistance and pace are better when lower.
 */
export function beats(claim: Claim, other: Claim): boolean {
  const lead = lowest.has(claim.recordType) ? other.score - claim.score : claim.score - other.score;
  return lead > (loads.has(claim.recordType) ? 0 : other.score * smallestWin);
}

type Claim = Pick<RecordClaim, 'recordType' | 'score'>;
