import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import type { Equipment } from '../../domain/loadable.js';
import { equipmentOf } from '../inventory.js';

/** Where the weights have to be loaded. */
export interface LoadingFlags {
  readonly gym?: string;
  /** False for weights as they are, rounded to nothing. */
  readonly plates: boolean;
}

/**
 * What exercises can be loaded with.
 *
 * @returns a function by id; null for an exercise whose weights are not rounded
 * @throws Failure usage for a gym and none at all; not-found for an unknown gym
 */
export async function loadingOf(
  scope: Scope,
  { gym, plates }: LoadingFlags,
  exerciseIds: readonly number[],
): Promise<(exerciseId: number) => Equipment | null> {
  if (!plates && gym !== undefined)
    throw new Failure('usage', `"--gym ${gym}" and "--no-plates" say different things`, 'give one of them');
  const equipment = plates ? await equipmentOf(scope, exerciseIds, gym) : new Map<number, Equipment>();
  return (id) => equipment.get(id) ?? null;
}
