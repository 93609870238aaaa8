import type { Scope } from '../db/scope.js';
import { parseDay } from '../domain/dates.js';
import { localDate } from '../domain/days.js';

/** A reference to a session with its date, if it is one, in ISO form. */
export function readReference(scope: Scope, reference: string): string {
  if (/^(?:\d+|last|current)$/.test(reference)) return reference;
  const now = scope.clock.now();
  return parseDay(reference, localDate(now, scope.clock.offsetMinutes(now)));
}
