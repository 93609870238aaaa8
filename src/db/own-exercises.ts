import { counted } from '../domain/counted.js';
import type { Insertable } from 'kysely';
import { Failure } from '../domain/failure.js';
import { fitsMeasurement } from '../domain/measured.js';
import type { Measurement } from '../domain/set.js';
import { uuidV7 } from '../domain/uuid.js';
import { expectFreeExerciseName, freeSlug, nameKey } from './exercise-names.js';
import { musclesOf, replaceEquipment, replaceMuscles, type ExerciseParts } from './exercise-parts.js';
import type { Scope, WriteScope } from './scope.js';
import type { Exercise, Tables } from './tables.js';
import { insertRow, updateRow } from './write.js';

/** Columns of an exercise its owner decides on. */
export type ExerciseColumns = Omit<
  Insertable<Tables['exercises']>,
  | 'id'
  | 'uid'
  | 'owner_id'
  | 'slug'
  | 'name'
  | 'name_key'
  | 'extra'
  | 'created_at'
  | 'updated_at'
  | 'deleted_at'
>;

/**
 * An exercise, made sure to be the user's own.
 *
 * @throws Failure denied for one of the catalog, which nobody changes
 */
export function requireOwnExercise(exercise: Exercise): Exercise {
  if (exercise.owner_id !== null) return exercise;
  throw new Failure(
    'denied',
    `"${exercise.name}" is of the catalog, which nobody changes`,
    'add your own with: ton exercise add; or change what is yours of it: ton exercise settings, alias, tag, archive',
  );
}

/**
 * Adds an exercise of the user's own.
 *
 * @throws Failure usage when it has no name; conflict when the name means another exercise
 */
export async function createExercise(
  scope: WriteScope,
  name: string,
  columns: ExerciseColumns,
  parts: ExerciseParts,
): Promise<Exercise> {
  await expectFreeExerciseName(scope, name);
  const key = nameKey(name);
  const exercise = await insertRow(scope, 'exercises', {
    ...columns,
    uid: uuidV7(scope.now, scope.random(10)),
    slug: await freeSlug(scope, key.replaceAll(' ', '-')),
    name: name.trim(),
    name_key: key,
    deleted_at: null,
  });
  await replaceMuscles(scope, exercise.id, parts.primary, parts.secondary);
  await replaceEquipment(scope, exercise.id, parts.equipmentIds);
  return exercise;
}

/**
 * Changes an exercise of the user's own. Records are the caller's to refresh after a change of the measurement.
 *
 * @throws Failure conflict when the new name means another exercise, or sets do not fit the new measurement
 */
export async function editExercise(
  scope: WriteScope,
  exercise: Exercise,
  { name, ...columns }: Partial<ExerciseColumns> & { name?: string },
  parts: Partial<ExerciseParts>,
): Promise<Exercise> {
  if (name !== undefined) await expectFreeExerciseName(scope, name, exercise.id);
  if (columns.measurement !== undefined) await expectSetsFit(scope, exercise, columns.measurement);
  const names = name === undefined ? {} : { name: name.trim(), name_key: nameKey(name) };
  const edited = await updateRow(scope, 'exercises', exercise.id, { ...columns, ...names });
  if (parts.primary !== undefined || parts.secondary !== undefined) {
    const muscles = await musclesOf(scope, exercise.id);
    const primary = parts.primary ?? muscles.primary;
    const secondary = parts.secondary ?? muscles.secondary;
    await replaceMuscles(scope, exercise.id, primary, secondary);
  }
  if (parts.equipmentIds !== undefined) await replaceEquipment(scope, exercise.id, parts.equipmentIds);
  return edited;
}

async function expectSetsFit(scope: Scope, exercise: Exercise, measurement: Measurement): Promise<void> {
  const kinds = await scope.db
    .selectFrom('set_logs')
    .select(({ eb }) => [
      'load_kind as loadKind',
      'is_completed',
      eb('reps', 'is not', null).as('hasReps'),
      eb('duration_seconds', 'is not', null).as('hasDuration'),
      eb('distance_m', 'is not', null).as('hasDistance'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('exercise_id', '=', exercise.id)
    .groupBy(['load_kind', 'is_completed', 'hasReps', 'hasDuration', 'hasDistance'])
    .execute();
  const misfits = kinds.filter(
    ({ loadKind, is_completed: isCompleted, hasReps, hasDuration, hasDistance }) =>
      !fitsMeasurement(
        {
          loadKind,
          isCompleted: isCompleted === 1,
          hasReps: Boolean(hasReps),
          hasDuration: Boolean(hasDuration),
          hasDistance: Boolean(hasDistance),
        },
        measurement,
      ),
  );
  const count = misfits.reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return;
  throw new Failure(
    'conflict',
    `${counted(count, 'set')} of "${exercise.name}" would not fit the measurement "${measurement}"`,
    'add another exercise for what is to come, or correct the sets first with: ton log edit',
  );
}
