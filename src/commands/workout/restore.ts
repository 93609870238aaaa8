import type { App } from '../../app/app.js';
import { putAwayDays } from '../../db/program-rows.js';
import { expectOwnProgram } from '../../db/programs.js';
import { requireWorkout } from '../../db/workouts.js';
import { Failure } from '../../domain/failure.js';
import { addDay, type DayPlace } from '../../domain/program/edit-days.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { wholeNumber } from '../../schema/flags.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { dayName, placeText, workoutsSaved } from './answer.js';
import { readTarget } from './move.js';

/** Brings a day back that was taken out of its program, where it stood or elsewhere. */
export async function run(app: App, { operands, options }: Invocation<{ to?: string }>): Promise<SavedView> {
  const scope = await app.writing();
  const [typed] = operands;
  const { id } = await fillIn(app, {
    id: {
      name: 'WORKOUT',
      given:
        typed === undefined
          ? undefined
          : wholeNumber('WORKOUT', typed, { min: 1, max: Number.MAX_SAFE_INTEGER }),
      ask: async (prompter) =>
        wholeNumber(
          'WORKOUT',
          await prompter.input('Id of the workout, as ton workout list --removed has it'),
          {
            min: 1,
            max: Number.MAX_SAFE_INTEGER,
          },
        ),
    },
  });
  const to: Partial<DayPlace> = options.to === undefined ? {} : readTarget(options.to);
  const { program, isPutAway } = await requireWorkout(scope, id);
  expectOwnProgram(program);
  if (!isPutAway) throw notPutAway(id, program.name);
  let place: DayPlace = { week: 1, day: 1 };
  let name = '';
  const changed = await changeProgram(app, scope, program.id, 'workout restore', async (stored, scope) => {
    const found = (await putAwayDays(scope, stored.program)).find(({ stored: day }) => day.id === id);
    if (found === undefined) throw notPutAway(id, program.name);
    name = dayName(found.stored);
    const week = to.week ?? Math.min(found.week, stored.document.weeks.length);
    const end = (stored.document.weeks[week - 1]?.days.length ?? 0) + 1;
    place = { week, day: to.day ?? Math.min(found.day, end) };
    const weeks = addDay(stored.document.weeks, place, found.stored);
    return { document: { ...stored.document, weeks }, rows: weeks };
  });
  return workoutsSaved(changed, [place], [`${name} is back: ${placeText(place)}`]);
}

function notPutAway(id: number, program: string): Failure {
  return new Failure(
    'conflict',
    `the workout "${id}" is in "${program}" already`,
    `see it with: ton workout show ${id}`,
  );
}
