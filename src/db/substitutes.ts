import { sql } from 'kysely';
import { compareMovements, rankSubstitutes, type Movement, type Substitute } from '../domain/substitutes.js';
import type { Scope } from './scope.js';
import { ownedNames } from './user-equipment.js';

/**
 * Stand-ins for an exercise with what the user owns, the nearest first.
 *
 * @param limit how many at most
 * @param gym with what is in that gym only
 * @throws Failure not-found when nothing is known of the gym
 */
export async function substitutesFor(
  scope: Scope,
  exerciseId: number,
  limit: number,
  gym?: string,
): Promise<Substitute[]> {
  // One that was put away is not offered, but something can stand in for it.
  const [of] = await visibleMovements(scope, [exerciseId]);
  if (of === undefined) return [];
  const movements = await visibleMovements(scope);
  return rankSubstitutes(of, movements, await ownedNames(scope, gym)).slice(0, limit);
}

/** How near one exercise is to another. */
export async function compareExercises(
  scope: Scope,
  exerciseId: number,
  otherId: number,
): Promise<Substitute | undefined> {
  const movements = await visibleMovements(scope, [exerciseId, otherId]);
  const of = movements.find(({ id }) => id === exerciseId);
  const other = movements.find(({ id }) => id === otherId);
  return of === undefined || other === undefined ? undefined : compareMovements(of, other);
}

interface MovementRow {
  id: number;
  name: string;
  measurement: Movement['measurement'];
  movement_pattern: string | null;
  mechanic: string | null;
  primary_muscles: string | null;
  secondary_muscles: string | null;
  equipment: string | null;
}

/** The exercises a user may do: the catalog and their own, without those put away. */
async function visibleMovements(scope: Scope, ids?: readonly number[]): Promise<Movement[]> {
  const muscles = (role: string) =>
    sql`(select json_group_array(muscle) from exercise_muscles m where m.exercise_id = e.id and m.role = ${role})`;
  const result = await sql<MovementRow>`select e.id, e.name, e.measurement, e.movement_pattern, e.mechanic,
      ${muscles('primary')} as primary_muscles, ${muscles('secondary')} as secondary_muscles,
      (select json_group_array(q.name) from exercise_equipment x join equipment q on q.id = x.equipment_id where x.exercise_id = e.id) as equipment
    from exercises e left join exercise_settings t on t.exercise_id = e.id and t.user_id = ${scope.user.id}
    where e.deleted_at is null and (e.owner_id is null or e.owner_id = ${scope.user.id})
      and (${ids === undefined ? sql`coalesce(t.is_archived, 0) = 0` : sql`e.id in (${sql.join(ids)})`})
    order by e.id`.execute(scope.db);
  return result.rows.map((row) => ({
    id: row.id,
    name: row.name,
    measurement: row.measurement,
    pattern: row.movement_pattern,
    mechanic: row.mechanic,
    primary: names(row.primary_muscles),
    secondary: names(row.secondary_muscles),
    equipment: names(row.equipment),
  }));
}

function names(json: string | null): string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}
