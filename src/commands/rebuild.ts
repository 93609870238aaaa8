import type { App } from '../app/app.js';
import { loggedExerciseIds } from '../db/record-list.js';
import { refreshRecords } from '../db/records.js';
import { inTransaction } from '../db/scope.js';
import type { SavedView } from '../output/view.js';
import { movedRecordLines, movedRecordRows } from './record-news.js';
import { userUnit } from './user-unit.js';

/** Derives every record of the user anew; a sound log moves nothing. */
export async function run(app: App): Promise<SavedView> {
  const scope = await app.writing();
  const ids = await loggedExerciseIds(scope);
  const moved = await inTransaction(scope, app.note('record rebuild'), (scope) => refreshRecords(scope, ids));
  const lines = movedRecordLines(moved, userUnit(scope.user));
  return {
    kind: 'saved',
    lines: [
      `records of ${ids.length} exercises derived from their sets`,
      ...(lines.length === 0 ? ['nothing differed'] : lines),
    ],
    record: { exercises: ids.length, records: movedRecordRows(moved) },
  };
}
