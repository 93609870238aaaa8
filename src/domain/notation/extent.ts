import type { Cursor } from './cursor.js';
import { takeDistance, takeDuration } from './quantities.js';

/** How long and how far a set went; null where it was not said. */
export interface Extent {
  durationSeconds: number | null;
  distanceM: number | null;
}

export function hasExtent({ durationSeconds, distanceM }: Extent): boolean {
  return durationSeconds !== null || distanceM !== null;
}

type Measured = [keyof Extent, number] | null;

function takeMeasured(cursor: Cursor): Measured {
  const seconds = takeDuration(cursor, 'durationSeconds');
  if (seconds !== null) return ['durationSeconds', seconds];
  const metres = takeDistance(cursor);
  return metres === null ? null : ['distanceM', metres];
}

/**
 * A time and a distance in either order: `90s`, `5km 25:00`. A second time or distance begins another set. Behind reps
 * they need a word, `x50 in 60s` or `x10 over 20m`, because `100x5 90s` may as well mean the rest.
 *
 * @param begun whether the group has a load or reps already, so that a space has to come first
 * @param hasReps whether it has reps
 */
export function takeExtent(cursor: Cursor, begun: boolean, hasReps: boolean): Extent {
  const extent: Extent = { durationSeconds: null, distanceM: null };
  for (;;) {
    const end = cursor.position;
    const hasGap = cursor.take(/ +/y) !== null || (!begun && !hasExtent(extent));
    const isWorded = hasGap && cursor.take(/(?:in|over) +(?=\d)/y) !== null;
    const start = cursor.position;
    const measured = hasGap ? takeMeasured(cursor) : null;
    if (measured === null || (extent[measured[0]] !== null && !isWorded)) {
      cursor.position = end;
      return extent;
    }
    const [field, value] = measured;
    if (extent[field] !== null) throw cursor.failure('a set has one time and one distance', undefined, start);
    if (hasReps && !isWorded) {
      const typed = cursor.since(start);
      const word = field === 'durationSeconds' ? 'in' : 'over';
      const rest = field === 'durationSeconds' ? `, rest ${typed} for a pause` : '';
      const advice = `write ${word} ${typed} if the reps took that${rest}, ; ${typed} for another set, 30kg 60s for a hold`;
      throw cursor.failure('it is open what this has to do with the reps', advice, start);
    }
    extent[field] = value;
  }
}
