import type { App } from '../../app/app.js';
import { removeSet } from '../../db/log-sets.js';
import { refreshRecords } from '../../db/records.js';
import { inTransaction } from '../../db/scope.js';
import { performedSet } from '../../db/sets.js';
import { describeSet } from '../../domain/notation/describe.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { confirmOrRefuse } from '../confirm.js';
import { movedRecordLines, movedRecordRows } from '../record-news.js';
import { setRow } from '../set-rows.js';
import { userUnit } from '../user-unit.js';
import { findSet } from './find-set.js';

interface Options {
  readonly session?: string;
  readonly yes?: true;
}

/** Removes one set; later sets of the exercise in the session move up a number. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { row, rest } = await findSet(app, scope, operands, options.session);
  if (rest.length > 0)
    throw new Failure(
      'usage',
      `"${rest.join(' ')}" is too much: one set is removed at a time`,
      'name it by its id, or by exercise and number: squat 3',
    );
  const what = `${row.exercise}  ${describeSet(performedSet(row))} of ${row.local_date}`;
  await confirmOrRefuse(app, options.yes, `Remove ${what}?`);
  const moved = await inTransaction(scope, app.note('log delete'), async (scope) => {
    await removeSet(scope, row);
    return await refreshRecords(scope, [row.exercise_id]);
  });
  return {
    kind: 'saved',
    lines: [
      `removed: ${what}  (bring it back with: ton undo)`,
      ...movedRecordLines(moved, userUnit(scope.user)),
    ],
    record: { deleted: setRow(row), records: movedRecordRows(moved) },
  };
}
