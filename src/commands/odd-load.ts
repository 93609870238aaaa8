import type { Scope } from '../db/scope.js';
import { recentLoads } from '../db/sets.js';
import { toKilograms } from '../domain/load.js';
import { describeSet } from '../domain/notation/describe.js';
import { isTenfoldOff } from '../domain/plausible.js';
import type { PerformedSet } from '../domain/set.js';
import { showWeight, userUnit } from './user-unit.js';

/**
 * What is odd about the load of some sets: ten times off what is usual for the exercise, as by a slip of the comma.
 *
 * @returns a sentence without its end, or null when nothing is
 */
export async function oddLoad(
  scope: Scope,
  exercise: { readonly id: number; readonly name: string },
  sets: readonly PerformedSet[],
): Promise<string | null> {
  const loaded = sets.filter((set) => set.setType === 'working' && set.weight !== null && set.unit !== null);
  if (loaded.length === 0) return null;
  const usual = await recentLoads(scope, exercise.id, 20);
  const odd = loaded.find((set) => isTenfoldOff(toKilograms(set.weight ?? 0, set.unit ?? 'kg') ?? 0, usual));
  if (odd === undefined) return null;
  const unit = userUnit(scope.user);
  return `${describeSet(odd)} is far from what you usually lift in ${exercise.name} (around ${showWeight(usual[0] ?? 0, unit)} ${unit})`;
}
