import { execAt, numeral, type Recogniser } from './item.js';
import { timeAt, type TimeRange } from './times.js';

const distance = new RegExp(
  String.raw`(${numeral}) ?(?:(km|kilometers?|kilometres?)|(mi|miles?)|(yds?|yards?)|(ft|feet)|(m|meters?|metres?|metros|meter))(?![a-z0-9])`,
  'y',
);

/** Seconds as the notation takes them, to the second. */
export function secondsText(seconds: number): string {
  return `${Math.round(seconds)}s`;
}

/** A pause as the notation takes it. */
export function restText({ min, max }: TimeRange): string {
  const [least, most] = [Math.round(min), Math.round(max)];
  return `rest ${least === most ? '' : `${least}-`}${most}s`;
}

interface Extent {
  readonly text: string;
  readonly end: number;
  /** Null for a way. */
  readonly time: TimeRange | null;
  readonly guess: { guess?: string };
}

function distanceAt(plain: string, at: number): Extent | null {
  const match = execAt(distance, plain, at);
  if (match === null) return null;
  const [whole, digits = '', km, mi, yd, ft] = match;
  const unit =
    [
      [km, 'km'],
      [mi, 'mi'],
      [yd, 'yd'],
      [ft, 'ft'],
    ].find(([typed]) => typed !== undefined)?.[1] ?? 'm';
  const text = digits.replace(',', '.') + unit;
  const end = at + whole.length;
  const gap = execAt(/ (?:in )?(?=\d)/y, plain, end)?.[0] ?? '';
  const time = gap === '' ? null : timeAt(plain, end + gap.length, false);
  const isTimed =
    time?.hasUnit === true &&
    time.min === time.max &&
    (gap.includes('in') || plain.slice(end, time.end).includes(':'));
  return isTimed
    ? { text: `${text} ${secondsText(time.max)}`, end: time.end, time: null, guess: {} }
    : { text, end, time: null, guess: {} };
}

/** A time or a way at a place; of a range of times the least is planned, which is a guess. */
export function extentAt(plain: string, at: number): Extent | null {
  const way = distanceAt(plain, at);
  if (way !== null) return way;
  const time = timeAt(plain, at, false);
  if (time?.hasUnit !== true) return null;
  const typed = plain.slice(at, time.end);
  const guess = time.min === time.max ? {} : { guess: `of "${typed}" the least is planned` };
  return { text: secondsText(time.min), end: time.end, time, guess };
}

const times = / ?x ?(\d{1,2})(?: ?sets?)?(?![\da-z.,%])/y;
const split = / ?\| ?/y;

/** `60s`, `5km 25:00`, `30s x 3`, and work and rest of an interval: `60s|30s`. */
export const extentAlone: Recogniser = ({ plain }, at) => {
  const extent = extentAt(plain, at);
  if (extent === null) return null;
  const { text, end, time, guess } = extent;
  const sets = execAt(times, plain, end);
  if (sets !== null) {
    return {
      kind: 'counts',
      works: [{ sets: sets[1] ?? '1', reps: text }],
      end: end + sets[0].length,
      ...guess,
    };
  }
  const bar = execAt(split, plain, end)?.[0];
  const pause = bar === undefined || time === null ? null : timeAt(plain, end + bar.length, false);
  if (pause?.hasUnit === true) {
    return {
      kind: 'extent',
      extent: text,
      rest: restText(pause),
      isInterval: true,
      end: pause.end,
      ...guess,
    };
  }
  const rest = time === null ? null : restText(time);
  return { kind: 'extent', extent: text, rest, isInterval: false, end, ...guess };
};
