import type { Scope } from './scope.js';

/**
 * Every exercise the user may see and has not put away, by its own name alone, in the order of names. Aliases are ten
 * times as many, and reading them takes longer than anybody waits for a tab; where they count, see `offeredNames`.
 */
export async function offeredExercises(scope: Scope): Promise<{ id: number; name: string }[]> {
  return await scope.db
    .selectFrom('exercises as e')
    .leftJoin('exercise_settings as s', (join) =>
      join.onRef('s.exercise_id', '=', 'e.id').on('s.user_id', '=', scope.user.id),
    )
    .select(['e.id', 'e.name'])
    .where('e.deleted_at', 'is', null)
    .where((where) => where.or([where('e.owner_id', 'is', null), where('e.owner_id', '=', scope.user.id)]))
    .where((where) => where.or([where('s.is_archived', 'is', null), where('s.is_archived', '=', 0)]))
    .orderBy('e.name')
    .orderBy('e.id')
    .execute();
}
