import type { Scope } from '../db/scope.js';
import type { StoredSlotSession } from '../db/slot-sessions.js';
import { newestRevision } from '../db/starting-maxes.js';
import type { Program } from '../db/tables.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { ProgramDocument } from '../domain/program/document.js';

/** What a session was planned by, where that is not the plan of today. */
export type PlanThen = (session: StoredSlotSession) => { plan?: readonly PlannedSet[] };

/**
 * Reads what a program asked for when sessions were started, so that a changed plan does not judge the past anew. The
 * revisions are only read when a session is older than the newest.
 */
export async function planThenReader(
  scope: Scope,
  program: Program,
  sessions: readonly StoredSlotSession[],
): Promise<PlanThen> {
  const newest = await newestRevision(scope, program);
  const older = new Set(sessions.map(({ revision }) => revision).filter((number) => number !== newest));
  const documents = new Map<number, ProgramDocument>();
  for (const number of older) {
    if (number === null) continue;
    const { readRevision } = await import('./program-revision.js');
    const document = await readRevision(scope, program, number);
    if (document !== null) documents.set(number, document);
  }
  return ({ revision, week, day, slotKey }) => {
    const document = revision === null ? undefined : documents.get(revision);
    const slots = document?.weeks[(week ?? 0) - 1]?.days[(day ?? 0) - 1]?.slots;
    const plan = slots?.find(({ key }) => key === slotKey)?.sets;
    return plan === undefined ? {} : { plan };
  };
}
