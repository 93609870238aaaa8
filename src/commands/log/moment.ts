import type { Scope } from '../../db/scope.js';
import { findSession, lastSetTime } from '../../db/sessions.js';
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
  if (moment.at > scope.clock.now())
    throw new Failure('usage', `"${text}" is in the future`, 'a set is logged once it is done');
  const session = isDayOnly ? await findSession(scope, moment.date) : undefined;
  if (session === undefined) return moment;
  return { ...moment, at: session.ended_at ?? (await lastSetTime(scope, session.id)) ?? session.started_at };
}
