import type { App } from '../../app/app.js';
import { removeMeasurement } from '../../db/body.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import { confirmOrRefuse } from '../confirm.js';
import type { Invocation } from '../handler.js';
import { measurementRow, showMeasured } from './measurement-row.js';
import { whichMeasurement } from './which-measurement.js';

/** Removes one measurement. */
export async function run(app: App, { operands, options }: Invocation<{ yes?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const row = await whichMeasurement(app, scope, operands[0]);
  const what = `${row.kind} ${showMeasured(row, scope.user)} of ${row.local_date}`;
  await confirmOrRefuse(app, options.yes, `Remove ${what}?`);
  await inTransaction(scope, app.note('body delete'), (scope) => removeMeasurement(scope, row.id));
  return {
    kind: 'saved',
    lines: [`removed: ${what}  (bring it back with: ton undo)`],
    record: { deleted: measurementRow(row) },
  };
}
