import type { Substitute } from '../domain/substitutes.js';
import type { StoredSlot } from './program-rows.js';
import type { Scope } from './scope.js';
import { substitutesFor } from './substitutes.js';
import { ownedNames } from './user-equipment.js';

/** An exercise of a program that a user lacks something for. */
export interface UnmetExercise {
  readonly exercise: string;
  readonly exerciseId: number;
  /** Keys of its slots. */
  readonly slots: readonly string[];
  /** Names of what is missing. */
  readonly missing: readonly string[];
  /** What can be done instead with what is there, the nearest first. */
  readonly substitutes: readonly Substitute[];
}

const substitutesShown = 3;

/**
 * The exercises of a program that need what the user does not own; none for somebody who never said what they own.
 *
 * @param slots of the program, the same exercise may come often
 */
export async function unmetExercises(scope: Scope, slots: readonly StoredSlot[]): Promise<UnmetExercise[]> {
  const owned = await ownedNames(scope);
  if (owned === null || slots.length === 0) return [];
  const ids = [...new Set(slots.map(({ exerciseId }) => exerciseId))];
  const needs = await scope.db
    .selectFrom('exercise_equipment as x')
    .innerJoin('equipment as q', 'q.id', 'x.equipment_id')
    .select(['x.exercise_id', 'q.name'])
    .where('x.exercise_id', 'in', ids)
    .orderBy('q.name')
    .execute();
  const unmet: UnmetExercise[] = [];
  for (const id of ids) {
    const missing = needs.filter((need) => need.exercise_id === id && !owned.has(need.name));
    if (missing.length === 0) continue;
    const places = slots.filter(({ exerciseId }) => exerciseId === id);
    unmet.push({
      exercise: places[0]?.exercise ?? '',
      exerciseId: id,
      slots: [...new Set(places.map(({ key }) => key))],
      missing: missing.map(({ name }) => name),
      substitutes: await substitutesFor(scope, id, substitutesShown),
    });
  }
  return unmet;
}
