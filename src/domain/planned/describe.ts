import { spacedDuration } from '../notation/describe.js';
import { numberText } from '../notation/numbers.js';
import { distanceParts } from '../notation/print.js';
import type { TargetSet } from './planned-set.js';
import { rangeText } from './print.js';

function repsOf({ repsMin, repsMax, isAmrap }: TargetSet): string {
  if (repsMin === null) return isAmrap ? 'AMRAP' : '';
  return `${rangeText(repsMin, repsMax, '–')}${isAmrap ? '+' : ''}`;
}

function workText(target: TargetSet): string {
  const { loadKind, weight, unit, repsMax, durationSeconds, distanceM } = target;
  const reps = repsOf(target);
  const parts: string[] = [];
  if (weight !== null) {
    const sign = { added: '+', assisted: '-', external: '', none: '' }[loadKind];
    parts.push(`${sign}${numberText(weight)} ${unit === 'stacks' && weight === 1 ? 'stack' : (unit ?? '')}`);
    if (reps !== '') parts.push(`× ${reps}`);
  } else if (reps !== '') {
    parts.push(reps === 'AMRAP' ? reps : `${reps} ${repsMax === 1 && reps === '1' ? 'rep' : 'reps'}`);
  }
  if (distanceM !== null) parts.push(`${reps === '' ? '' : 'over '}${distanceParts(distanceM).join(' ')}`);
  if (durationSeconds !== null) parts.push(`${reps === '' ? '' : 'in '}${spacedDuration(durationSeconds)}`);
  return parts.join(' ');
}

/**
 * What is asked for in one set, for people: `100 kg × 5 @8`, `60 kg × 8–12`, `5+ reps`, `30 s`. A warm-up or drop has its
 * letter in front, as in a set done.
 */
export function describeTarget(target: TargetSet): string {
  const { setType, rpeMin, rpeMax, rirMin, rirMax, tempo, restSeconds, isOptional } = target;
  const parts = [
    { warmup: 'w', drop: 'd', working: '' }[setType],
    workText(target),
    rpeMin === null ? '' : `@${rangeText(rpeMin, rpeMax, '–')}`,
    rirMin === null ? '' : `@${rangeText(rirMin, rirMax, '–')} RIR`,
    tempo === null ? '' : `tempo ${tempo}`,
    restSeconds === null ? '' : `rest ${spacedDuration(restSeconds)}`,
    isOptional ? '(optional)' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
