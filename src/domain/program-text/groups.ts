import type { Meaning, Work } from './item.js';
import type { PlacedItem } from './scan.js';

/** A mark in the notation of planned sets, and the piece it came from. */
export interface Mark {
  readonly kind: 'load' | 'effort' | 'tempo' | 'rest';
  readonly text: string;
  readonly from: Piece;
  /** Whether it holds for the last set alone. */
  isLastOnly: boolean;
}

/** A piece of a slot, on whichever of its lines. */
export type Piece = PlacedItem & {
  readonly lineNumber: number;
};

/** Sets with what holds for each of them, before the notation was asked. */
export interface Group {
  type: '' | 'w' | 'd';
  works: Work[];
  readonly marks: Mark[];
  readonly pieces: Piece[];
  /** Whether the sets were not counted, so that a count may still come. */
  isOpen: boolean;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Pieces that found no sets. */
  readonly loose: readonly Piece[];
  readonly guesses: readonly string[];
}

type Of<K extends Meaning['kind']> = Extract<Piece, { kind: K }>;

/** Puts the pieces of one exercise together, in the order in which they stand. */
export class Grouper {
  readonly #groups: Group[] = [];
  readonly #guesses: string[] = [];
  readonly #loose: Piece[] = [];
  #waiting: Mark[] = [];
  #sets: Of<'sets'> | null = null;
  #type: Of<'type'> | null = null;

  constructor(private readonly pieces: readonly Piece[]) {}

  group(): Grouping {
    this.pieces.forEach((piece, index) => this.#take(piece, this.pieces[index + 1]));
    const last = this.#groups.at(-1);
    for (const mark of this.#waiting) {
      if (last === undefined || has(last, mark.kind)) this.#loose.push(mark.from);
      else last.marks.push(mark);
    }
    if (this.#type !== null) this.#loose.push(this.#type);
    if (this.#sets !== null) this.#loose.push(this.#sets);
    return { groups: this.#groups, loose: this.#loose, guesses: this.#guesses };
  }

  #take(piece: Piece, next: Piece | undefined): void {
    const last = this.#groups.at(-1);
    switch (piece.kind) {
      case 'counts':
        this.#open(piece.works, piece, piece.isWarmUp);
        if (piece.load !== undefined) this.#mark('load', piece.load, piece);
        return;
      case 'sets':
        if (last?.isOpen === true) {
          last.works = last.works.map(({ reps }) => ({ sets: piece.sets, reps }));
          last.pieces.push(piece);
          last.isOpen = false;
        } else this.#sets = piece;
        return;
      case 'reps':
        this.#reps(piece);
        return;
      case 'extent':
        this.#extent(piece);
        return;
      case 'amrap':
        this.#amrap(piece);
        return;
      case 'type':
        if (
          last === undefined ||
          (isInFront(piece, next) && (next?.kind === 'counts' || next?.kind === 'sets'))
        )
          this.#type = piece;
        // "Drop set" behind the sets is one more, of which nothing is known.
        else if (piece.type === 'd') this.#loose.push(piece);
        else {
          last.type = piece.type;
          last.pieces.push(piece);
        }
        return;
      case 'last set':
        this.#lastSet(piece);
        return;
      case 'remark':
      case 'ordinal':
      case 'unclear':
        this.#loose.push(piece);
        return;
      default:
        this.#mark(piece.kind, piece.mark, piece);
    }
  }

  #open(works: readonly Work[], piece: Piece, isWarmUp = false): Group {
    const type = isWarmUp ? 'w' : (this.#type?.type ?? '');
    const pieces = this.#type === null ? [piece] : [this.#type, piece];
    const group: Group = { type, works: [...works], marks: this.#waiting, pieces, isOpen: false };
    this.#waiting = [];
    this.#type = null;
    this.#groups.push(group);
    return group;
  }

  /** Opens a group for which the number of sets was or will be said apart. */
  #openCounted(reps: readonly string[], piece: Piece): void {
    const sets = this.#sets;
    this.#sets = null;
    if (sets === null) {
      this.#open(
        reps.map((each) => ({ sets: '1', reps: each })),
        piece,
      ).isOpen = reps.length === 1;
      return;
    }
    const isOneEach = reps.length > 1;
    const works = reps.map((each) => ({ sets: isOneEach ? '1' : sets.sets, reps: each }));
    const group = this.#open(works, piece, sets.isWarmUp);
    group.pieces.push(sets);
    if (isOneEach && reps.length !== Number(sets.sets))
      this.#guesses.push(`${reps.length} reps given for ${sets.sets} sets`);
  }

  #reps(piece: Of<'reps'>): void {
    this.#openCounted(piece.reps, piece);
  }

  #extent(piece: Of<'extent'>): void {
    const last = this.#groups.at(-1);
    const { extent, rest } = piece;
    if (piece.isInterval && last?.works.every(({ reps }) => /^1(?: reps)?$/.test(reps)) === true) {
      // `3x1 60s|30s`: work and pause of each set.
      last.works = last.works.map(({ sets }) => ({ sets, reps: extent }));
      last.pieces.push(piece);
      this.#mark('rest', rest ?? '', piece);
    } else if (last === undefined || this.#sets !== null) {
      this.#openCounted([extent], piece);
      if (piece.isInterval) this.#mark('rest', rest ?? '', piece);
    } else if (rest === null) this.#loose.push(piece);
    else this.#mark('rest', rest, piece);
  }

