import { firstItem } from './first-item.js';
import type { Line } from './line.js';
import type { NameRead, Names } from './names.js';

/** Where the exercise of a line stands, and where its sets begin. */
export interface ExerciseLine {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly name: NameRead;
  /** From here on sets and notes. */
  readonly workStart: number;
  /** A label in front of the exercise, as `T1:`; null for none. */
  readonly label: { readonly start: number; readonly end: number } | null;
}

const delimiter = /: | \/ |\||\t|:$/g;
/** Signs that part the exercise from its sets. */
const tail = /[ ,:;/|(=>-]+$/;

function trimName(line: Line, start: number, end: number): [number, number] {
  const [from, to] = line.trimmed(start, end);
  const length = line.plain.slice(from, to).replace(tail, '').length;
  return [from, from + length];
}

function delimiterIn(
  line: Line,
  from: number,
  to: number,
): { at: number; end: number; isColon: boolean } | null {
  delimiter.lastIndex = from;
  const match = delimiter.exec(line.plain.slice(0, to));
  if (match === null) return null;
  return { at: match.index, end: match.index + match[0].length, isColon: match[0].startsWith(':') };
}

/**
 * Finds the exercise of a stretch: up to a colon, a slash or a bar, else up to the first set.
 *
 * @returns null where the stretch begins with a set, or names nothing
 */
export function exerciseLine(
  line: Line,
  start: number,
  end: number,
  names: Names,
  unit: 'kg' | 'lb',
): ExerciseLine | null {
  const item = firstItem(line, start, end, unit);
  if (item === start) return null;
  const limit = item === -1 ? end : item;
  const read = (
    from: number,
    to: number,
    workStart: number,
    label: ExerciseLine['label'] = null,
  ): ExerciseLine => {
    const [nameStart, nameEnd] = trimName(line, from, to);
    const typed = line.kept.slice(nameStart, nameEnd);
    const name = names.read(typed);
    // What is behind the name is a remark, which the sets begin with.
    const cut = name.length < typed.length ? nameStart + name.length : null;
    return { nameStart, nameEnd: cut ?? nameEnd, name, workStart: cut ?? workStart, label };
  };
  const sign = delimiterIn(line, start, limit);
  const whole = read(start, limit, limit);
  if (sign === null || isSure(whole)) return whole.nameEnd > whole.nameStart ? whole : null;
  const first = read(start, sign.at, sign.end);
  if (!sign.isColon || isSure(first)) return first;
  const next = delimiterIn(line, sign.end, limit);
  const second = read(sign.end, next?.at ?? limit, next?.end ?? limit, { start, end: sign.at });
  if (isSure(second)) return second;
  return [first, second].find(isKnown) ?? first;
}

function isSure({ name }: ExerciseLine): boolean {
  return name.exercise !== null && name.guess === null;
}

function isKnown({ name }: ExerciseLine): boolean {
  return name.exercise !== null || name.candidates.length > 0;
}

const joint = /[,;] ?| [+&/] | (?:ss|s\/s|super-?set(?:ted)? with|then|and) /g;

/** One exercise of a line that may have several. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Whether the sign between two exercises makes a superset of them. */
const superset = /[+&]|ss|s\/s|super/;

/**
 * The exercises of a line such as `Squat 3x5, Bench press 3x8`: another begins where a name that is known has sets behind it.
 */
export function partsOf(
  line: Line,
  start: number,
  end: number,
  names: Names,
  unit: 'kg' | 'lb',
): { parts: Part[]; isSuperset: boolean } {
  const parts: Part[] = [];
  let from = start;
  let isSuperset = false;
  let item = firstItem(line, start, end, unit);
  joint.lastIndex = Math.max(start, item);
  for (let sign = joint.exec(line.plain); sign !== null && sign.index < end; sign = joint.exec(line.plain)) {
    const next = sign.index + sign[0].length;
    if (item < next) item = firstItem(line, next, end, unit);
    if (item === -1) break;
    const [nameStart, nameEnd] = trimName(line, next, item);
    const typed = line.kept.slice(nameStart, nameEnd);
    if (!/\p{L}/u.test(typed) || /[,;+&]/.test(typed) || !names.isSure(typed)) continue;
    parts.push({ start: from, end: sign.index });
    line.claim(sign.index, next, 'mark');
    isSuperset ||= superset.test(sign[0]);
    from = next;
  }
  parts.push({ start: from, end });
  return { parts, isSuperset };
}
