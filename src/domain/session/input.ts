import type { WeightUnit } from '../load.js';
import type { PerformedSet } from '../set.js';

/** What the lifter wants of the rest: to start or end it, to end it, other seconds from now, or more or fewer of them. */
export type RestChange =
  | { readonly kind: 'toggle' }
  | { readonly kind: 'off' }
  | { readonly kind: 'to'; readonly seconds: number }
  | { readonly kind: 'by'; readonly seconds: number };

/** What a line asks the loop to do. Of a text, null leaves the question of which one open. */
export type LoopInput =
  | { readonly kind: 'accept' }
  /** Of the slot at hand when `slotId` is null. */
  | { readonly kind: 'sets'; readonly slotId: number | null; readonly sets: readonly PerformedSet[] }
  | { readonly kind: 'go'; readonly slotId: number }
  | { readonly kind: 'swap'; readonly exercise: string | null }
  | { readonly kind: 'skip' }
  /** With sets to log of it at once, as they were typed. */
  | { readonly kind: 'add'; readonly exercise: string | null; readonly sets: string | null }
  | { readonly kind: 'note'; readonly about: 'exercise' | 'session'; readonly text: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'rest'; readonly change: RestChange }
  /** Of the proposal when the weight is null. */
  | { readonly kind: 'plates'; readonly weight: number | null; readonly unit: WeightUnit | null }
  | { readonly kind: 'show'; readonly what: 'plan' | 'help' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'finish' };
