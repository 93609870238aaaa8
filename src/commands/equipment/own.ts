import type { App } from '../../app/app.js';
import { requireEquipment, type EquipmentRow } from '../../db/equipment.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { findOwned, ownEquipment, type OwnedEquipment } from '../../db/user-equipment.js';
import { Failure } from '../../domain/failure.js';
import type { Json, SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { parseDetails } from '../../schema/equipment-details.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { askEquipment } from './ask-equipment.js';
import { detailsText, readDetails, type DetailsFlags } from '../owned-details.js';

interface Options extends DetailsFlags {
  readonly gym?: string;
  /** False for `--no-details`. */
  readonly details?: false;
}

/** Says what the user has, with counts and sizes. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { gym = '', details: keepsDetails, ...flags } = options;
  const { things } = await fillIn(app, {
    things: {
      name: 'NAME',
      given: operands.length === 0 ? undefined : await readThings(scope, operands.join(' ')),
      ask: async (prompter: Prompter) => [await askEquipment(prompter, scope, 'all')],
    },
  });
  if (things.length > 1 && Object.keys(flags).length > 0) {
    throw new Failure(
      'usage',
      `"${things.map(({ name }) => name).join(', ')}" are ${things.length} things`,
      'counts and sizes are of one thing: name it alone',
    );
  }
  const owned = await inTransaction(scope, app.note('equipment own'), async (scope) => {
    const rows: OwnedEquipment[] = [];
    for (const thing of things) {
      const before = (await findOwned(scope, thing.id, gym))?.details ?? null;
      const told = readDetails(flags, userUnit(scope.user), parseDetails(before));
      const text = keepsDetails === false ? null : told === undefined ? before : JSON.stringify(told);
      rows.push(await ownEquipment(scope, thing, gym, text));
    }
    return rows;
  });
  return {
    kind: 'saved',
    lines: owned.map((one) => `you have: ${ownedText(one)}`),
    record: { owned: owned.map(ownedRow) },
  };
}

/** Several are parted by commas. */
async function readThings(scope: Scope, text: string): Promise<EquipmentRow[]> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new Failure('usage', `"${text}" names nothing`, 'see: ton equipment list');
  const things: EquipmentRow[] = [];
  for (const name of names) things.push(await requireEquipment(scope, name));
  return things;
}

function ownedText({ equipment, gym, details }: OwnedEquipment): string {
  const told = detailsText(parseDetails(details));
  return `${equipment}${gym === '' ? '' : ` in ${gym}`}${told === '' ? '' : `: ${told}`}`;
}

function ownedRow({ equipmentId, equipment, gym, details }: OwnedEquipment) {
  return { equipment_id: equipmentId, equipment, gym, details: parseDetails(details) as Json };
}
