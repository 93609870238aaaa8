import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { Failure } from '../domain/failure.js';
import { belongingsOf, type Belonging } from './belongings.js';
import { copiesBeside } from './copy.js';
import { rewriteFile } from './engines/sqlite-rewrite.js';
import { expectAnotherActive } from './household.js';
import { forgetChanges, forgetPlans } from './forget-plans.js';
import { journaledTables } from './journaled-tables.js';
import { inTransaction, type Scope, type WriteScope } from './scope.js';
import { exercisesOthersUse, handOver, type SharedExercise } from './shared-exercises.js';
import type { User } from './tables.js';

/** What goes with a user who is deleted for good. */
export interface PurgePlan {
  readonly user: User;
  readonly belongings: readonly Belonging[];
  /** Enrollments of others in the user's programs, which end; what they logged stays. */
  readonly enrolledOthers: number;
  /** Commands of the user that could be undone. */
  readonly commands: number;
  /** Paths of the copies beside the file, which hold the user too. */
  readonly copies: readonly string[];
  /** Exercises that stay because others use them, and who gets them. */
  readonly handedOver: readonly SharedExercise[];
  readonly heir: User | null;
}

/**
 * What deleting a user for good would take along.
 *
 * @param path of the database file
 * @param heir who gets the exercises that others use
 * @throws Failure conflict when nobody else could act, or others use an exercise of the user's and there is no heir
 */
export async function planPurge(
  scope: Scope,
  user: User,
  path: string,
  heir: User | null,
): Promise<PurgePlan> {
  await expectAnotherActive(scope, user);
  const shared = await exercisesOthersUse(scope, user.id);
  if (shared.length > 0 && heir === null) {
    const named = shared.map(({ name, users }) => `"${name}" (${users.join(', ')})`);
    throw new Failure(
      'conflict',
      `others use exercises that "${user.username}" made: ${named.join(', ')}`,
      `hand them over: ton user remove ${user.username} --purge --hand-over ${shared[0]?.users[0] ?? 'NAME'}`,
    );
  }
  const belongings = (await belongingsOf(scope, user.id)).map((item) =>
    item.key === 'exercises' ? { ...item, count: item.count - shared.length } : item,
  );
  return {
    user,
    belongings,
    enrolledOthers: await countEnrolledOthers(scope, user.id),
    commands: await countCommands(scope, user.id),
    copies: copiesBeside(path),
    handedOver: shared,
    heir,
  };
}

/** What was deleted, and what of the leftovers could not be. */
export interface Purged extends PurgePlan {
  /** Why copies or bytes remain, in the words of the machine; null when none do. */
  readonly leftover: string | null;
}

/**
 * Deletes a user for good: every row of theirs, what anybody's undo holds of them, the copies beside the file, and the
 * bytes of all that in the file itself. There is no way back.
 *
 * @throws Failure as `planPurge` does
 */
export async function purgeUser(scope: Scope, { user, heir }: PurgePlan, path: string): Promise<Purged> {
  const note = { name: 'user remove', words: 'user remove --purge' };
  const done = await inTransaction(scope, note, async (scope) => {
    const plan = await planPurge(scope, user, path, heir);
    if (heir !== null) await handOver(scope, plan.handedOver, user, heir);
    await forgetPlans(scope, user.id);
    await forgetUser(scope, user.id);
    await scope.db.deleteFrom('users').where('id', '=', user.id).execute();
    return plan;
  });
  try {
    for (const copy of done.copies) rmSync(copy, { force: true });
    await rewriteFile(scope.db);
    return { ...done, leftover: null };
  } catch (error) {
    // The rows are gone by now, which an error alone would not tell.
    return { ...done, leftover: (error as Error).message };
  }
}

/** Takes the user's rows out of everybody's journal. */
async function forgetUser(scope: WriteScope, userId: number): Promise<void> {
  const ofUser = scope.db
    .selectFrom('changes')
    .select('command_id')
    .where('table_name', '=', 'users')
    .where('row_key', '=', JSON.stringify({ id: userId }));
  // Whoever added the user has the name in the words of the command.
  await scope.db.deleteFrom('commands').where('id', 'in', ofUser).execute();
  await forgetRows(scope, userId);
}

/**
 * Takes the rows that others' commands wrote of a user out of the journal (a coach enrols and notes, and a changed plan cuts
 * links of sessions), so that the rest of such a command can still be undone; a command that wrote nothing else goes whole, since its words speak of the user.
 */
async function forgetRows(scope: WriteScope, userId: number): Promise<void> {
  const tables = Object.entries(journaledTables).filter(
    ([, { owner, key }]) => owner === 'user_id' && (key as readonly string[]).includes('id'),
  );
  const ofUser = tables.map(
    ([table]) => sql`select c.id, c.command_id from changes c join commands m on m.id = c.command_id
      where m.user_id <> ${userId} and c.table_name = ${table}
        and (c.after ->> '$.user_id' = ${userId} or c.before ->> '$.user_id' = ${userId}
          or c.row_key ->> '$.id' in (select id from ${sql.table(table)} where user_id = ${userId}))`,
  );
  const { rows } = await sql<{ id: number; command_id: number }>`${sql.join(ofUser, sql` union `)}`.execute(
    scope.db,
  );
  await forgetChanges(scope, rows);
}

async function countEnrolledOthers(scope: Scope, userId: number): Promise<number> {
  const row = await scope.db
    .selectFrom('enrollments as e')
    .innerJoin('programs as p', 'p.id', 'e.program_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('p.owner_id', '=', userId)
    .where('e.user_id', '<>', userId)
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countCommands(scope: Scope, userId: number): Promise<number> {
  const row = await scope.db
    .selectFrom('commands')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return row.count;
}
