import { localToday } from '../../domain/clock.js';
import type { App } from '../../app/app.js';
import { inTransaction, type Scope, type WriteScope } from '../../db/scope.js';
import { closeForgotten, forgottenAt, requireSession } from '../../db/sessions.js';
import { readSessionPlan } from '../../db/session-plan.js';
import type { Session } from '../../db/tables.js';
import { isoWithOffset } from '../../domain/days.js';
import { Failure } from '../../domain/failure.js';
import { findSlots } from '../../domain/session/find-slot.js';
import { nextPlace } from '../../domain/session/next-set.js';
import type { SessionPlan, SessionSlot } from '../../domain/session/plan.js';
import { slotProgress } from '../../domain/session/progress.js';
import { sessionNews } from '../session-news.js';

/**
 * The session in progress and how far it got.
 *
 * @throws Failure not-found when none is
 */
export async function currentPlan(scope: Scope): Promise<{ session: Session; plan: SessionPlan }> {
  const session = await requireSession(scope, 'current');
  return { session, plan: await readSessionPlan(scope, session) };
}

/** Says since when a session was left open that the next write completes; reading leaves it as it is. */
export async function sayForgotten(app: App, scope: Scope, session: Session): Promise<void> {
  const end = await forgottenAt(scope, session);
  if (end === null) return;
  const since = isoWithOffset(end, session.utc_offset_minutes);
  const isToday = since.startsWith(localToday(scope.clock));
  const when = isToday ? since.slice(11, 16) : `${since.slice(0, 10)} ${since.slice(11, 16)}`;
  app.say(`session ${session.id} is left open since ${when}; the next set you log closes it`);
}

/**
 * Writes to the session in progress, in one transaction. A forgotten one is completed first, as by every write, and
 * then nothing else is written.
 *
 * @param name noun and verb
 * @throws Failure not-found when none is in progress, or none any more
 */
export async function writeCurrent<T>(
  app: App,
  scope: Scope,
  name: string,
  work: (scope: WriteScope, session: Session) => Promise<T>,
): Promise<T> {
  const outcome = await inTransaction(scope, app.note(name), async (scope) => {
    const session = await requireSession(scope, 'current');
    const { closed } = await closeForgotten(scope);
    return closed === null ? { closed, result: await work(scope, session) } : { closed };
  });
  if (outcome.closed === null) return outcome.result;
  sessionNews(app, { opened: null, closed: outcome.closed });
  throw new Failure(
    'not-found',
    'no session is in progress any more',
    `start another with: ton session start, or the same again with: ton session start --like ${outcome.closed.id}`,
  );
}

/**
 * The exercise of a session that a person means: one they name, else the one whose turn it is. Of several places of
 * one exercise it is the first that is not done, else the last.
 *
 * @param text a name or a part of it, or the number of its place; empty for the one whose turn it is
 * @throws Failure not-found or usage, naming what the session holds
 */
export function whichSlot(plan: SessionPlan, text: string): SessionSlot {
  if (text === '') {
    const slot = nextPlace(plan)?.slot;
    if (slot !== undefined) return slot;
    throw plan.slots.length === 0
      ? new Failure(
          'not-found',
          'the session has no exercise yet',
          'add one with: ton session add bench press',
        )
      : new Failure('not-found', 'everything in the session is done', 'name the exercise that is meant');
  }
  const found = findSlots(plan, text);
  const [only] = found;
  const names = plan.slots.map(({ exercise, position }) => `${position} ${exercise}`).join(', ');
  if (only === undefined)
    throw new Failure(
      'not-found',
      `"${text}" is not in the session`,
      names === '' ? 'it has no exercise yet' : `it has ${names}`,
    );
  if (found.length > 1 && new Set(found.map(({ exerciseId }) => exerciseId)).size > 1)
    throw new Failure(
      'usage',
      `"${text}" fits ${found.length} exercises of the session`,
      `say which: ${found.map(({ exercise }) => `"${exercise}"`).join(', ')}`,
    );
  return found.find((slot) => !slot.isSkipped && !slotProgress(slot).completed) ?? found.at(-1) ?? only;
}
