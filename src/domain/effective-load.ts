import type { LoadKind } from './load.js';

/** A set's load and the body under it. */
export interface LoadOnBody {
  loadKind: LoadKind;
  /** Null when there is none, or when it is in a machine's stacks. */
  weightKg: number | null;
  /** As known on the day of the set; null when unknown. */
  bodyweightKg: number | null;
  /** How much of the body the exercise lifts, 0–1. */
  bodyweightShare: number;
}

/**
 * What a set really moved: body weight × share + added weight − assistance, never below zero.
 *
 * @returns kilograms, unrounded; null when it cannot be known, because the body's weight is needed and unknown or the
 *   load has no kilograms
 */
export function effectiveLoadKg({
  loadKind,
  weightKg,
  bodyweightKg,
  bodyweightShare,
}: LoadOnBody): number | null {
  // An exercise that lifts nothing of the body does not depend on knowing its weight.
  const body = bodyweightShare === 0 ? 0 : bodyweightKg === null ? null : bodyweightKg * bodyweightShare;
  const load = loadKind === 'none' ? 0 : weightKg;
  if (body === null || load === null) return null;
  return Math.max(0, loadKind === 'assisted' ? body - load : body + load);
}
