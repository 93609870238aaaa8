import type { Line } from './line.js';
import type { NameRead } from './names.js';
import type { PlannedContext } from '../planned/loads.js';
import type { PlannedSet } from '../planned/planned-set.js';
import { planPieces, plannedOrNull } from './plan-sets.js';
import type { Piece } from './groups.js';
import type { Rule } from '../progression/rule.js';
import type { Confidence, ProgramContext, ProgramSlot } from './program-text.js';
import type { RuleRead } from './rule-text.js';
import type { PlacedItem, Scan } from './scan.js';

/** Words of a line that are no sets. */
interface Stretch {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** How far it is from being understood: 0 a remark, 1 words behind the sets, 2 something with numbers. */
  readonly doubt: 0 | 1 | 2;
}

/** Words that only join what stands beside them. */
const connectors = /^(?:(?:for|at|with|of|and|then|x|by|a|to|do|in|und|mit)(?: |$))+$/;

const confidenceOf = (doubt: number): Confidence => (['high', 'medium'] as const)[doubt] ?? 'low';

/** An exercise while its lines are being read. */
export class Draft {
  readonly #lines: { line: Line; start: number; end: number }[] = [];
  readonly #scans: { line: Line; read: Scan; whole: { start: number; end: number } | null }[] = [];
  readonly #pieces: Piece[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #guesses: string[] = [];
  #rule: Rule | null = null;
  /** The letter of its superset, before it is known who else has it. */
  label: string | null = null;
  /** The weeks it is said to repeat in; null for its own alone. */
  repeat: readonly number[] | null = null;

  constructor(
    readonly first: Line,
    readonly exerciseText: string,
    readonly name: NameRead,
  ) {
    if (name.guess !== null) this.#guesses.push(name.guess);
  }

  /** Another stretch of a line that is about this exercise. */
  addLine(line: Line, start: number, end: number): void {
    this.#lines.push({ line, start, end });
  }

  /**
   * What stands behind the exercise.
   *
   * @param whole the stretch it was read from, where that is all of the sets and may be in the notation of planned sets
   */
  addScan(line: Line, read: Scan, whole: { start: number; end: number } | null = null): void {
    this.#scans.push({ line, read, whole });
  }

