import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { expectFreeExerciseName, freeSlug } from './exercise-names.js';
import { usesOfExercise, usesText } from './exercise-uses.js';
import type { Scope, WriteScope } from './scope.js';
import type { Exercise } from './tables.js';
import { updateRow } from './write.js';

/**
 * Puts an exercise of the user's own away; it can be restored.
 *
 * @throws Failure conflict saying what uses it
 */
export async function removeExercise(scope: WriteScope, exercise: Exercise): Promise<void> {
  const uses = usesText(await usesOfExercise(scope, exercise.id));
  if (uses !== '') {
    throw new Failure(
      'conflict',
      `"${exercise.name}" is in use: ${uses}`,
      `put it away with: ton exercise archive "${exercise.name}"; or give all of it to another with: ton exercise merge "${exercise.name}" --into EXERCISE`,
    );
  }
  await updateRow(scope, 'exercises', exercise.id, { deleted_at: scope.now });
}

/**
 * A removed exercise of the user's own by its exact name or id, the one removed last where several had that name.
 *
 * @throws Failure not-found
 */
export async function requireRemovedExercise(scope: Scope, text: string): Promise<Exercise> {
  const rows = await removedExercises(scope);
  const key = foldName(text);
  const found =
    rows.find(({ name_key: name }) => name === key) ??
    (/^\d+$/.test(text.trim()) ? rows.find(({ id }) => id === Number(text)) : undefined);
  if (found !== undefined) return found;
  throw new Failure(
    'not-found',
    `there is no removed exercise "${text}"`,
    'see what can come back with: ton exercise list --removed',
  );
}

/** The user's removed exercises, the last one first. */
export async function removedExercises(scope: Scope): Promise<Exercise[]> {
  return await scope.db
    .selectFrom('exercises')
    .selectAll()
    .where('owner_id', '=', scope.user.id)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/**
 * Brings a removed exercise back.
 *
 * @throws Failure conflict when its name means another by now
 */
export async function restoreExercise(scope: WriteScope, exercise: Exercise): Promise<void> {
  await expectFreeExerciseName(scope, exercise.name, exercise.id);
  const slug = await freeSlug(scope, exercise.slug);
  await updateRow(scope, 'exercises', exercise.id, { deleted_at: null, slug });
}
