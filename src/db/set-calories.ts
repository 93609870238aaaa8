import type { Scope } from './scope.js';
import type { SetLog } from './tables.js';

/**
 * Estimates for timed sets that were given no calories, by the id of the set; nothing is asked of the database when
 * there is no such set. The arithmetic is loaded only then, since few sets are timed.
 *
 * @returns kilocalories
 */
export async function estimateForSets(
  scope: Scope,
  rows: readonly SetLog[],
): Promise<ReadonlyMap<number, number>> {
  const timed = rows.filter(
    (row) => row.calories === null && row.is_completed === 1 && (row.duration_seconds ?? 0) > 0,
  );
  if (timed.length === 0) return new Map();
  const [{ setCalories }, { bodyweights, weightOn }] = await Promise.all([
    import('./energy.js'),
    import('./bodyweights.js'),
  ]);
  const exercises = await scope.db
    .selectFrom('exercises')
    .select(['id', 'met', 'slug'])
    .where('id', 'in', [...new Set(timed.map((row) => row.exercise_id))])
    .execute();
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const weights = await bodyweights(scope);
  return new Map(
    timed.flatMap(({ id, exercise_id: exerciseId, duration_seconds: seconds, reps, local_date: date }) => {
      const { met, slug } = byId.get(exerciseId) ?? { met: null, slug: '' };
      if (met === null || seconds === null) return [];
      return [[id, setCalories({ seconds, reps, met, slug }, weightOn(weights, date))] as const];
    }),
  );
}
