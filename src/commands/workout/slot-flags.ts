import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import type { ProgramSlot } from '../../domain/program/document.js';
import { parseRule } from '../../domain/progression/rule-notation.js';
import type { Measurement } from '../../domain/set.js';
import { readRest } from '../../schema/rest.js';
import { readWork } from '../program-slot-line.js';

/** The flags that say what a slot asks for, each stronger than the line. */
export interface SlotFlags {
  readonly sets?: string;
  readonly rule?: string;
  readonly superset?: string;
  readonly rest?: string;
  readonly notes?: string;
  readonly key?: string;
}

/** Takes a field away. */
const isNone = (text: string): boolean => /^\s*(?:none)?\s*$/i.test(text);

/**
 * What flags make of a slot; `none` or an empty text takes a field away.
 *
 * @param measurement of its exercise
 * @throws Failure usage naming the flag that does not fit
 */
export function readSlotFlags(
  scope: Scope,
  { sets, rule, superset, rest, notes, key }: SlotFlags,
  measurement: Measurement,
): Partial<ProgramSlot> {
  const work = sets === undefined ? null : readWork(scope, isNone(sets) ? '' : sets, { measurement });
  if (rule !== undefined && (work?.rule ?? null) !== null)
    throw new Failure('usage', `"${sets}" has a rule already, and so has --rule`, 'leave one of them out');
  return {
    ...(work === null ? {} : { sets: work.sets }),
    ...((work?.rule ?? null) === null ? {} : { rule: work?.rule ?? null }),
    ...(rule === undefined ? {} : { rule: isNone(rule) ? null : parseRule(rule) }),
    ...(superset === undefined ? {} : { supersetGroup: readSuperset(superset) }),
    ...(rest === undefined ? {} : { restSeconds: isNone(rest) ? null : readRest(rest) }),
    ...(notes === undefined ? {} : { notes: notes.trim() || null }),
    ...(key === undefined ? {} : { key: readKey(key) }),
  };
}

function readSuperset(text: string): string | null {
  if (isNone(text)) return null;
  const [, letter] = /^\s*([a-z])\d{0,2}\s*$/i.exec(text) ?? [];
  if (letter !== undefined) return letter.toUpperCase();
  throw new Failure('usage', `"${text}" does not fit --superset`, 'it takes a letter, or none');
}

function readKey(text: string): string {
  const key = text.trim();
  if (key !== '' && !/[[\]|]/.test(key) && !/^\d+$/.test(key)) return key;
  throw new Failure('usage', `"${text}" does not fit --key`, 'a key is a word such as heavy-squat');
}
