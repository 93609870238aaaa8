import type { App } from '../../app/app.js';
import { substitutesFor } from '../../db/substitutes.js';
import type { RowsView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { substituteRows } from '../substitute-rows.js';
import { namedExercise } from './which-exercise.js';

interface Options {
  readonly gym?: string;
  readonly limit?: string;
}

/** What can stand in for an exercise, the nearest first. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const limit =
    options.limit === undefined ? 10 : wholeNumber('--limit', options.limit, { min: 1, max: 10_000 });
  const scope = await app.reading();
  const exercise = await namedExercise(app, scope, operands);
  const substitutes = await substitutesFor(scope, exercise.id, limit, options.gym);
  return substituteRows(exercise.name, substitutes);
}
