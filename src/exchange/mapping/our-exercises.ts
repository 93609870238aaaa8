import { allNames } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';

/** What an import has to know of an exercise that sets go to. */
export type OurExercise = Pick<Exercise, 'id' | 'name' | 'measurement'>;

/** Every exercise by each of its folded names; where several are called the same, the one that is meant. */
export async function exercisesByName(
  scope: Scope,
): Promise<ReadonlyMap<string, OurExercise & Pick<Exercise, 'owner_id'>>> {
  const exercises = await scope.db
    .selectFrom('exercises')
    .select(['id', 'name', 'measurement', 'owner_id'])
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .execute();
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const byName = new Map<string, (typeof exercises)[number]>();
  for (const { id, key } of await allNames(scope)) {
    const exercise = byId.get(id);
    if (exercise !== undefined && !byName.has(key)) byName.set(key, exercise);
  }
  return byName;
}
