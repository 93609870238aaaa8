import { Failure } from '../domain/failure.js';
import type { Scope, WriteScope } from './scope.js';
import { unsaidLoad } from '../domain/planned/loads.js';
import type { Measurement, SetType } from '../domain/set.js';
import type { Session, SessionExercise, SetLog, TargetSet } from './tables.js';
import { insertRow, updateRow } from './write.js';

/** The exercises of a session by position. */
export async function slotsOf(scope: Scope, sessionId: number): Promise<SessionExercise[]> {
  return await scope.db
    .selectFrom('session_exercises')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
}

/**
 * One exercise of a session.
 *
 * @throws Failure not-found when it went meanwhile
 */
export async function requireSlot(scope: Scope, slotId: number): Promise<SessionExercise> {
  const slot = await scope.db
    .selectFrom('session_exercises')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('id', '=', slotId)
    .executeTakeFirst();
  if (slot === undefined)
    throw new Failure(
      'not-found',
      `exercise "${slotId}" is no longer in the session`,
      'see what is: ton session status',
    );
  return slot;
}

/** How many sets were logged at a place. */
export async function countSets(scope: Scope, slotId: number): Promise<number> {
  const { count } = await scope.db
    .selectFrom('set_logs')
    .select((f) => f.fn.countAll<number>().as('count'))
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slotId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether a plan or an earlier session asks for something at a place. */
export async function isPlanned(scope: Scope, slot: SessionExercise): Promise<boolean> {
  if (slot.workout_exercise_id !== null) return true;
  const target = await scope.db
    .selectFrom('target_sets')
    .select('id')
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slot.id)
    .limit(1)
    .executeTakeFirst();
  return target !== undefined;
}

/** Adds an exercise to a session: at its end, or right after another. */
export async function addSlot(
  scope: WriteScope,
  sessionId: number,
  exerciseId: number,
  after?: SessionExercise,
): Promise<SessionExercise> {
  const slots = await slotsOf(scope, sessionId);
  const position = after === undefined ? (slots.at(-1)?.position ?? 0) + 1 : after.position + 1;
  // From the last one down: no two slots share a position, not even for a moment.
  for (const later of slots.filter((slot) => slot.position >= position).reverse())
    await updateRow(scope, 'session_exercises', later.id, { position: later.position + 1 });
  return await insertRow(scope, 'session_exercises', {
    session_id: sessionId,
    exercise_id: exerciseId,
    position,
    superset_group: after?.superset_group ?? null,
  });
}

/** Passes over an exercise, or takes that back. */
export async function skipSlot(scope: WriteScope, slotId: number, isSkipped: boolean): Promise<void> {
  await updateRow(scope, 'session_exercises', slotId, { is_skipped: isSkipped ? 1 : 0 });
}

/** Adds a line to what is written to an exercise of a session. */
export async function noteSlot(scope: WriteScope, slot: SessionExercise, text: string): Promise<void> {
  await updateRow(scope, 'session_exercises', slot.id, { notes: withLine(slot.notes, text) });
}

/** Adds a line to what is written to a session; a blank one adds nothing. */
export async function noteSession(scope: WriteScope, session: Session, text: string): Promise<Session> {
  if (text.trim() === '') return session;
  return await updateRow(scope, 'sessions', session.id, { notes: withLine(session.notes, text) });
}

/** Notes with a line added. */
function withLine(notes: string | null, text: string): string {
  return notes === null || notes === '' ? text : `${notes}\n${text}`;
}

/**
 * Puts another exercise in the place of one: what is still asked goes over to it, without loads, since those were the
 * other exercise's, and without what it is not measured by. Sets that were logged stay where they are, at a place of
 * their own before it.
 *
 * @returns the place of the new exercise
 */
export async function swapSlot(
  scope: WriteScope,
  slot: SessionExercise,
  exerciseId: number,
): Promise<SessionExercise> {
  const { measurement } = await scope.db
    .selectFrom('exercises')
    .select('measurement')
    .where('id', '=', exerciseId)
    .executeTakeFirstOrThrow();
  const sets = await scope.db
    .selectFrom('set_logs')
    .select('set_type')
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slot.id)
    .execute();
  const targets = await scope.db
    .selectFrom('target_sets')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('session_exercise_id', '=', slot.id)
    .orderBy('set_index')
    .execute();
  if (sets.length === 0) {
    const swapped = await updateRow(scope, 'session_exercises', slot.id, { exercise_id: exerciseId });
    for (const target of targets)
      await updateRow(scope, 'target_sets', target.id, askedOfAnother(target, measurement));
    return swapped;
  }
  const place = await addSlot(scope, slot.session_id, exerciseId, slot);
  const swapped = await updateRow(scope, 'session_exercises', place.id, {
    workout_exercise_id: slot.workout_exercise_id,
  });
  for (const [index, target] of stillAsked(targets, sets).entries()) {
    await updateRow(scope, 'target_sets', target.id, {
      session_exercise_id: place.id,
      set_index: index + 1,
      ...askedOfAnother(target, measurement),
    });
  }
  return swapped;
}

/** The targets of a place that no set there has met; warm-ups are over once a working set was done. */
function stillAsked(
  targets: readonly TargetSet[],
  sets: readonly Pick<SetLog, 'set_type'>[],
): readonly TargetSet[] {
  const done = new Map<SetType, number>();
  for (const { set_type: type } of sets) done.set(type, (done.get(type) ?? 0) + 1);
  const met = new Map<SetType, number>();
  return targets.filter(({ set_type: type }) => {
    if (type === 'warmup' && done.has('working')) return false;
    met.set(type, (met.get(type) ?? 0) + 1);
    return (met.get(type) ?? 0) > (done.get(type) ?? 0);
  });
}

/** What a target still asks for once it is another exercise's, measured in its own way. */
function askedOfAnother(target: TargetSet, measurement: Measurement) {
  const { loadKind, weight, unit } = unsaidLoad(measurement);
  const load = { load_kind: loadKind, weight, unit };
  if (!measurement.endsWith('_reps'))
    return { ...load, reps_min: null, reps_max: null, is_amrap: 0 } as const;
  return target.reps_min === null && target.is_amrap === 0
    ? { ...load, duration_seconds: null, distance_m: null }
    : load;
}
