import type { Draft } from './draft.js';
import type { Line } from './line.js';
import type { Entry } from './look.js';
import { newDay, type DayDraft, type WeekDraft } from './program.js';
import type { UnreadLine } from './program-text.js';

/** The program so far, and where the next line goes. */
export class Outline {
  readonly weeks: WeekDraft[] = [];
  readonly unread: UnreadLine[] = [];
  readonly description: string[] = [];
  name: string | null = null;
  week: WeekDraft | null = null;
  day: DayDraft | null = null;
  /** The exercise that sets and words below belong to. */
  open: Draft | null = null;
  isAfterBlank = true;
  /** Whether a heading announced notes, which go on to the next blank line. */
  isInNotes = false;
  /** The letter of a superset whose members follow, and whether it has any yet. */
  #superset: { label: string; isBegun: boolean } | null = null;

  constructor(private readonly hasHeadings: boolean) {}

  openWeek(title: string | null, numbers: readonly number[]): WeekDraft {
    const week = { title, numbers, days: [] };
    this.weeks.push(week);
    this.week = week;
    this.day = null;
    this.open = null;
    return week;
  }

  openDay(day: DayDraft): DayDraft {
    const week = this.week ?? this.openWeek(null, [1]);
    week.days.push(day);
    this.day = day;
    this.open = null;
    this.#superset = null;
    return day;
  }

  /** Adds an exercise to the day, which is made where there is none. */
  add(draft: Draft): void {
    const superset = this.#superset;
    const day = this.day ?? this.openDay(newDay(null));
    this.#superset = superset;
    day.drafts.push(draft);
    this.open = draft;
    if (this.#superset === null) return;
    draft.label = this.#superset.label;
    this.#superset.isBegun = true;
  }

  beginSuperset(): void {
    this.#superset = { label: this.freeLabel(), isBegun: false };
  }

  blankLine(): void {
    this.isAfterBlank = true;
    this.isInNotes = false;
    if (this.#superset?.isBegun === true) this.#superset = null;
  }

  /** A letter that no exercise of the day has. */
  freeLabel(): string {
    const used = this.day?.drafts.map(({ label }) => label) ?? [];
    return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').find((letter) => !used.includes(letter)) ?? 'Z';
  }

  /** Words of a line: of the exercise right above, of the day, or of the program in front of everything. */
  keepWords(line: Line, start: number, end: number): void {
    const hasDigit = /\d/.test(line.plain.slice(start, end));
    if (this.open !== null && (!this.isAfterBlank || this.isInNotes)) {
      this.open.addLine(line, start, end);
      this.open.addNote(line, start, end, hasDigit && !this.isInNotes ? 2 : 0);
    } else if (hasDigit && !this.isInNotes && (this.weeks.length > 0 || !this.hasHeadings))
      this.keepUnread(line);
    else this.keepNote(line, start, end);
  }

  /** A note of the day, or of the program where no day has begun. */
  keepNote(line: Line, start: number, end: number): void {
    line.claim(start, end, 'note');
    (this.day?.notes ?? this.description).push(line.typed(start, end));
  }

  keepUnread(line: Line): void {
    line.claimAll('unread');
    const unread = { line: line.number, text: line.whole };
    this.unread.push(unread);
    this.day?.unread.push(unread);
  }

  /** The title of the program, where the line is not one already. */
  keepName({ line, marker }: Entry, labelLength: number): void {
    this.name = titled(line, marker.start + labelLength, marker.end);
  }
}

/** A title without the colon behind it. */
export function titled(line: Line, start: number, end: number): string {
  const length = line.plain.slice(start, end).replace(/[ :]+$/, '').length;
  line.claim(start, start + length, 'title');
  return line.typed(start, start + length);
}
