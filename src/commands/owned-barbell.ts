import type { Scope } from '../db/scope.js';
import { inGym, listOwned } from '../db/user-equipment.js';
import { knownBarbell, type KnownBarbell } from '../domain/inventory.js';
import { describedThings } from './inventory.js';

/**
 * The bar and plates the user has in their usual gym, in one unit; null for what is not known.
 *
 * @param equipmentIds what the exercise is done with, where there is one
 */
export async function ownedBarbell(
  scope: Scope,
  unit: 'kg' | 'lb',
  equipmentIds: readonly number[] = [],
): Promise<KnownBarbell> {
  const owned = inGym(await listOwned(scope), undefined);
  const taken = owned.filter(({ equipmentId }) => equipmentIds.includes(equipmentId));
  const things = await describedThings(owned);
  return knownBarbell(
    { unit, things },
    taken.map(({ equipment }) => equipment),
    unit,
  );
}
