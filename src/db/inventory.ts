import type { LoadedExercise } from '../domain/inventory.js';
import type { Scope } from './scope.js';

/**
 * What exercises are loaded with, and what the user set for each, in one query.
 *
 * @returns one entry for each id that is an exercise
 */
export async function loadedExercises(
  scope: Scope,
  exerciseIds: readonly number[],
): Promise<ReadonlyMap<number, LoadedExercise>> {
  const ids = [...new Set(exerciseIds)];
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('exercises as e')
    .leftJoin('exercise_equipment as x', 'x.exercise_id', 'e.id')
    .leftJoin('equipment as q', 'q.id', 'x.equipment_id')
    .leftJoin('exercise_settings as t', (join) =>
      join.onRef('t.exercise_id', '=', 'e.id').on('t.user_id', '=', scope.user.id),
    )
    .select(['e.id', 'e.implements', 'q.name as equipment'])
    .select(['t.bar_weight', 't.bar_unit', 't.step_weight', 't.step_unit'])
    .where('e.id', 'in', ids)
    .where((on) => on.or([on('e.owner_id', 'is', null), on('e.owner_id', '=', scope.user.id)]))
    .orderBy('e.id')
    .orderBy('q.id')
    .execute();
  const found = new Map<number, LoadedExercise>();
  for (const row of rows) {
    const before = found.get(row.id)?.equipment ?? [];
    found.set(row.id, {
      equipment: row.equipment === null ? before : [...before, row.equipment],
      implements: row.implements,
      bar: pairOf(row.bar_weight, row.bar_unit),
      step: pairOf(row.step_weight, row.step_unit),
    });
  }
  return found;
}

function pairOf<U>(weight: number | null, unit: U | null): { weight: number; unit: U } | null {
  return weight === null || unit === null ? null : { weight, unit };
}
