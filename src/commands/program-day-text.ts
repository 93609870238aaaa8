import type { DayToDo } from '../db/followed-days.js';

/** Where a day stands in its program. */
export type DayPlace = Pick<DayToDo, 'week' | 'day' | 'round' | 'title'>;

/** `Strength, round 2, week 2, day 3: Pull`; the round from the second on. */
export function programDayText(program: string, { week, day, round, title }: DayPlace): string {
  const rounds = round > 1 ? `round ${round}, ` : '';
  return `${program}, ${rounds}week ${week}, day ${day}${title === null ? '' : `: ${title}`}`;
}
