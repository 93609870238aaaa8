import { listEquipment, type EquipmentRow } from '../../db/equipment.js';
import type { Scope } from '../../db/scope.js';
import { listOwned } from '../../db/user-equipment.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * Asks for a thing to train with, narrowing while typing.
 *
 * @param which all there is, or only what the user has
 * @throws Failure not-found when the user has nothing to choose from
 */
export async function askEquipment(
  prompter: Prompter,
  scope: Scope,
  which: 'all' | 'owned',
): Promise<EquipmentRow> {
  const ids = new Set((await listOwned(scope)).map(({ equipmentId }) => equipmentId));
  const rows = (await listEquipment(scope)).filter(({ id }) => which === 'all' || ids.has(id));
  if (rows.length === 0)
    throw new Failure(
      'not-found',
      'you have not said what you have yet',
      'say it with: ton equipment own barbell',
    );
  return await prompter.search('Equipment', (typed) => {
    const words = foldName(typed).split(' ');
    const fits = rows.filter(({ name_key: key }) => words.every((word) => key.includes(word)));
    return Promise.resolve(
      fits.map((row) => ({
        name: row.name,
        value: row,
        ...(row.description === null ? {} : { description: row.description }),
      })),
    );
  });
}
