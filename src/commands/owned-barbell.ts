import type { Scope } from '../db/scope.js';
import { inGym, listOwned } from '../db/user-equipment.js';
import type { PlateStock } from '../domain/plates.js';

/** What is known of the user's own bar and plates; null for what is not. */
export interface OwnedBarbell {
  readonly bar: number | null;
  readonly plates: readonly PlateStock[] | null;
}

/**
 * The bar and plates the user has in their usual gym, in one unit. A thing the exercise takes goes before the barbell, and
 * that before any other bar; plates fit all of them.
 *
 * @param equipmentIds what the exercise is done with, where there is one
 */
export async function ownedBarbell(
  scope: Scope,
  unit: 'kg' | 'lb',
  equipmentIds: readonly number[] = [],
): Promise<OwnedBarbell> {
  const described = inGym(await listOwned(scope), undefined).filter(({ details }) => details !== null);
  if (described.length === 0) return { bar: null, plates: null };
  const { parseDetails } = await import('../schema/equipment-details.js');
  const found = described
    .map(({ details, equipment, equipmentId }) => ({
      details: parseDetails(details),
      rank: equipmentIds.includes(equipmentId) ? 0 : equipment === 'Barbell' ? 1 : 2,
    }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ details, rank }) =>
      details?.kind === 'plates' && details.unit === unit ? [{ ...details, rank }] : [],
    );
  return {
    bar: found.find(({ bar, rank }) => bar !== null && rank < 2)?.bar ?? null,
    plates: found.find(({ plates }) => plates !== null)?.plates ?? null,
  };
}
