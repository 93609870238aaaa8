import { sql } from 'kysely';
import type { Moment } from '../domain/dates.js';
import { localDate } from '../domain/days.js';
import { Failure } from '../domain/failure.js';
import type { Scope, WriteScope } from './scope.js';
import { addSlot, slotsOf } from './session-slots.js';
import { momentOf, startSession } from './start-session.js';
import type { Session, SessionExercise } from './tables.js';
import { updateRow } from './write.js';

/** After this long without a set a session counts as over. */
const idleMilliseconds = 4 * 3600 * 1000;

function liveSessions(scope: Scope) {
  return scope.db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null);
}

/** The session in progress, or undefined. */
export async function activeSession(scope: Scope): Promise<Session | undefined> {
  return await liveSessions(scope).where('status', '=', 'in_progress').executeTakeFirst();
}

/**
 * The session a person means: an id, `last`, `current`, or a date (the last one of that day).
 *
 * @param reference as typed; a date must be `YYYY-MM-DD` by now
 * @throws Failure not-found
 */
export async function requireSession(scope: Scope, reference: string): Promise<Session> {
  const found = await findSession(scope, reference);
  if (found !== undefined) return found;
  const hint =
    reference === 'current'
      ? 'start one with: ton session start, or by logging a set: ton log bench press 100x5'
      : 'see them with: ton session list';
  throw new Failure(
    'not-found',
    reference === 'current' ? 'no session is in progress' : `there is no session "${reference}"`,
    hint,
  );
}

/** The session of a reference, as `requireSession` takes it, or undefined. */
export async function findSession(scope: Scope, reference: string): Promise<Session | undefined> {
  if (reference === 'current') return await activeSession(scope);
  const sessions = liveSessions(scope);
  if (reference === 'last')
    return await sessions.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (/^\d+$/.test(reference)) return await sessions.where('id', '=', Number(reference)).executeTakeFirst();
  return await sessions
    .where('local_date', '=', reference)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The session sets go into. */
export interface OpenedSession {
  readonly session: Session;
  readonly isNew: boolean;
}

/** What became of the session in progress when somebody writes. */
export interface CurrentSession {
  /** It goes on. */
  readonly active: Session | null;
  /** It was forgotten, and is completed now. */
  readonly closed: Session | null;
}

/** Completes a forgotten session (four idle hours, or a later local date) at its last set. */
export async function closeForgotten(scope: WriteScope): Promise<CurrentSession> {
  const active = await activeSession(scope);
  if (active === undefined) return { active: null, closed: null };
  const end = await forgottenAt(scope, active);
  if (end === null) return { active, closed: null };
  const closed = await updateRow(scope, 'sessions', active.id, {
    status: 'completed',
    ended_at: end,
    paused_at: null,
    // Pauses behind its last set are no part of it.
    paused_seconds: Math.min(active.paused_seconds, Math.floor((end - active.started_at) / 1000)),
  });
  return { active: null, closed };
}

/**
 * When a session that nobody ended was over: at its last set, once four hours passed without one or the date changed.
 *
 * @returns UTC milliseconds, or null while it goes on
 */
export async function forgottenAt(scope: Scope, active: Session): Promise<number | null> {
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  const lastActivity = (await lastSetTime(scope, active.id)) ?? active.started_at;
  if (today <= active.local_date && now - lastActivity < idleMilliseconds) return null;
  return Math.max(lastActivity, active.started_at);
}

/** The session a set logged now belongs to: the one in progress, else a new one. */
export async function openSessionNow(scope: WriteScope, active: Session | null): Promise<OpenedSession> {
  if (active !== null) return { session: active, isNew: false };
  return { session: await startSession(scope, momentOf(scope), 'in_progress'), isNew: true };
}

/** The session a set of another moment belongs to: the one of that local date nearest to it, else a new completed one. */
export async function openSessionAt(scope: WriteScope, moment: Moment): Promise<OpenedSession> {
  const sameDay = await liveSessions(scope)
    .where('local_date', '=', moment.date)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  const distance = (session: Session) =>
    Math.max(
      0,
      session.started_at - moment.at,
      moment.at - (session.ended_at ?? Math.max(session.started_at, scope.now)),
    );
  const [nearest] = sameDay.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return { session: await startSession(scope, moment, 'completed'), isNew: true };
  const session = await updateRow(scope, 'sessions', nearest.id, {
    started_at: Math.min(nearest.started_at, moment.at),
    ...(nearest.ended_at === null ? {} : { ended_at: Math.max(nearest.ended_at, moment.at) }),
  });
  return { session, isNew: false };
}

/** When the last set of a session was done, or undefined when it has none. */
export async function lastSetTime(scope: Scope, sessionId: number): Promise<number | undefined> {
  // With the plus by the session's places; without it all the user's sets are gone through, the last one first.
  const row = await scope.db
    .selectFrom('set_logs')
    .select(sql<number | null>`max(+performed_at)`.as('at'))
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', 'in', (from) =>
      from
        .selectFrom('session_exercises')
        .select('id')
        .where('user_id', '=', scope.user.id)
        .where('session_id', '=', sessionId),
    )
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/**
 * The place of an exercise in a session: the first one where something asked is not done yet, else its last one there,
 * else a new one at the end.
 */
export async function openSlot(
  scope: WriteScope,
  sessionId: number,
  exerciseId: number,
): Promise<SessionExercise> {
  const slots = await slotsOf(scope, sessionId);
  const existing = slots.filter((slot) => slot.exercise_id === exerciseId);
  const [first] = existing;
  if (first === undefined) return await addSlot(scope, sessionId, exerciseId);
  if (existing.length === 1) return first;
  for (const slot of existing.filter((slot) => slot.is_skipped === 0))
    if (await isOpen(scope, slot)) return slot;
  return existing.at(-1) ?? first;
}

/** Whether more sets are asked at a place than were done there. */
async function isOpen(scope: Scope, slot: SessionExercise): Promise<boolean> {
  const count = async (table: 'target_sets' | 'set_logs') =>
    await scope.db
      .selectFrom(table)
      .select((f) => f.fn.countAll<number>().as('count'))
      .where('user_id', '=', scope.user.id)
      .where('session_exercise_id', '=', slot.id)
      .where('set_type', '=', 'working')
      .executeTakeFirstOrThrow();
  return (await count('set_logs')).count < (await count('target_sets')).count;
}

/** Marks an imported session as changed when something inside it was, so that its import is not taken back unasked. */
export async function touchSession(scope: WriteScope, session: Session): Promise<void> {
  if (session.import_id === null) return;
  // Always another moment than before: a clock that stands still, as under TON_NOW, must not hide the change.
  const updatedAt = Math.max(scope.now, session.updated_at + 1);
  await updateRow(scope, 'sessions', session.id, { updated_at: updatedAt });
}
