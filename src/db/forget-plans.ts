import { sql, type RawBuilder } from 'kysely';
import { idList } from './listed.js';
import type { WriteScope } from './scope.js';

/** What others' rows say of a plan; the database empties these columns when the plan goes. */
const links = [
  { table: 'set_logs', column: 'planned_set_id', to: 'planned_sets' },
  { table: 'target_sets', column: 'planned_set_id', to: 'planned_sets' },
  { table: 'session_exercises', column: 'workout_exercise_id', to: 'workout_exercises' },
  { table: 'sessions', column: 'workout_id', to: 'workouts' },
  { table: 'sessions', column: 'program_id', to: 'programs' },
  { table: 'sessions', column: 'enrollment_id', to: 'enrollments' },
  { table: 'import_logs', column: 'program_id', to: 'programs' },
  { table: 'users', column: 'managed_by_coach_id', to: 'coaches' },
] as const;

/** Rows of others that go with an enrollment. */
const ofEnrollment = ['enrollment_inputs', 'training_maxes'] as const;

/**
 * Takes the programs of a user who goes for good out of the journal of everybody else, as the database takes them out of their
 * rows: what they logged by such a program is as if it had been logged without one, and can still be undone; that they
 * joined it, and what they set in it, is forgotten. To be called while the rows are there.
 */
export async function forgetPlans(scope: WriteScope, userId: number): Promise<void> {
  for (const { table, column, to } of links)
    await emptyColumn(scope, userId, table, column, goneIds(userId, to));
  const enrollments = goneIds(userId, 'enrollments');
  const dependent = ofEnrollment.map(
    (table) => sql`(table_name = ${table}
      and coalesce(after ->> '$.enrollment_id', before ->> '$.enrollment_id',
        (select enrollment_id from ${sql.table(table)} where id = row_key ->> '$.id')) in ${enrollments})`,
  );
  const { rows } = await sql<{ id: number; command_id: number }>`
    select id, command_id from changes where command_id in ${commandsOfOthers(userId)}
      and ((table_name = 'enrollments' and row_key ->> '$.id' in ${enrollments}) or ${sql.join(dependent, sql` or `)})`.execute(
    scope.db,
  );
  await forgetChanges(scope, rows);
}

/** Takes entries out of the journal, and the commands of which nothing is left. */
export async function forgetChanges(
  scope: WriteScope,
  changes: readonly { readonly id: number; readonly command_id: number }[],
): Promise<void> {
  await sql`delete from changes where id in ${idList(changes.map(({ id }) => id))}`.execute(scope.db);
  await sql`delete from commands where id in ${idList(changes.map((change) => change.command_id))}
    and not exists (select 1 from changes where command_id = commands.id)`.execute(scope.db);
}

function commandsOfOthers(userId: number): RawBuilder<unknown> {
  return sql`(select id from commands where user_id <> ${userId})`;
}

/** The ids of the user's rows, and of those that were deleted already; of enrollments those of anybody in a program of the user's. */
function goneIds(userId: number, table: (typeof links)[number]['to']): RawBuilder<unknown> {
  if (table === 'enrollments')
    return sql`(select id from enrollments where program_id in ${goneIds(userId, 'programs')}
      union select row_key ->> '$.id' from changes where table_name = 'enrollments'
        and coalesce(after ->> '$.program_id', before ->> '$.program_id') in ${goneIds(userId, 'programs')})`;
  const owner = sql.ref(table === 'coaches' ? 'user_id' : 'owner_id');
  return sql`(select id from ${sql.table(table)} where ${owner} = ${userId}
    union select c.row_key ->> '$.id' from changes c join commands m on m.id = c.command_id
      where m.user_id = ${userId} and c.table_name = ${table})`;
}

async function emptyColumn(
  scope: WriteScope,
  userId: number,
  table: string,
  column: string,
  gone: RawBuilder<unknown>,
): Promise<void> {
  const path = `$.${column}`;
  for (const side of ['before', 'after'] as const) {
    const state = sql.ref(side);
    await sql`update changes set ${state} = json_set(${state}, ${path}, null)
      where table_name = ${table} and command_id in ${commandsOfOthers(userId)}
        and ${state} ->> ${path} in ${gone}`.execute(scope.db);
  }
}
