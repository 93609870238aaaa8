import type { LoadKind, WeightUnit } from '../load.js';
import type { SetType } from '../set.js';

/** What a percentage is of: the one-rep max, or the training max an enrollment keeps. */
export type PercentOf = '1rm' | 'training_max';

/** One set as it is asked for, every field present; null means not asked for. Of a range both ends are given. */
export interface PlannedSet {
  setType: SetType;
  /** The fourth of "3–4 sets". */
  isOptional: boolean;
  /** As many as possible; `repsMin` is then the least that counts, null for none. */
  isAmrap: boolean;
  repsMin: number | null;
  repsMax: number | null;
  /** At most one load: a weight, or percentages. `none` exactly when no weight acts beside the body. */
  loadKind: LoadKind;
  weight: number | null;
  unit: WeightUnit | null;
  percentMin: number | null;
  percentMax: number | null;
  percentOf: PercentOf | null;
  /** An effort stands beside the load: RPE or RIR, never both. */
  rpeMin: number | null;
  rpeMax: number | null;
  rirMin: number | null;
  rirMax: number | null;
  /** Four fields, eccentric, bottom, concentric, top: `3-1-1-0`. */
  tempo: string | null;
  restSecondsMin: number | null;
  restSecondsMax: number | null;
  durationSeconds: number | null;
  distanceM: number | null;
}

/** A planned set as it was asked for in a session: percentages have become a weight, where the maximum was known. */
export interface TargetSet extends Omit<
  PlannedSet,
  'percentMin' | 'percentMax' | 'percentOf' | 'restSecondsMin' | 'restSecondsMax'
> {
  /** Whole seconds of rest asked for after the set. */
  restSeconds: number | null;
}
