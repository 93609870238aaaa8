import { foldName } from './fold.js';

/** Anything that has a name folded by `foldName`. */
export interface Keyed {
  key: string;
}

/** How many slips a text of that length may hold and still be meant. */
function slipsAllowed(length: number): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/**
 * Letters to insert, drop, replace, or swap with their neighbour until the texts are equal (optimal string alignment).
 *
 * @returns the number of slips, or infinity when there are more than `most`
 */
function slips(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (last[column - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  const found = last[to.length] ?? Infinity;
  return found > most ? Infinity : found;
}

/** One word against another: words of one or two letters must be right, and the first letters of a longer word count as one slip. */
function wordSlips(wanted: string, word: string): number {
  if (wanted === word) return 0;
  if (wanted.length <= 2) return Infinity;
  return word.startsWith(wanted) ? 1 : slips(wanted, word, slipsAllowed(wanted.length));
}

/** The slips until every wanted word is found among the words, in any order; words that were not asked for cost nothing. */
function wordsSlips(wanted: readonly string[], words: readonly string[]): number {
  const free = [...words];
  let total = 0;
  for (const want of wanted) {
    const costs = free.map((word) => wordSlips(want, word));
    const least = Math.min(...costs);
    if (least === Infinity) return Infinity;
    free.splice(costs.indexOf(least), 1);
    total += least;
  }
  return total;
}

function byCodePoints(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
}

/**
 * The names nearest to a mistyped one, for "did you mean": slips of the keyboard, words left out, joined or in another order.
 *
 * One slip is allowed up to four letters, two up to eight, three beyond; neighbours swapped are one slip.
 *
 * @param wanted as typed; it is folded here
 * @param candidates whatever carries a folded key
 * @param limit the most to return
 * @returns the best first: fewest slips, then the shorter key, then by code points
 */
export function closest<T extends Keyed>(wanted: string, candidates: Iterable<T>, limit: number): T[] {
  const key = foldName(wanted);
  if (key === '') return [];
  const words = key.split(' ');
  const most = slipsAllowed(key.length);
  const found: { candidate: T; distance: number }[] = [];
  for (const candidate of candidates) {
    // Nothing is nearer than the name itself, not even its words in another order.
    const exact = candidate.key === key ? -1 : Infinity;
    const distance = Math.min(
      exact,
      slips(key, candidate.key, most),
      wordsSlips(words, candidate.key.split(' ')),
    );
    if (distance <= most) found.push({ candidate, distance });
  }
  found.sort(
    (a, b) =>
      a.distance - b.distance ||
      a.candidate.key.length - b.candidate.key.length ||
      byCodePoints(a.candidate.key, b.candidate.key),
  );
  return found.slice(0, limit).map(({ candidate }) => candidate);
}
