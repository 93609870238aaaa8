import type { App } from '../../app/app.js';
import { expectOwnProgram, type VisibleProgram } from '../../db/programs.js';
import type { StoredDay } from '../../db/program-rows.js';
import type { Scope } from '../../db/scope.js';
import { requireWorkout } from '../../db/workouts.js';
import { Failure } from '../../domain/failure.js';
import { dayAt, type DayPlace } from '../../domain/program/edit-days.js';
import { programLimits } from '../../domain/program/limits.js';
import { readStoredProgram, type StoredProgram } from '../../exchange/program/stored.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import { dayTitle } from '../day-table.js';
import { whichProgram } from '../which-program.js';

/** The flags that name a workout by its place. */
export interface PlaceFlags {
  readonly program?: string;
  readonly week?: string;
  readonly day?: string;
}

/** A workout that was named. */
export interface NamedWorkout {
  readonly program: VisibleProgram;
  readonly workout: StoredDay;
  readonly place: DayPlace;
  readonly stored: StoredProgram;
}

/** What words say of a workout. */
type Reference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'place'; readonly program: string; readonly week?: number; readonly day?: number };

function readReference(text: string, { program, week, day }: PlaceFlags): Reference {
  const number = (flag: string, typed: string, max: number) => wholeNumber(flag, typed, { min: 1, max });
  const given = {
    ...(week === undefined ? {} : { week: number('--week', week, programLimits.weeks) }),
    ...(day === undefined ? {} : { day: number('--day', day, programLimits.days) }),
  };
  const isPlaced = week !== undefined || day !== undefined;
  if (program !== undefined) return { kind: 'place', program, ...given };
  if (isPlaced) return { kind: 'place', program: text, ...given };
  if (/^\d+$/.test(text)) return { kind: 'id', id: Number(text) };
  const [, name, inWeek, onDay] = /^(.*\S)\s+(\d{1,3})\s+(\d{1,3})$/.exec(text) ?? [];
  return name === undefined
    ? { kind: 'place', program: text }
    : { kind: 'place', program: name, week: Number(inWeek), day: Number(onDay) };
}

/**
 * The workout that words or flags name: `12`, `Push pull legs 2 1`, `--program … --week 2 --day 1`. Of a program of one week the
 * week need not be named; what is missing is asked for.
 *
 * @throws Failure not-found, usage for an ambiguous name or a template, denied for another's program where an own one is meant,
 *   input-required when nobody can be asked
 */
export async function whichWorkout(
  app: App,
  scope: Scope,
  text: string,
  flags: PlaceFlags,
  which: 'own' | 'any',
): Promise<NamedWorkout> {
  const reference = readReference(text.trim(), flags);
  if (reference.kind === 'id') return await byId(scope, reference.id, which);
  const words = reference.program === '' ? [] : [reference.program];
  const program = await whichProgram(app, scope, words, which, 'WORKOUT (or --program, --week and --day)');
  const stored = await readStoredProgram(scope, program);
  const week = reference.week ?? (program.weeks === 1 ? 1 : undefined);
  const { place } = await fillIn(app, {
    place: {
      name: [
        ...(week === undefined ? ['--week'] : []),
        ...(reference.day === undefined ? ['--day'] : []),
      ].join(', '),
      given: week === undefined || reference.day === undefined ? undefined : { week, day: reference.day },
      ask: (prompter: Prompter) => askPlace(prompter, stored, week),
    },
  });
  return { program, workout: dayAt(stored.document.weeks, place), place, stored };
}

async function byId(scope: Scope, id: number, which: 'own' | 'any'): Promise<NamedWorkout> {
  const { program, week, day, title, isPutAway } = await requireWorkout(scope, id);
  if (which === 'own') expectOwnProgram(program);
  if (isPutAway) {
    throw new Failure(
      'not-found',
      `the workout "${title ?? id}" was taken out of "${program.name}"`,
      `bring it back with: ton workout restore ${id}`,
    );
  }
  const stored = await readStoredProgram(scope, program);
  return { program, workout: dayAt(stored.document.weeks, { week, day }), place: { week, day }, stored };
}

async function askPlace(
  prompter: Prompter,
  { program, document }: StoredProgram,
  only: number | undefined,
): Promise<DayPlace> {
  const places = document.weeks.flatMap(({ days }, weekAt) =>
    only === undefined || only === weekAt + 1
      ? days.map((day, at) => ({ day, place: { week: weekAt + 1, day: at + 1 } }))
      : [],
  );
  if (places.length === 0) {
    const hint = `add one with: ton workout add "${program.name}"`;
    throw new Failure('not-found', `there is no workout in "${program.name}" yet`, hint);
  }
  return await prompter.search('Workout', (typed) => {
    const choices = places.map(({ day, place }) => ({
      name: dayTitle(document.weeks.length === 1 ? null : String(place.week), place.day, day),
      value: place,
    }));
    return Promise.resolve(choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())));
  });
}

/**
 * Where a workout stands now.
 *
 * @throws Failure conflict when it was taken out meanwhile
 */
export function placeOf({ document }: StoredProgram, { id }: StoredDay): DayPlace {
  for (const [weekAt, { days }] of document.weeks.entries()) {
    const at = days.findIndex((day) => day.id === id);
    if (at !== -1) return { week: weekAt + 1, day: at + 1 };
  }
  throw new Failure(
    'conflict',
    `the workout "${id}" was taken out meanwhile`,
    'see what is there with: ton workout list',
  );
}

/** The same day of every week that has it. */
export function inEveryWeek({ document }: StoredProgram, { day }: DayPlace): DayPlace[] {
  return document.weeks.flatMap(({ days }, at) => (day <= days.length ? [{ week: at + 1, day }] : []));
}
