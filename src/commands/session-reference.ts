import type { Scope } from '../db/scope.js';
import { parseDay } from '../domain/dates.js';
import { localToday } from '../domain/clock.js';

/** A reference to a session with its date, if it is one, in ISO form. */
export function readReference(scope: Scope, reference: string): string {
  if (/^(?:\d+|last|current)$/.test(reference)) return reference;
  return parseDay(reference, localToday(scope.clock));
}
