import type { SetType } from '../set.js';
import type { Cursor } from './cursor.js';

/** What stands in front of the work: `w`, `d`, `f`, `a` in any order, and `miss`. */
export interface Flags {
  setType: SetType;
  isFailure: boolean;
  isAmrap: boolean;
  isMiss: boolean;
  /** Whether anything was typed. */
  isAny: boolean;
}

const letters = /[wdfa]+(?=$|[ \d+\-;@x]|bw|miss|last)/y;
const miss = /miss(?![a-wyz])|miss(?=bw)/y;

/**
 * Flags in front of a set, together or apart, with a space behind them or without.
 *
 * @throws NotationFailure when one stands twice, or a set is to be both warm-up and drop
 */
export function takeFlags(cursor: Cursor): Flags {
  const seen = new Set<string>();
  const add = (flag: string, at: number): void => {
    if (seen.has(flag)) throw cursor.failure(`${flag} stands twice`, undefined, at);
    seen.add(flag);
    if (seen.has('w') && seen.has('d')) {
      throw cursor.failure('a set is a warm-up or a drop, not both', undefined, at);
    }
  };
  for (;;) {
    const start = cursor.position;
    const word = cursor.take(letters)?.[0];
    if (word !== undefined) Array.from(word).forEach((letter, index) => add(letter, start + index));
    else if (cursor.take(miss) !== null) add('miss', start);
    else break;
    cursor.take(/ */y);
  }
  return {
    setType: seen.has('w') ? 'warmup' : seen.has('d') ? 'drop' : 'working',
    isFailure: seen.has('f'),
    isAmrap: seen.has('a'),
    isMiss: seen.has('miss'),
    isAny: seen.size > 0,
  };
}