  #amrap(piece: Of<'amrap'>): void {
    const last = this.#groups.at(-1);
    const reps = piece.extent === undefined ? 'AMRAP' : `AMRAP in ${piece.extent}`;
    const work = last?.works.at(-1);
    if (last === undefined || work === undefined || this.#sets !== null) {
      this.#openCounted([reps], piece);
      return;
    }
    const isCounted = /^\d+(?:-\d+)?\+?(?: reps)?$/.test(work.reps) && piece.extent === undefined;
    if (!isCounted) {
      this.#loose.push(piece);
      return;
    }
    last.pieces.push(piece);
    if (work.reps.includes('+')) return;
    last.works[last.works.length - 1] = { ...work, reps: work.reps.replace(/(?= reps)|$/, '+') };
    if (work.sets !== '1' && !piece.isLastOnly)
      this.#guesses.push('as many as possible read for the last set alone');
  }

  #lastSet(piece: Of<'last set'>): void {
    const last = this.#groups.at(-1);
    const mark = last?.marks.at(-1);
    const isSingle = last?.works.length === 1 && /^\d+$/.test(last.works[0]?.sets ?? '');
    if (
      last === undefined ||
      mark === undefined ||
      !isSingle ||
      mark.kind === 'tempo' ||
      mark.kind === 'rest'
    ) {
      this.#loose.push(piece);
      return;
    }
    mark.isLastOnly = true;
    last.pieces.push(piece);
  }

  /** A mark is said of the sets in front; in a segment of its own, of all that have none of its kind. */
  #mark(kind: Mark['kind'], text: string, from: Piece): void {
    const mark: Mark = { kind, text, from, isLastOnly: false };
    const last = this.#groups.at(-1);
    const open = this.#groups.filter((group) => !has(group, kind));
    if (last === undefined || has(last, kind)) {
      const isTwice = last !== undefined && this.#waiting.some((waiting) => waiting.kind === kind);
      if (isTwice) this.#loose.push(from);
      else this.#waiting.push(mark);
    } else if (from.isOwn && from.kind !== 'counts') {
      for (const group of open) group.marks.push({ ...mark });
    } else last.marks.push(mark);
  }
}

/** `warm-up 2x5` and not `2x5 warm-up, 3x5`: only a blank stands between, or the word begins a line of its own. */
function isInFront(piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined) return false;
  return next.lineNumber === piece.lineNumber ? next.start - piece.end <= 1 : piece.isOwn;
}

function has(group: Group, kind: Mark['kind']): boolean {
  return group.marks.some((mark) => mark.kind === kind);
}
