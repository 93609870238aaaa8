import type { Scope } from '../../db/scope.js';
import { parseMoment, type Moment } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';

/** Most people step on the scales in the morning, and a day alone says nothing else. */
const morning = 7 * 3600;

/**
 * The moment `--at` names, now when there is none; a day without a time is its morning.
 *
 * @throws Failure usage when it is no moment or lies in the future
 */
export function measuredAt(scope: Scope, text = 'now'): Moment {
  const moment = parseMoment(text, scope.clock, { defaultTime: morning });
  if (moment.at <= scope.clock.now()) return moment;
  throw new Failure('usage', `"${text}" is in the future`, 'log it once it is measured');
}
