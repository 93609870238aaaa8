import type { App } from '../../app/app.js';
import { removeDay, type DayPlace, type WeekOf } from '../../domain/program/edit-days.js';
import type { StoredDay } from '../../db/program-rows.js';
import { textOf } from '../../output/text-of.js';
import type { SavedView } from '../../output/view.js';
import { changedFields, changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { dayName, placesText, rowsAt, workoutsSaved } from './answer.js';
import { inEveryWeek, placeOf, whichWorkout, type PlaceFlags } from './which-workout.js';

/** Takes a day out of a program without a question, since it can be brought back; sessions done by it stay. */
export async function run(
  app: App,
  { operands, options }: Invocation<PlaceFlags & { allWeeks?: true }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const { program, workout } = await whichWorkout(app, scope, operands.join(' '), options, 'own');
  let places: readonly DayPlace[] = [];
  const changed = await changeProgram(app, scope, program.id, 'workout remove', (stored) => {
    const place = placeOf(stored, workout);
    places = options.allWeeks === true ? inEveryWeek(stored, place) : [place];
    const weeks = places.reduce<WeekOf<StoredDay>[]>(removeDay, [...stored.document.weeks]);
    return { document: { ...stored.document, weeks } };
  });
  const removed = rowsAt(changed.before, places);
  const view = workoutsSaved(changed, places, [
    `${dayName(workout)} taken out: ${placesText(places)}`,
    `bring it back with: ${removed.map((row) => `ton workout restore ${textOf(row, 'id')}`).join(', ')}`,
  ]);
  return { ...view, record: { ...changedFields(changed), removed } };
}
