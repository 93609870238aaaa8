import type { ProgramDocument, ProgramSlot } from './document.js';

/** Whether nobody but the lifter says with which weight the slot begins. */
function isOpen({ sets }: ProgramSlot): boolean {
  return sets.some(
    ({ setType, loadKind, weight, percentOf }) =>
      setType === 'working' && loadKind !== 'none' && weight === null && percentOf === null,
  );
}

/** Exercises whose plan names no weight, in the order of the program: the lifter begins with one of their own. */
export function openStarts({ weeks }: ProgramDocument): string[] {
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  return [...new Set(slots.filter(isOpen).map(({ exercise }) => exercise))];
}
