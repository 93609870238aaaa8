import type { App } from '../../app/app.js';
import { weeksOf } from '../../db/program-rows.js';
import { requireProgram } from '../../db/programs.js';
import { inTransaction } from '../../db/scope.js';
import { momentOf } from '../../db/start-session.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { applySettings, readSetting } from '../enrollment-settings.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Remembers what the acting user does instead in slots of a program they follow. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ program?: string }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const enrollment = await whichEnrollment(
    app,
    scope,
    options.program === undefined ? [] : [options.program],
  );
  const { swaps } = await fillIn(app, {
    swaps: {
      name: 'SLOT=EXERCISE',
      given: operands.length === 0 ? undefined : operands.map((text) => readSetting('--swap', text)),
      ask: async (prompter: Prompter) => [
        readSetting('--swap', await prompter.input('Slot = exercise instead')),
      ],
    },
  });
  const program = await requireProgram(scope, String(enrollment.program_id));
  const slots = (await weeksOf(scope, program)).flatMap(({ days }) => days.flatMap((day) => day.slots));
  await inTransaction(scope, app.note('program swap'), (scope) =>
    applySettings(
      scope,
      scope,
      { swaps, trainingMaxes: [] },
      { enrollment, program, slots, date: momentOf(scope).date },
    ),
  );
  return await enrollmentSaved(
    scope,
    enrollment,
    `in "${enrollment.program}" from now on: ${swaps.map(({ of, value }) => `${of} → ${value}`).join(', ')}`,
  );
}
