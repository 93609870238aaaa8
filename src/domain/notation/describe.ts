import { showDuration } from '../durations.js';
import type { PerformedSet } from '../set.js';
import { numberText } from './numbers.js';
import { distanceParts, flagsText, repsText, signText } from './print.js';

/** A time for people: `45 s`, `1:30`. */
export function spacedDuration(seconds: number): string {
  return showDuration(seconds).replace(/s$/, ' s');
}

function workText(set: PerformedSet): string {
  const { weight, unit, reps, durationSeconds, distanceM } = set;
  const parts: string[] = [];
  if (weight !== null) {
    const unitText = unit === 'stacks' && weight === 1 ? 'stack' : (unit ?? '');
    parts.push(`${signText(set)}${numberText(weight)} ${unitText}`);
  }
  if (reps !== null) {
    parts.push(weight === null ? `${repsText(set)} ${reps === 1 ? 'rep' : 'reps'}` : `× ${repsText(set)}`);
  }
  if (distanceM !== null) parts.push(`${reps === null ? '' : 'over '}${distanceParts(distanceM).join(' ')}`);
  if (durationSeconds !== null) parts.push(`${reps === null ? '' : 'in '}${spacedDuration(durationSeconds)}`);
  return parts.length === 0 ? 'bw' : parts.join(' ');
}

/**
 * A set for people to read in a table: `100 kg × 5 @8`, `12 reps`, `5 km 25:00`, `miss 100 kg`.
 *
 * @returns text that parses and resolves to the same set, for the same measurement
 */
export function describeSet(set: PerformedSet): string {
  const parts = [workText(set)];
  if (set.rpe !== null) parts.push(`@${numberText(set.rpe)}`);
  if (set.rir !== null) parts.push(`@${numberText(set.rir)} RIR`);
  if (set.tempo !== null) parts.push(`tempo ${set.tempo}`);
  if (set.restSeconds !== null) parts.push(`rest ${spacedDuration(set.restSeconds)}`);
  return flagsText(set) + parts.join(' ');
}
