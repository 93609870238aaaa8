import { Failure } from '../domain/failure.js';
import { holderOfName } from './exercise-names.js';
import { musclesOf } from './exercise-parts.js';
import { createExercise, type ExerciseColumns } from './own-exercises.js';
import type { WriteScope } from './scope.js';
import type { Exercise } from './tables.js';

/**
 * The exercises of somebody else's plan as the user can train them: those of the catalog and their own are the same, one that
 * another user made becomes one of theirs of the same name, unless they have such a one.
 *
 * @param ids of exercises in a plan that the user may see
 * @returns for each id the exercise
 * @throws Failure conflict when theirs counts its sets in another way
 */
export async function adoptExercises(
  scope: WriteScope,
  ids: Iterable<number>,
): Promise<Map<number, Exercise>> {
  const adopted = new Map<number, Exercise>();
  for (const id of new Set(ids)) {
    const exercise = await anyExercise(scope, id);
    const isForeign = exercise.owner_id !== null && exercise.owner_id !== scope.user.id;
    adopted.set(id, isForeign ? await adopt(scope, exercise) : exercise);
  }
  return adopted;
}

async function anyExercise(scope: WriteScope, id: number): Promise<Exercise> {
  return await scope.db.selectFrom('exercises').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function adopt(scope: WriteScope, foreign: Exercise): Promise<Exercise> {
  const holder = await holderOfName(scope, foreign.name);
  if (holder !== undefined && holder.kind !== 'catalog alias') {
    const own = await anyExercise(scope, holder.id);
    if (own.measurement === foreign.measurement) return own;
    throw new Failure(
      'conflict',
      `your exercise "${own.name}" counts its sets in another way than the one of this program`,
      `rename yours first with: ton exercise edit "${own.name}" --name NEW`,
    );
  }
  const equipment = await scope.db
    .selectFrom('exercise_equipment as x')
    .innerJoin('equipment as q', 'q.id', 'x.equipment_id')
    .select('q.id')
    .where('x.exercise_id', '=', foreign.id)
    .where('q.owner_id', 'is', null)
    .execute();
  const parts = {
    ...(await musclesOf(scope, foreign.id)),
    equipmentIds: equipment.map(({ id }) => id),
  };
  return await createExercise(scope, foreign.name, columnsOf(foreign), parts);
}

function columnsOf(exercise: Exercise): ExerciseColumns {
  return {
    category: exercise.category,
    subcategory: exercise.subcategory,
    movement_pattern: exercise.movement_pattern,
    mechanic: exercise.mechanic,
    force: exercise.force,
    laterality: exercise.laterality,
    implements: exercise.implements,
    bodyweight_share: exercise.bodyweight_share,
    measurement: exercise.measurement,
    // That may be one of the other's as well.
    variant_of: null,
    level: exercise.level,
    default_weight_kg: exercise.default_weight_kg,
    default_reps: exercise.default_reps,
    default_rest_seconds: exercise.default_rest_seconds,
    met: exercise.met,
    met_code: exercise.met_code,
    description: exercise.description,
    instructions: exercise.instructions,
    image_url: exercise.image_url,
    video_url: exercise.video_url,
  };
}
