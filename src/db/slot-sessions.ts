import { sql } from 'kysely';
import type { SlotSession, SlotSet } from '../domain/progression/slot-log.js';
import type { Scope } from './scope.js';
import { performedSet } from './sets.js';

/** What was done for one slot of a plan in one session, and where that stood in the plan. */
export interface StoredSlotSession extends SlotSession {
  readonly slotKey: string;
  /** What was trained, which may be another exercise that stood in that day. */
  readonly exerciseId: number;
  /** What that is called now. */
  readonly exercise: string;
  /** Of the workout, also of one that went from the plan since; null in a template. */
  readonly week: number | null;
  readonly day: number | null;
  /** The revision of the program it was started by. */
  readonly revision: number | null;
}

/** Whose sessions: those of an enrollment, or those of a template. */
export type SlotSource = { readonly enrollmentId: number } | { readonly templateId: number };

/**
 * The sessions in which slots of a plan were trained, with their sets, up to a day; the one under way is not among them.
 *
 * @param keys of the slots
 * @param until local date, included
 */
export async function slotSessions(
  scope: Scope,
  source: SlotSource,
  keys: readonly string[],
  until: string,
): Promise<StoredSlotSession[]> {
  if (keys.length === 0) return [];
  const slots = await scope.db
    .selectFrom('sessions as s')
    .innerJoin('session_exercises as x', 'x.session_id', 's.id')
    .innerJoin('workout_exercises as p', 'p.id', 'x.workout_exercise_id')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .leftJoin('workouts as w', 'w.id', 's.workout_id')
    .select([
      's.id',
      's.started_at as at',
      's.local_date as date',
      's.is_deload',
      's.program_revision as revision',
    ])
    .select(['x.id as slotId', 'x.exercise_id as exerciseId', 'e.name as exercise', 'p.slot_key as slotKey'])
    .select(['w.week_index as week', 'w.day_index as day'])
    // The sign keeps SQLite from going through all sessions of the user instead of those of the plan.
    .where(sql`+s.user_id`, '=', scope.user.id)
    .where('s.deleted_at', 'is', null)
    .where('s.status', '<>', 'in_progress')
    .where('s.local_date', '<=', until)
    .where('p.slot_key', 'in', keys)
    .$if('enrollmentId' in source, (query) =>
      query.where('s.enrollment_id', '=', 'enrollmentId' in source ? source.enrollmentId : 0),
    )
    .$if('templateId' in source, (query) =>
      query.where('s.workout_id', '=', 'templateId' in source ? source.templateId : 0),
    )
    .execute();
  const sets = await setsOfSlots(
    scope,
    slots.map(({ slotId }) => slotId),
  );
  return slots.map(({ slotId, is_deload: isDeload, ...slot }) => ({
    ...slot,
    isDeload: isDeload === 1,
    sets: sets.get(slotId) ?? [],
  }));
}

async function setsOfSlots(scope: Scope, slotIds: readonly number[]): Promise<Map<number, SlotSet[]>> {
  const sets = new Map<number, SlotSet[]>();
  for (let at = 0; at < slotIds.length; at += 10_000) {
    const rows = await scope.db
      .selectFrom('set_logs')
      .selectAll()
      .where('user_id', '=', scope.user.id)
      .where('session_exercise_id', 'in', slotIds.slice(at, at + 10_000))
      .where('deleted_at', 'is', null)
      .execute();
    for (const row of rows) {
      const set = { id: row.id, setIndex: row.set_index, set: performedSet(row) };
      const slot = sets.get(row.session_exercise_id ?? 0);
      if (slot === undefined) sets.set(row.session_exercise_id ?? 0, [set]);
      else slot.push(set);
    }
  }
  return sets;
}

/**
 * The latest sessions in which an exercise was trained, whatever they were planned by, with its sets.
 *
 * @param until local date, included
 * @param limit how many at most
 */
export async function exerciseSessions(
  scope: Scope,
  exerciseId: number,
  until: string,
  limit: number,
): Promise<SlotSession[]> {
  const slots = await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('sessions as s', 's.id', 'x.session_id')
    .select(['s.id', 's.started_at as at', 's.local_date as date', 's.is_deload', 'x.id as slotId'])
    .where('x.user_id', '=', scope.user.id)
    .where('x.exercise_id', '=', exerciseId)
    .where('s.deleted_at', 'is', null)
    .where('s.status', '<>', 'in_progress')
    .where('s.local_date', '<=', until)
    .orderBy('s.started_at', 'desc')
    .limit(limit)
    .execute();
  const sets = await setsOfSlots(
    scope,
    slots.map(({ slotId }) => slotId),
  );
  return slots
    .map(({ slotId, is_deload: isDeload, ...slot }) => ({
      ...slot,
      isDeload: isDeload === 1,
      sets: sets.get(slotId) ?? [],
    }))
    .reverse();
}
