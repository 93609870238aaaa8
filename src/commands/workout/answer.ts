import type { ProgramDay } from '../../domain/program/document.js';
import type { DayPlace } from '../../domain/program/edit-days.js';
import type { StoredProgram } from '../../exchange/program/stored.js';
import type { Row, SavedView } from '../../output/view.js';
import { changedFields, changedLines, type ChangedProgram } from '../change-program.js';
import { weeksText } from '../day-table.js';
import { workoutRow } from '../workout-row.js';

/** Workouts of a program as scripts see them; places that are not there are left out. */
export function rowsAt({ document }: StoredProgram, places: readonly DayPlace[]): Row[] {
  return places.flatMap((place) => {
    const day = document.weeks[place.week - 1]?.days[place.day - 1];
    return day === undefined ? [] : [workoutRow(day, place)];
  });
}

/**
 * The answer to a change of workouts: what changed, and those workouts as they are now.
 *
 * @param said what changed, in words of the command's own
 */
export function workoutsSaved(
  changed: ChangedProgram,
  places: readonly DayPlace[],
  said?: readonly string[],
): SavedView {
  return {
    kind: 'saved',
    lines: changedLines(changed, said),
    record: { ...changedFields(changed), workouts: rowsAt(changed.after, places) },
  };
}

/** What people call a day that moves: its title, else that it is a day off. */
export function dayName({ title, isRest }: Pick<ProgramDay, 'title' | 'isRest'>): string {
  return title === null ? (isRest ? 'rest day' : 'day') : `"${title}"`;
}

/** `week 2, day 1`. */
export function placeText({ week, day }: DayPlace): string {
  return `week ${week}, day ${day}`;
}

/** `weeks 1–4, day 2`, or each place where the days differ. */
export function placesText(places: readonly DayPlace[]): string {
  const [first] = places;
  if (first === undefined) return '';
  if (places.length === 1) return placeText(first);
  if (places.some(({ day }) => day !== first.day)) return places.map(placeText).join('; ');
  return `weeks ${weeksText(places.map(({ week }) => week))}, day ${first.day}`;
}
