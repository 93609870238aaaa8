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
  type Recogniser,
} from './item.js';
import { restText } from './extents.js';
import { timeAt } from './times.js';

const restWord =
  /(?:(?:rest(?:ing)?|pausen?|pause|break|recover)(?: (?:between (?:the )?sets|periods?|times?|interval))?(?: ?[:=]| of| for)? ?|r ?[:=]? ?(?=\d+ ?['":s]|\d+-\d+ ?['":s]))(?=\d)/y;
const restBehind =
  / ?(?:of )?(?:rest|pausen?|break|recovery|between (?:the )?sets)(?: (?:between (?:the )?sets|period))?(?![a-z])/y;

/** `rest 90s`, `r2'`, `2-3 min rest`; a number alone is seconds from ten on, else minutes. */
export const rest: Recogniser = ({ plain }, at) => {
  const word = execAt(restWord, plain, at)?.[0];
  const time = timeAt(plain, at + (word?.length ?? 0), true);
  if (time === null) return null;
  if (word === undefined) {
    const behind = time.hasUnit ? execAt(restBehind, plain, time.end)?.[0] : undefined;
    return behind === undefined
      ? null
      : { kind: 'rest', mark: restText(time), end: time.end + behind.length };
  }
  if (time.hasUnit) return { kind: 'rest', mark: restText(time), end: time.end };
  const factor = time.max < 10 ? 60 : 1;
  const guess = `"${plain.slice(at, time.end).trim()}" read as ${factor === 60 ? 'minutes' : 'seconds'}`;
  const mark = restText({ ...time, min: time.min * factor, max: time.max * factor });
  return { kind: 'rest', mark, end: time.end, guess };
};

const four = String.raw`[\dx](?<sign>[-/. ])[\dx]{1,2}\k<sign>[\dx]{1,2}\k<sign>[\dx]{1,2}|[\dx]{4}`;
const tempoLabelled = new RegExp(
  String.raw`(?:tempo ?[:=]? ?|t ?[:/=] ?)(?:(${four})|([\dx])([-/])([\dx])\4([\dx]))(?![\da-z])`,
  'y',
);
// What has a tempo behind its word is no tempo before it: `3x14 tempo 3-1-1-0`.
const tempoBehind = new RegExp(String.raw`(${four}) tempo(?! ?[:=]? ?[\dx][-/\dx]|[a-z])`, 'y');
const tempoAlone = /\d\dX\d|\d\d[xX]0|X\d[X\d]\d|\dX[X\d]\d|\d[-/]\d[-/][xX][-/]\d/y;

function tempoText(counts: string): string {
  return `tempo ${(/[-/. ]/.test(counts) ? counts.split(/[-/. ]/) : Array.from(counts)).join('-')}`;
}

/** `tempo 3-1-1-0`, `t/3111`, `3110 tempo`; without its word only with an X: `20X1`. */
export const tempo: Recogniser = ({ plain, raw }, at) => {
  const labelled = execAt(tempoLabelled, plain, at);
  if (labelled !== null) {
    const [whole, counts, , one = '', , two = '', three = ''] = labelled;
    const end = at + whole.length;
    if (counts !== undefined) return { kind: 'tempo', mark: tempoText(counts), end };
    const guess = `"${whole}" has three counts; the fourth read as 0`;
    return { kind: 'tempo', mark: `tempo ${one}-${two}-${three}-0`, end, guess };
  }
  const behind = execAt(tempoBehind, plain, at);
  if (behind !== null) return { kind: 'tempo', mark: tempoText(behind[1] ?? ''), end: at + behind[0].length };
  const alone = execAt(tempoAlone, raw, at)?.[0];
  const isWhole = alone !== undefined && /^(?![\da-z%])/.test(plain.slice(at + alone.length));
  return isWhole ? { kind: 'tempo', mark: tempoText(alone.toLowerCase()), end: at + alone.length } : null;
};

const effortRange = `(${numeral})(?:${upTo}(${numeral}))?`;
const effortForms = [
  new RegExp(
    String.raw`(?:@|at )? ?(?:(?:exertion|effort|intensity|target) ?:? ?)?(rpe|rir) ?[:=@]? ?(?:of )?${effortRange}(?!\d|%)`,
    'y',
  ),
  new RegExp(String.raw`(?:@|at )? ?${effortRange} ?(rpe|rir)(?![a-z])`, 'y'),
  new RegExp(
    String.raw`(?:@|at |with |w\/ ?|leave |leaving )? ?${effortRange} ?(?:${repWord} )?(?:in reserve|in the tank|left(?: in (?:the )?tank)?|shy of failure|from failure)(?![a-z])`,
    'y',
  ),
] as const;
const effortBare = new RegExp(
  String.raw`@ ?${effortRange}(?![\d%]|[.,]\d| ?(?:x|kg|lb|k(?![a-z])|pounds|kilo|stack|#|tm|sec|s(?![a-z])|min|:\d))`,
  'y',
);

/** `RPE 8`, `@7-8`, `2 RIR`, `1-2 reps in reserve`; a number behind `@` alone is RPE up to 10. */
export const effort: Recogniser = ({ plain }, at) => {
  const [before, behind, words] = effortForms.map((form) => execAt(form, plain, at));
  const of = (word: string, match: RegExpExecArray, [first = '', last]: (string | undefined)[]) => ({
    kind: 'effort' as const,
    mark: `${word} ${rangeOf(plainNumber(first), last === undefined ? undefined : plainNumber(last))}`,
    end: at + match[0].length,
  });
  if (before) return of(before[1] ?? '', before, [before[2], before[3]]);
  if (behind) return of(behind[3] ?? '', behind, [behind[1], behind[2]]);
  if (words) return of('rir', words, [words[1], words[2]]);
  const bare = execAt(effortBare, plain, at);
  if (bare === null || Number(plainNumber(bare[2] ?? bare[1] ?? '')) > 10) return null;
  return of('rpe', bare, [bare[1], bare[2]]);
};

const lead = String.raw`(?:@ ?|(?:at|with|w\/|using|mit|weight|load|gewicht)(?: ?[:=] ?| |(?=\d)))?`;
const loadRange = new RegExp(
  String.raw`${lead}${numeral}(?: ?${weightUnit})?${upTo}${numeral} ?${weightUnit}`,
  'y',
);
const loadBody = new RegExp(
  String.raw`${lead}(?:bw|body ?weight)(?![a-z])(?: ?([+-]) ?(${numeral})(?: ?(${weightUnit}))?(?!\d))?`,
  'y',
);
/** A dash with a blank behind, or behind a number, only parts. */
const sign = String.raw`(\+ ?|(?<![\da-z%] ?)-(?=\d))?`;
const loadWeighed = new RegExp(String.raw`${lead}${sign}(${numeral}) ?(${weightUnit})`, 'y');
const loadBare = new RegExp(
  String.raw`(?:@ ?|(?:weight|load|gewicht) ?[:=]? ?)${sign}(${numeral})(?![\d%a-wyz]|[.,-]\d)`,
  'y',
);
const loadShare = new RegExp(
  String.raw`${lead}(${numeral})(?: ?%? ?(?:-|to|bis) ?(${numeral}))? ?%(?: ?(?:of |von )?(?:my |your |the )?(?:(e?1 ?-?rm|max(?:imum)?)|(tm|training ?max))(?![a-z]))?`,
  'y',
);

/** `60kg`, `@ 95`, `+20kg`, `bw`, `70-75% 1RM`. A range of weights is none that a set could ask for. */
export const load: Recogniser = ({ plain, unit }, at) => {
  const found = (mark: string, match: RegExpExecArray, guess?: string) => ({
    ...{ kind: 'load' as const, mark, end: at + match[0].length },
    ...(guess === undefined ? {} : { guess }),
  });
  const share = execAt(loadShare, plain, at);
  if (share !== null) {
    const [, first = '', last, , tm] = share;
    const range = rangeOf(plainNumber(first), last === undefined ? undefined : plainNumber(last));
    return found(`${range}%${tm === undefined ? '' : ' TM'}`, share);
  }
  const several = execAt(loadRange, plain, at);
  if (several !== null) return { kind: 'unclear', end: at + several[0].length };
  const body = execAt(loadBody, plain, at);
  if (body !== null) {
    const [, sign, digits = '', word] = body;
    return found(
      sign === undefined
        ? 'bw'
        : `${sign}${plainNumber(digits)}${word === undefined ? unit : unitOf(word).unit}`,
      body,
    );
  }
  const weighed = execAt(loadWeighed, plain, at);
  if (weighed !== null) {
    const [, sign = '', digits = '', word = ''] = weighed;
    const read = unitOf(word);
    const guess = read.isGuess ? `"${digits}k" read as ${digits}kg` : undefined;
    return found(sign.trim() + plainNumber(digits) + read.unit, weighed, guess);
  }
  const bare = execAt(loadBare, plain, at);
  if (bare === null) return null;
  const [typed, sign = '', digits = ''] = bare;
  return found(sign.trim() + plainNumber(digits) + unit, bare, `"${typed.trim()}" read in ${unit}`);
};

const asMany = new RegExp(
  String.raw`(?:\+ ?)?(?:(last|final) set[ :-]{0,2}(?:is |to |for |an? )?)?(?:(?:to|till|until|bis zum) )?(?:${most}|muskelversagen|as many (?:reps )?as possible)(?: ?${repWord}(?![a-z]))?(?: (?:on |for )?(?:the )?(last|final) set)?`,
  'y',
);
const within = / (?:in |for )?(?=\d)/y;

/** `AMRAP`, `max reps`, `to failure`, `+ AMRAP`, `last set AMRAP`, `AMRAP in 60s`. */
export const amrap: Recogniser = ({ plain }, at) => {
  const match = execAt(asMany, plain, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const isLastOnly = match[1] !== undefined || match[2] !== undefined;
  const gap = execAt(within, plain, end)?.[0].length;
  const time = gap === undefined ? null : timeAt(plain, end + gap, true);
  if (
    gap !== undefined &&
    time?.hasUnit === true &&
    time.min === time.max &&
    execAt(restBehind, plain, time.end) === null
  ) {
    return { kind: 'amrap', isLastOnly, extent: `${Math.round(time.max)}s`, end: time.end };
  }
  return { kind: 'amrap', isLastOnly, end };
};

const kinds = new RegExp(
  String.raw`(?:(warm-? ?up(?: ?${setWord})?|aufwärm(?:en|sätze)|w(?= ?\d{1,2}(?:-\d{1,2})?x))|(drop ?-?${setWord}|d(?= ?\d{1,2}(?:-\d{1,2})?x)))(?![a-wyz]) ?:?`,
  'y',
);

/** `warm-up`, `w 2x5`, `drop set`. */
export const setKind: Recogniser = ({ plain }, at) => {
  const match = execAt(kinds, plain, at);
  if (match === null) return null;
  return { kind: 'type', type: match[1] === undefined ? 'd' : 'w', end: at + match[0].length };
};

const lastSet =
  /(?:(?:on|for) )?(?:the )?(?:last|final) set(?: only)?(?![a-z:])(?! ?(?:@|\d|to |amrap|rpe|rir))/y;

/** `(last set)` behind a mark. */
export const lastSetOnly: Recogniser = ({ plain }, at) => {
  const match = execAt(lastSet, plain, at);
  return match === null ? null : { kind: 'last set', end: at + match[0].length };
};

const ordinals = /(?:set|satz) ?#?\d{1,2} ?[:.)-](?= )/y;

/** `Set 1:` in front of one set. */
export const ordinal: Recogniser = ({ plain }, at) => {
  const match = execAt(ordinals, plain, at);
  return match === null ? null : { kind: 'ordinal', end: at + match[0].length };
};

const remarks =
  /(?:(?:\/ ?|per |pro |je |each |every )(?:sides?|legs?|arms?|hands?|seite|bein|arm|direction|way|dumbbell|db|s(?![a-z]))|each(?: (?:side|leg|arm|hand))?|e\/s|ea\b\.?|warm-?up ?: ?none|no warm-?up)(?![a-z])/y;

/** `per side`, `/leg`, `each`, `warmup: none`. */
export const remark: Recogniser = ({ plain }, at) => {
  const match = execAt(remarks, plain, at);
  return match === null ? null : { kind: 'remark', end: at + match[0].length };
};
