import type { Updateable } from 'kysely';
import type { Moment } from '../domain/dates.js';
import type { PerformedSet, SetType } from '../domain/set.js';
import { uuidV7 } from '../domain/uuid.js';
import type { WriteScope } from './scope.js';
import {
  closeForgotten,
  openSessionAt,
  openSessionNow,
  openSlot,
  requireSession,
  touchSession,
  type OpenedSession,
} from './sessions.js';
import { skipSlot } from './session-slots.js';
import { isPlanned, requireSlot } from './session-slots.js';
import { resumeSession } from './session-state.js';
import { setColumnsOf, type NamedSet } from './sets.js';
import { momentOf } from './start-session.js';
import type { Session, SessionExercise, SetLog, SetLogsTable } from './tables.js';
import { deleteRow, insertRow, updateRow } from './write.js';

/** A set to store, with what the notation has no word for. */
export interface SetToLog {
  readonly set: PerformedSet;
  readonly calories?: number | null;
  readonly notes?: string | null;
}

/** Where sets go: into the session of now or of another moment, or on their own. */
export interface Place {
  /** Null for now. */
  readonly moment: Moment | null;
  readonly standsAlone: boolean;
}

/** What was stored. */
export interface LoggedSets {
  /** Null for sets on their own. */
  readonly opened: OpenedSession | null;
  /** The place of the exercise in the session. */
  readonly slot: SessionExercise | null;
  readonly rows: readonly SetLog[];
  /** A forgotten session that was completed on the way. */
  readonly closed: Session | null;
}

/** Stores sets of one exercise, numbered on from those it has in the session. */
export async function logSets(
  scope: WriteScope,
  exerciseId: number,
  sets: readonly SetToLog[],
  place: Place,
): Promise<LoggedSets> {
  const moment = place.moment ?? momentOf(scope);
  const { active, closed } = await closeForgotten(scope);
  if (place.standsAlone) {
    return {
      opened: null,
      slot: null,
      rows: await insertSets(scope, exerciseId, sets, moment, null),
      closed,
    };
  }
  const opened = await (place.moment === null ? openSessionNow(scope, active) : openSessionAt(scope, moment));
  const slot = await openSlot(scope, opened.session.id, exerciseId);
  const rows = await logIntoSlot(scope, opened.session, slot, sets, moment);
  return { opened, slot, rows, closed };
}

/** Stores sets at one place of a session; whoever logs has ended the pause, and does not skip the exercise. */
export async function logIntoSlot(
  scope: WriteScope,
  session: Session,
  slot: SessionExercise,
  sets: readonly SetToLog[],
  moment: Moment,
): Promise<SetLog[]> {
  await touchSession(scope, session);
  if (moment.at >= (session.paused_at ?? Infinity)) await resumeSession(scope, session);
  if (slot.is_skipped === 1) await skipSlot(scope, slot.id, false);
  return await insertSets(scope, slot.exercise_id, sets, { ...moment, date: session.local_date }, slot);
}

async function insertSets(
  scope: WriteScope,
  exerciseId: number,
  sets: readonly SetToLog[],
  moment: Moment,
  slot: SessionExercise | null,
): Promise<SetLog[]> {
  const earlier = slot === null ? [] : await slotSets(scope, slot.id);
  const isPlanned = (slot?.workout_exercise_id ?? null) !== null;
  const planned = slot !== null && isPlanned ? await plannedSets(scope, slot.id) : [];
  const done = [...earlier];
  const rows: SetLog[] = [];
  for (const { set, calories, notes } of sets) {
    const previous = done.at(-1);
    const ofItsKind = done.filter((row) => row.set_type === set.setType).length;
    const row: SetLog = await insertRow(scope, 'set_logs', {
      ...setColumnsOf(set),
      uid: slot === null ? uuidV7(scope.now, scope.random(10)) : null,
      exercise_id: exerciseId,
      session_exercise_id: slot?.id ?? null,
      planned_set_id:
        planned.filter((target) => target.set_type === set.setType)[ofItsKind]?.planned_set_id ?? null,
      set_index: (previous?.set_index ?? 0) + 1,
      drop_of: setBefore(set.setType, previous),
      performed_at: moment.at,
      local_date: moment.date,
      utc_offset_minutes: moment.offsetMinutes,
      calories: calories ?? null,
      notes: notes ?? null,
    });
    rows.push(row);
    done.push(row);
  }
  return rows;
}

