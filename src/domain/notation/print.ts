import { showDuration } from '../durations.js';
import type { WeightUnit } from '../load.js';
import type { PerformedSet } from '../set.js';
import { numberText } from './numbers.js';

export interface PrintOptions {
  /** The reader's unit, left out in front of an x; every unit is written when it is null or not given. */
  unit?: WeightUnit | null | undefined;
}

/** `w`, `d`, `f`, `a` in one word, then `miss`; a space behind each. */
export function flagsText(set: PerformedSet): string {
  const type = { warmup: 'w', drop: 'd', working: '' }[set.setType];
  const letters = `${type}${set.isFailure ? 'f' : ''}${set.isAmrap ? 'a' : ''}`;
  return `${letters === '' ? '' : `${letters} `}${set.isCompleted ? '' : 'miss '}`;
}

/** The sign of a load that is added to body weight or taken from it. */
export function signText({ loadKind }: PerformedSet): string {
  return { added: '+', assisted: '-', external: '', none: '' }[loadKind];
}

export function repsText({ reps, repsLeft, repsRight }: PerformedSet): string {
  return repsLeft === null || repsRight === null ? String(reps) : `${repsLeft}|${repsRight}`;
}

/** Metres, or kilometres from one on where two decimals are enough. */
export function distanceParts(metres: number): [string, 'km' | 'm'] {
  const isRound = metres >= 1000 && metres % 10 === 0;
  return isRound ? [numberText(metres / 1000), 'km'] : [numberText(metres), 'm'];
}

function loadText(set: PerformedSet, options: PrintOptions): string {
  if (set.weight === null) return '';
  const unit = set.reps !== null && set.unit === options.unit ? '' : (set.unit ?? '');
  return `${signText(set)}${numberText(set.weight)}${unit}`;
}

function extentText({ reps, distanceM, durationSeconds }: PerformedSet): string {
  const parts: string[] = [];
  if (distanceM !== null) parts.push(`${reps === null ? '' : 'over '}${distanceParts(distanceM).join('')}`);
  if (durationSeconds !== null) parts.push(`${reps === null ? '' : 'in '}${showDuration(durationSeconds)}`);
  return parts.join(' ');
}

function effortText({ rpe, rir, tempo, restSeconds }: PerformedSet): string {
  const parts: string[] = [];
  if (rpe !== null) parts.push(`@${numberText(rpe)}`);
  if (rir !== null) parts.push(`${numberText(rir)}rir`);
  if (tempo !== null) parts.push(`tempo ${tempo}`);
  if (restSeconds !== null) parts.push(`rest ${restSeconds}s`);
  return parts.join(' ');
}

/**
 * A group of sets that differ in reps only.
 *
 * @param set any of them
 * @param reps the reps of all: `5`, `5x3` or `5,5,4`; unused where the set has none
 * @param sets how many, for sets without reps
 */
export function groupText(set: PerformedSet, reps: string, sets: number, options: PrintOptions): string {
  const load = loadText(set, options);
  const extent = extentText(set);
  const isNothing = load === '' && set.reps === null && extent === '';
  const work = isNothing ? 'bw' : `${load}${set.reps === null ? '' : `x${reps}`}`;
  const parts = [work, extent, sets > 1 && set.reps === null ? `x${sets}` : '', effortText(set)];
  return flagsText(set) + parts.filter((part) => part !== '').join(' ');
}

/**
 * A set in canonical form: `w 60kgx5 @8 tempo 3-1-1-0 rest 90s`.
 *
 * @returns text that parses and resolves to the same set, for the same measurement
 */
export function printSet(set: PerformedSet, options: PrintOptions = {}): string {
  return groupText(set, repsText(set), 1, options);
}
