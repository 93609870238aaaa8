import { sql } from 'kysely';
import { Failure } from '../domain/failure.js';
import { isUniqueViolation } from './engines/sqlite-errors.js';
import type { Scope, WriteScope } from './scope.js';
import type { User } from './tables.js';

/** An exercise of a user's own that others have slots or sets of. */
export interface SharedExercise {
  readonly id: number;
  readonly name: string;
  /** Who uses it. */
  readonly users: readonly string[];
}

/** Where a slot or a set says of which exercise it is, and whose it is. */
const uses = [
  ['set_logs', 'user_id'],
  ['session_exercises', 'user_id'],
  ['workout_exercises', 'owner_id'],
  ['training_maxes', 'user_id'],
  ['personal_records', 'user_id'],
] as const;

/** The exercises of a user's own that somebody else has a slot or a set of, also in what was deleted. */
export async function exercisesOthersUse(scope: Scope, userId: number): Promise<SharedExercise[]> {
  const used = uses.map(
    ([table, owner]) => sql`select exercise_id, ${sql.ref(owner)} as user_id from ${sql.table(table)}`,
  );
  const { rows } = await sql<{ id: number; name: string; username: string }>`
    select distinct e.id, e.name, u.username
    from exercises e
      join (${sql.join(used, sql` union `)}) used on used.exercise_id = e.id and used.user_id <> ${userId}
      join users u on u.id = used.user_id
    where e.owner_id = ${userId}
    order by e.id, u.username`.execute(scope.db);
  const byId = new Map<number, { id: number; name: string; users: string[] }>();
  for (const { id, name, username } of rows) {
    const found = byId.get(id);
    if (found === undefined) byId.set(id, { id, name, users: [username] });
    else found.users.push(username);
  }
  return [...byId.values()];
}

/**
 * Makes exercises another user's, with the names their maker gave them and the equipment they need. Outside the
 * journal: it is for a user who goes for good.
 *
 * @throws Failure conflict when the other has an exercise of that name
 */
export async function handOver(
  scope: WriteScope,
  exercises: readonly SharedExercise[],
  from: User,
  to: User,
): Promise<void> {
  for (const { id, name } of exercises) {
    try {
      await scope.db
        .updateTable('exercises')
        .set({ owner_id: to.id, updated_at: scope.now })
        .where('id', '=', id)
        .execute();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new Failure(
        'conflict',
        `"${to.username}" has an exercise like "${name}" already`,
        'hand over to somebody else, or rename one of the two',
        { cause: error },
      );
    }
    await handOverNames(scope, id, from.id, to.id);
    await handOverEquipment(scope, id, from.id, to.id);
  }
}

/** Names that mean something else to the new owner are left behind. */
async function handOverNames(scope: WriteScope, exerciseId: number, from: number, to: number): Promise<void> {
  await sql`update exercise_aliases set owner_id = ${to}, updated_at = ${scope.now}
    where exercise_id = ${exerciseId} and owner_id = ${from}
      and alias_key not in (select alias_key from exercise_aliases where owner_id = ${to})`.execute(scope.db);
}

/** Equipment goes along, unless the new owner has some of that name, which then takes its place. */
async function handOverEquipment(
  scope: WriteScope,
  exerciseId: number,
  from: number,
  to: number,
): Promise<void> {
  const needed = await scope.db
    .selectFrom('exercise_equipment as x')
    .innerJoin('equipment as q', 'q.id', 'x.equipment_id')
    .select(['q.id', 'q.name_key'])
    .where('x.exercise_id', '=', exerciseId)
    .where('q.owner_id', '=', from)
    .execute();
  for (const { id, name_key: key } of needed) {
    const same = await scope.db
      .selectFrom('equipment')
      .select('id')
      .where('owner_id', '=', to)
      .where('name_key', '=', key)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (same === undefined) {
      await scope.db
        .updateTable('equipment')
        .set({ owner_id: to, updated_at: scope.now })
        .where('id', '=', id)
        .execute();
    } else {
      await scope.db
        .updateTable('exercise_equipment')
        .set({ equipment_id: same.id })
        .where('exercise_id', '=', exerciseId)
        .where('equipment_id', '=', id)
        .execute();
    }
  }
}
