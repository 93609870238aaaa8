import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { moveDay, type DayPlace } from '../../domain/program/edit-days.js';
import { programLimits } from '../../domain/program/limits.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { wholeNumber } from '../../schema/flags.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { dayName, placeText, workoutsSaved } from './answer.js';
import { placeOf, whichWorkout, type PlaceFlags } from './which-workout.js';

/** Moves a day to another place of its week, or into another week; those behind make room. */
export async function run(
  app: App,
  { operands, options }: Invocation<PlaceFlags & { to?: string }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const target = options.to === undefined ? undefined : readTarget(options.to);
  const { program, workout } = await whichWorkout(app, scope, operands.join(' '), options, 'own');
  const { to } = await fillIn(app, {
    to: {
      name: '--to',
      given: target,
      ask: async (prompter) =>
        readTarget(await prompter.input('To which day, such as 2, or 3/1 for another week')),
    },
  });
  let from: DayPlace = { week: 1, day: 1 };
  let place = from;
  const changed = await changeProgram(app, scope, program.id, 'workout move', (stored) => {
    from = placeOf(stored, workout);
    place = { week: to.week ?? from.week, day: to.day };
    const weeks = moveDay(stored.document.weeks, from, place);
    return { document: { ...stored.document, weeks }, rows: weeks };
  });
  return workoutsSaved(
    changed,
    [place],
    [`${dayName(workout)} moved from ${placeText(from)} to ${placeText(place)}`],
  );
}

/**
 * `2` for a day, `3/1` for a day of another week.
 *
 * @throws Failure usage for anything else
 */
export function readTarget(text: string): { week?: number; day: number } {
  const [, week, day = ''] = /^\s*(?:(\d+)\s*\/\s*)?(\d+)\s*$/.exec(text) ?? [];
  if (day === '')
    throw new Failure('usage', `"${text}" does not fit --to`, 'it takes a day, or week/day: 2, 3/1');
  return {
    ...(week === undefined ? {} : { week: wholeNumber('--to', week, { min: 1, max: programLimits.weeks }) }),
    day: wholeNumber('--to', day, { min: 1, max: programLimits.days }),
  };
}
