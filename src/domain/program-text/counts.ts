import {
  execAt,
  most,
  numeral,
  plainNumber,
  rangeOf,
  repWord,
  setWord,
  unitOf,
  upTo,
  weightUnit,
  type Piece,
  type Recogniser,
  type Work,
} from './item.js';
import { extentAt } from './extents.js';

/** A number of sets beyond this is rather a weight without a unit: `45 x 5`. */
const mostSets = 20;

/** After reps nothing may follow that makes the number something else. */
const decimals = String.raw`\.\d|,\d+(?!\d| ?(?:x|-|sets?))`;
const notReps = String.raw`(?! ?(?:kgs?|kilos?|lbs?|pounds?|#|%|stacks?|s(?![a-z])|secs?|seconds?|mins?|minutes?|sekunden|(?:rir|rpe)(?! ?[:=@]? ?(?:of )?\d)|in reserve|'|"|:\d)|${decimals})`;
const range = String.raw`(\d{1,4})(?:${upTo}(\d{1,4})(?! ?x ?\d)${notReps})?`;
const repEnd = String.raw`(?![\d%]|(?!${repWord})[a-wyz])${notReps}`;

const setsAndX = new RegExp(
  String.raw`(\d{1,3})(?:${upTo}(\d{1,3}))?(?: ?(?:(hard|working|work|top|straight)|(warm-?up)) )?( ?${setWord}(?![a-wyz]))?(?: ?x ?| ?(?:of|à|mit|with|for) (?=[\damf])| ?à(?=\d))`,
  'y',
);
const reps = new RegExp(String.raw`${range}(\+)?${repEnd}(?: ?${repWord}(?![a-z]))?(\+)?`, 'y');
const asMany = new RegExp(String.raw`${most}(?: ?${repWord}(?![a-z]))?`, 'y');
const list =
  /\d{1,3}(?:(,) ?\d{1,3}(?:, ?\d{1,3})*|(\/)\d{1,3}(?:\/\d{1,3})*|(-)\d{1,3}-\d{1,3}(?:-\d{1,3})*)(?![\da-z%./-]|[.,]\d| ?[x%]| ?(?:kg|lb|k(?![a-z])|s(?![a-z])|sec|min))/y;
const third = new RegExp(String.raw` ?x ?(${numeral}) ?(?:(${weightUnit})|(%))?`, 'y');
const body = / ?x ?(?:bw|body ?weight)(?![a-z])/y;
const weighed = new RegExp(String.raw`(${numeral}) ?(?:(${weightUnit})|(%))`, 'y');

const weightFirst = new RegExp(
  String.raw`(${numeral}) ?(?:(${weightUnit.replace('(?![a-z0-9])', '(?![a-wyz])')})|(%)(?: ?(tm))?) ?(?:x|for) ?(?!\d{1,3} ?${setWord})${range}(\+)?${repEnd}(?: ?${repWord}(?![a-z]))?(\+)?(?: ?(?:x|for) ?(\d{1,2})(?:-(\d{1,2}))?(?: ?${setWord})?(?![\d.,%a-z]))?`,
  'y',
);
const bodyFirst = new RegExp(
  String.raw`(?:bw|body ?weight) ?x ?${range}(\+)?${repEnd}(?: ?${repWord}(?![a-z]))?(?: ?(?:x|for) ?(\d{1,2})(?: ?${setWord})?(?![\d.,%a-z]))?`,
  'y',
);
const weightLast = new RegExp(
  String.raw`(\d{1,3})(?:-(\d{1,3}))?(\+)?(?: ?${repWord})? ?(?:@|at) ?(${numeral}) ?(?:(${weightUnit})|(%))(?: ?x ?(\d{1,2})( ?${setWord})?(?![\d.,%a-z]))?`,
  'y',
);
const bareAt = new RegExp(String.raw`(\d{1,3}) ?@ ?(${numeral})(?![\d%.,a-z-]| ?(?:rpe|rir))`, 'y');

function listOf(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}

function loadOf(digits: string, unit: string | undefined): string {
  return plainNumber(digits) + (unit === undefined ? '%' : unitOf(unit).unit);
}

function unitGuess(digits: string, unit: string | undefined): Pick<Piece, 'guess'> {
  return unit !== undefined && unitOf(unit).isGuess ? { guess: `"${digits}k" read as ${digits}kg` } : {};
}

