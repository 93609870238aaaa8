import { showDuration } from '../durations.js';
import { numberText } from '../notation/numbers.js';
import { distanceParts } from '../notation/print.js';
import type { Measurement } from '../set.js';
import { unsaidLoad } from './loads.js';
import type { PlannedSet } from './planned-set.js';

/** A range, or one number where both ends are the same; empty when there is none. */
export function rangeText(min: number | null, max: number | null, dash = '-'): string {
  if (min === null) return '';
  return max === null || max === min ? numberText(min) : `${numberText(min)}${dash}${numberText(max)}`;
}

/** Whether sets can be of one group: all but whether they are optional is the same, and where reps are named as many as possible. */
function areAlike(one: PlannedSet, other: PlannedSet): boolean {
  return (Object.keys(one) as (keyof PlannedSet)[]).every((field) => {
    if (field === 'isOptional') return true;
    if (field === 'isAmrap' && one.repsMin !== null) return true;
    return one[field] === other[field];
  });
}

/** Sets that one group can say: equal ones, those optional behind the others, as many as possible only in the last. */
function grouped(sets: readonly PlannedSet[]): PlannedSet[][] {
  const groups: PlannedSet[][] = [];
  for (const set of sets) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn =
      before !== undefined &&
      areAlike(before, set) &&
      (set.isOptional || !before.isOptional) &&
      (before.repsMin === null || !before.isAmrap);
    if (goesOn) group?.push(set);
    else groups.push([set]);
  }
  return groups;
}

function countText(last: PlannedSet, measurement: Measurement): string {
  const { repsMin, repsMax, isAmrap, durationSeconds, distanceM } = last;
  const time = durationSeconds === null ? [] : [showDuration(durationSeconds)];
  const way = distanceM === null ? [] : [distanceParts(distanceM).join('')];
  if (repsMin === null && !isAmrap) return [...way, ...time].join(' ');
  const reps = repsMin === null ? 'AMRAP' : `${rangeText(repsMin, repsMax)}${isAmrap ? '+' : ''}`;
  const extents = [...way.map((text) => ` over ${text}`), ...time.map((text) => ` in ${text}`)].join('');
  const isUnclear = repsMin !== null && extents === '' && !measurement.endsWith('_reps');
  return `${reps}${isUnclear ? ' reps' : ''}${extents}`;
}

function loadText(set: PlannedSet, measurement: Measurement): string {
  const { loadKind, weight, unit, percentMin, percentMax, percentOf } = set;
  if (percentMin !== null)
    return `${rangeText(percentMin, percentMax)}%${percentOf === 'training_max' ? ' TM' : ''}`;
  if (weight !== null) {
    const sign = { added: '+', assisted: '-', external: '', none: '' }[loadKind];
    return `${sign}${numberText(weight)}${unit ?? ''}`;
  }
  return loadKind === 'none' && unsaidLoad(measurement).loadKind !== 'none' ? 'bw' : '';
}

function groupText(group: readonly PlannedSet[], last: PlannedSet, measurement: Measurement): string {
  const least = group.filter(({ isOptional }) => !isOptional).length;
  const { rpeMin, rpeMax, rirMin, rirMax, tempo, restSecondsMin, restSecondsMax } = last;
  const parts = [
    { warmup: 'w', drop: 'd', working: '' }[last.setType],
    `${rangeText(least, group.length)}x${countText(last, measurement)}`,
    loadText(last, measurement),
    rpeMin === null ? '' : `@${rangeText(rpeMin, rpeMax)}`,
    rirMin === null ? '' : `${rangeText(rirMin, rirMax)}RIR`,
    tempo === null ? '' : `tempo ${tempo}`,
    restSecondsMin === null ? '' : `rest ${rangeText(restSecondsMin, restSecondsMax)}s`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * Planned sets in canonical form, equal neighbours in one group: `w 2x5 40kg, 3-4x8-12 60kg @8 rest 90s`.
 *
 * @param measurement of the exercise; it decides what needs no word, such as `bw` for a plank
 * @returns text that `parsePlanned` reads back as the same sets for that measurement, whatever the unit; empty without sets
 */
export function printPlanned(sets: readonly PlannedSet[], measurement: Measurement = 'weight_reps'): string {
  return grouped(sets)
    .map((group) => {
      const last = group.at(-1);
      return last === undefined ? '' : groupText(group, last, measurement);
    })
    .join(', ');
}
