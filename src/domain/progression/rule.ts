import type { WeightUnit } from '../load.js';

/** An amount of weight; more than 0. It belongs to its unit: 2.5 kg and 5 lb are the same step in two gyms. */
export interface Step {
  readonly weight: number;
  readonly unit: WeightUnit;
}

/** A share of a weight, more than 0 and less than 100. */
export interface Share {
  readonly percent: number;
}

/** What happens when sessions fail one after the other. */
export interface Fall {
  readonly by: Share | Step;
  /** Failed sessions in a row, 1 or more. */
  readonly after: number;
}

/** `linear +2.5kg`: the same step each time. */
export interface LinearRule {
  readonly kind: 'linear';
  readonly step: Step;
  /** Successes in a row that a step takes. */
  readonly after: number;
  /** Reps of the AMRAP set from which the step is twice as large; null for never. */
  readonly doubleAt: number | null;
  readonly fall: Fall;
}

/** `double +2.5kg`: reps to the top of the range, then load. */
export interface DoubleRule {
  readonly kind: 'double';
  readonly step: Step;
  readonly fall: Fall | null;
}

/** `sum 25 +2.5kg`: load when the session's reps reach a number. */
export interface SumRule {
  readonly kind: 'sum';
  readonly reps: number;
  readonly step: Step;
  readonly fall: Fall | null;
}

/** `rpe`: load from the RTS chart. */
export interface RpeRule {
  readonly kind: 'rpe';
}

/** How far the training max moves when the AMRAP set had that many reps or more; null for each cycle that was done. */
export interface TrainingMaxStep extends Step {
  readonly reps: number | null;
}

/** `tm +5kg`: the training max moves with each cycle. */
export interface TrainingMaxRule {
  readonly kind: 'tm';
  /** One without reps, or several by growing reps. */
  readonly steps: readonly TrainingMaxStep[];
  readonly fall: Fall | null;
}

/** `wave`: percentages of the training max week by week, which the plan writes out. */
export interface WaveRule {
  readonly kind: 'wave';
  /** Null when the training max moves by hand only. */
  readonly trainingMax: TrainingMaxRule | null;
}

/** `5x3+`: sets and reps, the last set perhaps as many as possible. */
export interface Scheme {
  readonly sets: number;
  readonly reps: number;
  readonly isAmrap: boolean;
}

/** Where to start over after the last stage: from a rep max to test, or from the first stage's last weight. */
export type Reset =
  | { readonly kind: 'rep max'; readonly percent: number; readonly reps: number }
  | { readonly kind: 'more'; readonly by: Step }
  | { readonly kind: 'less'; readonly by: Share | Step };

/** `stages 3x10 > 3x8 > 3x6 +2.5kg`: on failure the next scheme at the same weight, then start over. */
export interface StagesRule {
  readonly kind: 'stages';
  /** Two or more. */
  readonly stages: readonly Scheme[];
  readonly step: Step;
  readonly reset: Reset;
}

/** How a slot's targets move. */
export type Rule = LinearRule | DoubleRule | SumRule | RpeRule | TrainingMaxRule | WaveRule | StagesRule;

/** What `linear` does when it is not said (StrongLifts 5x5: three failed sessions, then 10 % less). */
export const usualFall: Fall = { by: { percent: 10 }, after: 3 };

/** Where `stages` start over when it is not said. */
export const usualReset: Reset = { kind: 'less', by: { percent: 10 } };
