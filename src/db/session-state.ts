import { Failure } from '../domain/failure.js';
import type { Scope, WriteScope } from './scope.js';
import { activeSession, findSession } from './sessions.js';
import type { Session } from './tables.js';
import { updateRow } from './write.js';

/**
 * Stops the clock of a session; the time until it goes on is in no duration.
 *
 * @throws Failure conflict when it stands still already
 */
export async function pauseSession(scope: WriteScope, session: Session): Promise<Session> {
  if (session.paused_at !== null)
    throw new Failure(
      'conflict',
      `session "${session.id}" is paused already`,
      'go on with: ton session resume',
    );
  return await updateRow(scope, 'sessions', session.id, { paused_at: scope.now });
}

/** Lets the clock of a session run again; a session that was not paused stays as it is. */
export async function resumeSession(scope: WriteScope, session: Session): Promise<Session> {
  return session.paused_at === null
    ? session
    : await updateRow(scope, 'sessions', session.id, unpaused(session, scope.now));
}

/** How a session ends. */
export interface SessionEnd {
  readonly status: 'completed' | 'abandoned';
  /** UTC milliseconds. */
  readonly at: number;
}

/**
 * Ends a session that is in progress; its sets count either way.
 *
 * @throws Failure usage when it would end before it started
 */
export async function endSession(
  scope: WriteScope,
  session: Session,
  { status, at }: SessionEnd,
): Promise<Session> {
  if (at < session.started_at)
    throw new Failure(
      'usage',
      `session "${session.id}" cannot end before it started`,
      'give an --end after its start, or change the start with: ton session edit',
    );
  const { paused_at, paused_seconds: paused } = unpaused(session, at);
  return await updateRow(scope, 'sessions', session.id, {
    status,
    ended_at: at,
    paused_at,
    // Pauses behind the end are no part of it.
    paused_seconds: Math.min(paused, Math.floor((at - session.started_at) / 1000)),
  });
}

/** The columns that count a pause up to a moment. */
function unpaused(session: Session, at: number): { paused_at: null; paused_seconds: number } {
  const paused = session.paused_at === null ? 0 : Math.max(0, Math.round((at - session.paused_at) / 1000));
  return { paused_at: null, paused_seconds: session.paused_seconds + paused };
}

/**
 * Takes a session and its sets out of every figure, restorably.
 *
 * @returns the exercises whose records may have moved
 */
export async function deleteSession(scope: WriteScope, session: Session): Promise<number[]> {
  await updateRow(scope, 'sessions', session.id, { deleted_at: scope.now });
  return await markSets(scope, session.id, scope.now);
}

/**
 * Brings a deleted session back with its sets.
 *
 * @returns the exercises whose records may have moved
 * @throws Failure conflict when it was in progress and another one is now
 */
export async function restoreSession(scope: WriteScope, session: Session): Promise<number[]> {
  const active = session.status === 'in_progress' ? await activeSession(scope) : undefined;
  if (active !== undefined)
    throw new Failure(
      'conflict',
      `session "${session.id}" was in progress, and session "${active.id}" is now`,
      'finish that one first: ton session finish',
    );
  await updateRow(scope, 'sessions', session.id, { deleted_at: null });
  return await markSets(scope, session.id, null);
}

async function markSets(scope: WriteScope, sessionId: number, deletedAt: number | null): Promise<number[]> {
  const sets = await scope.db
    .selectFrom('set_logs as l')
    .innerJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .select(['l.id', 'l.exercise_id'])
    .where('l.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .execute();
  for (const { id } of sets) await updateRow(scope, 'set_logs', id, { deleted_at: deletedAt });
  return [...new Set(sets.map((set) => set.exercise_id))];
}

/**
 * The deleted session a person means: an id, `last` for the one deleted last, or a date.
 *
 * @throws Failure not-found; conflict when the session is not deleted
 */
export async function requireDeletedSession(scope: Scope, reference: string): Promise<Session> {
  let query = scope.db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is not', null);
  if (/^\d+$/.test(reference)) query = query.where('id', '=', Number(reference));
  else if (reference !== 'last') query = query.where('local_date', '=', reference);
  const found = await query.orderBy('deleted_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (found !== undefined) return found;
  if (reference !== 'last' && (await findSession(scope, reference)) !== undefined)
    throw new Failure(
      'conflict',
      `session "${reference}" is not deleted`,
      `see it with: ton session show ${reference}`,
    );
  throw new Failure(
    'not-found',
    reference === 'last' ? 'no session was deleted' : `there is no deleted session "${reference}"`,
    'see them with: ton session list --deleted',
  );
}
