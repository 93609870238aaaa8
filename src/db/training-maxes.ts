import type { Selectable } from 'kysely';
import type { WeightUnit } from '../domain/load.js';
import type { Scope, WriteScope } from './scope.js';
import type { TrainingMaxesTable } from './tables/plans.js';
import { insertRow, updateRow } from './write.js';

export type TrainingMax = Selectable<TrainingMaxesTable>;

/** A training max as it is entered. */
export interface NewTrainingMax {
  readonly exerciseId: number;
  readonly weight: number;
  readonly unit: WeightUnit;
  /** Local date it holds from. */
  readonly date: string;
}

/** Enters a training max of an enrollment; one of the same exercise and date is replaced. */
export async function enterTrainingMax(
  scope: WriteScope,
  enrollment: { readonly id: number },
  { exerciseId, weight, unit, date }: NewTrainingMax,
): Promise<TrainingMax> {
  const same = await scope.db
    .selectFrom('training_maxes')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('enrollment_id', '=', enrollment.id)
    .where('exercise_id', '=', exerciseId)
    .where('local_date', '=', date)
    .executeTakeFirst();
  return same === undefined
    ? await insertRow(scope, 'training_maxes', {
        enrollment_id: enrollment.id,
        exercise_id: exerciseId,
        weight,
        unit,
        local_date: date,
      })
    : await updateRow(scope, 'training_maxes', same.id, { weight, unit });
}

/** Every training max entered for an enrollment, by date. */
export async function trainingMaxesOf(scope: Scope, enrollmentId: number): Promise<TrainingMax[]> {
  return await scope.db
    .selectFrom('training_maxes')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('local_date')
    .orderBy('id')
    .execute();
}