/** What each set is, behind `3x`: `8-12`, `5+`, `AMRAP`, `30s`, `12/10/8`. */
function workAt(
  plain: string,
  at: number,
  sets: string,
): { works: Work[]; end: number; guess?: string } | null {
  const many = execAt(asMany, plain, at);
  if (many !== null) return { works: [{ sets, reps: 'AMRAP' }], end: at + many[0].length };
  const each = execAt(list, plain, at)?.[0];
  const numbers = listOf(each ?? '');
  if (each !== undefined && numbers.length === Number(sets)) {
    return { works: numbers.map((number) => ({ sets: '1', reps: number })), end: at + each.length };
  }
  const extent = extentAt(plain, at);
  if (extent !== null) return { works: [{ sets, reps: extent.text }], end: extent.end, ...extent.guess };
  const counted = execAt(reps, plain, at);
  if (counted === null) return null;
  const [whole, first = '', last, plus, late] = counted;
  const isWorded = /[a-z]$/.test(whole.replace('+', '')) ? ' reps' : '';
  const isMore = plus !== undefined || late !== undefined ? '+' : '';
  return { works: [{ sets, reps: rangeOf(first, last) + isMore + isWorded }], end: at + whole.length };
}

/** `3x8-12`, `3 sets of 10`, `10x100kg`, `5x6x40kg`. */
export const setsTimesReps: Recogniser = ({ plain, unit }, at) => {
  const head = execAt(setsAndX, plain, at);
  if (head === null) return null;
  const [typed, first = '', last, , warmUp, word] = head;
  const isPlain = word === undefined;
  if (isPlain && /(?:mit|with|for) $/.test(typed)) return null;
  const isWarmUp = warmUp !== undefined;
  const behind = at + typed.length;
  const weight = execAt(weighed, plain, behind);
  if (weight !== null) {
    // Ten times 100 kg are ten reps: a weight is lifted that often, where no word says that sets are counted.
    const [, digits = '', of] = weight;
    if (!isPlain) return null;
    const works = [{ sets: '1', reps: rangeOf(first, last) }];
    const isShare = of === undefined;
    const guess = isShare
      ? { guess: `"${plain.slice(at, behind + weight[0].length)}" read as ${first} reps` }
      : unitGuess(digits, of);
    const end = behind + weight[0].length;
    return { kind: 'counts', works, load: loadOf(digits, of), end, ...guess };
  }
  const work = workAt(plain, behind, rangeOf(first, last));
  if (work === null) return null;
  const factor = execAt(third, plain, work.end);
  const isBody = execAt(body, plain, work.end)?.[0];
  const isBare = factor !== null && factor[2] === undefined && factor[3] === undefined;
  // The third of three numbers is sets where weight goes first; more than sets can be, it is the weight.
  const isOpen = isBare && Number(plainNumber(factor[1] ?? '')) <= mostSets;
  if (isPlain && (Number(last ?? first) > mostSets || isOpen)) {
    return { kind: 'unclear', end: work.end + (factor?.[0].length ?? 0) };
  }
  const found = { kind: 'counts', works: work.works, isWarmUp } as const;
  const guess = work.guess === undefined ? {} : { guess: work.guess };
  if (isBody !== undefined) return { ...found, load: 'bw', end: work.end + isBody.length, ...guess };
  if (factor === null) return { ...found, end: work.end, ...guess };
  const [, digits = '', of] = factor;
  const load = factor[3] === undefined ? loadOf(digits, of ?? unit) : `${plainNumber(digits)}%`;
  const unsaid = isBare ? { guess: `"${digits}" read in ${unit}` } : unitGuess(digits, of);
  return { ...found, load, end: work.end + factor[0].length, ...unsaid, ...guess };
};

/** `100kg x 5`, `100kg x 5 x 3`, `75% x 5+`, `100 kg for 5`. */
export const weightTimesReps: Recogniser = ({ plain }, at) => {
  const bare = execAt(bodyFirst, plain, at);
  if (bare !== null) {
    const [typed, least = '', highest, more = '', times = '1'] = bare;
    const counted = [{ sets: times, reps: rangeOf(least, highest) + more }];
    return { kind: 'counts', works: counted, load: 'bw', end: at + typed.length };
  }
  const match = execAt(weightFirst, plain, at);
  if (match === null) return null;
  const [whole, digits = '', unit, , tm, first = '', last, plus, late, sets = '1', moreSets] = match;
  const isMore = plus !== undefined || late !== undefined ? '+' : '';
  const load = loadOf(digits, unit) + (tm === undefined ? '' : ' TM');
  const works = [{ sets: rangeOf(sets, moreSets), reps: rangeOf(first, last) + isMore }];
  return { kind: 'counts', works, load, end: at + whole.length, ...unitGuess(digits, unit) };
};

