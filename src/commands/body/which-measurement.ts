import type { App } from '../../app/app.js';
import { listMeasurements, requireMeasurement, type MeasurementInTime } from '../../db/body.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import { showMeasured } from './measurement-row.js';

/**
 * The measurement of an id; asked for among the latest when there is none.
 *
 * @throws Failure not-found, usage when it is no id, input-required when nobody can be asked
 */
export async function whichMeasurement(
  app: App,
  scope: Scope,
  id: string | undefined,
): Promise<MeasurementInTime> {
  const range = { min: 1, max: Number.MAX_SAFE_INTEGER };
  const { row } = await fillIn(app, {
    row: {
      name: 'ID',
      given: id === undefined ? undefined : await requireMeasurement(scope, wholeNumber('the id', id, range)),
      ask: (prompter: Prompter) => askMeasurement(prompter, scope),
    },
  });
  return row;
}

async function askMeasurement(prompter: Prompter, scope: Scope): Promise<MeasurementInTime> {
  const rows = await listMeasurements(scope, { ascending: false, limit: 20, offset: 0 });
  if (rows.length === 0)
    throw new Failure('not-found', 'nothing was measured yet', 'log something first: ton body log 87.2kg');
  return await prompter.select(
    'Measurement',
    rows.map((row) => ({
      name: `${row.local_date}  ${row.kind} ${showMeasured(row, scope.user)}`,
      value: row,
    })),
  );
}
