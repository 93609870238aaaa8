import { printRule } from '../progression/rule-notation.js';
import type { SlotChange, SlotField } from './change.js';
import type { ProgramSlot } from './document.js';
import type { PlacedSlot, SlotPair } from './match-slots.js';
import { areSameSets } from './same-sets.js';
import { restText, setsText, workText } from './slot-text.js';

type Place = Pick<SlotChange, 'on' | 'week' | 'day' | 'key' | 'exercise'>;

function placeOf({ slot, week, day }: PlacedSlot): Place {
  return { on: 'slot', week, day, key: slot.key, exercise: slot.exercise };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function ruleText({ rule }: ProgramSlot): string | null {
  return rule === null ? null : printRule(rule);
}

/** The fields that differ, each as the document writes it. */
function changedFields(was: ProgramSlot, is: ProgramSlot): [SlotField, string | null, string | null][] {
  if (was === is) return [];
  const rest = ({ restSeconds }: ProgramSlot) => (restSeconds === null ? null : restText(restSeconds));
  const texts: [SlotField, string | null, string | null][] = [
    ['progression', was.rule === is.rule ? null : ruleText(was), was.rule === is.rule ? null : ruleText(is)],
    ['rest', rest(was), rest(is)],
    ['superset', was.supersetGroup, is.supersetGroup],
    ['notes', was.notes, is.notes],
  ];
  const changed = texts.filter(([, before, after]) => before !== after);
  if (areSameSets(was.sets, is.sets)) return changed;
  return [['sets', orNull(setsText(was)), orNull(setsText(is))], ...changed];
}

function moveOf(was: PlacedSlot, is: PlacedSlot): Pick<SlotChange, 'before' | 'after'> {
  if (was.day === is.day) return { before: String(was.position), after: String(is.position) };
  const text = ({ day, position }: PlacedSlot) => `day ${day}, ${position}`;
  return { before: text(was), after: text(is) };
}

/** What has become of one slot, nothing when it is as it was. */
export function diffSlot({ before, after }: SlotPair, isMoved: boolean): SlotChange[] {
  if (after === null) {
    if (before === null) return [];
    const text = orNull(workText(before.slot));
    return [{ ...placeOf(before), kind: 'removed', field: null, before: text, after: null }];
  }
  const place = placeOf(after);
  if (before === null) {
    const text = orNull(workText(after.slot));
    return [{ ...place, kind: 'added', field: null, before: null, after: text }];
  }
  const changes: SlotChange[] = [];
  if (before.slot.exercise !== after.slot.exercise) {
    const names = { before: before.slot.exercise, after: after.slot.exercise };
    changes.push({ ...place, kind: 'renamed', field: null, ...names });
  }
  if (isMoved) changes.push({ ...place, kind: 'moved', field: null, ...moveOf(before, after) });
  for (const [field, was, is] of changedFields(before.slot, after.slot))
    changes.push({ ...place, kind: 'changed', field, before: was, after: is });
  return changes;
}
