import type { SessionDocument } from '../domain/session-text/document.js';
import {
  isNumberedAnew,
  type SessionEdit,
  type SetEdit,
  type SlotEdit,
} from '../domain/session-text/edit.js';
import type { WriteScope } from './scope.js';
import { setColumnsOf } from './sets.js';
import type { SetLog } from './tables.js';
import { deleteRow, insertRow, updateRow } from './write.js';

/** What every set of a session shares with it. */
export interface SetsPlace {
  readonly date: string;
  readonly offsetMinutes: number;
}

/** The sets of a session by id, as they were before the edit. */
export type StoredSets = ReadonlyMap<number, SetLog>;

/**
 * Removes the sets that are no longer in an edit; drops that hung on them hang on nothing until their place is linked
 * anew.
 *
 * @returns the rows as they were
 */
export async function removeSets(
  scope: WriteScope,
  document: SessionDocument,
  { removedSets }: SessionEdit,
): Promise<StoredSets> {
  const removed = new Set(removedSets);
  const rows = await storedSets(scope, document);
  for (const { id, drop_of: chief } of rows.values())
    if (chief !== null && removed.has(chief)) await updateRow(scope, 'set_logs', id, { drop_of: null });
  for (const id of removed) await deleteRow(scope, 'set_logs', id);
  return rows;
}

/** The sets of a session by id. */
async function storedSets(scope: WriteScope, { id }: SessionDocument): Promise<Map<number, SetLog>> {
  const rows = await scope.db
    .selectFrom('set_logs as l')
    .innerJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .selectAll('l')
    .where('l.user_id', '=', scope.user.id)
    .where('x.session_id', '=', id)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Stores the sets of one place as the edit has them: changed, new, and numbered in its order. */
export async function storeSets(
  scope: WriteScope,
  document: SessionDocument,
  slotId: number,
  slot: SlotEdit,
  place: SetsPlace,
  stored: StoredSets,
): Promise<void> {
  const isRenumbered = isNumberedAnew(document, slot);
  if (isRenumbered) await clearNumbers(scope, slot, stored);
  for (const [index, edit] of slot.sets.entries()) {
    const number = isRenumbered ? { set_index: index + 1 } : {};
    const columns = {
      ...setColumnsOf(edit.set),
      notes: edit.notes,
      performed_at: edit.performedAt,
      local_date: place.date,
    };
    if (edit.id !== null) await updateRow(scope, 'set_logs', edit.id, { ...columns, ...number });
    else
      await insertRow(scope, 'set_logs', {
        ...columns,
        ...carriedColumns(edit, stored, place),
        exercise_id: slot.exercise.id,
        session_exercise_id: slotId,
        set_index: index + 1,
      });
  }
}

/** The time zone of a new set, and what a moved one brings along that no text says. */
function carriedColumns({ from }: SetEdit, stored: StoredSets, { offsetMinutes }: SetsPlace) {
  const row = from === null ? undefined : stored.get(from);
  return {
    utc_offset_minutes: row?.utc_offset_minutes ?? offsetMinutes,
    calories: row?.calories ?? null,
    extra: row?.extra ?? null,
  };
}

/** Puts the sets that get another number beyond all numbers: no two share one, not even for a moment. */
async function clearNumbers(scope: WriteScope, slot: SlotEdit, stored: StoredSets): Promise<void> {
  const rows = slot.sets.map(({ id }) => (id === null ? undefined : stored.get(id)));
  const beyond = Math.max(rows.length, ...rows.map((row) => row?.set_index ?? 0));
  for (const [index, row] of rows.entries())
    if (row !== undefined && row.set_index !== index + 1)
      await updateRow(scope, 'set_logs', row.id, { set_index: beyond + index + 1 });
}
