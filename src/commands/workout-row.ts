import type { StoredDay, StoredSlot } from '../db/program-rows.js';
import type { DayPlace } from '../domain/program/edit-days.js';
import { setsText } from '../domain/program/slot-text.js';
import { printRule } from '../domain/progression/rule-notation.js';
import type { Row } from '../output/view.js';
import { plannedSetRow } from './slot-rows.js';

/** A day of a program as scripts see it. */
export function workoutRow({ id, title, isRest, notes, slots }: StoredDay, { week, day }: DayPlace): Row {
  return { id, week, day, title, is_rest: isRest, notes, exercises: slots.map(slotRow) };
}

function slotRow(slot: StoredSlot, at: number): Row {
  return {
    id: slot.id,
    position: at + 1,
    slot_key: slot.key,
    exercise: slot.exercise,
    exercise_id: slot.exerciseId,
    superset_group: slot.supersetGroup,
    rest_seconds: slot.restSeconds,
    progression: slot.rule === null ? null : printRule(slot.rule),
    confidence_level: slot.confidence,
    notes: slot.notes,
    sets_text: setsText(slot),
    sets: slot.sets.map(plannedSetRow),
  };
}
