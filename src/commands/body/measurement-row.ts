import type { MeasurementInTime } from '../../db/body.js';
import type { User } from '../../db/tables.js';
import { dimensionOfUnit, usualUnit, type BodyUnit } from '../../domain/body/kinds.js';
import { bodyCentimetres, bodyKilograms, inBodyUnit } from '../../domain/body/measure.js';
import { isoWithOffset } from '../../domain/days.js';
import { showNumber } from '../../output/numbers.js';
import type { Column, Row } from '../../output/view.js';

/** A measurement as scripts see it: value and unit as typed, and in one unit a dimension, ready for a chart. */
export function measurementRow(row: MeasurementInTime): Row {
  const { value, unit } = row;
  return {
    id: row.id,
    uid: row.uid,
    date: row.local_date,
    measured_at: isoWithOffset(row.measured_at, row.utc_offset_minutes),
    kind: row.kind,
    value,
    unit,
    value_kg: bodyKilograms({ value, unit }),
    value_cm: bodyCentimetres({ value, unit }),
    change: changeOf(row, unit),
    notes: row.notes,
  };
}

/** The difference to the one of its kind before; null for the first, or when that was in another dimension. */
export function changeOf({ value, unit, ...row }: MeasurementInTime, to: BodyUnit): number | null {
  if (row.previous_value === null || row.previous_unit === null) return null;
  const [is, was] = [inBodyUnit(value, unit, to), inBodyUnit(row.previous_value, row.previous_unit, to)];
  return is === null || was === null ? null : is - was;
}

/** The unit a user reads a measurement in. */
export function shownUnit(unit: BodyUnit, { unit_system: system }: Pick<User, 'unit_system'>): BodyUnit {
  return usualUnit(dimensionOfUnit(unit), system);
}

/** `87.2 kg`, `18%`, in the user's unit. */
export function showMeasured(
  { value, unit }: Pick<MeasurementInTime, 'value' | 'unit'>,
  user: Pick<User, 'unit_system'>,
): string {
  const to = shownUnit(unit, user);
  return withUnit(showNumber(inBodyUnit(value, unit, to) ?? value, decimals(unit, to)), to);
}

/** `-0.4 kg`, `+1%`; nothing for the first of its kind. */
export function showChange(row: MeasurementInTime, user: Pick<User, 'unit_system'>): string {
  const to = shownUnit(row.unit, user);
  const change = changeOf(row, to);
  if (change === null) return '';
  const text = showNumber(change, decimals(row.unit, to));
  return withUnit(text === '0' || text.startsWith('-') ? text : `+${text}`, to);
}

/** A value converted is no more exact than the scales were. */
function decimals(typed: BodyUnit, shown: BodyUnit): number {
  return typed === shown ? 2 : 1;
}

function withUnit(number: string, unit: BodyUnit): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** The columns of `measurementRow`; people read values in their unit. */
export function measurementColumns(
  rows: readonly MeasurementInTime[],
  user: Pick<User, 'unit_system'>,
): readonly Column[] {
  const byId = new Map<unknown, MeasurementInTime>(rows.map((row) => [row.id, row]));
  const shown = (show: (row: MeasurementInTime) => string) => (row: Row) => {
    const measurement = byId.get(row.id);
    return measurement === undefined ? '' : show(measurement);
  };
  return [
    { key: 'id', label: 'id', align: 'right' },
    { key: 'uid' },
    { key: 'date', label: 'date' },
    { key: 'measured_at' },
    { key: 'kind', label: 'kind' },
    { key: 'value', label: 'value', align: 'right', show: shown((row) => showMeasured(row, user)) },
    { key: 'unit' },
    { key: 'value_kg' },
    { key: 'value_cm' },
    { key: 'change', label: 'change', align: 'right', show: shown((row) => showChange(row, user)) },
    { key: 'notes', label: 'notes' },
  ];
}
