import type { Cursor } from './cursor.js';
import type { RepCount } from './expression.js';
import { expectWithin } from './quantities.js';

/** Reps of each set of a group, and how many times the group is done. */
export interface Counts {
  /** One or more; several were typed as a list. */
  list: RepCount[];
  /** Null when it was not said. */
  sets: number | null;
}

/** What a group has said before its reps, as far as reading them depends on it. */
export interface BeforeReps {
  /** Zero reps are a failed attempt, and nothing else. */
  isMiss: boolean;
  /** The load as typed, to write it again in an error; empty when there is none. */
  load: string;
}

function takeReps(cursor: Cursor, { isMiss, load }: BeforeReps): RepCount {
  const start = cursor.position;
  const match = cursor.take(/(\d+)(?:\|(\d+))?/y);
  if (match === null) {
    if (cursor.peek(/-\d/y) !== null) expectWithin(cursor, 'reps', -1, start);
    throw cursor.failure('expected the reps', 'weight, then x, then reps: 100x5');
  }
  if (cursor.peek(/\.\d/y) !== null) {
    throw cursor.failure('reps are a whole number', 'a weight with decimals needs x and reps: 12.5x8');
  }
  const first = Number(match[1]);
  const second = match[2] === undefined ? null : Number(match[2]);
  const reps = first + (second ?? 0);
  if (reps === 0 && !isMiss) {
    throw cursor.failure('a set has 1 rep or more', `for a failed attempt write miss ${load || 'bw'}`, start);
  }
  if (reps !== 0) expectWithin(cursor, 'reps', reps, start);
  return second === null
    ? { reps, repsLeft: null, repsRight: null }
    : { reps, repsLeft: first, repsRight: second };
}

/**
 * Reps, or a list of them, one for each set: `5`, `5,5,4`, `8|7`.
 *
 * @throws NotationFailure when no reps stand here
 */
export function takeRepList(cursor: Cursor, before: BeforeReps): RepCount[] {
  const list = [takeReps(cursor, before)];
  while (cursor.take(/, *(?=\d)/y) !== null) list.push(takeReps(cursor, before));
  return list;
}

/** The word that people may put behind reps. */
export function takeRepsWord(cursor: Cursor): boolean {
  return cursor.take(/ *reps?(?![a-wyz])/y) !== null;
}

/**
 * How many times: the `x3` of `100x5x3` and `60s x3`.
 *
 * @param list how many reps were listed
 * @param opensWithX the group began with an x, so that a spaced `x10` may be meant as another set
 * @returns null when there is none
 */
export function takeSets(cursor: Cursor, list: number, opensWithX: boolean): number | null {
  const match = cursor.peek(/( *)x( *)/y);
  if (match === null) return null;
  const [typed, before = '', after = ''] = match;
  const at = cursor.position + before.length;
  if (list > 1) {
    const advice = 'groups are separated by a space or ;, as in 100x5,5 90x8';
    throw cursor.failure('a list of reps has no x behind it', advice, at);
  }
  if (opensWithX && before !== '' && after === '') {
    throw cursor.failure('x here is sets or reps', 'x12x3 is three sets of 12; 12,10 is two sets', at);
  }
  cursor.position += typed.length;
  const start = cursor.position;
  const number = cursor.take(/\d+/y);
  if (number === null) throw cursor.failure('expected how many sets');
  const sets = Number(number[0]);
  expectWithin(cursor, 'sets', sets, start);
  return sets;
}

/**
 * What follows a load and an x: reps, then perhaps `x` sets.
 *
 * @throws NotationFailure when no reps stand here
 */
export function takeCounts(cursor: Cursor, before: BeforeReps, opensWithX: boolean): Counts {
  const list = takeRepList(cursor, before);
  takeRepsWord(cursor);
  return { list, sets: takeSets(cursor, list.length, opensWithX) };
}