/** `5 @ 185lb`, `5 reps @ 80%`, `5 @ 100kg x 3`; of `5@185` the unit is guessed, and `160@9` may be either. */
export const repsAtWeight: Recogniser = ({ plain, unit }, at) => {
  const sure = execAt(weightLast, plain, at);
  if (sure !== null) {
    const [whole, first = '', last, plus = '', digits = '', of, , sets = '1', word] = sure;
    const works = [{ sets, reps: rangeOf(first, last) + plus }];
    const isSaid = sets === '1' || word !== undefined;
    return {
      kind: 'counts',
      works,
      load: loadOf(digits, of),
      end: at + whole.length,
      ...(isSaid ? unitGuess(digits, of) : { guess: `"${whole}" read as ${sets} sets` }),
    };
  }
  const open = execAt(bareAt, plain, at);
  if (open === null) return null;
  const [whole, first = '', digits = ''] = open;
  const end = at + whole.length;
  if (Number(plainNumber(digits)) <= 10) return { kind: 'unclear', end };
  const guess = `"${whole}" read as ${first} reps at ${digits}${unit}`;
  return {
    kind: 'counts',
    works: [{ sets: '1', reps: first }],
    load: plainNumber(digits) + unit,
    end,
    guess,
  };
};

const setsAlone = new RegExp(
  String.raw`(?:(\d{1,2})(?:${upTo}(\d{1,2}))? ?(?:(?:hard|working|work|top|straight) |(warm-?up) )?${setWord}(?![a-z])|${setWord} ?[:=]? ?(\d{1,2})(?:${upTo}(\d{1,2}))?(?![\d%]|[.,]\d| ?(?:x|kg|lb)))`,
  'y',
);
const repsAlone = new RegExp(
  String.raw`(?:${range}(\+)? ?${repWord}(?![a-z])(\+)?(?: ?(?:x|for) ?(\d{1,2})(?:-(\d{1,2}))? ?${setWord}(?![a-z]))?|${repWord} ?[:=]? ?(?:(${most})|(${list.source})|${range}(\+)?(?![\d%]|[.,]\d| ?(?:x|kg|lb)))|x ?${range}(\+)?${repEnd}(?: ?${repWord}(?![a-z]))?)`,
  'y',
);

/** `3 sets`, `sets: 3-4`. */
export const setsByWord: Recogniser = ({ plain }, at) => {
  const match = execAt(setsAlone, plain, at);
  if (match === null) return null;
  const [whole, first, last, warmUp, labelled = '', labelledLast] = match;
  const sets = first === undefined ? rangeOf(labelled, labelledLast) : rangeOf(first, last);
  return { kind: 'sets', sets, isWarmUp: warmUp !== undefined, end: at + whole.length };
};

/** `10 reps`, `reps: 8-12`, `x20`, `10 reps x 3 sets`. */
export const repsByWord: Recogniser = ({ plain }, at) => {
  const match = execAt(repsAlone, plain, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const [, a, aTo, aPlus, aLate, sets, setsTo, many, several, , , , b, bTo, bPlus, c, cTo, cPlus] = match;
  if (many !== undefined) return { kind: 'reps', reps: ['AMRAP'], end };
  if (several !== undefined) return { kind: 'reps', reps: listOf(several), end };
  const plus = aPlus ?? aLate ?? bPlus ?? cPlus ?? '';
  const counted = `${rangeOf(a ?? b ?? c ?? '', aTo ?? bTo ?? cTo)}${plus} reps`;
  if (sets === undefined) return { kind: 'reps', reps: [counted], end };
  return { kind: 'counts', works: [{ sets: rangeOf(sets, setsTo), reps: counted }], end };
};

/** `12, 10, 8` and `21-15-9`: a set each. Four single counts may be a tempo, unless they fall. */
export const repList: Recogniser = ({ plain }, at) => {
  const match = execAt(list, plain, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const numbers = listOf(match[0]);
  const isSlashed = match[2] !== undefined;
  if (isSlashed && numbers.length < 3) return null;
  const isFalling = numbers.every(
    (number, index) => index === 0 || Number(number) < Number(numbers[index - 1]),
  );
  const isTempoLike = numbers.length === 4 && numbers.every((number) => number.length === 1) && !isFalling;
  if (isTempoLike || numbers.some((number) => Number(number) === 0)) return { kind: 'unclear', end };
  const works = numbers.map((number) => ({ sets: '1', reps: number }));
  return { kind: 'counts', works, end, guess: `"${match[0]}" read as the reps of ${numbers.length} sets` };
};
