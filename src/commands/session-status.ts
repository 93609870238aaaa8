import type { Scope } from '../db/scope.js';
import { originOf } from '../db/session-summary.js';
import type { Session } from '../db/tables.js';
import { isoWithOffset } from '../domain/days.js';
import { elapsedMilliseconds } from '../domain/session/elapsed.js';
import { nextPlace, type Place } from '../domain/session/next-set.js';
import type { SessionPlan, SessionSlot } from '../domain/session/plan.js';
import { sessionProgress } from '../domain/session/progress.js';
import { propose, lastTimeAt } from '../domain/session/proposal.js';
import { describeSet } from '../domain/notation/describe.js';
import type { TargetSet } from '../domain/planned/planned-set.js';
import { describeTarget } from '../domain/planned/describe.js';
import type { Row } from '../output/view.js';

/** Where a session in progress stands, as scripts see it. */
export async function statusRecord(
  scope: Scope,
  { session, plan }: { session: Session; plan: SessionPlan },
): Promise<Row> {
  const { exercisesCompleted, totalExercises, progress, slots } = sessionProgress(plan);
  const place = nextPlace(plan);
  return {
    id: session.id,
    status: session.status,
    is_paused: session.paused_at !== null,
    title: session.title,
    ...(await originOf(scope, session)),
    started_at: isoWithOffset(session.started_at, session.utc_offset_minutes),
    duration_seconds: Math.round(elapsedMilliseconds(plan, scope.clock.now()) / 1000),
    exercises_completed: exercisesCompleted,
    total_exercises: totalExercises,
    progress,
    exercises: slots.map(({ slot, currentSet, totalSets, currentRep, completed }) => ({
      position: slot.position,
      exercise: slot.exercise,
      superset_group: slot.supersetGroup,
      current_set: currentSet,
      total_sets: totalSets,
      current_rep: currentRep,
      completed,
      is_skipped: slot.isSkipped,
      sets: slot.sets.map(({ set }) => describeSet(set)),
    })),
    current: place === null ? null : placeRow(place),
  };
}

/** The set that comes next, as scripts see it. */
export function placeRow(place: Place): Row {
  const { slot, number, of, target, setType } = place;
  const last = lastTimeAt(place);
  const proposal = propose(place);
  return {
    exercise: slot.exercise,
    exercise_id: slot.exerciseId,
    position: slot.position,
    set: number,
    of,
    set_type: setType,
    target: target === null ? null : targetRow(target),
    last_time: last === null ? null : describeSet(last),
    proposal: proposal === null ? null : describeSet(proposal),
    rest_seconds: target?.restSeconds ?? slot.restSeconds,
    notes: notesOf(slot),
  };
}

/** What is written to an exercise: each time, by the plan, and in this session. */
export function notesOf(slot: SessionSlot): string[] {
  return [slot.pinnedNote, slot.planNotes, slot.notes].filter((note) => note !== null);
}

/** What is asked of a set, as scripts see it. */
export function targetRow(target: TargetSet): Row {
  return {
    text: describeTarget(target),
    set_type: target.setType,
    is_optional: target.isOptional,
    is_amrap: target.isAmrap,
    reps_min: target.repsMin,
    reps_max: target.repsMax,
    load_kind: target.loadKind,
    weight: target.weight,
    unit: target.unit,
    rpe_min: target.rpeMin,
    rpe_max: target.rpeMax,
    rir_min: target.rirMin,
    rir_max: target.rirMax,
    tempo: target.tempo,
    rest_seconds: target.restSeconds,
    duration_seconds: target.durationSeconds,
    distance_m: target.distanceM,
  };
}
