import type { App } from '../../app/app.js';
import { requireExercise } from '../../db/exercises.js';
import { formulaFor } from '../../db/formula.js';
import { listRecords } from '../../db/record-list.js';
import type { RowsView } from '../../output/view.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { readRecordType, recordColumns, recordRow } from './record-row.js';

interface Options {
  readonly type?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Every record ever set in an exercise, oldest first. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const type = readRecordType(options.type);
  const scope = await app.reading();
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await requireExercise(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const records = await listRecords(scope, {
    which: 'all',
    exerciseId: exercise.id,
    ...(type === undefined ? {} : { type }),
    ...readBounds(scope, options),
  });
  const formula = await formulaFor(scope, exercise.id);
  return {
    kind: 'rows',
    columns: recordColumns(
      records,
      { formula, weightUnit: userUnit(scope.user) },
      { exercise: false, beaten: true },
    ),
    rows: records.map((record) => recordRow(record, formula)),
    empty: `no records of ${exercise.name} yet`,
  };
}
