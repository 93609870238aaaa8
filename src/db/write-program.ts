import { foldName } from '../domain/fold.js';
import type { ProgramDay, ProgramSlot, ProgramWeek } from '../domain/program/document.js';
import { matchDays } from '../domain/program/match-days.js';
import { matchWeekSlots, type PlacedSlot } from '../domain/program/match-slots.js';
import { printRule } from '../domain/progression/rule-notation.js';
import { uuidV7 } from '../domain/uuid.js';
import { detachFromSessions } from './detach.js';
import { plannedColumnsOf } from './planned-sets.js';
import type { StoredDay, StoredSlot, StoredWeek } from './program-rows.js';
import type { WriteScope } from './scope.js';
import type { Exercise } from './tables.js';
import { deleteRows, insertRows, updateRows, type RowPatch } from './write-rows.js';

/** What a document leaves open that rows must say. */
export interface SlotContext {
  readonly exerciseOf: (slot: ProgramSlot) => Pick<Exercise, 'id'>;
  /** Of a slot that was read from free text. */
  readonly confidenceOf: (slot: ProgramSlot) => 'high' | 'medium' | 'low' | null;
}

interface DayToWrite {
  readonly week: number;
  readonly day: number;
  readonly after: ProgramDay;
  readonly before: StoredDay | null;
}

interface SlotToWrite {
  readonly workoutId: number;
  readonly position: number;
  readonly after: ProgramSlot;
  readonly before: StoredSlot | null;
}

const dayPlaces = { columns: ['week_index', 'day_index'], number: 'day_index' } as const;
const slotPlaces = { columns: ['workout_id', 'position'], number: 'position' } as const;

/**
 * Brings the rows of a program in line with what it is to be. Days and slots that are the same as before keep their rows, and
 * so do their sets by number; a day that goes is put away, and what sessions say of the rest that goes stays with them.
 *
 * @param before days may stand where they come to stand, put away ones among them, so that they are taken for the same
 */
export async function writeWeeks(
  scope: WriteScope,
  programId: number,
  before: readonly StoredWeek[],
  after: readonly ProgramWeek[],
  context: SlotContext,
): Promise<void> {
  const { kept, gone } = pairDays(before, after);
  const workoutIds = await writeDays(scope, programId, kept, gone);
  await writeSlots(scope, pairSlots(before, after, workoutIds), context);
}

function pairDays(before: readonly StoredWeek[], after: readonly ProgramWeek[]) {
  const kept: DayToWrite[] = [];
  const gone: StoredDay[] = before.slice(after.length).flatMap(({ days }) => days);
  for (const [index, week] of after.entries()) {
    const was = before[index]?.days ?? [];
    const matches = matchDays(before[index], week);
    for (const [at, day] of week.days.entries()) {
      const match = matches[at] ?? null;
      kept.push({
        week: index + 1,
        day: at + 1,
        after: day,
        before: match === null ? null : (was[match] ?? null),
      });
    }
    gone.push(...was.filter((_, at) => !matches.includes(at)));
  }
  return { kept, gone };
}

/** @returns the row of each day of each week, in order */
async function writeDays(
  scope: WriteScope,
  programId: number,
  kept: readonly DayToWrite[],
  gone: readonly StoredDay[],
): Promise<number[][]> {
  await updateRows(
    scope,
    'workouts',
    gone.map(({ id }) => ({ id, patch: { deleted_at: scope.now } })),
  );
  const patches: RowPatch<'workouts'>[] = kept.flatMap(({ before, ...day }) =>
    before === null ? [] : [{ id: before.id, patch: { ...dayColumns(day), deleted_at: null } }],
  );
  await updateRows(scope, 'workouts', patches, dayPlaces);
  const added = kept.filter(({ before }) => before === null);
  const rows = await insertRows(
    scope,
    'workouts',
    added.map((day) => ({
      uid: uuidV7(scope.now, scope.random(10)),
      program_id: programId,
      ...dayColumns(day),
      deleted_at: null,
    })),
  );
  const ids: number[][] = [];
  for (const { week, day, before } of kept) {
    const row = before ?? rows.shift();
    (ids[week - 1] ??= [])[day - 1] = row?.id ?? 0;
  }
  return ids;
}

function dayColumns({ week, day, after }: Omit<DayToWrite, 'before'>) {
  const { title, isRest, notes } = after;
  return {
    week_index: week,
    day_index: day,
    title,
    title_key: title === null ? null : foldName(title),
    is_rest: isRest ? 1 : 0,
    notes,
  } as const;
}

