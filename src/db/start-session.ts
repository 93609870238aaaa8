import type { Moment } from '../domain/dates.js';
import { localDate } from '../domain/days.js';
import type { TargetSet } from '../domain/planned/planned-set.js';
import { uuidV7 } from '../domain/uuid.js';
import type { WriteScope } from './scope.js';
import type { Session } from './tables.js';
import { targetColumnsOf } from './target-sets.js';
import { insertRow } from './write.js';

/** One exercise of a session to be, with what is asked of it. */
export interface SlotToStart {
  readonly exerciseId: number;
  /** The slot of the plan it comes from. */
  readonly workoutExerciseId: number | null;
  readonly supersetGroup: string | null;
  readonly targets: readonly { readonly target: TargetSet; readonly plannedSetId: number | null }[];
}

/** What is kept of the program that a session is a day of. */
export interface FollowedProgram {
  readonly programId: number;
  readonly enrollmentId: number;
  /** The number of its revision. */
  readonly revision: number;
}

/** A session to be. */
export interface SessionToStart {
  readonly title: string | null;
  readonly workoutId: number | null;
  /** The program it is a day of; null for a template, and for what nobody planned. */
  readonly followed: FollowedProgram | null;
  readonly isDeload: boolean;
  readonly slots: readonly SlotToStart[];
}

/** What is given of a session that nobody planned. */
export const emptySession: SessionToStart = {
  title: null,
  workoutId: null,
  followed: null,
  isDeload: false,
  slots: [],
};

/** The moment of the command, in local time. */
export function momentOf(scope: WriteScope): Moment {
  const offsetMinutes = scope.clock.offsetMinutes(scope.now);
  return { at: scope.now, date: localDate(scope.now, offsetMinutes), offsetMinutes };
}

/** Makes a session with its slots and copies of what is asked, so that a changed plan does not change what was. */
export async function startSession(
  scope: WriteScope,
  moment: Moment,
  status: 'in_progress' | 'completed',
  { title, workoutId, followed, isDeload, slots }: SessionToStart = emptySession,
): Promise<Session> {
  const session = await insertRow(scope, 'sessions', {
    uid: uuidV7(scope.now, scope.random(10)),
    status,
    title,
    workout_id: workoutId,
    program_id: followed?.programId ?? null,
    enrollment_id: followed?.enrollmentId ?? null,
    program_revision: followed?.revision ?? null,
    is_deload: isDeload ? 1 : 0,
    started_at: moment.at,
    ended_at: status === 'completed' ? moment.at : null,
    local_date: moment.date,
    utc_offset_minutes: moment.offsetMinutes,
    time_zone: scope.clock.zone,
  });
  for (const [index, slot] of slots.entries()) {
    const row = await insertRow(scope, 'session_exercises', {
      session_id: session.id,
      exercise_id: slot.exerciseId,
      position: index + 1,
      workout_exercise_id: slot.workoutExerciseId,
      superset_group: slot.supersetGroup,
    });
    await insertTargets(scope, row.id, slot.targets);
  }
  return session;
}

async function insertTargets(
  scope: WriteScope,
  slotId: number,
  targets: SlotToStart['targets'],
): Promise<void> {
  for (const [index, { target, plannedSetId }] of targets.entries()) {
    await insertRow(scope, 'target_sets', {
      ...targetColumnsOf(target),
      session_exercise_id: slotId,
      planned_set_id: plannedSetId,
      set_index: index + 1,
    });
  }
}
