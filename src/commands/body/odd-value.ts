import type { App } from '../../app/app.js';
import { recentValues } from '../../db/body.js';
import type { Scope } from '../../db/scope.js';
import type { Measured } from '../../domain/body/measure.js';
import { Failure } from '../../domain/failure.js';
import { isTenfoldOff } from '../../domain/plausible.js';
import { showMeasured } from './measurement-row.js';

/**
 * Asks on a terminal about a value ten times off the usual, as by a slip of the comma, and warns elsewhere.
 *
 * @param but the id of the measurement that is corrected
 * @throws Failure cancelled when the answer is no
 */
export async function questionOddValues(
  app: App,
  scope: Scope,
  measured: readonly Measured[],
  but?: number,
): Promise<void> {
  for (const { kind, value, unit } of measured) {
    const usual = await recentValues(scope, { kind, unit, ...(but === undefined ? {} : { but }) });
    if (!isTenfoldOff(value, usual)) continue;
    const [is, was] = [value, usual[0] ?? 0].map((value) => showMeasured({ value, unit }, scope.user));
    const warning = `${kind} ${is ?? ''} is far from the last one (${was ?? ''})`;
    const prompter = await app.prompter();
    if (prompter === null) app.say(`warning: ${warning}; take it back with: ton undo`);
    else if (!(await prompter.confirm(`${warning}. Keep it all the same?`)))
      throw new Failure('cancelled', 'nothing was changed');
  }
}
