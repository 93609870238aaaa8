import { repList, repsAtWeight, repsByWord, setsByWord, setsTimesReps, weightTimesReps } from './counts.js';
import { extentAlone } from './extents.js';
import { execAt, type Item, type Recogniser, type Sight } from './item.js';
import type { Line } from './line.js';
import { amrap, effort, lastSetOnly, load, ordinal, remark, rest, setKind, tempo } from './marks.js';

/** In the order they are tried: what says more goes first. */
const recognisers: readonly Recogniser[] = [
  ...[remark, ordinal, rest, tempo, effort, amrap, lastSetOnly, setKind],
  ...[weightTimesReps, repsAtWeight, setsTimesReps, repsByWord, setsByWord, load, extentAlone, repList],
];

/** Words with which a sentence begins that says when or how much more; numbers in it are no set of today. */
const sentence =
  /(?:add|increase|increment|raise|reduce|decrease|if|when|while|once|start(?:ing)?|aim|goal|try|work(?:ing)? up|build(?:ing)? up|ramp(?:ing)? up|last|first|final|progress(?:ion)?|update|used|id|superset|every|then add|deload (?:to|by|after)|\.{3}|…)(?![a-z])/y;
/** Where a sentence ends: at a sign outside of its own parentheses. */
function sentenceEnd(plain: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (plain[at] === '(') depth += 1;
    if (plain[at] === ')') depth -= 1;
    if (depth < 0 || /[;|]/.test(plain[at] ?? '') || plain.startsWith(' / ', at)) return at;
  }
  return to;
}

const separator = /[,;:/|()[\]+&=<>{}]|[-.!?'"]+(?= |$)|-(?=\d)|\.(?=[ ,])/y;
const word = /[^ ,;|()[\]]+(?:\([^()]*\))?/y;
const comment = /\/\/|#(?= )/y;

/** Whether words at a place begin a sentence about more than today's sets, as `Add 5 lb each week`. */
export function beginsSentence(plain: string, at: number): boolean {
  return execAt(sentence, plain, at) !== null;
}

/** A stretch that no recogniser knew. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  /** Whether it stands by itself, in parentheses or between signs, as a remark does. */
  readonly isApart: boolean;
}

export interface Scan {
  readonly items: readonly PlacedItem[];
  readonly leftovers: readonly Leftover[];
}

export type PlacedItem = Item & {
  /** Whether no sets stand in the same segment before it, so that it is said of all of them. */
  readonly isOwn: boolean;
};

/** What stands at a place, or null. */
export function itemAt(sight: Sight, at: number): Item | null {
  for (const recognise of recognisers) {
    const piece = recognise(sight, at);
    if (piece !== null) return { guess: null, ...piece, start: at };
  }
  return null;
}

/** Takes a stretch of a line apart into what is understood and the rest. */
export function scan(line: Line, from: number, to: number, unit: 'kg' | 'lb'): Scan {
  const sight: Sight = { plain: line.plain.slice(0, to), raw: line.kept, unit };
  const { plain } = sight;
  const items: PlacedItem[] = [];
  const words: { start: number; end: number }[] = [];
  let isOpen = false;
  let hasCounts = false;
  const keep = (start: number, end: number): void => {
    const last = words.at(-1);
    // Punctuation between two words belongs to what they say.
    if (isOpen && last !== undefined) last.end = end;
    else words.push({ start, end });
    isOpen = true;
  };
  let at = from;
  while (at < to) {
    const start = at;
    const prose = execAt(sentence, plain, at);
    const item = prose === null || /^(?:last|final)/.test(prose[0]) ? itemAt(sight, at) : null;
    const sign = execAt(separator, plain, at)?.[0] ?? '';
    if (plain[at] === ' ') {
      at += 1;
    } else if (execAt(comment, plain, at) !== null) {
      isOpen = false;
      keep(start, to);
      at = to;
    } else if (item !== null) {
      items.push({ ...item, isOwn: !hasCounts });
      hasCounts ||= item.kind === 'counts';
      isOpen = false;
      at = item.end;
    } else if (prose !== null) {
      at = sentenceEnd(plain, at + prose[0].length, to);
      keep(start, at);
    } else if (sign !== '') {
      at += sign.length;
      if (/[,;:/|()]/.test(sign)) hasCounts = false;
      if (/[;|()]/.test(sign)) isOpen = false;
    } else {
      at += execAt(word, plain, at)?.[0].length ?? 1;
      keep(start, at);
    }
  }
  const isApart = ({ start, end }: { start: number; end: number }): boolean =>
    /(?:^|[,;:/|()-]) *$/.test(plain.slice(from, start)) && /^ *(?:[,;/|()-]|$)/.test(plain.slice(end));
  return { items, leftovers: words.map((stretch) => ({ ...stretch, isApart: isApart(stretch) })) };
}
