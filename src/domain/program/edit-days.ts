import { counted } from '../counted.js';
import { Failure } from '../failure.js';
import type { ProgramDay } from './document.js';

/** A week whose days may know more than a document says of them, such as their rows. */
export interface WeekOf<D extends ProgramDay> {
  readonly days: readonly D[];
}

/** One day; both count from 1. */
export interface DayPlace {
  readonly week: number;
  readonly day: number;
}

/**
 * The day at a place.
 *
 * @throws Failure not-found
 */
export function dayAt<D extends ProgramDay>(weeks: readonly WeekOf<D>[], { week, day }: DayPlace): D {
  const { days } = weekAt(weeks, week);
  const found = days[day - 1];
  if (found !== undefined) return found;
  const hint =
    days.length === 0 ? `week ${week} has no day yet` : `week ${week} has ${counted(days.length, 'day')}`;
  throw new Failure('not-found', `there is no day "${day}" in week ${week}`, hint);
}

function weekAt<D extends ProgramDay>(weeks: readonly WeekOf<D>[], week: number): WeekOf<D> {
  const found = weeks[week - 1];
  if (found !== undefined) return found;
  throw new Failure(
    'not-found',
    `there is no week "${week}"`,
    `the program has ${counted(weeks.length, 'week')}`,
  );
}

/** The weeks with another list of days in one of them. */
function withDays<D extends ProgramDay>(
  weeks: readonly WeekOf<D>[],
  week: number,
  days: readonly D[],
): WeekOf<D>[] {
  return weeks.map((one, at) => (at === week - 1 ? { days } : one));
}

/**
 * Puts a day in; those behind it move on.
 *
 * @param place the end of the week when no day is named
 * @throws Failure not-found for a week that is not there; usage for a place further on than the end
 */
export function addDay<D extends ProgramDay>(
  weeks: readonly WeekOf<D>[],
  { week, day = null }: { readonly week: number; readonly day?: number | null },
  added: D,
): WeekOf<D>[] {
  const { days } = weekAt(weeks, week);
  const end = days.length + 1;
  if (day !== null && (day < 1 || day > end)) {
    throw new Failure(
      'usage',
      `day "${day}" would leave a gap in week ${week}`,
      `it has ${counted(days.length, 'day')}; the next is ${end}`,
    );
  }
  return withDays(weeks, week, days.toSpliced((day ?? end) - 1, 0, added));
}

/**
 * Takes a day out; those behind it move up.
 *
 * @throws Failure not-found
 */
export function removeDay<D extends ProgramDay>(weeks: readonly WeekOf<D>[], place: DayPlace): WeekOf<D>[] {
  dayAt(weeks, place);
  return withDays(weeks, place.week, weekAt(weeks, place.week).days.toSpliced(place.day - 1, 1));
}

/**
 * Moves a day to another place, in its week or another.
 *
 * @throws Failure as `dayAt` and `addDay` do
 */
export function moveDay<D extends ProgramDay>(
  weeks: readonly WeekOf<D>[],
  from: DayPlace,
  to: DayPlace,
): WeekOf<D>[] {
  return addDay(removeDay(weeks, from), to, dayAt(weeks, from));
}

/**
 * Makes something else of a day.
 *
 * @throws Failure not-found
 */
export function changeDay<D extends ProgramDay, R extends ProgramDay>(
  weeks: readonly WeekOf<D>[],
  place: DayPlace,
  change: (day: D) => R,
): WeekOf<D | R>[] {
  const changed = change(dayAt(weeks, place));
  const days = weekAt(weeks, place.week).days.map((day, at) => (at === place.day - 1 ? changed : day));
  return weeks.map((week, at) => (at === place.week - 1 ? { days } : week));
}

/**
 * Makes a program longer or shorter: it goes on as it would when it began again, and is cut at its end.
 *
 * @param weeks one or more
 * @param count at least 1
 */
export function resizeWeeks<D extends ProgramDay>(weeks: readonly WeekOf<D>[], count: number): WeekOf<D>[] {
  return Array.from({ length: count }, (_, at) => weeks[at % weeks.length] ?? { days: [] });
}
