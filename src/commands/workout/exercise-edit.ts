import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import { Failure } from '../../domain/failure.js';
import type { ProgramDay, ProgramSlot } from '../../domain/program/document.js';
import { changeDay, type WeekOf } from '../../domain/program/edit-days.js';
import { changeSlot, renameInTests } from '../../domain/program/edit-slots.js';
import { workText } from '../../domain/program/slot-text.js';
import type { SavedView } from '../../output/view.js';
import { whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';
import { readWork } from '../program-slot-line.js';
import { workoutsSaved } from './answer.js';
import { readSlotFlags, type SlotFlags } from './slot-flags.js';
import { placesOfSlot, whichSlot, type PlacedSlot } from './which-slot.js';
import type { PlaceFlags } from './which-workout.js';

interface Options extends PlaceFlags, SlotFlags {
  readonly exercise?: string;
  readonly allWeeks?: true;
}

/** Changes one exercise of a workout, or the slot of its key in every week. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const named = await whichSlot(app, scope, operands, options);
  const { slot } = named;
  const exercise = options.exercise === undefined ? null : await whichExercise(app, scope, options.exercise);
  const measurement = exercise?.measurement ?? slot.measurement;
  if (measurement !== slot.measurement && options.sets === undefined && slot.sets.length > 0) {
    throw new Failure(
      'usage',
      `the sets of "${slot.exercise}" do not fit "${exercise?.name ?? ''}"`,
      'say what is asked of it with: --sets',
    );
  }
  const given: Partial<ProgramSlot> = {
    ...(exercise === null ? {} : { exercise: exercise.name, measurement }),
    ...readSlotFlags(scope, options, measurement),
  };
  const { patch } = await fillIn(app, {
    patch: {
      name: '--sets (or --rule, --exercise, --superset, --rest, --notes, --key)',
      given: Object.keys(given).length === 0 ? undefined : given,
      ask: async (prompter): Promise<Partial<ProgramSlot>> => {
        const text = await prompter.input(`Sets of ${slot.exercise}, and the rule behind them`, {
          initial: workText(slot),
          check: (text) => problemOf(() => Promise.resolve().then(() => readWork(scope, text, slot))),
        });
        return readWork(scope, text, slot);
      },
    },
  });
  let touched: readonly PlacedSlot[] = [];
  const changed = await changeProgram(app, scope, named.program.id, 'workout exercise edit', (stored) => {
    touched = placesOfSlot(stored, named, options.allWeeks === true);
    const weeks = touched.reduce<WeekOf<StoredDay | ProgramDay>[]>(
      (weeks, { place, slot }) => changeDay(weeks, place, (day) => changeSlot(day, slot, patch)),
      [...stored.document.weeks],
    );
    const document = { ...stored.document, weeks };
    return {
      document: patch.key === undefined ? document : renameInTests(document, slot.key, patch.key),
      ...(exercise === null ? {} : { find: () => exercise }),
    };
  });
  return workoutsSaved(
    changed,
    touched.map(({ place }) => place),
  );
}
