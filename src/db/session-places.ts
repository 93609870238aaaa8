import type { SessionDocument } from '../domain/session-text/document.js';
import type { SessionEdit, SlotEdit } from '../domain/session-text/edit.js';
import type { WriteScope } from './scope.js';
import { addSlot, isPlanned, requireSlot, skipSlot, slotsOf, swapSlot } from './session-slots.js';
import { deleteRow, updateRow } from './write.js';

/** A place of the session and what an edit says of it. */
export interface EditedPlace {
  readonly slotId: number;
  readonly slot: SlotEdit;
}

/**
 * Removes places whose sets are gone already. One that a plan asked for stays and is passed over, so that what was asked
 * is not forgotten.
 *
 * @returns the names of the exercises that stay
 */
export async function removeSlots(
  scope: WriteScope,
  document: SessionDocument,
  slotIds: readonly number[],
): Promise<string[]> {
  const staying: string[] = [];
  for (const id of slotIds) {
    if (!(await isPlanned(scope, await requireSlot(scope, id)))) {
      await deleteRow(scope, 'session_exercises', id);
      continue;
    }
    await skipSlot(scope, id, true);
    staying.push(document.slots.find((slot) => slot.id === id)?.exercise.name ?? '');
  }
  return staying;
}

/** Adds and changes the places of a session and puts them in the order of the edit; those not in it come last. */
export async function placeSlots(
  scope: WriteScope,
  document: SessionDocument,
  edit: SessionEdit,
): Promise<EditedPlace[]> {
  const places: EditedPlace[] = [];
  for (const slot of edit.slots) {
    const slotId = slot.id ?? (await addSlot(scope, document.id, slot.exercise.id)).id;
    const row = await requireSlot(scope, slotId);
    if (row.exercise_id !== slot.exercise.id) await swapSlot(scope, row, slot.exercise.id);
    await updateRow(scope, 'session_exercises', slotId, {
      superset_group: slot.supersetGroup,
      is_skipped: slot.isSkipped ? 1 : 0,
      notes: slot.notes,
    });
    places.push({ slotId, slot });
  }
  await orderSlots(
    scope,
    document.id,
    places.map(({ slotId }) => slotId),
  );
  return places;
}

/** Numbers the places of a session from 1, the named ones first; positions that are right stay as they are. */
async function orderSlots(scope: WriteScope, sessionId: number, order: readonly number[]): Promise<void> {
  const rows = await slotsOf(scope, sessionId);
  const others = rows.map(({ id }) => id).filter((id) => !order.includes(id));
  const wanted = new Map([...order, ...others].map((id, index) => [id, index + 1]));
  const isInOrder = rows.every((row, at) => wanted.get(row.id) === at + 1);
  const moving = isInOrder ? [] : rows.filter((row) => wanted.get(row.id) !== row.position);
  const beyond = Math.max(rows.length, ...rows.map(({ position }) => position));
  // In two steps: no two places share a position, not even for a moment.
  for (const [index, { id }] of moving.entries())
    await updateRow(scope, 'session_exercises', id, { position: beyond + index + 1 });
  for (const { id } of moving) {
    await updateRow(scope, 'session_exercises', id, { position: wanted.get(id) ?? 1 });
    await markMoved(scope, id);
  }
}

/**
 * Leaves a trace of a place's move at its first set: sets of one moment count in the order of their places, and undo
 * derives the records of those exercises anew whose sets a command touched.
 */
async function markMoved(scope: WriteScope, slotId: number): Promise<void> {
  const set = await scope.db
    .selectFrom('set_logs')
    .select(['id', 'updated_at'])
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slotId)
    .orderBy('set_index')
    .limit(1)
    .executeTakeFirst();
  if (set === undefined) return;
  await updateRow(scope, 'set_logs', set.id, { updated_at: Math.max(scope.now, set.updated_at + 1) });
}
