import { numberText } from '../notation/numbers.js';
import { spaced, type PlacedChange } from './change-lines.js';

interface Load {
  readonly weight: number;
  readonly unit: string;
}

function loadIn(word: string): Load | null {
  const [, weight, unit] = /^([+-]?\d+(?:\.\d+)?)(kg|lb|stacks)$/.exec(word) ?? [];
  return weight === undefined || unit === undefined ? null : { weight: Number(weight), unit };
}

/** `+2.5 kg` of two loads of one unit, else `5x5 → 5x6`. */
function differenceText(was: string, is: string): string {
  const [before, after] = [loadIn(was), loadIn(is)];
  if (before?.unit !== after?.unit || before === null || after === null)
    return `${spaced(was)} → ${spaced(is)}`;
  const step = Number((after.weight - before.weight).toFixed(6));
  return `${step < 0 ? '-' : '+'}${numberText(Math.abs(step))} ${after.unit}`;
}

/**
 * What a change of sets comes to, whatever the sets are: `+2.5 kg` of `3x5 40kg, 1x8 30kg` that becomes `3x5 42.5kg, 1x8 32.5kg`,
 * `3x5 → 3x6` where the reps differ, both where both do.
 *
 * @returns null for other changes, and where the sets are not the same ones word by word
 */
export function patternOf(change: PlacedChange): string | null {
  if (change.on !== 'slot' || change.field !== 'sets' || change.before === null || change.after === null)
    return null;
  const [was, is] = [change.before.split(/,? /), change.after.split(/,? /)];
  if (was.length !== is.length) return null;
  const differences = is.flatMap((word, at) => {
    const before = was[at] ?? '';
    return before === word ? [] : [differenceText(before, word)];
  });
  return [...new Set(differences)].join(', ');
}
