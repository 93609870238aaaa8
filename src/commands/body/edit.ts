import type { App } from '../../app/app.js';
import { changeMeasurement, requireMeasurement, type Measurement } from '../../db/body.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Measured } from '../../domain/body/measure.js';
import { parseMeasurements } from '../../domain/body/parse.js';
import { isoWithOffset } from '../../domain/days.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { measurementRow, showMeasured } from './measurement-row.js';
import { measuredAt } from './moment.js';
import { questionOddValues } from './odd-value.js';
import { whichMeasurement } from './which-measurement.js';

interface Options {
  readonly at?: string;
  readonly note?: string;
  readonly yes?: true;
}

/** Corrects one measurement; what is not named stays as it was. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const [id, ...words] = operands;
  const row = await whichMeasurement(app, scope, id);
  const moment = options.at === undefined ? undefined : measuredAt(scope, options.at);
  const { text } = await fillIn(app, {
    text: {
      name: 'what to change (a value, or a flag such as --at)',
      given:
        words.length > 0 || moment !== undefined || options.note !== undefined ? words.join(' ') : undefined,
      ask: (prompter: Prompter) => prompter.input(row.kind, { initial: `${row.value}${row.unit}` }),
    },
  });
  const measured = text === '' ? undefined : readOne(text, row, scope.user.unit_system);
  if (options.yes !== true && measured !== undefined) await questionOddValues(app, scope, [measured], row.id);
  await inTransaction(scope, app.note('body edit'), (scope) =>
    changeMeasurement(scope, row.id, {
      ...(measured === undefined ? {} : { measured }),
      ...(moment === undefined ? {} : { moment }),
      ...(options.note === undefined ? {} : { notes: options.note === '' ? null : options.note }),
    }),
  );
  const after = await requireMeasurement(scope, row.id);
  const [was, is] = [row, after].map((state) => described(state, scope));
  return {
    kind: 'saved',
    lines: [was === is ? 'nothing to change' : `corrected: ${is ?? ''}  (was ${was ?? ''})`],
    record: { measurement: measurementRow(after), before: measurementRow(row) },
  };
}

/** `waist 84 cm, 2026-11-20 07:00, after a run` */
function described(row: Measurement, { user }: Scope): string {
  const moment = isoWithOffset(row.measured_at, row.utc_offset_minutes).slice(0, 16).replace('T', ' ');
  return [`${row.kind} ${showMeasured(row, user)}`, moment, ...(row.notes === null ? [] : [row.notes])].join(
    ', ',
  );
}

function readOne(text: string, row: Measured, system: 'metric' | 'imperial'): Measured {
  const [measured, ...others] = parseMeasurements(text, { system, corrects: row });
  if (measured === undefined || others.length > 0)
    throw new Failure('usage', `"${text}" is more than one measurement`, 'correct one at a time');
  return measured;
}
