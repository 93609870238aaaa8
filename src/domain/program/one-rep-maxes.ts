import type { ProgramDocument } from './document.js';

/** Exercises with sets that are shares of the one-rep max, in the order of the program. */
export function neededOneRepMaxes({ weeks }: Pick<ProgramDocument, 'weeks'>): string[] {
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const shares = slots.filter(({ sets }) => sets.some(({ percentOf }) => percentOf === '1rm'));
  return [...new Set(shares.map(({ exercise }) => exercise))];
}
