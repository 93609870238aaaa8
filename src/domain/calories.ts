/** What an estimate of energy needs. */
export interface Effort {
  /** Metabolic equivalent of the activity, rest within it included. */
  met: number;
  bodyweightKg: number;
  seconds: number;
}

/**
 * Energy spent, an estimate: kcal = MET × 3.5 × kg / 200 × minutes (American College of Sports Medicine, Guidelines
 * for Exercise Testing and Prescription).
 *
 * @returns kilocalories, unrounded
 */
export function estimateCalories({ met, bodyweightKg, seconds }: Effort): number {
  return ((met * 3.5 * bodyweightKg) / 200) * (seconds / 60);
}

/** A metabolic equivalent and where it comes from. */
export interface CompendiumMet {
  met: number;
  /** Five digits of the 2024 Adult Compendium of Physical Activities. */
  code: string;
}

/**
 * The metabolic equivalent of skipping rope by its pace (2024 Adult Compendium of Physical Activities).
 *
 * @param skipsPerMinute 100 and 120 both count as the middle pace
 */
export function jumpRopeMet(skipsPerMinute: number): CompendiumMet {
  if (skipsPerMinute < 100) return { met: 8.3, code: '15552' };
  if (skipsPerMinute <= 120) return { met: 11.8, code: '15551' };
  return { met: 12.3, code: '15550' };
}
