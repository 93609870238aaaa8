import type { App } from '../../app/app.js';
import { listEquipment } from '../../db/equipment.js';
import { expectFreeExerciseName } from '../../db/exercise-names.js';
import type { ExerciseParts } from '../../db/exercise-parts.js';
import { muscles, type Muscle } from '../../db/exercise-words.js';
import { createExercise, type ExerciseColumns } from '../../db/own-exercises.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { measurementWords } from '../../domain/measured.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';
import { usualCategory, usualMeasurement } from './exercise-defaults.js';
import { exerciseDetail } from './exercise-detail.js';
import { readColumns, readParts, type ExerciseFlags } from './exercise-flags.js';

/** Adds an exercise of the user's own; its name and what it is for are enough. */
export async function run(app: App, { operands, options }: Invocation<ExerciseFlags>): Promise<SavedView> {
  const scope = await app.writing();
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  const meant = typed === undefined ? null : await expectFreeExerciseName(scope, typed);
  const columns = await readColumns(scope, options);
  const parts = await readParts(scope, options);
  const { name, primary } = await fillIn(app, {
    name: { name: 'NAME', given: typed, ask: (prompter: Prompter) => askName(prompter, scope) },
    primary: { name: '--muscle', given: parts.primary, ask: askMuscle },
  });
  const whole: ExerciseParts = { secondary: [], equipmentIds: [], ...parts, primary };
  const names = await equipmentNames(scope, whole.equipmentIds);
  const complete: ExerciseColumns = {
    ...blank,
    category: usualCategory(primary),
    measurement: usualMeasurement(names),
    ...columns,
  };
  const exercise = await inTransaction(scope, app.note('exercise add'), (scope) =>
    createExercise(scope, name, complete, whole),
  );
  const guessed = (flag: string, isGiven: boolean) => (isGiven ? '' : `, since no ${flag} was given`);
  return {
    kind: 'saved',
    lines: [
      `exercise "${exercise.name}" added`,
      `category: ${exercise.category}${guessed('--category', columns.category !== undefined)}`,
      `a set counts: ${measurementWords[exercise.measurement]}${guessed('--measurement', columns.measurement !== undefined)}`,
      ...(whole.equipmentIds.length === 0 ? ['equipment: none named, so it can be done anywhere'] : []),
      ...(meant === null ? [] : [`"${exercise.name}" meant ${meant} until now`]),
    ],
    record: (await exerciseDetail(scope, exercise)).record,
  };
}

/** What nobody has to say of an exercise. */
const blank = {
  subcategory: null,
  movement_pattern: null,
  mechanic: null,
  force: null,
  laterality: null,
  variant_of: null,
  level: null,
  default_weight_kg: null,
  default_reps: null,
  default_rest_seconds: null,
  met: null,
  met_code: null,
  description: null,
  instructions: null,
  image_url: null,
  video_url: null,
} as const;

async function equipmentNames(scope: Scope, ids: readonly number[]): Promise<string[]> {
  return (await listEquipment(scope)).filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

async function askName(prompter: Prompter, scope: Scope): Promise<string> {
  return await prompter.input('Name of the exercise', {
    check: (text) => problemOf(() => expectFreeExerciseName(scope, text)),
  });
}

async function askMuscle(prompter: Prompter): Promise<Muscle[]> {
  const choices = muscles.map((muscle) => ({ name: muscle, value: muscle }));
  return [await prompter.select('The muscle it is for', choices)];
}
