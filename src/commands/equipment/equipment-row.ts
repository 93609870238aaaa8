import type { EquipmentRow } from '../../db/equipment.js';
import type { OwnedEquipment } from '../../db/user-equipment.js';
import { showNumber } from '../../output/numbers.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';
import { parseDetails, type EquipmentDetails } from '../../schema/equipment-details.js';

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

/** Counts and sizes in the notation they are typed in. */
export function detailsText(details: EquipmentDetails | null): string {
  if (details === null) return '';
  const number = (value: number) => showNumber(value, 3);
  if (details.kind === 'fixed') return `${details.weights.map(number).join(', ')} ${details.unit}`;
  if (details.kind === 'steps') {
    const end = details.end === null ? ' and up' : ` to ${number(details.end)}`;
    return `${number(details.start)}${end} in steps of ${number(details.step)} ${details.unit}`;
  }
  const { bar, plates, unit } = details;
  const iron = plates?.map(({ weight, count }) => `${number(weight)}${count === null ? '' : `x${count}`}`);
  return [
    bar === null ? '' : `${number(bar)} ${unit} bar`,
    iron === undefined ? '' : `plates ${iron.join(', ')} ${unit}`,
  ]
    .filter(Boolean)
    .join(', ');
}
