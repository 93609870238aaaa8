import { printRule } from '../../domain/progression/rule-notation.js';
import type { ProgramSlot } from '../../domain/program/document.js';
import { restText, setsText, workText } from '../../domain/program/slot-text.js';
import { readLabel } from './label.js';
import { slotFields } from './slot.js';

/** A mapping as it is written, in this order. */
export type Mapping = Record<string, unknown>;

/** A mapping without what says nothing. */
export function said(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== null));
}

/** `A1 bench press [bench-press]`; null where it would be read back as something else. */
function labelOf({ supersetGroup, exercise, key }: ProgramSlot, member: number): string | null {
  const label = `${supersetGroup === null ? '' : `${supersetGroup}${member} `}${exercise} [${key}]`;
  if (label.includes('|') || slotFields.includes(label)) return null;
  const read = readLabel(label);
  const isSame = read.supersetGroup === supersetGroup && read.exercise === exercise && read.key === key;
  return isSame ? label : null;
}

/**
 * A slot as one entry of `exercises`.
 *
 * @param weekly the same slot in each week of its block
 * @param member its number in its superset, from 1
 */
export function slotTree(slot: ProgramSlot, weekly: readonly ProgramSlot[], member: number): Mapping {
  const texts = weekly.map(setsText);
  const isSteady = texts.every((text) => text === texts[0]);
  const label = labelOf(slot, member);
  const rule = slot.rule === null ? null : printRule(slot.rule);
  const rest = slot.restSeconds === null ? null : restText(slot.restSeconds);
  const more = said({ progression: isSteady ? null : rule, rest, notes: slot.notes });
  const work = isSteady ? workText(slot) || null : texts;
  if (label !== null) return { [label]: work, ...more };
  const named = said({ exercise: slot.exercise, key: slot.key, superset: slot.supersetGroup });
  return { ...named, ...said({ sets: work }), ...more };
}
