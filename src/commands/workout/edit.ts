import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { ProgramDay } from '../../domain/program/document.js';
import { changeDay, type DayPlace, type WeekOf } from '../../domain/program/edit-days.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { workoutsSaved } from './answer.js';
import { inEveryWeek, placeOf, whichWorkout, type PlaceFlags } from './which-workout.js';

interface Options extends PlaceFlags {
  readonly title?: string;
  readonly notes?: string;
  readonly rest?: boolean;
  readonly allWeeks?: true;
}

/** Changes what a day is called, its notes, or whether it is a day off. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { title, notes, rest, allWeeks } = options;
  const given: Partial<ProgramDay> = {
    ...(title === undefined ? {} : { title: title.trim() || null }),
    ...(notes === undefined ? {} : { notes: notes.trim() || null }),
    ...(rest === undefined ? {} : { isRest: rest }),
  };
  const { program, workout } = await whichWorkout(app, scope, operands.join(' '), options, 'own');
  const { patch } = await fillIn(app, {
    patch: {
      name: '--title (or --notes, --rest, --no-rest)',
      given: Object.keys(given).length === 0 ? undefined : given,
      ask: async (prompter): Promise<Partial<ProgramDay>> => {
        const text = await prompter.input('Title', { initial: workout.title ?? '' });
        return { title: text.trim() || null };
      },
    },
  });
  let places: readonly DayPlace[] = [];
  const changed = await changeProgram(app, scope, program.id, 'workout edit', (stored) => {
    const place = placeOf(stored, workout);
    places = allWeeks === true ? inEveryWeek(stored, place) : [place];
    const weeks = places.reduce<WeekOf<StoredDay>[]>(
      (weeks, one) => changeDay(weeks, one, (day) => ({ ...day, ...patch, id: day.id, slots: day.slots })),
      [...stored.document.weeks],
    );
    return { document: { ...stored.document, weeks } };
  });
  return workoutsSaved(changed, places);
}
