import type { DocumentSet, NamedExercise, SessionDocument } from '../domain/session-text/document.js';
import type { Scope } from './scope.js';
import { slotsOf } from './session-slots.js';
import { performedSet, setsOfSession } from './sets.js';
import type { Session } from './tables.js';

/** A session whole, as the text of it is written from. */
export async function readSessionDocument(scope: Scope, session: Session): Promise<SessionDocument> {
  const exercises = await exercisesOf(scope, session.id);
  const sets = new Map<number | null, DocumentSet[]>();
  for (const row of await setsOfSession(scope, session.id)) {
    const ofSlot = sets.get(row.session_exercise_id) ?? [];
    const { id, notes, performed_at: performedAt } = row;
    ofSlot.push({ id, set: performedSet(row), notes, performedAt });
    sets.set(row.session_exercise_id, ofSlot);
  }
  return {
    id: session.id,
    head: {
      isRunning: session.status === 'in_progress',
      date: session.local_date,
      startedAt: session.started_at,
      endedAt: session.ended_at,
      offsetMinutes: session.utc_offset_minutes,
      isTimeKnown: session.is_time_known === 1,
      pausedSeconds: session.paused_seconds,
      title: session.title,
      notes: session.notes,
      isDeload: session.is_deload === 1,
      calories: session.calories,
    },
    slots: (await slotsOf(scope, session.id)).flatMap((slot) => {
      const exercise = exercises.get(slot.exercise_id);
      if (exercise === undefined) return [];
      return [
        {
          id: slot.id,
          exercise,
          supersetGroup: slot.superset_group,
          isSkipped: slot.is_skipped === 1,
          notes: slot.notes,
          sets: sets.get(slot.id) ?? [],
        },
      ];
    }),
  };
}

/** The exercises of a session by id, also those that were removed since. */
async function exercisesOf(scope: Scope, sessionId: number): Promise<Map<number, NamedExercise>> {
  const rows = await scope.db
    .selectFrom('exercises as e')
    .innerJoin('session_exercises as x', 'x.exercise_id', 'e.id')
    .select(['e.id', 'e.name', 'e.measurement'])
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
