import type { ProgramDay, ProgramDocument, ProgramSlot } from '../../../src/domain/program/document.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { planned } from '../progression/slot.js';

/** A slot from its sets; the key is the exercise unless another is given. */
export function slot(exercise: string, sets = '', more: Partial<ProgramSlot> = {}): ProgramSlot {
  return {
    key: exercise.toLowerCase(),
    exercise,
    measurement: 'weight_reps',
    supersetGroup: null,
    restSeconds: null,
    rule: null,
    notes: null,
    sets: sets === '' ? [] : planned(sets),
    ...more,
  };
}

export const linear = parseRule('linear +2.5kg');

export function day(title: string | null, ...slots: ProgramSlot[]): ProgramDay {
  return { title, isRest: false, notes: null, slots };
}

/** A program of these days in each of its weeks. */
export function program(
  weeks: readonly (readonly ProgramDay[])[],
  more: Partial<ProgramDocument> = {},
): ProgramDocument {
  return {
    name: 'Plan',
    description: null,
    zipCode: null,
    visibility: 'private',
    trainingMaxes: [],
    weeks: weeks.map((days) => ({ days })),
    tests: [],
    ...more,
  };
}
