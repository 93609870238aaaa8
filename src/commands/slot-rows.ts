import type { PlannedSlot } from '../db/planned-slots.js';
import { plannedColumnsOf } from '../db/planned-sets.js';
import { showDuration } from '../domain/durations.js';
import type { PlannedSet } from '../domain/planned/planned-set.js';
import { printPlanned } from '../domain/planned/print.js';
import { workText } from '../domain/program/slot-text.js';
import { printRule } from '../domain/progression/rule-notation.js';
import type { Rule } from '../domain/progression/rule.js';
import type { Measurement } from '../domain/set.js';
import type { Column, Row } from '../output/view.js';

/** A slot as far as people read it, stored or not. */
export interface ShownSlot {
  readonly exercise: string;
  readonly measurement: Measurement;
  readonly supersetGroup: string | null;
  readonly restSeconds: number | null;
  readonly rule: Rule | null;
  readonly notes: string | null;
  readonly sets: readonly PlannedSet[];
}

/** A stored slot as it is shown. */
export function shownSlot(slot: PlannedSlot): ShownSlot {
  return { ...slot, sets: slot.sets.map(({ set }) => set) };
}

/** What stands in front of each slot: `A1`, `A2` within supersets, else its position. */
export function slotLabels(slots: readonly Pick<ShownSlot, 'supersetGroup'>[]): string[] {
  const members = new Map<string, number>();
  return slots.map(({ supersetGroup }, index) => {
    if (supersetGroup === null) return String(index + 1);
    const member = (members.get(supersetGroup) ?? 0) + 1;
    members.set(supersetGroup, member);
    return `${supersetGroup}${member}`;
  });
}

/** The slots of a workout as scripts see them. */
export function slotRows(slots: readonly PlannedSlot[]): Row[] {
  return slots.map((slot) => ({
    position: slot.position,
    exercise: slot.exercise,
    exercise_id: slot.exerciseId,
    slot_key: slot.slotKey,
    superset_group: slot.supersetGroup,
    rest_seconds: slot.restSeconds,
    progression: slot.rule === null ? null : printRule(slot.rule),
    notes: slot.notes,
    sets_text: printPlanned(
      slot.sets.map(({ set }) => set),
      slot.measurement,
    ),
    sets: slot.sets.map(({ set }) => plannedSetRow(set)),
  }));
}

/** A planned set as scripts see it. */
export function plannedSetRow(set: PlannedSet): Row {
  const columns = plannedColumnsOf(set);
  return { ...columns, is_optional: set.isOptional, is_amrap: set.isAmrap };
}

/** What people read of slots, one line each; columns that nothing stands in are left out. */
export function slotTable(slots: readonly ShownSlot[]): { columns: Column[]; rows: Row[] } {
  const labels = slotLabels(slots);
  const rows = slots.map((slot, index): Row => ({
    place: labels[index] ?? '',
    exercise: slot.exercise,
    sets: workText(slot),
    rest: slot.restSeconds === null ? null : showDuration(slot.restSeconds),
    notes: slot.notes,
  }));
  const columns: Column[] = [
    { key: 'place', label: '#', align: 'right' },
    { key: 'exercise', label: 'exercise' },
    { key: 'sets', label: 'sets' },
    ...['rest', 'notes']
      .filter((key) => rows.some((row) => row[key] !== null))
      .map((key) => ({ key, label: key })),
  ];
  return { columns, rows };
}