function pairSlots(
  before: readonly StoredWeek[],
  after: readonly ProgramWeek[],
  workoutIds: readonly (readonly number[])[],
): { kept: SlotToWrite[]; gone: StoredSlot[] } {
  const kept: SlotToWrite[] = [];
  const gone: StoredSlot[] = [];
  for (const [index, week] of after.entries()) {
    const was = before[index];
    const storedSlot = ({ day, position }: PlacedSlot) => was?.days[day - 1]?.slots[position - 1] ?? null;
    const leaving = new Set(was?.days.flatMap(({ slots }) => slots));
    for (const pair of matchWeekSlots(was, week, index + 1)) {
      const row = pair.before === null ? null : storedSlot(pair.before);
      if (pair.after === null) continue;
      if (row !== null) leaving.delete(row);
      const workoutId = workoutIds[index]?.[pair.after.day - 1] ?? 0;
      kept.push({ workoutId, position: pair.after.position, after: pair.after.slot, before: row });
    }
    const stays = new Set(workoutIds[index]);
    // The slots of a day that was put away stay in it.
    for (const day of was?.days ?? []) {
      if (stays.has(day.id)) gone.push(...day.slots.filter((slot) => leaving.has(slot)));
    }
  }
  return { kept, gone };
}

async function writeSlots(
  scope: WriteScope,
  { kept, gone }: { kept: readonly SlotToWrite[]; gone: readonly StoredSlot[] },
  context: SlotContext,
): Promise<void> {
  await removeSets(
    scope,
    gone.flatMap(({ setIds }) => setIds),
  );
  const ids = gone.map(({ id }) => id);
  await detachFromSessions(scope, 'workout_exercises', ids);
  await deleteRows(scope, 'workout_exercises', ids);
  const patches: RowPatch<'workout_exercises'>[] = kept.flatMap((slot) =>
    slot.before === null ? [] : [{ id: slot.before.id, patch: slotColumns(slot, context) }],
  );
  await updateRows(scope, 'workout_exercises', patches, slotPlaces);
  const added = kept.filter(({ before }) => before === null);
  const rows = await insertRows(
    scope,
    'workout_exercises',
    added.map((slot) => slotColumns(slot, context)),
  );
  const ofAdded = new Map(added.map((slot, index) => [slot, rows[index]?.id ?? 0]));
  await writeSets(scope, kept, (slot) => slot.before?.id ?? ofAdded.get(slot) ?? 0);
}

function slotColumns({ workoutId, position, after, before }: SlotToWrite, context: SlotContext) {
  return {
    workout_id: workoutId,
    slot_key: after.key,
    position,
    exercise_id: context.exerciseOf(after).id,
    superset_group: after.supersetGroup,
    rest_seconds: after.restSeconds,
    progression: after.rule === null ? null : printRule(after.rule),
    confidence_level: context.confidenceOf(after) ?? before?.confidence ?? null,
    notes: after.notes,
  };
}

async function writeSets(
  scope: WriteScope,
  slots: readonly SlotToWrite[],
  idOf: (slot: SlotToWrite) => number,
): Promise<void> {
  const changed = slots.filter(({ before, after }) => before?.sets !== after.sets);
  await updateRows(
    scope,
    'planned_sets',
    changed.flatMap(({ before, after }) =>
      (before?.setIds ?? []).flatMap((id, index) => {
        const set = after.sets[index];
        return set === undefined ? [] : [{ id, patch: plannedColumnsOf(set) }];
      }),
    ),
  );
  await removeSets(
    scope,
    changed.flatMap(({ before, after }) => before?.setIds.slice(after.sets.length) ?? []),
  );
  await insertRows(
    scope,
    'planned_sets',
    changed.flatMap((slot) => {
      const workout_exercise_id = idOf(slot);
      const known = slot.before?.setIds.length ?? 0;
      return slot.after.sets.slice(known).map((set, index) => ({
        workout_exercise_id,
        set_index: known + index + 1,
        ...plannedColumnsOf(set),
      }));
    }),
  );
}

async function removeSets(scope: WriteScope, ids: readonly number[]): Promise<void> {
  await detachFromSessions(scope, 'planned_sets', ids);
  await deleteRows(scope, 'planned_sets', ids);
}