/** What the plan asked for at a place of a session, in order. */
async function plannedSets(scope: WriteScope, slotId: number) {
  return await scope.db
    .selectFrom('target_sets')
    .select(['set_type', 'planned_set_id'])
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slotId)
    .orderBy('set_index')
    .execute();
}

/** The set a drop hangs on: the one before it, unless that is a warm-up or was missed. */
function setBefore(setType: SetType, previous: SetLog | undefined): number | null {
  const goesOn = setType === 'drop' && previous?.set_type !== 'warmup' && previous?.is_completed === 1;
  return goesOn ? previous.id : null;
}

/** Brings the drop chains of a place in line with the kinds and the order of its sets. */
async function linkDrops(scope: WriteScope, slotId: number): Promise<void> {
  let previous: SetLog | undefined;
  for (const row of await slotSets(scope, slotId)) {
    await updateRow(scope, 'set_logs', row.id, { drop_of: setBefore(row.set_type, previous) });
    previous = row;
  }
}

/** The sets of a place in a session, by number. */
async function slotSets(scope: WriteScope, slotId: number): Promise<SetLog[]> {
  return await scope.db
    .selectFrom('set_logs')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slotId)
    .orderBy('set_index')
    .execute();
}

/** Changes columns of a set, and what hangs on them: the drop chains of its place, the mark on an imported session. */
export async function changeSet(
  scope: WriteScope,
  row: NamedSet,
  columns: Updateable<SetLogsTable>,
): Promise<void> {
  await updateRow(scope, 'set_logs', row.id, columns);
  if (row.session_exercise_id !== null) await linkDrops(scope, row.session_exercise_id);
  if (row.session_id !== null) await touchSession(scope, await requireSession(scope, String(row.session_id)));
}

/**
 * Removes a set: later ones move up a number, drops that hung on it hang on the set before, and a place left without
 * a set goes too, unless it is to stay.
 */
export async function removeSet(
  scope: WriteScope,
  row: NamedSet,
  { keepPlace = false }: { keepPlace?: boolean } = {},
): Promise<void> {
  if (row.session_id !== null) await touchSession(scope, await requireSession(scope, String(row.session_id)));
  const drops = await scope.db
    .selectFrom('set_logs')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('drop_of', '=', row.id)
    .execute();
  // Detached through the door: the database's own way of doing it would not be in the journal.
  for (const drop of drops) await updateRow(scope, 'set_logs', drop.id, { drop_of: null });
  await deleteRow(scope, 'set_logs', row.id);
  if (row.session_exercise_id === null) return;
  const rest = await slotSets(scope, row.session_exercise_id);
  for (const later of rest.filter((other) => other.set_index > row.set_index)) {
    await updateRow(scope, 'set_logs', later.id, { set_index: later.set_index - 1 });
  }
  await linkDrops(scope, row.session_exercise_id);
  if (rest.length === 0 && !keepPlace) await removeSlot(scope, row.session_exercise_id);
}

/** Removes an empty place of a session, unless something is asked or noted there; later places move up. */
async function removeSlot(scope: WriteScope, slotId: number): Promise<void> {
  const slot = await requireSlot(scope, slotId);
  if (slot.notes !== null || (await isPlanned(scope, slot))) return;
  // Asked for by an earlier session that this one is like.
  const target = await scope.db
    .selectFrom('target_sets')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slotId)
    .executeTakeFirst();
  if (target !== undefined) return;
  await deleteRow(scope, 'session_exercises', slotId);
  const later = await scope.db
    .selectFrom('session_exercises')
    .select(['id', 'position'])
    .where('user_id', '=', scope.user.id)
    .where('session_id', '=', slot.session_id)
    .where('position', '>', slot.position)
    .orderBy('position')
    .execute();
  for (const { id, position } of later)
    await updateRow(scope, 'session_exercises', id, { position: position - 1 });
}
