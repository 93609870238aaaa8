import type { App } from '../../app/app.js';
import { resolveExercise } from '../../db/exercises.js';
import type { StoredDay, StoredSlot } from '../../db/program-rows.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import type { DayPlace } from '../../domain/program/edit-days.js';
import { findSlot, requireSlot } from '../../domain/program/find-slot.js';
import { workText } from '../../domain/program/slot-text.js';
import type { StoredProgram } from '../../exchange/program/stored.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { inEveryWeek, placeOf, whichWorkout, type NamedWorkout, type PlaceFlags } from './which-workout.js';

/** What was typed, parted into the workout and what comes after it. */
export interface Parted {
  readonly workout: string;
  readonly rest: string;
}

/**
 * The first word names the workout, or a program with week and day behind it, unless flags do; everything behind that is about
 * an exercise.
 */
export function partOperands(operands: readonly string[], { program }: PlaceFlags): Parted {
  if (program !== undefined) return { workout: '', rest: operands.join(' ') };
  const isNumber = (word: string | undefined) => /^\d+$/.test(word ?? '');
  const [first = '', week, day] = operands;
  const count = !isNumber(first) && isNumber(week) && isNumber(day) ? 3 : 1;
  return { workout: operands.slice(0, count).join(' '), rest: operands.slice(count).join(' ') };
}

/** A slot that was named, by its key. */
export interface NamedSlot extends NamedWorkout {
  readonly slot: StoredSlot;
}

/**
 * The exercise of a workout that is meant, by position, key or name; asked for when it is not said.
 *
 * @throws Failure as `whichWorkout` and `requireSlot` do
 */
export async function whichSlot(
  app: App,
  scope: Scope,
  operands: readonly string[],
  flags: PlaceFlags,
): Promise<NamedSlot> {
  const { workout: words, rest } = partOperands(operands, flags);
  const named = await whichWorkout(app, scope, words, flags, 'own');
  const { slot } = await fillIn(app, {
    slot: {
      name: 'EXERCISE',
      given: rest.trim() === '' ? undefined : await slotOf(scope, named.workout, rest),
      ask: (prompter: Prompter) => askSlot(prompter, named.workout),
    },
  });
  return { ...named, slot };
}

async function slotOf(scope: Scope, day: StoredDay, text: string): Promise<StoredSlot> {
  const found = findSlot(day, text);
  if (found !== undefined) return found;
  const meant = await resolveExercise(scope, text);
  const id = meant.kind === 'found' ? meant.exercise.id : null;
  const called = day.slots.filter(({ exerciseId }) => exerciseId === id);
  return requireSlot(day, called.length === 0 ? text : (called[0]?.exercise ?? text));
}

async function askSlot(prompter: Prompter, day: StoredDay): Promise<StoredSlot> {
  if (day.slots.length === 0) {
    const hint = `add one with: ton workout exercise add ${day.id} "squat 5x5 60kg"`;
    throw new Failure('not-found', 'there is no exercise in this workout yet', hint);
  }
  return await prompter.select(
    'Exercise',
    day.slots.map((slot, at) => ({ name: `${at + 1}  ${slot.exercise}  ${workText(slot)}`, value: slot })),
  );
}

/** A slot and the day it stands on. */
export interface PlacedSlot {
  readonly place: DayPlace;
  readonly slot: StoredSlot;
}

/**
 * The slot as it is now; with `everyWeek` the one of its key in each week, on the same day where it stands there.
 *
 * @throws Failure conflict when it was taken out meanwhile
 */
export function placesOfSlot(
  stored: StoredProgram,
  { workout, slot }: NamedSlot,
  everyWeek: boolean,
): [PlacedSlot, ...PlacedSlot[]] {
  const place = placeOf(stored, workout);
  const at = (where: DayPlace): PlacedSlot[] => {
    const day = stored.document.weeks[where.week - 1]?.days[where.day - 1];
    return (day?.slots ?? []).filter(({ key }) => key === slot.key).map((slot) => ({ place: where, slot }));
  };
  const [here] = at(place);
  if (here === undefined)
    throw new Failure('conflict', `"${slot.exercise}" was taken out meanwhile`, 'see: ton workout show');
  if (!everyWeek) return [here];
  const others = stored.document.weeks.flatMap(({ days }, index) => {
    const week = index + 1;
    if (week === place.week) return [];
    const sameDay = at({ week, day: place.day });
    const anyDay = days.flatMap((_, dayIndex) => at({ week, day: dayIndex + 1 }));
    return [...sameDay, ...anyDay].slice(0, 1);
  });
  return [here, ...others];
}

/** The days that get a slot: this one, or with `everyWeek` the same day of each week. */
export function placesOfDay(
  stored: StoredProgram,
  { workout }: NamedWorkout,
  everyWeek: boolean,
): DayPlace[] {
  const place = placeOf(stored, workout);
  return everyWeek ? inEveryWeek(stored, place) : [place];
}
