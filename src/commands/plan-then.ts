import type { Scope } from '../db/scope.js';
import type { StoredSlotSession } from '../db/slot-sessions.js';
import { newestRevision } from '../db/starting-maxes.js';
import type { Program } from '../db/tables.js';
import { foldName } from '../domain/fold.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import type { ProgramDocument, ProgramSlot } from '../domain/program/document.js';

/** What a session was planned by, where that is not the plan of today. */
export interface PlanThen {
  readonly setsOf: (session: StoredSlotSession) => { plan?: readonly PlannedSet[] };
  /** Whether the exercise that was trained is the one the plan had then, also where it has another now. */
  readonly isAsPlanned: (session: StoredSlotSession) => boolean;
}

/** Of a plan that has no revisions. */
export const noPlanThen: PlanThen = { setsOf: () => ({}), isAsPlanned: () => false };

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
  const slotOf = ({ revision, week, day, slotKey }: StoredSlotSession) => {
    const document = revision === null ? undefined : documents.get(revision);
    return document === undefined ? undefined : slotThen(document, { week, day, slotKey });
  };
  return {
    setsOf: (session) => {
      const plan = slotOf(session)?.sets;
      return plan === undefined ? {} : { plan };
    },
    isAsPlanned: (session) => {
      const planned = slotOf(session)?.exercise;
      return planned !== undefined && foldName(planned) === foldName(session.exercise);
    },
  };
}

/** A day may have been moved since: then its slot stood elsewhere in the week, or in another one. */
function slotThen(
  { weeks }: ProgramDocument,
  { week, day, slotKey }: Pick<StoredSlotSession, 'week' | 'day' | 'slotKey'>,
): ProgramSlot | undefined {
  const days = weeks[(week ?? 0) - 1]?.days ?? [];
  return [days.slice((day ?? 0) - 1, day ?? 0), days, weeks.flatMap((one) => one.days)]
    .flat()
    .flatMap(({ slots }) => slots)
    .find(({ key }) => key === slotKey);
}
