import type { LoadKind, WeightUnit } from '../load.js';
import type { Cursor } from './cursor.js';
import { leftover } from './leftover.js';
import { takeWeight } from './quantities.js';

/** A load as typed. */
export interface TypedLoad {
  loadKind: LoadKind;
  weight: number | null;
  unit: WeightUnit | null;
}

/** The load of the set before, changed by an amount. */
export interface LastLoad {
  loadKind: 'last';
  amount: number;
  unit: WeightUnit | null;
}

export const noLoad: TypedLoad = { loadKind: 'none', weight: null, unit: null };

/** A sign in front of a number, and the number; null when there is none. */
function takeSigned(cursor: Cursor): { sign: 1 | -1; weight: number; unit: WeightUnit | null } | null {
  const sign = cursor.take(/([+-]) *(?=\d)/y)?.[1];
  if (sign === undefined) return null;
  const typed = takeWeight(cursor, 'always') ?? { weight: 0, unit: null };
  return { ...typed, sign: sign === '+' ? 1 : -1 };
}

/**
 * The amount behind `bw` or `last`. In `last +20x8` the sign may also begin another set; where both could be meant,
 * neither is taken.
 *
 * @param isWhole whether what stands before could be a set without the amount
 */
function takeAmount(cursor: Cursor, word: string, isWhole: boolean): ReturnType<typeof takeSigned> {
  const start = cursor.position;
  const gap = cursor.take(/ */y)?.[0] ?? '';
  const at = cursor.position;
  const looksNew = gap !== '' && cursor.peek(/[+-]\d/y) !== null;
  const amount = takeSigned(cursor);
  if (amount === null) {
    cursor.position = start;
    return null;
  }
  if (isWhole && looksNew && cursor.peek(/ *x| +\d/y) !== null) {
    const typed = cursor.since(at);
    const advice = `write ${word}${typed} in one word, or a ; in front of ${typed}`;
    throw cursor.failure(`it is open whether this belongs to ${word}`, advice, at);
  }
  return amount;
}

function signedLoad(amount: NonNullable<ReturnType<typeof takeSigned>>): TypedLoad {
  return { loadKind: amount.sign > 0 ? 'added' : 'assisted', weight: amount.weight, unit: amount.unit };
}

/**
 * The load a group begins with: `last`, `bw`, `+20`, `-15kg`, `100kg`, or a number that an x follows.
 *
 * @param isMiss whether the set failed, so that a number alone is the weight
 * @returns null for a number that is reps
 * @throws NotationFailure when nothing stands here that begins a set
 */
export function takeLoad(cursor: Cursor, isMiss: boolean): TypedLoad | LastLoad | null {
  if (cursor.take(/last(?![a-wyz])/y) !== null) {
    const amount = takeAmount(cursor, 'last', true);
    if (amount === null) return { loadKind: 'last', amount: 0, unit: null };
    return { loadKind: 'last', amount: amount.sign * amount.weight, unit: amount.unit };
  }
  if (cursor.take(/bw(?![a-wyz])/y) !== null) {
    const amount = takeAmount(cursor, 'bw', isMiss);
    return amount === null ? noLoad : signedLoad(amount);
  }
  if (cursor.peek(/[+-]\d/y) !== null) {
    const amount = takeSigned(cursor);
    if (amount !== null) return signedLoad(amount);
  }
  if (cursor.peek(/\d/y) === null) {
    throw isMiss ? cursor.failure('expected a load', 'write miss 100 or miss bw') : leftover(cursor, 'a set');
  }
  const isReps = cursor.peek(/\d+(?:\|| *reps?(?![a-z]))/y) !== null;
  const typed = takeWeight(cursor, isMiss && !isReps ? 'always' : 'before x');
  return typed === null ? null : { loadKind: 'external', ...typed };
}
