import type { Line } from './line.js';

/** What stands in front of the content of a line. */
export interface Marker {
  /** Where the content begins and ends, in the line. */
  readonly start: number;
  readonly end: number;
  /** Number of `#`, 0 for none. */
  readonly level: number;
  readonly isListed: boolean;
  /** The letter that members of a superset share: A of `A1)`, `1a.` and `A.`. */
  readonly label: string | null;
}

const hashes = /(#{1,6}) ?(?!\d)/y;
const quote = /(?:> ?)+/y;
const bullet =
  /(?:[-+•‣▪◦●○→☐☑✅,] ?(?=[^\s\d-])|[-+•‣▪◦●○→☐☑✅,] (?=\S)|\d{1,2}[.)] (?=\S)|\d{1,2}\)(?=\S)|\(\d{1,2}\) ?(?=\S))/y;
const box = /\[[ x✓✔]?\] ?/y;
/** `A1`, `1a` with or without a sign behind; a letter alone only with one, since `A` begins a sentence as well. */
const label = /(?:([a-hs])(\d)|(\d)([a-h]))(?:[.):] ?(?=\S)| (?=\p{L}))|([a-h])(?:[.)] ?|: )(?=\S)/uy;

/** Bullets that the plain line has as blanks. */
const starBullet = /^\s*[*_`]/;

function labelOf(match: RegExpExecArray): string {
  const [, letter, , number, , alone] = match;
  // Superset 1 of `1a` and `1b` is the first, which is A elsewhere.
  const known = letter ?? alone ?? String.fromCharCode(96 + Math.max(1, Number(number)));
  return known.toUpperCase();
}

/** Reads list signs, check boxes, heading signs and superset labels in front of a line. */
export function markerOf(line: Line): Marker {
  const { plain } = line;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    while (plain[at] === ' ') at += 1;
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    at += match?.[0].length ?? 0;
    return match;
  };
  take(quote);
  const level = take(hashes)?.[1]?.length ?? 0;
  const isDotted = take(bullet) !== null;
  const isBoxed = take(box) !== null;
  const isNumbered = isDotted && take(bullet) !== null;
  const sign = take(label);
  const [start, end] = line.trimmed(at, plain.length);
  line.claim(0, start, 'mark');
  return {
    ...{ start, end, level },
    isListed: isDotted || isBoxed || isNumbered || sign !== null || starBullet.test(line.raw),
    label: sign === null ? null : labelOf(sign),
  };
}
