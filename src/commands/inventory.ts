import { loadedExercises } from '../db/inventory.js';
import type { Scope } from '../db/scope.js';
import { inGym, listOwned, type OwnedEquipment } from '../db/user-equipment.js';
import { equipmentFor, type Inventory, type InventoryThing } from '../domain/inventory.js';
import type { Equipment } from '../domain/loadable.js';
import { userUnit } from './user-unit.js';

/** The things among those a user has that they described, as far as this version understands them. */
export async function describedThings(owned: readonly OwnedEquipment[]): Promise<InventoryThing[]> {
  const described = owned.filter(({ details }) => details !== null);
  if (described.length === 0) return [];
  const { parseDetails } = await import('../schema/equipment-details.js');
  return described.flatMap(({ equipment, details }) => {
    const parsed = parseDetails(details);
    return parsed === null ? [] : [{ equipment, details: parsed }];
  });
}

/**
 * What can be loaded in the user's gym.
 *
 * @param gym as typed; their usual one when left out
 * @throws Failure not-found when nothing is known of that gym
 */
export async function inventoryOf(scope: Scope, gym?: string): Promise<Inventory> {
  const owned = inGym(await listOwned(scope), gym);
  return { unit: userUnit(scope.user), things: await describedThings(owned) };
}

/**
 * What each exercise can be loaded with in the user's gym, in two queries: for `equipment` of a slot's log.
 *
 * @param gym as for `inventoryOf`
 * @returns one entry for each id that is an exercise; null where nobody said and nothing is usual
 */
export async function equipmentOf(
  scope: Scope,
  exerciseIds: readonly number[],
  gym?: string,
): Promise<ReadonlyMap<number, Equipment | null>> {
  if (exerciseIds.length === 0) return new Map();
  const exercises = await loadedExercises(scope, exerciseIds);
  const inventory = await inventoryOf(scope, gym);
  return new Map([...exercises].map(([id, exercise]) => [id, equipmentFor(exercise, inventory)]));
}
