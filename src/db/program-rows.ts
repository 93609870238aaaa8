import { parseRule } from '../domain/progression/rule-notation.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { ProgramDay, ProgramSlot, ProgramWeek } from '../domain/program/document.js';
import { plannedSetOf } from './planned-sets.js';
import type { Scope } from './scope.js';
import type { Program, Workout } from './tables.js';

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
 * @param keys only the slots of these keys, which spares reading a year's; all when left out
 * @returns as many weeks as the program has, also those without a day
 */
export async function weeksOf(
  scope: Scope,
  program: Program,
  keys?: readonly string[],
): Promise<StoredWeek[]> {
  const days = await daysOf(scope, program, 'is', keys);
  const weeks = Array.from({ length: program.weeks }, (): { days: StoredDay[] } => ({ days: [] }));
  for (const { row, day } of days) weeks[(row.week_index ?? 1) - 1]?.days.push(day);
  return weeks;
}

/** A day of a program that was taken out of it, and where it stood. */
export interface PutAwayDay {
  readonly week: number;
  readonly day: number;
  /** UTC milliseconds. */
  readonly putAwayAt: number;
  readonly stored: StoredDay;
}

/** The days that were taken out of a program, the last one first. */
export async function putAwayDays(scope: Scope, program: Program): Promise<PutAwayDay[]> {
  const days = await daysOf(scope, program, 'is not');
  return days
    .map(({ row, day }) => ({
      week: row.week_index ?? 1,
      day: row.day_index ?? 1,
      putAwayAt: row.deleted_at ?? 0,
      stored: day,
    }))
    .sort((a, b) => b.putAwayAt - a.putAwayAt || a.week - b.week || a.day - b.day);
}

/** Which days: those there are, or those put away. */
type IsNull = 'is' | 'is not';

async function daysOf(
  scope: Scope,
  program: Program,
  isNull: IsNull,
  keys?: readonly string[],
): Promise<{ row: Workout; day: StoredDay }[]> {
  const slotsByDay = await slotsOf(scope, program, isNull, keys);
  const rows = await scope.db
    .selectFrom('workouts')
    .selectAll()
    .where('owner_id', '=', program.owner_id)
    .where('program_id', '=', program.id)
    .where('deleted_at', isNull, null)
    .orderBy('week_index')
    .orderBy('day_index')
    .execute();
  return rows.map((row) => ({
    row,
    day: {
      id: row.id,
      title: row.title,
      isRest: row.is_rest === 1,
      notes: row.notes,
      slots: slotsByDay.get(row.id) ?? [],
    },
  }));
}

async function slotsOf(
  scope: Scope,
  program: Program,
  isNull: IsNull,
  keys: readonly string[] | undefined,
): Promise<Map<number, StoredSlot[]>> {
  const sets = await setsOf(scope, program, isNull, keys);
  const rows = await scope.db
    .selectFrom('workout_exercises as x')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .selectAll('x')
    .select(['e.name as exercise', 'e.measurement'])
    .where('w.owner_id', '=', program.owner_id)
    .where('w.program_id', '=', program.id)
    .where('w.deleted_at', isNull, null)
    .$if(keys !== undefined, (query) => query.where('x.slot_key', 'in', keys ?? []))
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

async function setsOf(
  scope: Scope,
  program: Program,
  isNull: IsNull,
  keys: readonly string[] | undefined,
): Promise<Map<number, StoredSet[]>> {
  const rows = await scope.db
    .selectFrom('planned_sets as p')
    .innerJoin('workout_exercises as x', 'x.id', 'p.workout_exercise_id')
    .innerJoin('workouts as w', 'w.id', 'x.workout_id')
    .selectAll('p')
    .where('w.owner_id', '=', program.owner_id)
    .where('w.program_id', '=', program.id)
    .where('w.deleted_at', isNull, null)
    .$if(keys !== undefined, (query) => query.where('x.slot_key', 'in', keys ?? []))
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
