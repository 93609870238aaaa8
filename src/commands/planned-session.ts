import type { DayToDo } from '../db/followed-days.js';
import type { Scope } from '../db/scope.js';
import type { FollowedProgram, SessionToStart, SlotToStart } from '../db/start-session.js';
import { newestRevision } from '../db/starting-maxes.js';
import type { Workout } from '../db/tables.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import { asTarget } from '../domain/planned/target.js';
import type { PrescribedSet } from '../domain/progression/prescribe.js';
import { prescribeDay, prescribeTemplate, type SlotPrescription } from './prescriptions.js';

/**
 * A session as a template asks for it, with what its rules and percentages come to today.
 *
 * @param date local, of the session
 */
export async function sessionFromTemplate(
  scope: Scope,
  template: Pick<Workout, 'id' | 'title'>,
  date: string,
): Promise<SessionToStart> {
  return plannedSession(template.title, template.id, null, await prescribeTemplate(scope, template, date));
}

/**
 * A session as a program asks for it on one of its days.
 *
 * @param date local, of the session
 */
export async function sessionFromProgram(scope: Scope, day: DayToDo, date: string): Promise<SessionToStart> {
  const followed = {
    programId: day.program.id,
    enrollmentId: day.enrollment.id,
    revision: await newestRevision(scope, day.program),
  };
  const title = day.title ?? day.program.name;
  return plannedSession(title, day.workoutId, followed, await prescribeDay(scope, day, day.keys, date));
}

function plannedSession(
  title: string | null,
  workoutId: number,
  followed: FollowedProgram | null,
  slots: readonly SlotPrescription[],
): SessionToStart {
  return { title, workoutId, followed, isDeload: false, slots: slots.map(slotToStart) };
}

function slotToStart({ slot, exercise, prescription }: SlotPrescription): SlotToStart {
  return {
    exerciseId: exercise.id,
    workoutExerciseId: slot.id,
    supersetGroup: slot.supersetGroup,
    targets: prescription.sets.map((set, index) => ({
      target: asTarget(slot.rule === null ? asPlanned(set, slot.sets[index]) : set),
      plannedSetId: slot.setIds[index] ?? null,
    })),
  };
}

/** Without a rule nobody says that a weight goes on from an earlier one: what the plan leaves open stays open. */
function asPlanned(set: PrescribedSet, planned: PlannedSet | undefined): PrescribedSet {
  const isOpen = planned === undefined || (planned.weight === null && planned.percentOf === null);
  return isOpen ? { ...set, weight: null, unit: null, loadableWeight: null, loadableUnit: null } : set;
}
