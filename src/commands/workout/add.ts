import type { App } from '../../app/app.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { ProgramDay } from '../../domain/program/document.js';
import { addDay, type DayPlace, type WeekOf } from '../../domain/program/edit-days.js';
import { addSlot, freeKey } from '../../domain/program/edit-slots.js';
import { programLimits } from '../../domain/program/limits.js';
import type { SavedView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import { changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { readProgramSlot, type TypedSlot } from '../program-slot-line.js';
import { whichProgram } from '../which-program.js';
import { placesText, workoutsSaved } from './answer.js';

interface Options {
  readonly week?: string;
  readonly day?: string;
  readonly title?: string;
  readonly rest?: true;
  readonly notes?: string;
  readonly exercise?: readonly string[];
}

/** Adds a day to one week of a program, or to each. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const number = (flag: string, text: string | undefined, max: number) =>
    text === undefined ? null : wholeNumber(flag, text, { min: 1, max });
  const only = number('--week', options.week, programLimits.weeks);
  const day = number('--day', options.day, programLimits.days);
  const program = await whichProgram(app, scope, operands, 'own');
  const typed: TypedSlot[] = [];
  for (const line of options.exercise ?? []) typed.push(await readProgramSlot(app, scope, line));
  const places: DayPlace[] = [];
  const changed = await changeProgram(app, scope, program.id, 'workout add', ({ document }) => {
    let weeks: WeekOf<ProgramDay | StoredDay>[] = [...document.weeks];
    const numbers = only === null ? document.weeks.map((_, at) => at + 1) : [only];
    const touched = numbers.map((week) => document.weeks[week - 1] ?? { days: [] });
    const added = dayOf(options, typed, touched);
    for (const week of numbers) {
      weeks = addDay(weeks, { week, day }, added);
      places.push({ week, day: day ?? weeks[week - 1]?.days.length ?? 1 });
    }
    return { document: { ...document, weeks }, find: finderOf(typed) };
  });
  const [first] = places;
  const id =
    first === undefined ? null : changed.after.document.weeks[first.week - 1]?.days[first.day - 1]?.id;
  const hint = `add exercises with: ton workout exercise add ${id} "squat 5x5 60kg"${places.length > 1 ? ' --all-weeks' : ''}`;
  return workoutsSaved(changed, places, [
    `${options.rest === true ? 'rest day' : 'workout'} added: ${placesText(places)}`,
    ...(typed.length === 0 && options.rest !== true ? [hint] : []),
  ]);
}

function textOrNull(text = ''): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The new day; its slots get keys that are free in all weeks that get it. */
function dayOf(
  { title, rest, notes }: Options,
  typed: readonly TypedSlot[],
  weeks: readonly WeekOf<ProgramDay>[],
): ProgramDay {
  const empty: ProgramDay = {
    title: textOrNull(title),
    isRest: rest === true,
    notes: textOrNull(notes),
    slots: [],
  };
  return typed.reduce<ProgramDay>((day, { key, slot }) => {
    const taken = [...weeks, { days: [day] }];
    return addSlot(day, { ...slot, key: key ?? freeKey(taken, slot.exercise) }, null);
  }, empty);
}

function finderOf(typed: readonly TypedSlot[]) {
  const byName = new Map(typed.map(({ exercise }) => [exercise.name, exercise]));
  return (name: string) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`nothing finds the exercise ${name}`);
    return found;
  };
}
