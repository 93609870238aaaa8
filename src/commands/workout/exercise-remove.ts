import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { ProgramDay } from '../../domain/program/document.js';
import { changeDay, type WeekOf } from '../../domain/program/edit-days.js';
import { removeSlot } from '../../domain/program/edit-slots.js';
import type { SavedView } from '../../output/view.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { workoutsSaved } from './answer.js';
import { placesOfSlot, whichSlot, type PlacedSlot } from './which-slot.js';
import type { PlaceFlags } from './which-workout.js';

/** Takes an exercise out of a workout, or the slot of its key out of every week; what was done of it stays. */
export async function run(
  app: App,
  { operands, options }: Invocation<PlaceFlags & { allWeeks?: true }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const named = await whichSlot(app, scope, operands, options);
  let touched: readonly PlacedSlot[] = [];
  const changed = await changeProgram(app, scope, named.program.id, 'workout exercise remove', (stored) => {
    touched = placesOfSlot(stored, named, options.allWeeks === true);
    const weeks = touched.reduce<WeekOf<StoredDay | ProgramDay>[]>(
      (weeks, { place, slot }) => changeDay(weeks, place, (day) => removeSlot(day, slot)),
      [...stored.document.weeks],
    );
    return { document: { ...stored.document, weeks } };
  });
  return workoutsSaved(
    changed,
    touched.map(({ place }) => place),
  );
}
