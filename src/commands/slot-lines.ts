import type { App } from '../app/app.js';
import type { NewSlot } from '../db/planned-slots.js';
import type { Scope } from '../db/scope.js';
import { Failure } from '../domain/failure.js';
import { readProgramSlot } from './program-slot-line.js';

/** A line that describes one exercise of a workout, and what to call it in an error. */
export interface NamedLine {
  /** `line 3` of a file; empty for a flag. */
  readonly place: string;
  readonly text: string;
}

const errorsShown = 20;

/** The lines of a file of slots, without empty ones and those that begin with `#`. */
export function slotLinesOf(text: string): NamedLine[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ place: `line ${index + 1}`, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}

/**
 * The exercises and sets that lines such as `A1 bench press 3x8-12 @60kg` mean; between several exercises a person is
 * asked, where one can answer.
 *
 * @throws Failure of the one line that cannot be read, or usage naming each of several; usage for a superset of one
 */
export async function readSlots(app: App, scope: Scope, lines: readonly NamedLine[]): Promise<NewSlot[]> {
  const slots: NewSlot[] = [];
  const problems: { place: string; failure: Failure }[] = [];
  for (const { place, text } of lines) {
    try {
      slots.push(await readSlot(app, scope, text));
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'cancelled') throw error;
      problems.push({ place, failure: error });
    }
  }
  const [only, ...others] = problems;
  if (only !== undefined && others.length === 0) throw placed(only.failure, only.place);
  if (only !== undefined) {
    const shown = problems.slice(0, errorsShown).map(({ place, failure }) => placed(failure, place).message);
    const more = problems.length - shown.length;
    throw new Failure(
      'usage',
      `${problems.length} of ${lines.length} exercises cannot be read; nothing was saved`,
      [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    );
  }
  expectSupersets(slots);
  return slots;
}

function placed(failure: Failure, place: string): Failure {
  if (place === '') return failure;
  return new Failure(failure.code, `${place}: ${failure.message}`, failure.hint, { cause: failure });
}

async function readSlot(app: App, scope: Scope, text: string): Promise<NewSlot> {
  const { exercise, slot } = await readProgramSlot(app, scope, text);
  const { supersetGroup, rule, notes, sets } = slot;
  if (sets.length > 0) return { exercise, supersetGroup, rule, notes, sets };
  throw new Failure(
    'usage',
    `"${text}" has no sets`,
    `write them behind the exercise: ${exercise.name} 3x8-12 (ton help plan shows every form)`,
  );
}

function expectSupersets(slots: readonly NewSlot[]): void {
  for (const { supersetGroup, exercise } of slots) {
    const isAlone =
      supersetGroup !== null && slots.filter((slot) => slot.supersetGroup === supersetGroup).length < 2;
    if (isAlone) {
      throw new Failure(
        'usage',
        `superset "${supersetGroup}" has one exercise only, ${exercise.name}`,
        `give another one the letter, as ${supersetGroup}2, or leave it out`,
      );
    }
  }
}
