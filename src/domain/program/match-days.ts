import type { ProgramDay, ProgramWeek } from './document.js';
import { areSameSets } from './same-sets.js';

/** For each day of a week its number in the same week before, from 0; null for a new one. */
export type DayMatches = readonly (number | null)[];

/** A day that was read from its row and carried over still knows it. */
type Day = ProgramDay & { readonly id?: number };
type Likeness = (before: Day, after: Day) => number;

const sameRow: Likeness = (before, after) => (after.id !== undefined && before.id === after.id ? 1 : 0);

const sameTitle: Likeness = (before, after) => (after.title !== null && before.title === after.title ? 1 : 0);

/** The share of slots both days have, where it is half or more; of days with as many, the one with more equal sets is liker. */
const sharedSlots: Likeness = (before, after) => {
  const sets = new Map(before.slots.map((slot) => [slot.key, slot.sets]));
  const shared = after.slots.filter(({ key }) => sets.has(key));
  const equal = shared.filter((slot) => areSameSets(sets.get(slot.key) ?? [], slot.sets));
  const share = shared.length / Math.max(before.slots.length, after.slots.length, 1);
  return share < 0.5 ? 0 : share + equal.length / 1e6;
};

/**
 * Which days of a week are the same as before, however they were moved: those of one row, those of one title, then those with most of their
 * slots in common, then those that stand where they stood. Days of one week are never those of another.
 */
export function matchDays(before: ProgramWeek | undefined, after: ProgramWeek): DayMatches {
  const was = before?.days ?? [];
  const matches: (number | null)[] = after.days.map(() => null);
  const free = new Set(was.keys());
  const take = (index: number, found: number) => {
    matches[index] = found;
    free.delete(found);
  };
  for (const likeness of [sameRow, sameTitle, sharedSlots]) {
    for (const [index, day] of after.days.entries()) {
      if (matches[index] !== null) continue;
      const found = [...free]
        .map((at) => ({ at, like: likeness(was[at] ?? day, day), distance: Math.abs(at - index) }))
        .filter(({ like }) => like > 0)
        .sort((a, b) => b.like - a.like || a.distance - b.distance)[0];
      if (found !== undefined) take(index, found.at);
    }
  }
  for (const index of after.days.keys()) if (matches[index] === null && free.has(index)) take(index, index);
  return matches;
}
