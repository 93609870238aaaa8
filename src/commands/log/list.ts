import type { App } from '../../app/app.js';
import { listSets, requireSet } from '../../db/sets.js';
import type { RowsView } from '../../output/view.js';
import { whichExercise } from '../../prompts/ask-exercise.js';
import { readPage, type PageFlags } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { setColumns, setRow } from '../set-rows.js';
import { userUnit } from '../user-unit.js';

interface Options extends PageFlags {
  readonly exercise?: string;
}

/** The sets logged, newest first unless asked otherwise. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const page = readPage(scope, options);
  const exercise =
    options.exercise === undefined ? undefined : await whichExercise(app, scope, options.exercise);
  const sets = await listSets(scope, {
    ascending: page.ascending,
    limit: page.limit,
    offset: page.offset,
    ...(exercise === undefined ? {} : { exerciseId: exercise.id }),
    ...(page.since === undefined ? {} : { since: page.since }),
    ...(page.until === undefined ? {} : { until: page.until }),
    ...(page.after === undefined ? {} : { after: await requireSet(scope, page.after) }),
  });
  const last = sets.at(-1);
  return {
    kind: 'rows',
    columns: setColumns(['id', 'session_id', 'date', 'exercise', 'set_index'], sets, userUnit(scope.user)),
    rows: sets.map(setRow),
    ...(last !== undefined && sets.length === page.limit
      ? { footer: [`there may be more: --after ${last.id}`] }
      : {}),
    empty: 'no sets yet; log one with: ton log bench press 100x5',
  };
}
