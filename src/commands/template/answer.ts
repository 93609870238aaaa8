import { planOfWorkout, type PlannedSlot } from '../../db/planned-slots.js';
import type { Scope } from '../../db/scope.js';
import type { Template } from '../../db/templates.js';
import { workText } from '../../domain/program/slot-text.js';
import type { Row, SavedView } from '../../output/view.js';
import { shownSlot, slotLabels, slotRows } from '../slot-rows.js';

/** A template with its slots as scripts see it. */
export function templateRow(template: Template, slots: readonly PlannedSlot[]): Row {
  return {
    id: template.id,
    uid: template.uid,
    name: template.title,
    notes: template.notes,
    exercises: slotRows(slots),
  };
}

/**
 * The answer to a write: what happened, then the exercises, a line each.
 *
 * @param news one sentence
 */
export async function templateSaved(scope: Scope, template: Template, news: string): Promise<SavedView> {
  const slots = await planOfWorkout(scope, template.id);
  const labels = slotLabels(slots);
  const width = Math.max(0, ...labels.map(({ length }) => length));
  const lines = slots.map(shownSlot).map((slot, index) => {
    const label = (labels[index] ?? '').padStart(width);
    return `${label}  ${slot.exercise}  ${workText(slot)}`;
  });
  return { kind: 'saved', lines: [news, ...lines], record: templateRow(template, slots) };
}
