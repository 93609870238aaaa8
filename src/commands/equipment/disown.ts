import type { App } from '../../app/app.js';
import { requireEquipment } from '../../db/equipment.js';
import { inTransaction } from '../../db/scope.js';
import { disownEquipment } from '../../db/user-equipment.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { askEquipment } from './ask-equipment.js';

/** Says that the user no longer has something. */
export async function run(app: App, { operands, options }: Invocation<{ gym?: string }>): Promise<SavedView> {
  const scope = await app.writing();
  const { thing } = await fillIn(app, {
    thing: {
      name: 'NAME',
      given: operands.length === 0 ? undefined : await requireEquipment(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askEquipment(prompter, scope, 'owned'),
    },
  });
  const { equipment, equipmentId, gym } = await inTransaction(scope, app.note('equipment disown'), (scope) =>
    disownEquipment(scope, thing, options.gym),
  );
  return {
    kind: 'saved',
    lines: [
      `you no longer have: ${equipment}${gym === '' ? '' : ` in ${gym}`}  (take it back with: ton undo)`,
    ],
    record: { equipment_id: equipmentId, equipment, gym, owned: false },
  };
}
