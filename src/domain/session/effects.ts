import type { WeightUnit } from '../load.js';
import type { PerformedSet } from '../set.js';

/** What the loop asks of its surroundings, to be done in order; after a write the plan is read again for `reload`. */
export type Effect =
  /** Log sets; refuse when the slot no longer has `expected` sets, because another terminal was faster. */
  | {
      readonly kind: 'log';
      readonly slotId: number;
      readonly sets: readonly PerformedSet[];
      readonly expected: number;
    }
  | { readonly kind: 'skip'; readonly slotId: number }
  | { readonly kind: 'unskip'; readonly slotId: number }
  /** Ask with ranked substitutes when the exercise is null. */
  | { readonly kind: 'swap'; readonly slotId: number; readonly exercise: string | null }
  /** Ask when the exercise is null; the sets are entered at its place afterwards, by `enterSets`. */
  | { readonly kind: 'add'; readonly exercise: string | null; readonly sets: string | null }
  /** Of the session as a whole when `slotId` is null; ask when the text is null. */
  | { readonly kind: 'note'; readonly slotId: number | null; readonly text: string | null }
  | { readonly kind: 'undo'; readonly slotId: number; readonly setId: number }
  | { readonly kind: 'plates'; readonly slotId: number; readonly weight: number; readonly unit: WeightUnit }
  | { readonly kind: 'show'; readonly what: 'plan' | 'help' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' }
  /** `left` required sets were not done. */
  | { readonly kind: 'finish'; readonly left: number }
  /** The line could not be followed: show why, and keep it to be corrected. */
  | {
      readonly kind: 'refuse';
      readonly text: string;
      readonly message: string;
      readonly hint: string | null;
    };
