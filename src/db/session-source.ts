import { kilogramsPerPound } from '../domain/load.js';
import type { Equipment } from '../domain/loadable.js';
import { plannedFrom } from '../domain/planned/from-performed.js';
import { asTarget } from '../domain/planned/target.js';
import { recentOneRepMax } from './best-one-rep-max.js';
import { formulaFor } from './formula.js';
import { planOfWorkout, type PlannedSlot } from './planned-slots.js';
import type { Scope } from './scope.js';
import { slotsOf } from './session-slots.js';
import { performedSet, setsOfSession } from './sets.js';
import type { SessionToStart, SlotToStart } from './start-session.js';
import type { Session, Workout } from './tables.js';

/**
 * A session as a template asks for it, percentages of the one-rep max turned into weights where one is known.
 *
 * @param date local, of the session
 * @param equipmentOf what exercises can be loaded with, by their ids; those it leaves out with what is usual
 */
export async function sessionFromTemplate(
  scope: Scope,
  template: Workout,
  date: string,
  equipmentOf: (exerciseIds: readonly number[]) => Promise<ReadonlyMap<number, Equipment | null>>,
): Promise<SessionToStart> {
  const slots: SlotToStart[] = [];
  const plan = await planOfWorkout(scope, template.id);
  // Only shares of a maximum are rounded to what is there.
  const shared = plan.filter(({ sets }) => sets.some(({ set }) => set.percentOf === '1rm'));
  const equipment = await equipmentOf(shared.map(({ exerciseId }) => exerciseId));
  for (const slot of plan) {
    const maximum = await maximumOf(scope, slot, date);
    slots.push({
      exerciseId: slot.exerciseId,
      workoutExerciseId: slot.workoutExerciseId,
      supersetGroup: slot.supersetGroup,
      targets: slot.sets.map(({ id, set }) => ({
        plannedSetId: id,
        // A training max belongs to an enrollment, and nobody enrolls in a template.
        target: asTarget(
          set,
          set.percentOf === '1rm' ? maximum : null,
          equipment.get(slot.exerciseId) ?? null,
        ),
      })),
    });
  }
  return { title: template.title, workoutId: template.id, isDeload: false, slots };
}

/** The one-rep max that percentages of a slot are of, in the user's unit; null when none is needed or known. */
async function maximumOf(
  scope: Scope,
  slot: PlannedSlot,
  date: string,
): Promise<{ weight: number; unit: 'kg' | 'lb' } | null> {
  if (!slot.sets.some(({ set }) => set.percentOf === '1rm')) return null;
  const exercise = { id: slot.exerciseId, measurement: slot.measurement };
  const kilograms = await recentOneRepMax(scope, exercise, date, await formulaFor(scope, exercise.id));
  if (kilograms === null) return null;
  return scope.user.unit_system === 'metric'
    ? { weight: kilograms, unit: 'kg' }
    : { weight: kilograms / kilogramsPerPound, unit: 'lb' };
}

/** A session that asks for what was done in an earlier one; missed attempts and drops are not asked for again. */
export async function sessionLike(scope: Scope, earlier: Session): Promise<SessionToStart> {
  const sets = await setsOfSession(scope, earlier.id);
  const slots = (await slotsOf(scope, earlier.id)).map((slot): SlotToStart => {
    const done = sets.filter((set) => set.session_exercise_id === slot.id && set.is_completed === 1);
    return {
      exerciseId: slot.exercise_id,
      workoutExerciseId: slot.workout_exercise_id,
      supersetGroup: slot.superset_group,
      targets: done.flatMap((set) => {
        const asked = set.set_type === 'drop' ? null : plannedFrom(performedSet(set));
        return asked === null ? [] : [{ plannedSetId: set.planned_set_id, target: asTarget(asked, null) }];
      }),
    };
  });
  return {
    title: earlier.title,
    workoutId: earlier.workout_id,
    isDeload: false,
    slots: slots.filter(({ targets }) => targets.length > 0),
  };
}
