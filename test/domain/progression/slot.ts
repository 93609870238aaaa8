import { parseSets } from '../../../src/domain/notation/parse.js';
import { resolveSets } from '../../../src/domain/notation/resolve.js';
import { parsePlanned } from '../../../src/domain/planned/parse.js';
import type { PlannedSet } from '../../../src/domain/planned/planned-set.js';
import { prescribe, type Prescription } from '../../../src/domain/progression/prescribe.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import type { SlotLog, SlotSession, SlotSet } from '../../../src/domain/progression/slot-log.js';
import type { Measurement } from '../../../src/domain/set.js';

const day = 86_400_000;

/** Sets as a plan asks for them; a bare weight is in kilograms. */
export function planned(text: string, measurement: Measurement = 'weight_reps'): PlannedSet[] {
  return parsePlanned(text, { unit: 'kg', measurement });
}

/** Sets as they were done, numbered from `first`. */
export function performed(
  text: string,
  first = 1,
  unit: 'kg' | 'lb' = 'kg',
  measurement: Measurement = 'weight_reps',
): SlotSet[] {
  const context = { unit, measurement, last: null, exerciseName: 'the lift' };
  return resolveSets(parseSets(text), context).map((set, at) => ({ id: first + at, setIndex: at + 1, set }));
}

/** Session `number`, from 1, on day `number`; sets have ids from `number * 100` on. */
export function session(
  number: number,
  done: string,
  {
    unit = 'kg',
    measurement,
    ...more
  }: Partial<SlotSession> & { unit?: 'kg' | 'lb'; measurement?: Measurement } = {},
): SlotSession {
  const sets = done === '' ? [] : performed(done, number * 100, unit, measurement);
  const date = new Date(number * day).toISOString().slice(0, 10);
  return { id: number, at: number * day, date, isDeload: false, sets, ...more };
}

export interface Given extends Partial<Omit<SlotLog, 'rule' | 'sessions'>> {
  readonly unit?: 'kg' | 'lb';
  readonly measurement?: Measurement;
}

/** The log of sessions typed one after the other, one a day. */
export function logOf(
  plans: string | readonly string[],
  rule: string | null,
  done: readonly string[],
  { unit = 'kg', measurement = 'weight_reps', ...given }: Given = {},
): SlotLog {
  return {
    rule: rule === null ? null : parseRule(rule),
    cycle: (typeof plans === 'string' ? [plans] : plans).map((plan) => planned(plan, measurement)),
    sessions: done.map((text, at) => session(at + 1, text, { unit, measurement })),
    date: '2026-11-20',
    ...given,
  };
}

export function next(
  plans: string | readonly string[],
  rule: string | null,
  done: readonly string[],
  given: Given = {},
): Prescription {
  return prescribe(logOf(plans, rule, done, given));
}

/** What is asked for, in short: `102.5kg x8-12`, one for each set, equal ones counted: `3 × 102.5kg x8-12`. */
export function short({ sets }: Pick<Prescription, 'sets'>): string {
  const texts = sets.map((set) => {
    const sign = { external: '', added: '+', assisted: '-', none: '' }[set.loadKind];
    const load = set.weight === null ? '' : `${sign}${set.weight}${set.unit ?? ''} `;
    const range =
      set.repsMin === set.repsMax ? `${set.repsMin ?? ''}` : `${set.repsMin ?? ''}-${set.repsMax ?? ''}`;
    return `${load}x${range}${set.isAmrap ? '+' : ''}${set.isOptional ? '?' : ''}`;
  });
  const groups: [string, number][] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    if (last?.[0] === text) last[1] += 1;
    else groups.push([text, 1]);
  }
  return groups.map(([text, count]) => (count === 1 ? text : `${count} × ${text}`)).join(', ');
}
