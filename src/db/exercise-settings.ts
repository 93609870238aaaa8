import type { Selectable } from 'kysely';
import type { Scope, WriteScope } from './scope.js';
import type { ExerciseSettingsTable } from './tables/exercises.js';
import { insertRow, updateRow } from './write.js';

export type ExerciseSettings = Selectable<ExerciseSettingsTable>;

/** What a user may set for one exercise. */
export type SettingsPatch = Partial<
  Omit<ExerciseSettings, 'user_id' | 'exercise_id' | 'created_at' | 'updated_at'>
>;

/** What the user set for an exercise; undefined when nothing ever was. */
export async function exerciseSettings(
  scope: Scope,
  exerciseId: number,
): Promise<ExerciseSettings | undefined> {
  return await scope.db
    .selectFrom('exercise_settings')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst();
}

/**
 * Changes what the user set for an exercise; null unsets. Records are the caller's to refresh after a change of the
 * formula.
 */
export async function changeExerciseSettings(
  scope: WriteScope,
  exerciseId: number,
  patch: SettingsPatch,
): Promise<void> {
  if ((await exerciseSettings(scope, exerciseId)) !== undefined)
    await updateRow(scope, 'exercise_settings', { exercise_id: exerciseId }, patch);
  else if (Object.values(patch).some((value) => value !== null))
    await insertRow(scope, 'exercise_settings', { exercise_id: exerciseId, ...patch });
}

/** Whether the exercise is done with a straight bar, which has a usual weight. */
export async function takesBarbell(scope: Scope, exerciseId: number): Promise<boolean> {
  const row = await scope.db
    .selectFrom('exercise_equipment as x')
    .innerJoin('equipment as e', 'e.id', 'x.equipment_id')
    .select('e.id')
    .where('x.exercise_id', '=', exerciseId)
    .where('e.name_key', '=', 'barbell')
    .executeTakeFirst();
  return row !== undefined;
}
