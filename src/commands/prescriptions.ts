import { overriddenExercises } from '../db/enrollment-inputs.js';
import { planOfWorkout, type PlannedSlot } from '../db/planned-slots.js';
import { weeksOf } from '../db/program-rows.js';
import type { Scope } from '../db/scope.js';
import { slotSessions, type StoredSlotSession } from '../db/slot-sessions.js';
import type { Enrollment, Exercise, Program, Workout } from '../db/tables.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import { appearances, cycleOf } from '../domain/program/appearances.js';
import type { ProgramSlot } from '../domain/program/document.js';
import type { PlacedSlot } from '../domain/program/match-slots.js';
import { needsMax } from '../domain/program/training-maxes.js';
import { prescribe, type Prescription } from '../domain/progression/prescribe.js';
import { equipmentOf } from './inventory.js';
import { oneRepMaxReader } from './one-rep-max-reader.js';
import { noPlanThen, planThenReader, type PlanThen } from './plan-then.js';
import { maxesOf, noMaxes, type Maxes } from './training-max-reader.js';

/** A slot of a plan and its rows. */
export interface TrainedSlot extends ProgramSlot {
  /** Of `workout_exercises`. */
  readonly id: number;
  readonly exerciseId: number;
  /** Of `planned_sets`, in the order of the sets. */
  readonly setIds: readonly number[];
}

/** A slot to be trained, and what to do in it. */
export interface SlotPrescription {
  readonly slot: TrainedSlot;
  /** Which is trained in it: the plan's, or what the athlete does instead. */
  readonly exercise: Pick<Exercise, 'id' | 'name' | 'measurement'>;
  /** Those it was computed from, by time. */
  readonly sessions: readonly StoredSlotSession[];
  readonly prescription: Prescription;
}

/** A day of a program that somebody follows. */
export interface FollowedDay {
  readonly enrollment: Pick<Enrollment, 'id' | 'joined_at'>;
  readonly program: Program;
  /** From 1. */
  readonly week: number;
  readonly day: number;
}

/** All that prescriptions of one day are computed from. */
interface Plan {
  readonly slots: readonly TrainedSlot[];
  /** The appearances of each slot in the whole plan, by key. */
  readonly placed: ReadonlyMap<string, readonly PlacedSlot[]>;
  readonly at: Place;
  readonly log: readonly StoredSlotSession[];
  readonly planThen: PlanThen;
  readonly maxes: Maxes;
  readonly overrides: ReadonlyMap<string, Pick<Exercise, 'id' | 'name' | 'measurement'>>;
}

interface Place {
  readonly week: number | null;
  readonly day: number | null;
}

/**
 * What to do in slots of a day of a program, in its order: a pure function of the plan and the log up to a date.
 *
 * @param keys of the slots
 * @param date local, the day asked for
 */
export async function prescribeDay(
  scope: Scope,
  { enrollment, program, week, day }: FollowedDay,
  keys: readonly string[],
  date: string,
): Promise<SlotPrescription[]> {
  if (keys.length === 0) return [];
  const weeks = await weeksOf(scope, program, keys);
  const log = await slotSessions(scope, { enrollmentId: enrollment.id }, keys, date);
  const plan: Plan = {
    slots: weeks[week - 1]?.days[day - 1]?.slots ?? [],
    placed: appearances({ weeks }),
    at: { week, day },
    log,
    planThen: await planThenReader(scope, program, log),
    maxes: maxesOf(scope, enrollment, program, date),
    overrides: await overriddenExercises(scope, enrollment.id, date),
  };
  return await prescribeSlots(scope, plan, date);
}

/**
 * What to do in the slots of a template, in its order; a template is its own cycle.
 *
 * @param date local, the day asked for
 */
export async function prescribeTemplate(
  scope: Scope,
  template: Pick<Workout, 'id'>,
  date: string,
): Promise<SlotPrescription[]> {
  const slots = (await planOfWorkout(scope, template.id)).map(trainedSlot);
  const keys = slots.map(({ key }) => key);
  const plan: Plan = {
    slots,
    placed: appearances({ weeks: [{ days: [{ title: null, isRest: false, notes: null, slots }] }] }),
    at: { week: null, day: null },
    log: await slotSessions(scope, { templateId: template.id }, keys, date),
    planThen: noPlanThen,
    maxes: noMaxes,
    overrides: new Map(),
  };
  return await prescribeSlots(scope, plan, date);
}

async function prescribeSlots(scope: Scope, plan: Plan, date: string): Promise<SlotPrescription[]> {
  const trained = plan.slots.map((slot) => ({
    slot,
    exercise: plan.overrides.get(slot.key) ?? {
      id: slot.exerciseId,
      name: slot.exercise,
      measurement: slot.measurement,
    },
  }));
  const equipment = await equipmentOf(
    scope,
    trained.map(({ exercise }) => exercise.id),
  );
  const found: SlotPrescription[] = [];
  for (const { slot, exercise } of trained) {
    const cycle = plan.placed.get(slot.key) ?? [];
    const isOverridden = exercise.id !== slot.exerciseId;
    const plans = cycleOf(cycle).map((sets) => (isOverridden ? sets.map(withoutLoad) : sets));
    const placeOf = placeReader(cycle, plans.length);
    const sessions = plan.log
      .filter((session) => session.slotKey === slot.key)
      // A slot that was given another exercise, or whose exercise was merged into another, goes on.
      .filter(
        (session) =>
          session.exerciseId === exercise.id || (!isOverridden && plan.planThen.isAsPlanned(session)),
      )
      .map((session) => ({ ...session, ...placeOf(session), ...plan.planThen.setsOf(session) }));
    const isOfTrainingMax = !isOverridden && cycle.some((one) => needsMax(one.slot));
    const dates = [date, ...sessions.map((one) => one.date)];
    const entered = isOfTrainingMax ? [] : await plan.maxes.entered(exercise);
    const prescription = prescribe({
      rule: slot.rule,
      cycle: plans,
      sessions,
      ...placeOf(plan.at),
      date,
      trainingMaxes: isOfTrainingMax ? await plan.maxes.training(exercise, sessions) : [],
      oneRepMax: await oneRepMaxReader(scope, exercise, plans, entered, dates),
      equipment: equipment.get(exercise.id) ?? null,
    });
    found.push({ slot, exercise, sessions, prescription });
  }
  return found;
}

/** The weights of a plan are those of its exercise, and say nothing of another. */
function withoutLoad(set: PlannedSet): PlannedSet {
  return { ...set, weight: null, unit: null, percentMin: null, percentMax: null, percentOf: null };
}

/** Which appearance of a slot stands on a day; nothing where it stands there no more, so that the order decides. */
function placeReader(cycle: readonly PlacedSlot[], plans: number): (at: Place) => { place?: number } {
  return ({ week, day }) => {
    if (plans <= 1) return {};
    const place = cycle.findIndex((one) => one.week === week && one.day === day);
    return place === -1 ? {} : { place };
  };
}

function trainedSlot({ workoutExerciseId, slotKey, sets, ...slot }: PlannedSlot): TrainedSlot {
  return {
    ...slot,
    id: workoutExerciseId,
    key: slotKey,
    sets: sets.map(({ set }) => set),
    setIds: sets.map(({ id }) => id),
  };
}
