import { sql, type SqlBool } from 'kysely';
import { foldName } from '../domain/fold.js';
import type { Scope } from './scope.js';
import type { Exercise } from './tables.js';

/**
 * The exercises that somebody else made and the user may read, since they have a set or a place of it, or it stands in a
 * program they are in. A set of a deleted session has its place, so that sets can be looked up by the index of those that
 * count; by the other, every set of the exercise was read, whoever's it is.
 */
export async function othersExercises(scope: Scope): Promise<Exercise[]> {
  const user = scope.user.id;
  return await scope.db
    .selectFrom('exercises as e')
    .selectAll('e')
    .where('e.owner_id', 'is not', null)
    .where('e.owner_id', '<>', user)
    .where('e.deleted_at', 'is', null)
    .where(
      sql<SqlBool>`(exists (select 1 from set_logs where exercise_id = e.id and user_id = ${user} and deleted_at is null)
        or exists (select 1 from session_exercises where exercise_id = e.id and user_id = ${user})
        or exists (select 1 from workout_exercises x join workouts w on w.id = x.workout_id
          join enrollments n on n.program_id = w.program_id
          where x.exercise_id = e.id and n.user_id = ${user} and n.status <> 'left'))`,
    )
    .orderBy('e.id')
    .execute();
}

/** Whether a text is the name, slug or id of an exercise. */
export function isCalled({ id, name_key: key, slug }: Exercise, text: string): boolean {
  const folded = foldName(text);
  return (
    text.trim() === String(id) || (folded !== '' && (folded === key || folded.replaceAll(' ', '-') === slug))
  );
}
