import type { App } from '../../app/app.js';
import { logMeasurements, measuredKinds, requireMeasurement, type MeasurementInTime } from '../../db/body.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { dimensionOf, kindMeant } from '../../domain/body/kinds.js';
import type { Measured } from '../../domain/body/measure.js';
import { parseMeasurements } from '../../domain/body/parse.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { measurementRow, showChange, showMeasured } from './measurement-row.js';
import { measuredAt } from './moment.js';
import { questionOddValues } from './odd-value.js';

interface Options {
  readonly at?: string;
  readonly note?: string;
  readonly yes?: true;
}

/** Stores what was measured of the body. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const moment = measuredAt(scope, options.at);
  const read = (text: string) => parseMeasurements(text, { system: scope.user.unit_system });
  const { measured } = await fillIn(app, {
    measured: {
      name: 'MEASURED (such as 87.2kg)',
      given: operands.length === 0 ? undefined : read(operands.join(' ')),
      ask: async (prompter: Prompter) =>
        read(
          await prompter.input('Measured (87.2kg, waist 84cm)', { check: (text) => problemOf(read, text) }),
        ),
    },
  });
  if (options.yes !== true) await questionOddValues(app, scope, measured);
  await tellNewKinds(app, scope, measured);
  const ids = await inTransaction(scope, app.note('body log'), (scope) =>
    logMeasurements(scope, measured, moment, options.note ?? null),
  );
  const rows: MeasurementInTime[] = [];
  for (const id of ids) rows.push(await requireMeasurement(scope, id));
  return {
    kind: 'saved',
    lines: rows.map((row) => savedLine(row, scope)),
    record: { measurements: rows.map(measurementRow) },
  };
}

/** `weight 87.2 kg, -0.4 kg  (id 3)` */
function savedLine(row: MeasurementInTime, { user }: Scope): string {
  const change = showChange(row, user);
  return `${row.kind} ${showMeasured(row, user)}${change === '' ? '' : `, ${change}`}  (id ${row.id})`;
}

/** A name of the user's own is taken as it is, but the first time it may be a slip. */
async function tellNewKinds(app: App, scope: Scope, measured: readonly Measured[]): Promise<void> {
  const own = measured.filter(({ kind }) => dimensionOf(kind) === null);
  if (own.length === 0) return;
  const before = await measuredKinds(scope);
  for (const { kind } of own.filter(({ kind }) => !before.includes(kind))) {
    const meant = kindMeant(kind);
    app.say(
      `"${kind}" is new${meant === null ? '' : `; if ${meant} was meant, take it back with: ton undo`}`,
    );
  }
}

/** What is wrong with an answer, or null. */
function problemOf(read: (text: string) => unknown, text: string): string | null {
  try {
    read(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
