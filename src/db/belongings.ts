import { sql } from 'kysely';
import type { Scope } from './scope.js';

/** What hangs on a user, in the order it is told: a key, one and several of it in words, and how its rows are found. */
const belongings = [
  ['sessions', 'session', 'sessions', 'sessions', 'user_id'],
  ['sets', 'set', 'sets', 'set_logs', 'user_id'],
  ['records', 'record', 'records', 'personal_records', 'user_id'],
  ['measurements', 'body measurement', 'body measurements', 'body_measurements', 'user_id'],
  ['programs', 'program', 'programs', 'programs', 'owner_id'],
  ['workouts', 'workout', 'workouts', 'workouts', 'owner_id'],
  ['enrollments', 'enrollment', 'enrollments', 'enrollments', 'user_id'],
  ['exercises', 'exercise of their own', 'exercises of their own', 'exercises', 'owner_id'],
  ['exercise_settings', 'exercise setting', 'exercise settings', 'exercise_settings', 'user_id'],
  ['aliases', 'exercise alias', 'exercise aliases', 'exercise_aliases', 'owner_id'],
  ['tags', 'tag', 'tags', 'tags', 'owner_id'],
  ['own_equipment', 'kind of equipment', 'kinds of equipment', 'equipment', 'owner_id'],
  ['equipment', 'piece of equipment', 'pieces of equipment', 'user_equipment', 'user_id'],
  ['coach_profiles', 'coach profile', 'coach profiles', 'coaches', 'user_id'],
  ['imports', 'import', 'imports', 'import_logs', 'user_id'],
] as const;

/** A kind of rows of a user and how many there are. */
export interface Belonging {
  /** A key for scripts. */
  readonly key: string;
  /** What one of them is called, and several. */
  readonly words: readonly [one: string, many: string];
  readonly count: number;
}

/** Everything a user has, kinds without a row included; what was deleted and can be restored counts too. */
export async function belongingsOf(scope: Scope, userId: number): Promise<Belonging[]> {
  const counts = belongings.map(
    ([key, , , table, owner]) =>
      sql`(select count(*) from ${sql.table(table)} where ${sql.ref(owner)} = ${userId}) as ${sql.ref(key)}`,
  );
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(scope.db);
  return belongings.map(([key, one, many]) => ({
    key,
    words: [one, many],
    count: rows[0]?.[key] ?? 0,
  }));
}
