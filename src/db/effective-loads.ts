import { effectiveLoadKg } from '../domain/effective-load.js';
import { bodyweightOn, bodyweights, weightOn } from './bodyweights.js';
import type { Scope } from './scope.js';
import type { Exercise, SetLog } from './tables.js';

/**
 * What sets really moved, the lifter's own weight on the day of each included, by the id of the set. The database is
 * asked only where an exercise lifts some of the body.
 *
 * @param exercises those of the sets; `bodyweight_share` is how much of the body each lifts, 0–1
 * @returns kilograms; null where it cannot be known
 */
export async function effectiveLoads(
  scope: Scope,
  exercises: readonly Pick<Exercise, 'id' | 'bodyweight_share'>[],
  rows: readonly SetLog[],
): Promise<ReadonlyMap<number, number | null>> {
  const shares = new Map(exercises.map(({ id, bodyweight_share: share }) => [id, share]));
  const shareOf = (row: SetLog) => shares.get(row.exercise_id) ?? 0;
  const dates = rows.filter((row) => shareOf(row) > 0).map((row) => row.local_date);
  const weightAt = await weightsOf(scope, new Set(dates));
  return new Map(
    rows.map((row) => [
      row.id,
      effectiveLoadKg({
        loadKind: row.load_kind,
        weightKg: row.weight_kg,
        bodyweightKg: weightAt(row.local_date),
        bodyweightShare: shareOf(row),
      }),
    ]),
  );
}

/** A look into the index for one day, which is what logging asks for; all weights at once for more. */
async function weightsOf(scope: Scope, dates: ReadonlySet<string>): Promise<(date: string) => number | null> {
  if (dates.size === 0) return () => null;
  const [only] = dates;
  if (only !== undefined && dates.size === 1) {
    const weight = await bodyweightOn(scope, only);
    return () => weight;
  }
  const weights = await bodyweights(scope);
  return (date) => weightOn(weights, date);
}
