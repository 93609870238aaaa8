import { numberText } from '../notation/numbers.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { printPlanned } from '../planned/print.js';
import { printRule } from '../progression/rule-notation.js';
import type { ProgramSlot, StartingMax } from './document.js';

/** Printing is slow beside comparing, and the weeks of a program share their sets. */
const printed = new WeakMap<readonly PlannedSet[], { measurement: string; text: string }>();

/** The sets of a slot in the notation of planned sets; empty without sets. */
export function setsText({ sets, measurement }: Pick<ProgramSlot, 'sets' | 'measurement'>): string {
  const known = printed.get(sets);
  if (known?.measurement === measurement) return known.text;
  const text = printPlanned(sets, measurement);
  printed.set(sets, { measurement, text });
  return text;
}

/** `5x5 100kg, linear +2.5kg`: what `splitRule` takes apart; empty where the slot says nothing. */
export function workText(slot: Pick<ProgramSlot, 'sets' | 'measurement' | 'rule'>): string {
  const parts = [setsText(slot), slot.rule === null ? '' : printRule(slot.rule)];
  return parts.filter((part) => part !== '').join(', ');
}

/** A rest of whole seconds as the document writes it: `90s`, `3min`. */
export function restText(seconds: number): string {
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}min` : `${seconds}s`;
}

/** `90%`. */
export function percentText({ percent }: StartingMax): string {
  return `${numberText(percent)}%`;
}
