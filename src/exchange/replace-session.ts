import { clearSession } from '../db/clear-session.js';
import type { WriteScope } from '../db/scope.js';
import { setColumnsOf } from '../db/sets.js';
import { insertRow, updateRow } from '../db/write.js';
import type { Replacement } from './conflicts.js';
import type { ExerciseMatcher } from './match-exercises.js';
import { extraOf, timesOf, type ImportSettings } from './session-writer.js';
import { digestOf, groupExercises, notesOf } from './source-session.js';
import { storedSet } from './stored-set.js';

/**
 * Gives a session that was imported earlier the content it has in the file now. It goes through the write door, row by
 * row, so that taking the import back brings back what was there before.
 *
 * @returns the ids of the exercises whose sets came or went
 */
export async function replaceSession(
  scope: WriteScope,
  session: Replacement,
  matcher: ExerciseMatcher,
  { clock, unit }: ImportSettings,
): Promise<number[]> {
  const rows = session.rows();
  const [first] = rows;
  if (first === undefined) return [];
  const { id, exerciseIds } = await clearSession(scope, session.sourceKey);
  const { startedAt, endedAt, localDate, offset, isTimeKnown } = timesOf(first, clock);
  await updateRow(scope, 'sessions', id, {
    status: 'completed',
    started_at: startedAt,
    ended_at: endedAt,
    local_date: localDate,
    utc_offset_minutes: offset,
    time_zone: clock.zone,
    is_time_known: isTimeKnown ? 1 : 0,
    title: first.sessionTitle,
    notes: notesOf(rows, (row) => row.sessionNotes),
    source_digest: digestOf(session.bytes),
  });
  for (const [index, block] of groupExercises(rows).entries()) {
    const { exercise } = await matcher.match(block.name);
    exerciseIds.push(exercise.id);
    const slot = await insertRow(scope, 'session_exercises', {
      session_id: id,
      position: index + 1,
      exercise_id: exercise.id,
      superset_group: block.superset,
      notes: block.notes,
    });
    let before: { id: number; canCarry: boolean } | null = null;
    for (const [at, row] of block.rows.entries()) {
      const set = storedSet(row, exercise.measurement, unit);
      const stored: { id: number } = await insertRow(scope, 'set_logs', {
        ...setColumnsOf(set),
        exercise_id: exercise.id,
        session_exercise_id: slot.id,
        drop_of: set.setType === 'drop' && before?.canCarry === true ? before.id : null,
        set_index: at + 1,
        performed_at: startedAt,
        local_date: localDate,
        utc_offset_minutes: offset,
        notes: row.setNotes,
        extra: extraOf(row),
      });
      before = { id: stored.id, canCarry: set.setType !== 'warmup' && set.isCompleted };
    }
  }
  return exerciseIds;
}
