import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { Scope } from '../../db/scope.js';
import { programLimits } from '../../domain/program/limits.js';
import { changeDay, type DayPlace, type WeekOf } from '../../domain/program/edit-days.js';
import { addSlot, freeKey } from '../../domain/program/edit-slots.js';
import type { ProgramDay } from '../../domain/program/document.js';
import type { SavedView } from '../../output/view.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';
import { readProgramSlot, readWork, type TypedSlot } from '../program-slot-line.js';
import { workoutsSaved } from './answer.js';
import { readSlotFlags, type SlotFlags } from './slot-flags.js';
import { partOperands, placesOfDay } from './which-slot.js';
import { whichWorkout, type PlaceFlags } from './which-workout.js';

interface Options extends PlaceFlags, SlotFlags {
  readonly position?: string;
  readonly allWeeks?: true;
}

/** Puts an exercise into a workout, or into that day of every week. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { workout: words, rest: line } = partOperands(operands, options);
  const position =
    options.position === undefined
      ? null
      : wholeNumber('--position', options.position, { min: 1, max: programLimits.slots });
  const named = await whichWorkout(app, scope, words, options, 'own');
  const { typed } = await fillIn(app, {
    typed: {
      name: 'EXERCISE',
      given: line.trim() === '' ? undefined : await readProgramSlot(app, scope, line),
      ask: (prompter: Prompter) => askSlot(prompter, scope, options),
    },
  });
  const { exercise, key, slot } = typed;
  const flags = readSlotFlags(scope, options, exercise.measurement);
  let places: readonly DayPlace[] = [];
  const changed = await changeProgram(app, scope, named.program.id, 'workout exercise add', (stored) => {
    const { document } = stored;
    places = placesOfDay(stored, named, options.allWeeks === true);
    const touched = places.flatMap(({ week }) => document.weeks[week - 1] ?? []);
    const added = { ...slot, key: key ?? freeKey(touched, exercise.name), ...flags };
    const weeks = places.reduce<WeekOf<StoredDay | ProgramDay>[]>(
      (weeks, place) => changeDay(weeks, place, (day) => addSlot(day, added, position)),
      [...document.weeks],
    );
    return { document: { ...document, weeks }, find: () => exercise };
  });
  return workoutsSaved(changed, places);
}

async function askSlot(prompter: Prompter, scope: Scope, { sets }: SlotFlags): Promise<TypedSlot> {
  const exercise = await askExercise(prompter, scope);
  const { name, measurement } = exercise;
  const example = measurement.endsWith('_reps') ? '3x8-12 60kg, double +2.5kg' : '3x30s';
  const text =
    sets === undefined
      ? await prompter.input(`Sets of ${name}, such as ${example}`, {
          check: (text) => problemOf(() => Promise.resolve().then(() => readWork(scope, text, exercise))),
        })
      : '';
  const slot = { exercise: name, measurement, supersetGroup: null, restSeconds: null, notes: null };
  return { exercise, key: null, slot: { ...slot, ...readWork(scope, text, exercise) } };
}
