import type { App } from '../app/app.js';
import { findByExactName } from '../db/exercises.js';
import type { Scope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import { Failure } from '../domain/failure.js';
import { parsePlanned } from '../domain/planned/parse.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import { parseSlotLine } from '../domain/planned/slot-line.js';
import type { ProgramSlot } from '../domain/program/document.js';
import { splitRule } from '../domain/program/split-rule.js';
import { parseRule } from '../domain/progression/rule-notation.js';
import type { Rule } from '../domain/progression/rule.js';
import { readKeyed } from '../exchange/program/label.js';
import { whichExercise } from '../prompts/ask-exercise.js';
import { userUnit } from './user-unit.js';

/** A slot that was typed, and its exercise. */
export interface TypedSlot {
  readonly exercise: Exercise;
  /** Null where the line gives none. */
  readonly key: string | null;
  readonly slot: Omit<ProgramSlot, 'key'>;
}

/**
 * Sets as they are planned, and the rule behind them: `5x5 100kg, linear +2.5kg`.
 *
 * @param text may be empty, and then nothing is prescribed
 * @throws Failure usage that points at what cannot be read
 */
export function readWork(
  scope: Scope,
  text: string,
  { measurement }: Pick<Exercise, 'measurement'>,
): { readonly sets: readonly PlannedSet[]; readonly rule: Rule | null } {
  const { sets, rule } = splitRule(text);
  const isEmpty = sets.trim() === '';
  return {
    sets: isEmpty ? [] : parsePlanned(sets, { unit: userUnit(scope.user), measurement }),
    rule: rule === null ? null : parseRule(rule),
  };
}

/**
 * An exercise of a program as people write it in a line: `A1 bench press [bench] 3x8-12 60kg, double +2.5kg`,
 * `row | 3x8 | slowly`;
 * between several exercises a person is asked, where one can answer.
 *
 * @throws Failure usage or not-found naming what cannot be read
 */
export async function readProgramSlot(app: App, scope: Scope, text: string): Promise<TypedSlot> {
  const line = parseSlotLine(text);
  const { exercise: name, key } = readKeyed(line.exercise);
  if (name === '')
    throw new Failure('usage', `"${text}" names no exercise`, 'write it like: squat 5x5 100kg');
  // The letter of `B stance deadlift` is a superset's, unless there is an exercise of that name.
  const withLetter = line.exerciseWithLetter === null ? null : readKeyed(line.exerciseWithLetter).exercise;
  const whole = withLetter === null ? undefined : await findByExactName(scope, withLetter);
  const exercise = whole ?? (await whichExercise(app, scope, name));
  return {
    exercise,
    key,
    slot: {
      exercise: exercise.name,
      measurement: exercise.measurement,
      supersetGroup: whole === undefined ? line.supersetGroup : null,
      restSeconds: null,
      notes: line.notes,
      ...readWork(scope, line.sets, exercise),
    },
  };
}
