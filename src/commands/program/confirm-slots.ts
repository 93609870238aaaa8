import type { App } from '../../app/app.js';
import { findExercise } from '../../db/exercises.js';
import { expectFreeExerciseName } from '../../db/exercise-names.js';
import type { Scope } from '../../db/scope.js';
import { foldName } from '../../domain/fold.js';
import { measurementOf } from '../../domain/program-text/new-exercises.js';
import type { NamedExercise, ProgramSlot } from '../../domain/program-text/program-text.js';
import { readProgramText } from '../../domain/program-text/read.js';
import { slotsOf, type TakenSlot } from '../../domain/program-text/to-document.js';
import { workText } from '../../domain/program/slot-text.js';
import type { ReadExercise } from '../../exchange/program/import-text.js';
import { exerciseChoices } from '../../prompts/ask-exercise.js';
import type { Choice, Prompter } from '../../prompts/prompter.js';
import { problemOf } from '../problem-of.js';
import type { ReadText } from './read-text.js';

/** The slot as it can go into a program, or null without an exercise. */
export function takenOf(slot: ProgramSlot): TakenSlot | null {
  const { exercise } = slot;
  return exercise === null ? null : { ...slot, exercise };
}

/** `Squat (Barbell) 5x5 100kg, linear +2.5kg`. */
export function takenText(slot: TakenSlot): string {
  return `${slot.exercise.name} ${workText({ ...slot, measurement: slot.exercise.measurement })}`.trim();
}

/** What a person may do with an exercise that was not read for sure. */
type Way =
  { readonly kind: 'take' | 'correct' | 'make' | 'leave' } | { readonly kind: 'choose'; readonly id: number };

/** Asks about exercises one by one; what was said of a name holds for the next line with it. */
export class SlotConfirmer {
  constructor(
    private readonly app: App,
    private readonly scope: Scope,
    private readonly prompter: Prompter,
    private readonly text: ReadText,
  ) {}

  /** @returns each exercise and what is to become of it; nothing is stored yet */
  async confirm(slots: readonly ProgramSlot[]): Promise<ReadExercise[]> {
    const find = await exerciseChoices(this.scope);
    const unsure = slots.filter(({ confidence }) => confidence !== 'high');
    const done: ReadExercise[] = [];
    for (const slot of slots) {
      const known = this.#known(slot);
      if (known !== null) done.push({ slot, taken: known, isConfirmed: slot.confidence !== 'high' });
      else {
        const place = `${unsure.indexOf(slot) + 1} of ${unsure.length}`;
        done.push({ slot, taken: await this.#ask(slot, place, find), isConfirmed: true });
      }
    }
    return done;
  }

  /** What needs no question: read for sure, or by a name that was asked about before. */
  #known(slot: ProgramSlot): TakenSlot | null {
    if (slot.confidence === 'high') return takenOf(slot);
    const chosen = this.text.names.chosen(slot.exerciseText);
    const again = chosen === undefined ? null : this.#withExercise(slot, chosen);
    return again?.confidence === 'high' ? again : null;
  }

  async #ask(
    slot: ProgramSlot,
    place: string,
    find: (typed: string) => Choice<number>[],
  ): Promise<TakenSlot | null> {
    this.app.say('');
    for (const line of slot.text.split('\n')) this.app.say(`line ${slot.line}: ${line}`);
    for (const guess of slot.guesses) this.app.say(`  ${guess}`);
    for (;;) {
      const way = await this.prompter.search<Way>(`${place}: take it as (or type an exercise)`, (typed) =>
        Promise.resolve(this.#ways(slot, typed, find)),
      );
      if (way.kind === 'leave') return null;
      const taken = way.kind === 'take' ? takenOf(slot) : await this.#change(slot, way);
      if (taken !== null) {
        if (way.kind !== 'correct') this.text.names.choose(slot.exerciseText, taken.exercise);
        return taken;
      }
    }
  }

  #ways(slot: ProgramSlot, typed: string, find: (typed: string) => Choice<number>[]): Choice<Way>[] {
    const proposal = takenOf(slot);
    const own: Choice<Way>[] = [
      ...(proposal === null ? [] : [{ name: takenText(proposal), value: { kind: 'take' as const } }]),
      ...slot.candidates.map(({ id, name }) => ({ name, value: { kind: 'choose' as const, id } })),
      { name: 'correct the line', value: { kind: 'correct' } },
      { name: 'a new exercise of your own', value: { kind: 'make' } },
      { name: 'keep it as a note', value: { kind: 'leave' } },
    ];
    const words = foldName(typed).split(' ').filter(Boolean);
    if (words.length === 0) return own;
    const fits = own.filter(({ name }) => words.every((word) => foldName(name).includes(word)));
    const offered = new Set(slot.candidates.map(({ id }) => id));
    const others = find(typed).filter(({ value }) => !offered.has(value));
    return [
      ...fits,
      ...others.map(({ name, value: id }) => ({ name, value: { kind: 'choose' as const, id } })),
    ];
  }

  async #change(slot: ProgramSlot, way: Way): Promise<TakenSlot | null> {
    if (way.kind === 'correct') return await this.#correct(slot);
    if (way.kind === 'make') return this.#withExercise(slot, await this.#make(slot));
    const exercise = way.kind === 'choose' ? await findExercise(this.scope, way.id) : undefined;
    return exercise === undefined ? null : this.#withExercise(slot, exercise);
  }

  /** The line read once more, with its exercise known; its sets may depend on how that is measured. */
  #withExercise(slot: ProgramSlot, { id, name, measurement }: NamedExercise): TakenSlot {
    const exercise = { id, name, measurement };
    const key = foldName(slot.exerciseText);
    const { context, names } = this.text;
    const within = names.within(context);
    const again = readProgramText(slot.text, {
      ...within,
      find: (typed) =>
        foldName(typed) === key && key !== '' ? { kind: 'exact', ...exercise } : within.find(typed),
    });
    const [only, ...others] = slotsOf(again);
    const isSame = only?.exercise?.id === id && others.length === 0 && again.unread.length === 0;
    const { supersetGroup, line, text } = slot;
    return { ...(isSame ? only : slot), exercise, candidates: [], supersetGroup, line, text };
  }

  async #correct(slot: ProgramSlot): Promise<TakenSlot> {
    const { context, names } = this.text;
    const read = (text: string) => slotsOf(readProgramText(text, names.within(context)));
    const line = await this.prompter.input(`Line ${slot.line}`, {
      initial: slot.text.split('\n').join(', '),
      check: (text) => wrongWith(read(text)),
    });
    const taken = read(line).map(takenOf)[0] ?? null;
    if (taken === null) throw new Error(`"${line}" was taken without an exercise`);
    return { ...taken, supersetGroup: slot.supersetGroup };
  }

  async #make({ exerciseText, sets }: ProgramSlot): Promise<NamedExercise> {
    const { names } = this.text;
    const name = await this.prompter.input('Name of the new exercise', {
      initial: exerciseText,
      check: (typed) => problemOf(() => expectFreeExerciseName(this.scope, typed)),
    });
    return names.make(name, measurementOf(sets));
  }
}

function wrongWith(slots: readonly ProgramSlot[]): string | null {
  const [slot, second] = slots;
  if (slot === undefined) return 'no exercise is read in it';
  if (second !== undefined) return 'several exercises are read in it; keep one';
  return slot.exercise === null ? slot.guesses.join('; ') : null;
}
