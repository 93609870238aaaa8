import {
  adherence,
  setsAdherence,
  type Adherence,
  type AskedSlot,
  type SetsAdherence,
} from '../domain/enrollment/adherence.js';
import { dueSessions, pausesOf, type DatedPlan, type DueDay } from '../domain/enrollment/calendar.js';
import { readPlanWeeks } from '../domain/enrollment/plan-days.js';
import { addDays, localDate } from '../domain/days.js';
import type { TargetSet } from '../domain/planned/planned-set.js';
import type { LoggedSet } from '../domain/session/plan.js';
import { inputsOf } from './enrollment-inputs.js';
import { heldSessions, type HeldSession } from './enrollment-position.js';
import type { Scope } from './scope.js';
import { performedSet } from './sets.js';
import type { Enrollment } from './tables.js';
import { targetSetOf } from './target-sets.js';

/** Local dates, both included; the whole enrollment where one is left out. */
export interface AdherencePeriod {
  readonly since?: string;
  readonly until?: string;
}

/** Adherence of one enrollment, and the sessions it is of. */
export interface EnrollmentAdherence extends Adherence {
  /** In the order they came first. */
  readonly exercises: readonly (SetsAdherence & { readonly exercise: string })[];
  readonly due: readonly DueDay[];
  readonly held: readonly HeldSession[];
}

/**
 * What each revision of a program said, from the first date it was in force on.
 *
 * @param programId of a program whose enrollment the caller may see
 */
export async function datedPlans(scope: Scope, programId: number): Promise<DatedPlan[]> {
  const revisions = await scope.db
    .selectFrom('program_revisions')
    .select(['document', 'created_at'])
    .where('program_id', '=', programId)
    .orderBy('number')
    .execute();
  return revisions.map(({ document, created_at: at }) => ({
    from: localDate(at, scope.clock.offsetMinutes(at)),
    weeks: readPlanWeeks(document),
  }));
}

/**
 * How much of what was due and asked the user of the scope did in an enrollment. A session is due at the end of its day,
 * so that today's is not missed yet.
 *
 * @param plans of `datedPlans`, read once for many athletes
 */
export async function adherenceOf(
  scope: Scope,
  enrollment: Enrollment,
  plans: readonly DatedPlan[],
  { since, until }: AdherencePeriod = {},
): Promise<EnrollmentAdherence> {
  const now = scope.clock.now();
  const date = (at: number) => localDate(at, scope.clock.offsetMinutes(at));
  const isInPeriod = (day: string) =>
    (since === undefined || day >= since) && (until === undefined || day <= until);
  const held = (await heldSessions(scope, enrollment.id)).filter(({ localDate: day }) => isInPeriod(day));
  const due =
    enrollment.joined_at === null
      ? []
      : dueSessions(
          {
            joined: date(enrollment.joined_at),
            left: enrollment.left_at === null ? null : date(enrollment.left_at),
            pauses: await pausesIn(scope, enrollment.id),
            plans,
          },
          addDays(date(now), -1),
        ).filter((day) => isInPeriod(day.date));
  const slots = await askedSlots(
    scope,
    held.map(({ id }) => id),
  );
  const names = [
    ...new Set(slots.filter(({ targets }) => targets.length > 0).map(({ exercise }) => exercise)),
  ];
  const exercises = names.map((exercise) => ({
    exercise,
    ...setsAdherence(slots.filter((slot) => slot.exercise === exercise)),
  }));
  return { ...adherence(held.length, due.length, setsAdherence(slots)), exercises, due, held };
}

async function pausesIn(scope: Scope, enrollmentId: number) {
  const inputs = await inputsOf(scope, enrollmentId);
  return pausesOf(
    inputs.flatMap(({ kind, local_date: date }) =>
      kind === 'pause' || kind === 'resume' ? [{ kind, date }] : [],
    ),
  );
}

interface NamedSlot extends AskedSlot {
  readonly exercise: string;
}

/** What the slots of sessions asked and what was done in them. */
async function askedSlots(scope: Scope, sessionIds: readonly number[]): Promise<NamedSlot[]> {
  if (sessionIds.length === 0) return [];
  const rows = await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .select(['x.id', 'e.name as exercise'])
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', 'in', sessionIds)
    .orderBy('x.id')
    .execute();
  const slots = new Map(
    rows.map(({ id, exercise }) => [id, { exercise, targets: [] as TargetSet[], sets: [] as LoggedSet[] }]),
  );
  for (const row of await rowsAsked(scope, sessionIds))
    slots.get(row.session_exercise_id)?.targets.push(targetSetOf(row));
  for (const row of await rowsDone(scope, sessionIds))
    slots.get(row.session_exercise_id ?? 0)?.sets.push({
      id: row.id,
      setIndex: row.set_index,
      set: performedSet(row),
      performedAt: row.performed_at,
    });
  return [...slots.values()];
}

async function rowsAsked(scope: Scope, sessionIds: readonly number[]) {
  return await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('target_sets as t', 't.session_exercise_id', 'x.id')
    .selectAll('t')
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', 'in', sessionIds)
    .orderBy('t.session_exercise_id')
    .orderBy('t.set_index')
    .execute();
}

async function rowsDone(scope: Scope, sessionIds: readonly number[]) {
  return await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('set_logs as l', 'l.session_exercise_id', 'x.id')
    .selectAll('l')
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', 'in', sessionIds)
    .where('l.deleted_at', 'is', null)
    .orderBy('l.session_exercise_id')
    .orderBy('l.set_index')
    .execute();
}
