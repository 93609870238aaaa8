import type { Cursor } from '../notation/cursor.js';
import type { NotationFailure } from '../notation/failure.js';

/** What people write from other notations, and how it is written here. */
const advices: readonly [RegExp, string][] = [
  [/[\dx]+(?:[-/][\dx]+){3}|\d\dx\d/y, 'write tempo 3-1-1-0 with its word'],
  [/\d+(?: *- *\d+)? *(?:x|sets? )/y, 'groups are apart by commas: 1x5 67%, 1x3 76%'],
  [/\d+(?:[.,]\d+)? *(?:s|sec|min|hr?)(?![a-z])|\d+:\d/y, 'a pause is rest 90s; a timed set is 3x30s'],
  [/\d/y, 'a load has a unit, as 60kg or 70%; effort is @8 or 2rir'],
  [/x/y, 'the load goes behind the reps: 3x8 60kg'],
  [/(?:s|sec|min|m|km)(?![a-z])/y, 'a time or a distance is one figure: 3x30s, 3x400m'],
  [/\/|per|each/y, 'sides are said in the note; left and right add up: 3x20'],
  [/max|to failure/y, 'as many as possible is 3x5+ or 3xAMRAP'],
  [/\+/y, 'a weight added to the body is +20kg; as many as possible is 5+ right behind the reps'],
];

/** The failure for a character that fits nowhere behind the counts. */
export function leftover(cursor: Cursor): NotationFailure {
  const advice = advices.find(([pattern]) => cursor.peek(pattern) !== null)?.[1];
  return cursor.failure('expected a load, @ and effort, tempo, rest, a comma or the end', advice);
}

/**
 * Makes sure that a part of a group ends here.
 *
 * @throws NotationFailure when it goes on
 */
export function expectEnd(cursor: Cursor): void {
  if (cursor.peek(/$|[ ,;@]/y) === null) throw leftover(cursor);
}
