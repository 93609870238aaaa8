import type { WriteScope } from '../../db/scope.js';
import { freeSlug } from '../../db/exercise-names.js';
import type { Measurement } from '../../domain/set.js';
import { uuidV7 } from '../../domain/uuid.js';
import { inferMeasurement, nameKey } from '../exercise-facts.js';
import type { ReadRow } from './history-row.js';

/** An exercise of ours that rows of the history are of. */
export interface HistoryExercise {
  readonly id: number;
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * Finds exercises by the names that we gave them ourselves: the user's own by name or alias, else the catalog's by name.
 * An alias of the catalog is none of these, since an own exercise may bear it.
 */
export async function exercisesByName(
  scope: WriteScope,
): Promise<(name: string) => HistoryExercise | undefined> {
  const known = new Map<string, HistoryExercise>();
  const learn = (key: string, { id, name }: { id: number; name: string }) => {
    if (!known.has(key)) known.set(key, { id, name, isNew: false });
  };
  const exercises = await scope.db
    .selectFrom('exercises')
    .select(['id', 'name', 'name_key', 'owner_id'])
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .orderBy('id')
    .execute();
  const aliases = await scope.db
    .selectFrom('exercise_aliases as a')
    .innerJoin('exercises as e', 'e.id', 'a.exercise_id')
    .select(['e.id', 'e.name', 'a.alias_key'])
    .where('a.owner_id', '=', scope.user.id)
    .where('e.deleted_at', 'is', null)
    .execute();
  for (const exercise of exercises) if (exercise.owner_id !== null) learn(exercise.name_key, exercise);
  for (const alias of aliases) learn(alias.alias_key, alias);
  for (const exercise of exercises) learn(exercise.name_key, exercise);
  return (name) => known.get(nameKey(name));
}

/**
 * Makes an exercise of the user's own for a name nobody knows, outside the journal like all rows of an import.
 *
 * @param rows of that exercise, by which it is told how it is measured
 */
export async function makeExercise(
  scope: WriteScope,
  name: string,
  rows: readonly ReadRow[],
  importId: number,
): Promise<HistoryExercise> {
  const key = nameKey(name);
  const { id } = await scope.db
    .insertInto('exercises')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      owner_id: scope.user.id,
      // A name may be of blanks that are no blanks to the one who wrote it.
      slug: await freeSlug(scope, key.replaceAll(' ', '-') || 'exercise'),
      name,
      name_key: key,
      category: 'other',
      measurement: measurementOf(rows),
      import_id: importId,
      created_at: scope.now,
      updated_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, name, isNew: true };
}

/** Unlike other apps' files ours says how a weight acts. */
function measurementOf(rows: readonly ReadRow[]): Measurement {
  const kinds = new Set(rows.map(({ set }) => set.load_kind));
  const hasReps = rows.some(({ set }) => set.reps !== null);
  if (hasReps && kinds.has('assisted') && !kinds.has('added')) return 'assisted_reps';
  if (hasReps && kinds.has('added')) return 'bodyweight_reps';
  return inferMeasurement({
    hasWeight: rows.some(({ set }) => (set.weight ?? 0) > 0),
    hasReps: rows.some(({ set }) => (set.reps ?? 0) > 0),
    hasDistance: rows.some(({ set }) => set.distance_m !== null),
    hasDuration: rows.some(({ set }) => set.duration_seconds !== null),
  });
}
