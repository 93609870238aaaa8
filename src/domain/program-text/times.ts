/** A time as typed, perhaps a range; seconds. */
export interface TimeRange {
  readonly min: number;
  readonly max: number;
  readonly end: number;
  /** Whether a unit or a colon told what it is. */
  readonly hasUnit: boolean;
}

const hours = 'h(?:ours?|rs?)?';
const minutes = "(?:minutes?|minuten?|mins?|min\\.?|')";
const seconds = "(?:seconds?|sekunden?|secs?|sek|s|\"|'')";
const number = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
const to = '(?: ?(?:-|to|bis) ?)';
const edge = '(?![a-z])';

const clock = new RegExp(
  String.raw`(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?:${to}(\d{1,3}):([0-5]\d))?(?!\d)`,
  'y',
);
const compounds = [
  new RegExp(`(\\d{1,3}) ?(?:${minutes}|m) ?([0-5]?\\d) ?${seconds}${edge}`, 'y'),
  new RegExp(`(\\d{1,3})(?:${minutes}|m)([0-5]\\d)(?![\\d:x%a-z])`, 'y'),
];
const measured = new RegExp(
  `(${number})(?:(?: ?(?:${minutes}|${seconds}))?${to}(${number}))? ?(${hours}|${minutes}|${seconds}|m(?!\\d))${edge}`,
  'y',
);
const bare = new RegExp(`(${number})(?:${to}(${number}))?(?![\\d.,:%]|\\w)`, 'y');

const value = (digits: string): number => Number(digits.replace(',', '.'));

function factor(unit: string): number {
  if (unit.startsWith('h')) return 3600;
  return /^(?:m|'$)/.test(unit) ? 60 : 1;
}

/**
 * The time at a place: `90s`, `1:30`, `2-3 min`, `2'`, `1 min 30 s`.
 *
 * @param plain a line in plain characters
 * @param isMinutes whether an `m` alone is minutes, else it is metres and no time
 */
export function timeAt(plain: string, at: number, isMinutes: boolean): TimeRange | null {
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  const found = (match: RegExpExecArray, min: number, max: number, hasUnit = true): TimeRange | null =>
    min > max ? null : { min, max, end: at + match[0].length, hasUnit };
  const hand = take(clock);
  if (hand !== null) {
    const [, first = '', second = '', third, last, lastSecond = ''] = hand;
    const single = Number(first) * 60 + Number(second);
    const min = third === undefined ? single : single * 60 + Number(third);
    return found(hand, min, last === undefined ? min : Number(last) * 60 + Number(lastSecond));
  }
  const [exact, joined] = compounds;
  const both = (exact && take(exact)) ?? (joined && take(joined)) ?? null;
  if (both !== null) {
    const sum = Number(both[1]) * 60 + Number(both[2]);
    return found(both, sum, sum);
  }
  const one = take(measured);
  if (one !== null) {
    const [, first = '', last = first, unit = ''] = one;
    if (unit === 'm' && !isMinutes) return null;
    return found(one, value(first) * factor(unit), value(last) * factor(unit));
  }
  const plainNumber = take(bare);
  if (plainNumber === null) return null;
  const [, first = '', last = first] = plainNumber;
  return found(plainNumber, value(first), value(last), false);
}
