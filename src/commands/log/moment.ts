import type { Scope } from '../../db/scope.js';
import { lastSetTime, requireSession } from '../../db/sessions.js';
import { parseMoment, type Moment } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';

const noon = 12 * 3600;

/**
 * The moment `--at` names. A day without a time is the end of that day's session where there is one, else noon.
 *
 * @throws Failure usage when it is no moment or lies in the future
 */
export async function readMoment(scope: Scope, text: string): Promise<Moment> {
  const moment = parseMoment(text, scope.clock, { defaultTime: noon });
  const isDayOnly = parseMoment(text, scope.clock, { defaultTime: noon + 1 }).at !== moment.at;
  if (!isDayOnly) {
    if (moment.at > scope.clock.now())
      throw new Failure('usage', `"${text}" is in the future`, 'a set is logged once it is done');
    return moment;
  }
  const now = scope.clock.now();
  if (moment.at > now + 86_400_000)
    throw new Failure('usage', `"${text}" is in the future`, 'a set is logged once it is done');
  try {
    const session = await requireSession(scope, moment.date);
    return {
      ...moment,
      at: session.ended_at ?? (await lastSetTime(scope, session.id)) ?? session.started_at,
    };
  } catch {
    return moment.at > now ? { ...moment, at: now } : moment;
  }
}
