/** What a piece of a line asks for, already in the notation of planned sets. */
export type Meaning =
  /** Whole groups of sets and reps: `3x8-12`, or one for each of `12, 10, 8`. */
  | {
      readonly kind: 'counts';
      readonly works: readonly Work[];
      readonly load?: string;
      readonly isWarmUp?: boolean;
    }
  | { readonly kind: 'sets'; readonly sets: string; readonly isWarmUp?: boolean }
  | { readonly kind: 'reps'; readonly reps: readonly string[] }
  /** A time or a way by itself: the work, or the rest where there is work already. */
  | {
      readonly kind: 'extent';
      readonly extent: string;
      readonly rest: string | null;
      readonly isInterval: boolean;
    }
  | { readonly kind: 'amrap'; readonly isLastOnly: boolean; readonly extent?: string }
  | { readonly kind: 'type'; readonly type: 'w' | 'd' }
  | { readonly kind: 'load' | 'effort' | 'tempo' | 'rest'; readonly mark: string }
  /** What is in front holds for the last set alone. */
  | { readonly kind: 'last set' }
  /** Words with a known meaning that the sets have no field for, as `per side`. */
  | { readonly kind: 'remark' }
  /** `Set 1:` in front of what it is. */
  | { readonly kind: 'ordinal' }
  /** Looks like a set and is not safe to read. */
  | { readonly kind: 'unclear' };

/** Sets and what is done in each: `3` and `8-12`, `3-4` and `30s`. */
export interface Work {
  readonly sets: string;
  readonly reps: string;
}

/** A piece found at a place of a line. */
export type Item = Meaning & {
  readonly start: number;
  readonly end: number;
  /** What was guessed, in words; null where it was said. */
  readonly guess: string | null;
};

/** What a recogniser found, from the place it looked at. */
export type Piece = Meaning & { readonly end: number; readonly guess?: string };

/** A line being read, and what it leaves open. */
export interface Sight {
  /** Plain characters. */
  readonly plain: string;
  readonly raw: string;
  /** The user's unit. */
  readonly unit: 'kg' | 'lb';
}

/** Recognises one kind of piece at a place; null when it does not stand there. */
export type Recogniser = (sight: Sight, at: number) => Piece | null;

export const numeral = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
/** From one number to another, in each way people write it. */
export const upTo = '(?: ?(?:-|to|or|bis|oder) ?)';
export const setWord = '(?:sets?|sätze?n?|saetze|series?|séries|rounds?|runden?|rds?)';
export const repWord = '(?:reps?|repetitions?|wdh|wiederholungen|repeticiones|répétitions|ripetizioni|mal)';
export const weightUnit = String.raw`(?:kgs?|kilos?|kilograms?|lbs?|pounds?|#|stacks?|k)(?![a-z0-9])`;
export const most = String.raw`(?:amrap|amap|max(?:imum)?(?! ?(?:effort|weight|load|out))|failure|fail)(?![a-z])`;

export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `62,5` as `62.5`. */
export function plainNumber(digits: string): string {
  return digits.replace(',', '.');
}

/** A unit as the notation has it; a k alone is no unit for sure. */
export function unitOf(word: string): { unit: string; isGuess: boolean } {
  if (word.startsWith('k')) return { unit: 'kg', isGuess: word === 'k' };
  return { unit: word.startsWith('s') ? 'stacks' : 'lb', isGuess: false };
}

export function rangeOf(first: string, last: string | undefined): string {
  return last === undefined || last === first ? first : `${first}-${last}`;
}
