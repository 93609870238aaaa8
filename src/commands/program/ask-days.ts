import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { programLimits } from '../../domain/program/limits.js';
import { workText } from '../../domain/program/slot-text.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import type { Prompter } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import { dayTitle } from '../day-table.js';
import { problemOf } from '../problem-of.js';
import { readWork, type TypedSlot } from '../program-slot-line.js';
import { slotLabels } from '../slot-rows.js';
import type { TypedDay } from './read-day.js';

/** Asks for a number of 1 to `max`, as the flag takes it; Enter takes `usual`. */
async function askCount(
  prompter: Prompter,
  flag: string,
  question: string,
  { usual, max }: { readonly usual: number; readonly max: number },
): Promise<number> {
  const read = (text: string) => wholeNumber(flag, text.trim() || String(usual), { min: 1, max });
  const text = await prompter.input(`${question} (${usual})`, {
    check: (text) => problemOf(() => Promise.resolve().then(() => read(text))),
  });
  return read(text);
}

/** Asks for how many weeks a program has. */
export async function askWeeks(prompter: Prompter): Promise<number> {
  return await askCount(prompter, '--weeks', 'How many weeks, before it begins again', {
    usual: 1,
    max: programLimits.weeks,
  });
}

/**
 * Asks for the days of a week, exercise by exercise, then shows the whole program and asks whether to save it.
 *
 * @throws Failure cancelled when it is not to be saved
 */
export async function askDays(
  app: App,
  prompter: Prompter,
  scope: Scope,
  { name, weeks = 1 }: { readonly name: string; readonly weeks: number | undefined },
): Promise<readonly TypedDay[]> {
  const count = await askCount(prompter, '--days', 'How many days a week, rest days included', {
    usual: 3,
    max: programLimits.days,
  });
  const days: TypedDay[] = [];
  while (days.length < count) days.push(await askDay(prompter, scope, days.length + 1));
  app.say(`${name}, ${counted(weeks, 'week')}:`);
  for (const [index, day] of days.entries()) for (const line of dayLines(day, index + 1)) app.say(line);
  if (await prompter.confirm('Save it?', true)) return days;
  throw new Failure('cancelled', 'nothing was saved');
}

async function askDay(prompter: Prompter, scope: Scope, number: number): Promise<TypedDay> {
  const answer = await prompter.input(`Day ${number} is called (rest for a day off)`);
  const title = answer.trim() === '' ? null : answer.trim();
  if (title?.toLowerCase() === 'rest') return { title: null, isRest: true, slots: [] };
  const slots: TypedSlot[] = [];
  do slots.push(await askSlot(prompter, scope, slots));
  while (await prompter.confirm(`Another exercise on day ${number}?`, true));
  return { title, isRest: false, slots: withoutLoneLetters(slots) };
}

async function askSlot(prompter: Prompter, scope: Scope, before: readonly TypedSlot[]): Promise<TypedSlot> {
  const exercise = await askExercise(prompter, scope);
  const work = await askWork(prompter, scope, exercise);
  const last = before.at(-1);
  const isInTurn =
    last !== undefined && (await prompter.confirm(`In a superset with ${last.exercise.name}?`, false));
  const letter = isInTurn ? (last.slot.supersetGroup ?? 'A') : nextLetter(last?.slot.supersetGroup ?? null);
  const { name, measurement } = exercise;
  const slot = {
    exercise: name,
    measurement,
    supersetGroup: letter,
    restSeconds: null,
    notes: null,
    ...work,
  };
  return { exercise, key: null, slot };
}

/** Every exercise begins a superset that the next may join; one that nobody joins is none. */
function nextLetter(letter: string | null): string {
  return letter === null ? 'A' : String.fromCharCode(letter.charCodeAt(0) + 1);
}

function withoutLoneLetters(slots: readonly TypedSlot[]): TypedSlot[] {
  const isShared = (letter: string | null) =>
    slots.filter(({ slot }) => slot.supersetGroup === letter).length > 1;
  const letters = [...new Set(slots.map(({ slot }) => slot.supersetGroup).filter(isShared))];
  return slots.map((typed) => {
    const at = letters.indexOf(typed.slot.supersetGroup);
    const supersetGroup = at === -1 ? null : String.fromCharCode('A'.charCodeAt(0) + at);
    return { ...typed, slot: { ...typed.slot, supersetGroup } };
  });
}

async function askWork(prompter: Prompter, scope: Scope, exercise: Exercise) {
  const example = exercise.measurement.endsWith('_reps') ? '3x8-12 60kg, double +2.5kg' : '3x30s';
  const text = await prompter.input(`Sets of ${exercise.name}, such as ${example}`, {
    check: (text) => problemOf(() => Promise.resolve().then(() => readWork(scope, text, exercise))),
  });
  return readWork(scope, text, exercise);
}

function dayLines({ title, isRest, slots }: TypedDay, number: number): string[] {
  const labels = slotLabels(slots.map(({ slot }) => slot));
  const lines = slots.map(({ slot }, at) => `  ${labels[at] ?? ''}  ${slot.exercise}  ${workText(slot)}`);
  return [dayTitle(null, number, { title }), ...(isRest ? ['  rest'] : lines)];
}
