import type { App } from '../../app/app.js';
import { addEquipment, expectFreeEquipmentName } from '../../db/equipment.js';
import { equipmentKinds } from '../../db/exercise-words.js';
import { inTransaction } from '../../db/scope.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { oneOfWords } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';

interface Options {
  readonly kind?: string;
  readonly description?: string;
}

/** Adds a thing of the user's own. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  if (typed !== undefined) await expectFreeEquipmentName(scope, typed);
  const { name, kind } = await fillIn(app, {
    name: {
      name: 'NAME',
      given: typed,
      ask: (prompter: Prompter) =>
        prompter.input('Name of the equipment', {
          check: async (text) => await problemOf(() => expectFreeEquipmentName(scope, text)),
        }),
    },
    kind: {
      name: '--kind',
      given:
        options.kind === undefined
          ? undefined
          : oneOfWords('--kind', options.kind.replace(/[ -]/, '_'), equipmentKinds),
      ask: (prompter: Prompter) =>
        prompter.select(
          'What kind of thing it is',
          equipmentKinds.map((value) => ({ name: value.replace('_', ' '), value })),
        ),
    },
  });
  const row = await inTransaction(scope, app.note('equipment add'), (scope) =>
    addEquipment(scope, { name, kind, description: options.description ?? null }),
  );
  return {
    kind: 'saved',
    lines: [`equipment "${row.name}" added; say that you have it with: ton equipment own "${row.name}"`],
    record: { id: row.id, equipment: row.name, kind: row.kind, description: row.description },
  };
}
