import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { ProgramDay } from '../../domain/program/document.js';
import { changeDay, type DayPlace, type WeekOf } from '../../domain/program/edit-days.js';
import { addSlot, moveSlot, removeSlot } from '../../domain/program/edit-slots.js';
import { programLimits } from '../../domain/program/limits.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { wholeNumber } from '../../schema/flags.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { workoutsSaved } from './answer.js';
import { placesOfSlot, whichSlot } from './which-slot.js';
import type { PlaceFlags } from './which-workout.js';

interface Options extends PlaceFlags {
  readonly position?: string;
  readonly toDay?: string;
  readonly allWeeks?: true;
}

/** Moves an exercise within its workout, or to another day of its week; its key and so its progress go along. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const number = (flag: string, text: string | undefined, max: number) =>
    text === undefined ? undefined : wholeNumber(flag, text, { min: 1, max });
  const toDay = number('--to-day', options.toDay, programLimits.days);
  const given = number('--position', options.position, programLimits.slots);
  const named = await whichSlot(app, scope, operands, options);
  const { position } = await fillIn(app, {
    position: {
      name: '--position (or --to-day)',
      // With a day alone it goes to that day's end.
      given: given ?? (toDay === undefined ? undefined : null),
      ask: async (prompter) => {
        const text = await prompter.input(`To which position of ${named.workout.slots.length}`);
        return wholeNumber('--position', text, { min: 1, max: programLimits.slots });
      },
    },
  });
  let places: DayPlace[] = [];
  const changed = await changeProgram(app, scope, named.program.id, 'workout exercise move', (stored) => {
    const touched = placesOfSlot(stored, named, options.allWeeks === true);
    places = touched.map(({ place }) => ({ ...place, day: toDay ?? place.day }));
    const weeks = touched.reduce<WeekOf<StoredDay | ProgramDay>[]>(
      (weeks, { place, slot }) => {
        if (toDay === undefined || toDay === place.day)
          return changeDay(weeks, place, (day) => moveSlot(day, slot, position ?? day.slots.length));
        const without = changeDay(weeks, place, (day) => removeSlot(day, slot));
        return changeDay(without, { ...place, day: toDay }, (day) => addSlot(day, slot, position));
      },
      [...stored.document.weeks],
    );
    return { document: { ...stored.document, weeks } };
  });
  return workoutsSaved(changed, places);
}
