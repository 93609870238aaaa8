import type { ProgramDocument } from './document.js';

/** Days of one week on which there is something to do. */
function daysOf({ weeks }: ProgramDocument, week: number): number {
  return weeks[week]?.days.filter(({ isRest, slots }) => !isRest && slots.length > 0).length ?? 0;
}

/**
 * How many training days so many weeks of a program have; after its last week the first comes again.
 *
 * @param weeks the program's own number when left out
 */
export function trainingDaysIn(program: ProgramDocument, weeks = program.weeks.length): number {
  let days = 0;
  for (let week = 0; week < weeks; week += 1) days += daysOf(program, week % program.weeks.length);
  return days;
}
