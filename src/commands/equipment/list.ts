import type { App } from '../../app/app.js';
import { listEquipment } from '../../db/equipment.js';
import { inGym, listOwned } from '../../db/user-equipment.js';
import type { RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { equipmentColumns, equipmentRow } from './equipment-row.js';

interface Options {
  readonly owned?: true;
  readonly gym?: string;
}

/** Everything to train with, what the user has marked. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const all = await listOwned(scope);
  const owned = options.gym === undefined ? all : inGym(all, options.gym);
  const isNarrow = options.owned === true || options.gym !== undefined;
  const rows = (await listEquipment(scope))
    .map((equipment) => equipmentRow(equipment, owned))
    .filter((row) => !isNarrow || row.owned === true);
  return {
    kind: 'rows',
    columns: equipmentColumns(owned),
    rows,
    empty: 'you have not said what you have yet: ton equipment own barbell, bench',
  };
}
