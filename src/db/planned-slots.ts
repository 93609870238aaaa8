import type { PlannedSet } from '../domain/planned/planned-set.js';
import { parseRule, printRule } from '../domain/progression/rule-notation.js';
import type { Rule } from '../domain/progression/rule.js';
import type { Measurement } from '../domain/set.js';
import { plannedColumnsOf, plannedSetOf } from './planned-sets.js';
import type { Scope, WriteScope } from './scope.js';
import type { Exercise, PlannedSetRow } from './tables.js';
import { insertRow } from './write.js';

/** One exercise at its place in a workout, with what is asked of it. */
export interface PlannedSlot {
  readonly workoutExerciseId: number;
  /** From 1. */
  readonly position: number;
  /** The same through renames and moves. */
  readonly slotKey: string;
  readonly exerciseId: number;
  readonly exercise: string;
  readonly measurement: Measurement;
  /** Slots of one letter are done in turn. */
  readonly supersetGroup: string | null;
  readonly restSeconds: number | null;
  /** Null where the plan stays as it is. */
  readonly rule: Rule | null;
  readonly notes: string | null;
  /** In order; the ids are those of `planned_sets`. */
  readonly sets: readonly { readonly id: number; readonly set: PlannedSet }[];
}

/** A slot still to be written. */
export interface NewSlot {
  readonly exercise: Pick<Exercise, 'id' | 'slug' | 'name' | 'measurement'>;
  readonly supersetGroup: string | null;
  readonly rule: Rule | null;
  readonly notes: string | null;
  readonly sets: readonly PlannedSet[];
}

/** What a workout of this user asks for, by position; empty when there is no such workout or nothing in it. */
export async function planOfWorkout(scope: Scope, workoutId: number): Promise<PlannedSlot[]> {
  const slots = await scope.db
    .selectFrom('workout_exercises as w')
    .innerJoin('exercises as e', 'e.id', 'w.exercise_id')
    .selectAll('w')
    .select(['e.name as exercise', 'e.measurement as measurement'])
    .where('w.owner_id', '=', scope.user.id)
    .where('w.workout_id', '=', workoutId)
    .orderBy('w.position')
    .execute();
  const setsBySlot = await setsOfWorkout(scope, workoutId);
  return slots.map((slot) => ({
    workoutExerciseId: slot.id,
    position: slot.position,
    slotKey: slot.slot_key,
    exerciseId: slot.exercise_id,
    exercise: slot.exercise,
    measurement: slot.measurement,
    supersetGroup: slot.superset_group,
    restSeconds: slot.rest_seconds,
    rule: slot.progression === null ? null : parseRule(slot.progression),
    notes: slot.notes,
    sets: (setsBySlot.get(slot.id) ?? []).map((row) => ({ id: row.id, set: plannedSetOf(row) })),
  }));
}

/** The planned sets of a workout by the id of their slot, in order. */
async function setsOfWorkout(scope: Scope, workoutId: number): Promise<Map<number, PlannedSetRow[]>> {
  const rows = await scope.db
    .selectFrom('planned_sets as p')
    .innerJoin('workout_exercises as w', 'w.id', 'p.workout_exercise_id')
    .selectAll('p')
    .where('p.owner_id', '=', scope.user.id)
    .where('w.workout_id', '=', workoutId)
    .orderBy('p.set_index')
    .execute();
  const bySlot = new Map<number, PlannedSetRow[]>();
  for (const row of rows) {
    const sets = bySlot.get(row.workout_exercise_id);
    if (sets === undefined) bySlot.set(row.workout_exercise_id, [row]);
    else sets.push(row);
  }
  return bySlot;
}

/** Fills an empty workout of this user with slots, numbered in their order. */
export async function addSlots(
  scope: WriteScope,
  workoutId: number,
  slots: readonly NewSlot[],
): Promise<void> {
  const seen = new Map<string, number>();
  for (const [index, { exercise, supersetGroup, rule, notes, sets }] of slots.entries()) {
    const time = (seen.get(exercise.slug) ?? 0) + 1;
    seen.set(exercise.slug, time);
    const slot = await insertRow(scope, 'workout_exercises', {
      workout_id: workoutId,
      slot_key: time === 1 ? exercise.slug : `${exercise.slug}-${time}`,
      position: index + 1,
      exercise_id: exercise.id,
      superset_group: supersetGroup,
      rest_seconds: null,
      progression: rule === null ? null : printRule(rule),
      confidence_level: null,
      notes,
    });
    for (const [setIndex, set] of sets.entries()) {
      await insertRow(scope, 'planned_sets', {
        workout_exercise_id: slot.id,
        set_index: setIndex + 1,
        ...plannedColumnsOf(set),
      });
    }
  }
}
