import type { App } from '../../app/app.js';
import { variantChain } from '../../db/exercise-chain.js';
import { editExercise } from '../../db/own-exercises.js';
import { refreshRecords } from '../../db/records.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { changeLines } from '../change-lines.js';
import type { Invocation } from '../handler.js';
import { movedRecordLines, movedRecordRows } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { exerciseDetail } from './exercise-detail.js';
import { readColumns, readParts, type ExerciseFlags } from './exercise-flags.js';
import { ownExercise } from './which-exercise.js';

interface Options extends ExerciseFlags {
  readonly name?: string;
}

/** Changes an exercise of the user's own; what is not named stays as it was. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const exercise = await ownExercise(app, scope, operands);
  const { name, ...flags } = options;
  if (Object.keys(options).length === 0) {
    throw new Failure(
      'input-required',
      'missing: what to change, a flag such as --name or --muscle',
      'see the flags with: ton exercise edit --help',
    );
  }
  const columns = await readColumns(scope, flags);
  const parts = await readParts(scope, flags);
  await expectNoCircle(scope, exercise, columns.variant_of ?? null);
  const before = await exerciseDetail(scope, exercise);
  const { edited, moved } = await inTransaction(scope, app.note('exercise edit'), async (scope) => ({
    edited: await editExercise(
      scope,
      exercise,
      { ...columns, ...(name === undefined ? {} : { name }) },
      parts,
    ),
    moved: columns.measurement === undefined ? [] : await refreshRecords(scope, [exercise.id]),
  }));
  const after = await exerciseDetail(scope, edited);
  const changed = changeLines(after.columns, before.record, after.record);
  return {
    kind: 'saved',
    lines: [
      edited.name,
      ...(changed.length === 0 ? ['nothing to change'] : changed),
      ...movedRecordLines(moved, userUnit(scope.user)),
    ],
    record: { exercise: after.record, records: movedRecordRows(moved) },
  };
}

/** An exercise cannot build on itself, nor on one that builds on it. */
async function expectNoCircle(scope: Scope, exercise: Exercise, base: number | null): Promise<void> {
  const { harder } = await variantChain(scope, exercise);
  const wrong = base === exercise.id ? exercise.name : harder.find(({ id }) => id === base)?.name;
  if (wrong === undefined) return;
  throw new Failure(
    'usage',
    `"${exercise.name}" cannot build on "${wrong}", which ${base === exercise.id ? 'it is' : 'builds on it'}`,
    'name an easier exercise with --variant-of',
  );
}
