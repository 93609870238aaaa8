import type { PlannedSet } from '../planned/planned-set.js';

function isSameSet(a: PlannedSet, b: PlannedSet): boolean {
  return (Object.keys(a) as (keyof PlannedSet)[]).every((field) => a[field] === b[field]);
}

/** Whether the same is asked for, set by set. */
export function areSameSets(a: readonly PlannedSet[], b: readonly PlannedSet[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((set, at) => {
      const other = b[at];
      return other !== undefined && isSameSet(set, other);
    })
  );
}
