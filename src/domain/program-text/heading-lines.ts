import { dayHeading, isRestName, isSplitName, isSupersetHeading, weekHeading } from './headings.js';
import { pictures, type Entry, type Look } from './look.js';
import { titled, type Outline } from './outline.js';
import { newDay } from './program.js';
import { columnsOf } from './table.js';
import { isNoteHeading, isSection } from './words.js';

const titleLabel = /^(?:program(?:me)?|programm|plan|routine|title|name) ?: ?(?=\S)/;
/** Signs between a heading and what is said behind it. */
const gap = /^[ :.,)(/&+–-]*/;

/** How many characters of its label a line that says the name of the program has; null for another line. */
export function programTitle(entry: Entry, look: Look): number | null {
  const { marker, text, line } = entry;
  const label = titleLabel.exec(text);
  if (label !== null) return label[0].length;
  const next = look.next(entry);
  const isOther =
    marker.isListed ||
    weekHeading(text) !== null ||
    dayHeading(text.replace(pictures, '')) > 0 ||
    isSupersetHeading(text) ||
    columnsOf(line, marker.start, marker.end) !== null;
  if (isOther || next === undefined || !look.isFirst(entry)) return null;
  const isAboveHeading = look.isHeading(next) || (marker.level > 0 && next.marker.level > marker.level);
  if (isSplitName(text)) return isAboveHeading ? 0 : null;
  if (look.isKnown(entry) || look.isSetLine(entry)) return null;
  const hasSets = look.setsAt(entry) !== -1;
  const isApart = marker.level === 1 || look.isBeforeBlank(entry);
  const isTitle = isAboveHeading || (hasSets ? marker.level === 1 && isApart : isApart || look.hasHeadings);
  return isTitle ? 0 : null;
}

/** Reads headings of weeks and days, and days of rest. */
export class HeadingLines {
  constructor(
    private readonly look: Look,
    private readonly outline: Outline,
    /** Reads the exercises that stand behind a heading in its line. */
    private readonly readExercises: (entry: Entry, start: number) => void,
  ) {}

  /** @returns false where the line is none */
  read(entry: Entry): boolean {
    const { line, marker, text } = entry;
    const lead = pictures.exec(text)?.[0].length ?? 0;
    const from = marker.start + lead;
    const plain = text.slice(lead);
    const week = weekHeading(plain);
    if (week === null) return this.#day(entry, from, plain);
    const behind = week.length + (gap.exec(plain.slice(week.length))?.[0].length ?? 0);
    const rest = plain.slice(behind);
    const open = this.outline.open;
    if (
      open !== null &&
      rest !== '' &&
      this.look.setsAt({ ...entry, marker: { ...marker, start: from + behind } }) === from + behind
    ) {
      // Sets of one week below an exercise: they cannot be its sets of every week.
      open.addLine(line, marker.start, marker.end);
      open.addNote(line, marker.start, marker.end, 2);
      return true;
    }
    const hasDay = dayHeading(rest) > 0 || isRestName(rest);
    const title = titled(line, marker.start, hasDay ? from + week.length : marker.end);
    // `Week 1 Day 2` goes on with the week of `Week 1 Day 1`.
    const isSame = hasDay && this.outline.week?.title?.toLowerCase() === title.toLowerCase();
    if (!isSame) this.outline.openWeek(title, week.numbers);
    if (hasDay) this.#day(entry, from + behind, rest);
    return true;
  }

  #day(entry: Entry, start: number, text: string): boolean {
    const { line, marker } = entry;
    const length = dayHeading(text);
    const isRest = isRestName(text);
    const isSplit = isSplitName(text) && !(marker.isListed && this.look.isKnown(entry));
    if (length === 0 && !isRest && !isSplit && !this.#isTitled(entry)) return false;
    const behind = length + (gap.exec(text.slice(length))?.[0].length ?? 0);
    const rest = start + behind;
    const hasExercises = length > 0 && rest < marker.end && this.#isExercise(entry, rest);
    const isLed = /[\p{L}\p{N}]/u.test(line.plain.slice(marker.start, start));
    const title = titled(line, isLed ? start : marker.start, hasExercises ? start + length : marker.end);
    this.outline.openDay(newDay(title, isRest || (length > 0 && isRestName(text.slice(behind)))));
    if (hasExercises) this.readExercises(entry, rest);
    return true;
  }

  #isExercise(entry: Entry, start: number): boolean {
    const behind = { ...entry, marker: { ...entry.marker, start } };
    return this.look.setsAt(behind) > start && this.look.isKnown(behind);
  }

  /** A line without sets that exercises follow: `## Heavy stuff`, `Anything:`. */
  #isTitled(entry: Entry): boolean {
    const { line, marker, text } = entry;
    const plain = line.plain.slice(marker.start, marker.end);
    const isOther =
      isSection(text) ||
      isNoteHeading(text) ||
      isSupersetHeading(text) ||
      plain.includes('|') ||
      text.startsWith('//') ||
      columnsOf(line, marker.start, marker.end) !== null;
    const next = this.look.next(entry);
    if (isOther || marker.label !== null || next === undefined || this.look.setsAt(entry) !== -1)
      return false;
    if (this.look.isSetLine(next) || this.look.isHeading(next)) return false;
    const isMarked = marker.level > 0 || plain.endsWith(':') || /^\s*(?:\*\*|__)/.test(line.raw);
    const isHead = next.marker.isListed && !marker.isListed;
    if (this.look.isSure(entry)) return (isMarked || isHead) && this.look.isExercise(next);
    if (isMarked) return this.look.isExercise(next) || next.marker.isListed;
    const isAlone = this.outline.isAfterBlank && !this.look.hasHeadings && text.split(' ').length <= 4;
    return (
      isAlone && !this.look.isKnown(entry) && this.look.isExercise(next) && !this.look.isBeforeBlank(entry)
    );
  }
}
