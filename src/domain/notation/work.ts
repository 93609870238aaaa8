import type { Cursor } from './cursor.js';
import type { RepCount } from './expression.js';
import { expectEnd } from './leftover.js';
import { noLoad, takeLoad, type LastLoad, type TypedLoad } from './loads.js';
import type { Flags } from './flags.js';
import { takeCounts, takeRepList, takeRepsWord, takeSets, type Counts } from './reps.js';
import { hasExtent, takeExtent, type Extent } from './extent.js';

/** What was done in each set of a group, apart from flags and effort. */
export interface Work extends Extent {
  load: TypedLoad | LastLoad;
  /** One or more; several are sets that differ in reps only. Where no reps were typed, they are null. */
  list: readonly RepCount[];
  sets: number;
  isBareNumber: boolean;
}

const noReps: RepCount = { reps: null, repsLeft: null, repsRight: null };

/** Reps without a load: `12`, `10,8,6`, `12 reps`. */
function takeBareReps(cursor: Cursor, isMiss: boolean): Counts & { isWorded: boolean } {
  const list = takeRepList(cursor, { isMiss, load: '' });
  const isWorded = takeRepsWord(cursor);
  const sets = isWorded ? takeSets(cursor, list.length, false) : null;
  if (!isWorded) expectEnd(cursor, list.length > 1 ? 'a comma, a space or the end' : 'x, a unit or the end');
  return { list, sets, isWorded };
}

/** A load and what follows it: reps and sets, a time, a distance. */
function takeLoaded(cursor: Cursor, { isMiss }: Flags): Work {
  const start = cursor.position;
  const opensWithX = cursor.peek(/x/y) !== null;
  const load = opensWithX ? noLoad : takeLoad(cursor, isMiss);
  const before = { isMiss, load: cursor.since(start) };
  const bare = load === null ? takeBareReps(cursor, isMiss) : null;
  const counts = bare ?? (cursor.take(/ *x */y) === null ? null : takeCounts(cursor, before, opensWithX));

  const end = cursor.position;
  const extent = takeExtent(cursor, true, counts !== null);
  if (load?.loadKind === 'last' && hasExtent(extent)) {
    const advice = 'write last, last+2.5 or last x6, and ; before another set';
    throw cursor.failure('last takes an amount and reps only', advice, end);
  }
  const list = counts?.list ?? [noReps];
  const sets = counts?.sets ?? (hasExtent(extent) ? takeSets(cursor, list.length, false) : null) ?? 1;
  const isBareNumber = bare?.isWorded === false && !hasExtent(extent);
  return { ...extent, load: load ?? noLoad, list, sets, isBareNumber };
}

/**
 * The work of one group: what was lifted, how often, how long, how far.
 *
 * @param isFollowing whether another group stands before it, with nothing but a space between them
 * @throws NotationFailure when it is not a set, or less than one
 */
export function takeWork(cursor: Cursor, flags: Flags, isFollowing: boolean): Work {
  if (isFollowing && !flags.isAny && cursor.peek(/x/y) !== null) {
    const advice = 'sets come right behind reps, as in 100x5x3 @8; reps without a load take a ; before x12';
    throw cursor.failure('expected a weight in front of x', advice);
  }
  const extent = takeExtent(cursor, false, false);
  if (hasExtent(extent)) {
    const sets = takeSets(cursor, 1, false) ?? 1;
    return { ...extent, load: noLoad, list: [noReps], sets, isBareNumber: false };
  }
  const start = cursor.position;
  const work = takeLoaded(cursor, flags);
  const isSaid =
    work.list[0]?.reps !== null || hasExtent(work) || work.load.loadKind === 'last' || flags.isMiss;
  if (!isSaid) {
    const load = cursor.since(start);
    throw cursor.failure(
      'expected x and reps, a time or a distance',
      `write ${load}x5, ${load} 60s or ${load} 40m`,
    );
  }
  return { ...work, isBareNumber: work.isBareNumber || (flags.isMiss && isBareWeight(work)) };
}

/** `miss 100` may be meant as a weight only; on a timed exercise it is as unclear as any number. */
function isBareWeight({ load, list, ...extent }: Work): boolean {
  return load.loadKind === 'external' && load.unit === null && list[0]?.reps === null && !hasExtent(extent);
}
