import { adoptExercises } from '../../db/adopt-exercises.js';
import { planOfWorkout } from '../../db/planned-slots.js';
import type { WriteScope } from '../../db/scope.js';
import type { Exercise, Program } from '../../db/tables.js';
import type { Template } from '../../db/templates.js';
import type { ProgramDay, ProgramDocument, ProgramWeek } from '../../domain/program/document.js';
import { slotKeys } from '../../domain/program/slot-key.js';
import type { SavingOptions } from '../../exchange/program/save.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import { presetProgram } from '../preset-document.js';
import type { TypedDay } from './read-day.js';

/** What a new program has in it; where it comes from may decide more than its weeks. */
export interface ProgramContent extends Pick<ProgramDocument, 'weeks' | 'trainingMaxes' | 'tests'> {
  readonly description: string | null;
  readonly find: SavingOptions['find'];
}

/** Makes the content inside the transaction that saves it. */
export type ContentSource = (scope: WriteScope) => Promise<ProgramContent>;

const noFigures = { trainingMaxes: [], tests: [], description: null } as const;

/** Finds the exercises that slots were made of by their names. */
function finderOf(exercises: Iterable<Pick<Exercise, 'id' | 'name'>>): SavingOptions['find'] {
  const byName = new Map([...exercises].map((exercise) => [exercise.name, exercise]));
  return (name) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`nothing finds the exercise ${name}`);
    return found;
  };
}

/** Days as they were typed or answered, the same every week; slots get keys by their exercise. */
export function contentOfDays(days: readonly TypedDay[]): ContentSource {
  return () => {
    const typed = days.flatMap(({ slots }) => slots);
    const given = new Set(typed.flatMap(({ key }) => key ?? []));
    const keyOf = slotKeys(given);
    const week: ProgramWeek = {
      days: days.map(({ title, isRest, slots }): ProgramDay => ({
        title,
        isRest,
        notes: null,
        slots: slots.map(({ key, slot }) => ({ ...slot, key: key ?? keyOf(slot.exercise) })),
      })),
    };
    const find = finderOf(typed.map(({ exercise }) => exercise));
    return Promise.resolve({ ...noFigures, weeks: [week], find });
  };
}

/** A day of each template, in their order. */
export function contentOfTemplates(templates: readonly Template[]): ContentSource {
  return async (scope) => {
    const keyOf = slotKeys(new Set());
    const days: ProgramDay[] = [];
    const exercises: Pick<Exercise, 'id' | 'name'>[] = [];
    for (const template of templates) {
      const planned = await planOfWorkout(scope, template.id);
      exercises.push(...planned.map(({ exerciseId: id, exercise: name }) => ({ id, name })));
      const slots = planned.map(({ exercise, measurement, supersetGroup, restSeconds, notes, sets }) => ({
        ...{ key: keyOf(exercise), exercise, measurement, supersetGroup, restSeconds, notes, rule: null },
        sets: sets.map(({ set }) => set),
      }));
      days.push({ title: template.title, isRest: false, notes: template.notes, slots });
    }
    return { ...noFigures, weeks: [{ days }], find: finderOf(exercises) };
  };
}

/** A program that comes along. */
export function contentOfPreset(preset: string): ContentSource {
  return async (scope) => {
    const { document, find } = await presetProgram(scope, preset);
    const { description, weeks, trainingMaxes, tests } = document;
    return { description, weeks, trainingMaxes, tests, find };
  };
}

/** All of another program; exercises that its owner made become the user's own. */
export function contentLike(program: Program): ContentSource {
  return async (scope) => {
    const { document } = await readStoredProgram(scope, program);
    const slots = document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
    const adopted = await adoptExercises(
      scope,
      slots.map(({ exerciseId }) => exerciseId),
    );
    const nameOf = (id: number, name: string) => adopted.get(id)?.name ?? name;
    const renamed = new Map(
      slots.map(({ exercise, exerciseId }) => [exercise, nameOf(exerciseId, exercise)]),
    );
    return {
      description: document.description,
      weeks: document.weeks.map(({ days }) => ({
        days: days.map(({ title, isRest, notes, slots }) => ({
          ...{ title, isRest, notes },
          slots: slots.map((slot) => ({ ...slot, exercise: nameOf(slot.exerciseId, slot.exercise) })),
        })),
      })),
      trainingMaxes: document.trainingMaxes.map((max) => ({
        ...max,
        exercise: renamed.get(max.exercise) ?? max.exercise,
      })),
      tests: document.tests,
      find: finderOf(adopted.values()),
    };
  };
}
