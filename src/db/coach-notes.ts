import { requireOwnCoach } from './coaches.js';
import type { Athlete } from './athletes.js';
import type { Scope, WriteScope } from './scope.js';
import { insertRow, updateRow } from './write.js';

/** What a coach told an athlete. */
export interface CoachNote {
  readonly id: number;
  /** The coach's name. */
  readonly coach: string;
  readonly text: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

/**
 * Leaves a note to an athlete of the acting user, who is their coach.
 *
 * @param athlete of `requireAthlete`, which is what allows it
 */
export async function leaveNote(scope: WriteScope, athlete: Athlete, text: string): Promise<CoachNote> {
  const coach = await requireOwnCoach(scope);
  // The row is the athlete's, the journal entry the coach's, so that who wrote it takes it back.
  const { id, created_at: createdAt } = await insertRow({ ...scope, user: athlete.user }, 'coach_notes', {
    coach_id: coach.id,
    text,
    seen_at: null,
  });
  return { id, coach: coach.name, text, createdAt };
}

/** What coaches told the user that they have not seen at a session yet, the oldest first. */
export async function unseenNotes(scope: Scope): Promise<CoachNote[]> {
  return await scope.db
    .selectFrom('coach_notes as n')
    .innerJoin('coaches as c', 'c.id', 'n.coach_id')
    .select(['n.id', 'c.name as coach', 'n.text', 'n.created_at as createdAt'])
    .where('n.user_id', '=', scope.user.id)
    .where('n.seen_at', 'is', null)
    .orderBy('n.id')
    .execute();
}

/**
 * Takes the notes a user has not seen and marks them as seen, at the start of a session.
 *
 * @returns those to show now, for the last time
 */
export async function takeNotes(scope: WriteScope): Promise<CoachNote[]> {
  const notes = await unseenNotes(scope);
  for (const { id } of notes) await updateRow(scope, 'coach_notes', id, { seen_at: scope.now });
  return notes;
}
