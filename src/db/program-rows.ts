import { parseRule } from '../domain/progression/rule-notation.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { ProgramDay, ProgramSlot, ProgramWeek } from '../domain/program/document.js';
import { plannedSetOf } from './planned-sets.js';
import type { Scope } from './scope.js';
import type { Program } from './tables.js';

/** A slot of a program and its rows. */
export interface StoredSlot extends ProgramSlot {
  /** Of `workout_exercises`. */
  readonly id: number;
  readonly exerciseId: number;
  /** Of `planned_sets`, in the order of the sets. */
  readonly setIds: readonly number[];
  readonly confidence: 'high' | 'medium' | 'low' | null;
}

/** A day of a program and its row. */
export interface StoredDay extends ProgramDay {
  /** Of `workouts`. */
  readonly id: number;
  readonly slots: readonly StoredSlot[];
}

/** A week of a program and its rows. */
export interface StoredWeek extends ProgramWeek {
  readonly days: readonly StoredDay[];
}

/**
 * The weeks of a program as they are stored. Whether the user may see the program was decided when it was found.
 *
 * @returns as many weeks as the program has, also those without a day
 */
export async function weeksOf(scope: Scope, program: Program): Promise<StoredWeek[]> {
  const slotsByDay = await slotsOf(scope, program);
  const rows = await scope.db
    .selectFrom('workouts')
    .selectAll()
    .where('owner_id', '=', program.owner_id)
    .where('program_id', '=', program.id)
    .where('deleted_at', 'is', null)
    .orderBy('week_index')
    .orderBy('day_index')
    .execute();
  const weeks = Array.from({ length: program.weeks }, (): { days: StoredDay[] } => ({ days: [] }));
  for (const row of rows) {
    weeks[(row.week_index ?? 1) - 1]?.days.push({
      id: row.id,
      title: row.title,
      isRest: row.is_rest === 1,
      notes: row.notes,
      slots: slotsByDay.get(row.id) ?? [],
    });
  }
  return weeks;
}

async function slotsOf(scope: Scope, program: Program): Promise<Map<number, StoredSlot[]>> {
  const sets = await setsOf(scope, program);
  const rows = await scope.db
    .selectFrom('workout_exercises as x')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .selectAll('x')
    .select(['e.name as exercise', 'e.measurement'])
    .where('w.owner_id', '=', program.owner_id)
    .where('w.program_id', '=', program.id)
    .where('w.deleted_at', 'is', null)
    .orderBy('x.position')
    .execute();
  const slots = new Map<number, StoredSlot[]>();
  for (const row of rows) {
    const planned = sets.get(row.id) ?? [];
    const slot: StoredSlot = {
      id: row.id,
      exerciseId: row.exercise_id,
      key: row.slot_key,
      exercise: row.exercise,
      measurement: row.measurement,
      supersetGroup: row.superset_group,
      restSeconds: row.rest_seconds,
      rule: row.progression === null ? null : parseRule(row.progression),
      notes: row.notes,
      confidence: row.confidence_level,
      sets: planned.map(({ set }) => set),
      setIds: planned.map(({ id }) => id),
    };
    const day = slots.get(row.workout_id);
    if (day === undefined) slots.set(row.workout_id, [slot]);
    else day.push(slot);
  }
  return slots;
}

interface StoredSet {
  readonly id: number;
  readonly set: PlannedSet;
}

async function setsOf(scope: Scope, program: Program): Promise<Map<number, StoredSet[]>> {
  const rows = await scope.db
    .selectFrom('planned_sets as p')
    .innerJoin('workout_exercises as x', 'x.id', 'p.workout_exercise_id')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .selectAll('p')
    .where('w.owner_id', '=', program.owner_id)
    .where('w.program_id', '=', program.id)
    .where('w.deleted_at', 'is', null)
    .orderBy('p.set_index')
    .execute();
  const sets = new Map<number, StoredSet[]>();
  for (const row of rows) {
    const set = { id: row.id, set: plannedSetOf(row) };
    const slot = sets.get(row.workout_exercise_id);
    if (slot === undefined) sets.set(row.workout_exercise_id, [set]);
    else slot.push(set);
  }
  return sets;
}
