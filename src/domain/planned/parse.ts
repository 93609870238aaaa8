import { Cursor } from '../notation/cursor.js';
import { brokenLimit, setLimits } from '../notation/limits.js';
import type { SetType } from '../set.js';
import { takeCounts } from './counts.js';
import { expectEnd } from './leftover.js';
import type { PlannedContext } from './loads.js';
import { takeMarks } from './marks.js';
import type { PlannedSet } from './planned-set.js';

function takeType(cursor: Cursor): SetType {
  const letter = cursor.take(/([wd]) *(?=\d)/y)?.[1];
  if (cursor.peek(/[fa]+ *\d/y) !== null) {
    throw cursor.failure('expected sets and x', 'as many as possible is 3x5+ or 3xAMRAP');
  }
  if (letter === undefined) return 'working';
  return letter === 'w' ? 'warmup' : 'drop';
}

/** One group: its kind, its counts, then what holds for each of its sets. */
function takeGroup(cursor: Cursor, context: PlannedContext): PlannedSet[] {
  const setType = takeType(cursor);
  const { least, most, ...asked } = takeCounts(cursor, context.measurement);
  expectEnd(cursor);
  const marks = takeMarks(cursor, context);
  return Array.from({ length: most }, (_, index) => ({
    setType,
    ...marks,
    ...asked,
    isOptional: index >= least,
    isAmrap: asked.isAmrap && (asked.repsMin === null || index === most - 1),
  }));
}

/**
 * Sets as a plan asks for them: groups such as `3x8-12 60kg @8 rest 90s`, apart by commas. What stands behind a group
 * holds for that group only; of `3x5+` the last set alone is as many as possible.
 *
 * @param text at least one group
 * @returns one a set, in order, at least one
 * @throws NotationFailure that points at the first character that does not fit
 */
export function parsePlanned(text: string, context: PlannedContext): PlannedSet[] {
  const cursor = new Cursor(text, 'plan');
  if (text.length > setLimits.text.max) {
    throw cursor.failure(setLimits.text.words, 'plan them as several exercises', setLimits.text.max);
  }
  const sets: PlannedSet[] = [];
  cursor.take(/ */y);
  do {
    const start = cursor.position;
    sets.push(...takeGroup(cursor, context));
    const broken = brokenLimit('sets', sets.length);
    if (broken !== null) throw cursor.failure(broken, 'plan them as several exercises', start);
  } while (cursor.take(/[ ,;]+(?=[^ ,;])/y) !== null);
  cursor.take(/[ ;,]*/y);
  return sets;
}
