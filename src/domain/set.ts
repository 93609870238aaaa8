import type { LoadKind, WeightUnit } from './load.js';

export const setTypes = ['warmup', 'working', 'drop'] as const;
export type SetType = (typeof setTypes)[number];

/** What an exercise is measured by; it decides which fields a set may carry and which records exist. */
export const measurements = [
  'weight_reps',
  'bodyweight_reps',
  'assisted_reps',
  'duration',
  'weight_duration',
  'distance_duration',
  'weight_distance',
] as const;
export type Measurement = (typeof measurements)[number];

/** One set as it was performed, every field present; null means not given. */
export interface PerformedSet {
  setType: SetType;
  isFailure: boolean;
  isAmrap: boolean;
  /** False for a failed attempt (its reps may be missing). */
  isCompleted: boolean;
  loadKind: LoadKind;
  /** As typed, ≥ 0; null exactly when `loadKind` is none. */
  weight: number | null;
  unit: WeightUnit | null;
  /** Left and right added together where both are given. */
  reps: number | null;
  repsLeft: number | null;
  repsRight: number | null;
  /** 1–10 in halves. */
  rpe: number | null;
  /** Reps left in reserve, 0 or more, in halves. */
  rir: number | null;
  /** Four fields, eccentric, bottom, concentric, top: `3-1-1-0`, X for explosive. */
  tempo: string | null;
  /** Rest after the set, whole seconds. */
  restSeconds: number | null;
  durationSeconds: number | null;
  distanceM: number | null;
}
