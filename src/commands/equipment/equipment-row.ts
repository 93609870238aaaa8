import type { EquipmentRow } from '../../db/equipment.js';
import type { OwnedEquipment } from '../../db/user-equipment.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';
import { parseDetails } from '../../schema/equipment-details.js';
import { detailsText } from '../owned-details.js';

/** A thing to train with as scripts see it, with every gym the user has it in. */
export function equipmentRow(equipment: EquipmentRow, owned: readonly OwnedEquipment[]): Row {
  const there = owned.filter(({ equipmentId }) => equipmentId === equipment.id);
  return {
    id: equipment.id,
    equipment: equipment.name,
    kind: equipment.kind,
    owned: there.length > 0,
    gyms: there.map(({ gym, details }) => ({ gym, details: parseDetails(details) })),
    is_own: equipment.owner_id !== null,
    description: equipment.description,
  };
}

/** The columns of `equipmentRow`. */
export function equipmentColumns(owned: readonly OwnedEquipment[]): Column[] {
  const places = (row: Row) => owned.filter(({ equipmentId }) => equipmentId === row.id);
  return [
    { key: 'id' },
    { key: 'equipment', label: 'equipment' },
    { key: 'kind', label: 'kind', show: (row) => textOf(row, 'kind').replace('_', ' ') },
    {
      key: 'owned',
      label: 'yours',
      show: (row) =>
        places(row)
          .map(
            (place) =>
              [place.gym, detailsText(parseDetails(place.details))].filter(Boolean).join(': ') || 'yes',
          )
          .join('; '),
    },
    { key: 'gyms' },
    { key: 'is_own' },
    { key: 'description' },
  ];
}
