import type { App } from '../../app/app.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import type { RecordView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { programView } from '../program-detail.js';
import { whichProgram } from '../which-program.js';

/** One program with its days. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ week?: string }>,
): Promise<RecordView> {
  const scope = await app.reading();
  const program = await whichProgram(app, scope, operands, 'any');
  const { week } = options;
  const only = week === undefined ? undefined : wholeNumber('--week', week, { min: 1, max: program.weeks });
  return await programView(scope, await readStoredProgram(scope, program), only);
}
