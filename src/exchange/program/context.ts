import type { Measurement } from '../../domain/set.js';

export type DocumentFormat = 'yaml' | 'json';

/** An exercise that a document names. */
export interface NamedExercise {
  /** As it is called, which may be more than was typed. */
  readonly name: string;
  readonly measurement: Measurement;
}

/** What a document leaves open. */
export interface DocumentContext {
  /**
   * Looks an exercise up.
   *
   * @throws Failure for one that is not there; it becomes a mistake with its place
   */
  readonly find: (typed: string) => NamedExercise;
}

/** Takes every exercise as it is typed, and for one with weight and reps. */
export const asTyped: DocumentContext = {
  find: (typed) => ({ name: typed, measurement: 'weight_reps' }),
};
