import { counted } from '../counted.js';
import { showDuration } from '../durations.js';
import { kilogramsPerPound } from '../load.js';
import { formulaNames, type OneRepMaxFormula } from '../one-rep-max.js';
import type { RecordEvent, RecordKey, RecordType, RecordUnit } from './record.js';

/** How records are put into words for one user. */
export interface Wording {
  formula: OneRepMaxFormula;
  /** What kilograms are shown in. */
  weightUnit: 'kg' | 'lb';
}

/**
 * A record in words, with what it beat: `the heaviest (was 97.5 kg)`,
 * `the best estimated 1RM (116.67 kg, Epley; was 113.75 kg)`, `the 5-rep max`.
 */
export function recordPhrase(record: RecordEvent, wording: Wording): string {
  const was = record.previous === null ? null : `was ${valueText(record.previous, record.unit, wording)}`;
  const name = recordName(record, wording);
  if (!isComputed(record)) return was === null ? name : `${name} (${was})`;
  const value = valueText(record.value, record.unit, wording);
  const figure = record.recordType === '1rm' ? `${value}, ${formulaNames[wording.formula]}` : value;
  return `${name} (${was === null ? figure : `${figure}; ${was}`})`;
}

/** The name of a kind of record as part of a sentence: `the least assistance for 8 reps`, `the longest at 20 kg`. */
export function recordName(key: RecordKey, wording: Wording): string {
  switch (key.recordType) {
    case 'weight':
      return 'the heaviest';
    case '1rm':
      return 'the best estimated 1RM';
    case 'rep_max':
      return `the ${key.reps}-rep max`;
    case 'set_volume':
      return 'the most volume in a set';
    case 'total_volume':
      return 'the most volume in a session';
    case 'reps':
      return 'the most reps';
    case 'assistance':
      return `the least assistance for ${counted(key.reps, 'rep')}`;
    case 'duration':
      return `the longest${heldAt(key, wording)}`;
    case 'distance':
      return 'the farthest';
    case 'pace':
      return 'the best pace';
  }
}

/** Kinds of records in a word or two, for a column. */
export const shortRecordNames: Readonly<Record<RecordType, string>> = {
  weight: 'heaviest',
  '1rm': '1RM',
  set_volume: 'set volume',
  total_volume: 'session volume',
  rep_max: 'rep max',
  reps: 'most reps',
  assistance: 'least assistance',
  duration: 'longest',
  distance: 'farthest',
  pace: 'best pace',
};

/**
 * A record's value with its unit, rounded for people: two decimals at most, times as a stop watch shows them.
 *
 * @param value as stored
 */
export function valueText(value: number, unit: RecordUnit, { weightUnit }: Wording): string {
  switch (unit) {
    case 'kg':
      return `${hundredths(weightUnit === 'kg' ? value : value / kilogramsPerPound)} ${weightUnit}`;
    case 'stacks':
      return `${hundredths(value)} ${value === 1 ? 'stack' : 'stacks'}`;
    case 'reps':
      return counted(value, 'rep');
    case 's':
    case 's@stacks':
      return showDuration(value);
    case 'm':
      return value < 1000 ? `${hundredths(value)} m` : `${hundredths(value / 1000)} km`;
    case 's/km':
      return `${showDuration(Math.round(value))} per km`;
  }
}

/** The value cannot be read off the set itself. */
function isComputed({ recordType }: RecordKey): boolean {
  return ['1rm', 'set_volume', 'total_volume', 'pace'].includes(recordType);
}

function heldAt({ load, unit }: RecordKey, wording: Wording): string {
  if (load === 0) return '';
  return ` at ${valueText(load / 1000, unit === 's@stacks' ? 'stacks' : 'kg', wording)}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
