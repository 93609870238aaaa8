import type { Updateable } from 'kysely';
import type { SessionDocument } from '../domain/session-text/document.js';
import { isNumberedAnew, type HeadEdit, type SessionEdit } from '../domain/session-text/edit.js';
import { Failure } from '../domain/failure.js';
import { changeSet } from './log-sets.js';
import { refreshRecords, type MovedRecords } from './records.js';
import type { WriteScope } from './scope.js';
import { readSessionDocument } from './session-document.js';
import { placeSlots, removeSlots } from './session-places.js';
import { removeSets, storeSets, type SetsPlace } from './session-place-sets.js';
import { requireSession, touchSession } from './sessions.js';
import { setsOfSession } from './sets.js';
import type { Session } from './tables.js';
import type { SessionsTable } from './tables/sessions.js';
import { updateRow } from './write.js';

/** A session after an edit. */
export interface EditedSession {
  readonly session: Session;
  readonly moved: readonly MovedRecords[];
  /** Names of exercises that left the text and stay in the session, because a plan asked for them; they are skipped now. */
  readonly skipped: readonly string[];
}

/**
 * Makes a session what an edit of its text says: all of it, in the transaction of the scope.
 *
 * @param document the session as it was when the edit was made
 * @throws Failure conflict when it is another by now
 */
export async function applySessionEdit(
  scope: WriteScope,
  document: SessionDocument,
  edit: SessionEdit,
): Promise<EditedSession> {
  const before = await requireSession(scope, String(document.id));
  const found = await readSessionDocument(scope, before);
  if (JSON.stringify(found) !== JSON.stringify(document)) {
    throw new Failure(
      'conflict',
      `session "${document.id}" was changed elsewhere in the meantime`,
      `see it as it is now: ton session edit ${document.id} --print`,
    );
  }
  const session = await updateRow(scope, 'sessions', document.id, headColumns(edit.head));
  const stored = await removeSets(scope, document, edit);
  const skipped = await removeSlots(scope, document, edit.removedSlots);
  const places = await placeSlots(scope, document, edit);
  const place: SetsPlace = { date: session.local_date, offsetMinutes: session.utc_offset_minutes };
  for (const { slotId, slot } of places) await storeSets(scope, document, slotId, slot, place, stored);
  for (const { slotId, slot } of places) {
    const isTouched = isNumberedAnew(document, slot) || slot.sets.some(({ isChanged }) => isChanged);
    if (isTouched) await linkChains(scope, document.id, slotId);
  }
  await touchSession(scope, session);
  const exercises = [...document.slots, ...edit.slots].map(({ exercise }) => exercise.id);
  return {
    session: await requireSession(scope, String(document.id)),
    moved: await refreshRecords(scope, [...new Set(exercises)]),
    skipped,
  };
}

/** Brings the drop chains of a place in line with its sets, as any change of one of them does. */
async function linkChains(scope: WriteScope, sessionId: number, slotId: number): Promise<void> {
  const sets = await setsOfSession(scope, sessionId);
  const any = sets.find((row) => row.session_exercise_id === slotId);
  if (any !== undefined) await changeSet(scope, any, {});
}

function headColumns(head: HeadEdit): Omit<Updateable<SessionsTable>, 'id' | 'user_id'> {
  return {
    local_date: head.date,
    started_at: head.startedAt,
    ended_at: head.endedAt,
    is_time_known: head.isTimeKnown === undefined ? undefined : 1,
    paused_seconds: head.pausedSeconds,
    title: head.title,
    notes: head.notes,
    is_deload: head.isDeload === undefined ? undefined : head.isDeload ? 1 : 0,
    calories: head.calories,
  };
}
