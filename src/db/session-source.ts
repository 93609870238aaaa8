import { plannedFrom } from '../domain/planned/from-performed.js';
import { asTarget } from '../domain/planned/target.js';
import type { Scope } from './scope.js';
import { slotsOf } from './session-slots.js';
import { performedSet, setsOfSession } from './sets.js';
import type { SessionToStart, SlotToStart } from './start-session.js';
import type { Session } from './tables.js';

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
        return asked === null ? [] : [{ plannedSetId: set.planned_set_id, target: asTarget(asked) }];
      }),
    };
  });
  return {
    title: earlier.title,
    workoutId: earlier.workout_id,
    followed: null,
    isDeload: false,
    slots: slots.filter(({ targets }) => targets.length > 0),
  };
}