  #takeScan(line: Line, { items, leftovers }: Scan): void {
    for (const item of items) this.addItem(line, item);
    for (const { start, end, isApart } of leftovers) {
      if (connectors.test(line.plain.slice(start, end))) {
        line.claim(start, end, 'mark');
        continue;
      }
      // Words between two counts may be another exercise.
      const counts = items.filter(({ kind }) => kind === 'counts');
      const isBetween =
        counts.some((item) => item.end <= start) && counts.some((item) => item.start === end + 1);
      const isOdd = isBetween || /\d/.test(line.plain.slice(start, end));
      this.addNote(line, start, end, isOdd ? 2 : isApart ? 0 : 1);
    }
  }

  /** The sets of a slot whose one stretch is in the notation of planned sets, which is then the surest reading. */
  #written(context: PlannedContext): readonly PlannedSet[] | null {
    const [only, second] = this.#scans;
    if (only === undefined || only.whole === null || second !== undefined || this.#pieces.length > 0)
      return null;
    const { line, whole } = only;
    const text = line.kept.slice(whole.start, whole.end).replace(/^[ ,:;/|=–-]+(?=[\dwd])/, '');
    if (only.read.items.some(({ kind }) => kind === 'unclear')) return null;
    const sets = plannedOrNull(text, context);
    if (sets !== null) line.claim(whole.start, whole.end, 'sets');
    return sets;
  }

  addItem(line: Line, item: PlacedItem): void {
    line.claim(item.start, item.end, item.kind === 'ordinal' ? 'mark' : 'sets');
    if (item.kind === 'ordinal') return;
    if (item.guess !== null) this.#guesses.push(item.guess);
    this.#pieces.push({ ...item, lineNumber: line.number });
    if (!this.#lines.some((known) => known.line === line)) this.addLine(line, item.start, item.end);
    this.#where.set(this.#pieces.at(-1) ?? null, line);
  }

  addNote(line: Line, start: number, end: number, doubt: Stretch['doubt']): void {
    const [from, to] = line.trimmed(start, end);
    if (to > from) this.#stretches.push({ line, start: from, end: to, doubt });
  }

  /**
   * A rule behind the sets or on a line of its own.
   *
   * @param from where the text it was found in begins
   * @returns false where there is one already
   */
  addRule(line: Line, from: number, { rule, start, end, guess }: RuleRead): boolean {
    if (this.#rule !== null) return false;
    this.#rule = rule;
    line.claim(from + start, from + end, 'sets');
    if (guess !== null) this.#guesses.push(guess);
    return true;
  }

  addGuess(guess: string): void {
    this.#guesses.push(guess);
  }

  readonly #where = new Map<Piece | null, Line>();

  /** Pieces that no set could take, as notes; remarks are understood. */
  #loosen(loose: readonly Piece[], hasSets: boolean): void {
    for (const piece of loose) {
      const line = this.#where.get(piece);
      if (line === undefined) continue;
      const isTold = piece.kind === 'remark' || piece.kind === 'amrap' || piece.kind === 'last set';
      const isSecondLoad = hasSets && piece.kind === 'load' && piece.mark.includes('%');
      this.addNote(line, piece.start, piece.end, isTold ? 0 : isSecondLoad ? 1 : 2);
    }
  }

  /**
   * The exercise as read, once all of its lines are known.
   *
   * @param supersetGroup the letter, when another exercise of the day has it
   */
  slot({ unit }: ProgramContext, supersetGroup: string | null): ProgramSlot {
    const { exercise, candidates } = this.name;
    const planned = { unit, measurement: exercise?.measurement ?? 'weight_reps' };
    const written = this.#written(planned);
    if (written === null) for (const { line, read } of this.#scans) this.#takeScan(line, read);
    const { sets, loose, guesses } =
      written === null ? planPieces(this.#pieces, planned) : { sets: written, loose: [], guesses: [] };
    this.#loosen(loose, sets.length > 0);
    const notes = this.#notes();
    const told = [...this.#guesses, ...guesses];
    const doubts = notes.filter(({ doubt }) => doubt > 0);
    const reasons = [
      ...told,
      ...doubts.map(({ text }) => `"${text}" is not understood and kept as a note`),
      ...(exercise === null ? [whyNoExercise(this.exerciseText, candidates.length)] : []),
      ...(sets.length === 0 ? ['no sets were read'] : []),
    ];
    const sum =
      told.length +
      doubts.reduce((total, { doubt }) => total + doubt, 0) +
      (exercise === null || sets.length === 0 ? 2 : 0);
    return {
      line: this.first.number,
      text: this.#lines.map(({ line, start, end }) => line.typed(start, end)).join('\n'),
      ...{ exerciseText: this.exerciseText, exercise, candidates, supersetGroup, sets, rule: this.#rule },
      notes: notes.length === 0 ? null : notes.map(({ text }) => text).join('; '),
      confidence: confidenceOf(sum),
      guesses: reasons,
    };
  }

  /** Neighbours that only punctuation parts are one note, in the order of the text. */
  #notes(): { text: string; doubt: number }[] {
    const ordered = [...this.#stretches].sort((a, b) => a.line.number - b.line.number || a.start - b.start);
    const joined: { line: Line; start: number; end: number; doubt: number }[] = [];
    for (const stretch of ordered) {
      const last = joined.at(-1);
      const between = last?.line === stretch.line ? stretch.line.plain.slice(last.end, stretch.start) : null;
      if (last !== undefined && between !== null && /^[ +&=-]*$/.test(between)) {
        last.end = Math.max(last.end, stretch.end);
        last.doubt = Math.max(last.doubt, stretch.doubt);
      } else joined.push({ ...stretch });
    }
    return joined.map(({ line, start, end, doubt }) => {
      line.claim(start, end, 'note');
      return { text: line.typed(start, end), doubt };
    });
  }
}

function whyNoExercise(typed: string, candidates: number): string {
  if (typed === '') return 'no exercise is named';
  return candidates === 0 ? `there is no exercise "${typed}"` : `"${typed}" may be ${candidates} exercises`;
}
