import { ExerciseLines } from './exercise-lines.js';
import { HeadingLines, programTitle } from './heading-lines.js';
import { isSupersetHeading } from './headings.js';
import { linesOf } from './line.js';
import { Look, type Entry } from './look.js';
import { Names } from './names.js';
import { Outline } from './outline.js';
import { weeksOf } from './program.js';
import type { ProgramContext, ProgramText } from './program-text.js';
import { TableLines } from './table-lines.js';
import { isNoteHeading, isSection } from './words.js';

/** A line of signs: a rule, the frame of a table, a bullet with nothing behind. */
const signsAlone = /^[\s\p{P}=`^|<>~$+]*$/u;

/** Reads the lines of a text in turn, each as the first thing it can be. */
class Reader {
  readonly #look: Look;
  readonly #outline: Outline;
  readonly #headings: HeadingLines;
  readonly #tables: TableLines;
  readonly #exercises: ExerciseLines;

  constructor(
    private readonly lines: ReturnType<typeof linesOf>,
    private readonly context: ProgramContext,
  ) {
    const names = new Names(context);
    const { unit } = context;
    this.#look = new Look(lines, names, unit);
    this.#outline = new Outline(this.#look.hasHeadings);
    this.#exercises = new ExerciseLines(this.#look, this.#outline, names, unit);
    this.#headings = new HeadingLines(this.#look, this.#outline, (entry, from) =>
      this.#exercises.read(entry, from),
    );
    this.#tables = new TableLines(this.#outline, names, unit);
  }

  read(): ProgramText {
    for (const entry of this.#look.entries) {
      if (entry.line.isBlank) this.#outline.blankLine();
      else {
        this.#line(entry);
        this.#outline.isAfterBlank = false;
      }
    }
    const { name, description, weeks, unread } = this.#outline;
    return {
      name,
      weeks: weeksOf(weeks, this.context),
      description: description.length === 0 ? null : description.join('\n'),
      unread,
      spans: this.lines.flatMap((line) => line.spans()),
    };
  }

  #line(entry: Entry): void {
    const { line, marker, text } = entry;
    const outline = this.#outline;
    if (line.isLong) {
      outline.keepUnread(line);
      return;
    }
    if (signsAlone.test(text)) return;
    const label =
      outline.name === null && outline.weeks.length === 0 ? programTitle(entry, this.#look) : null;
    if (label !== null) outline.keepName(entry, label);
    else if (text.startsWith('//')) outline.keepNote(line, marker.start, marker.end);
    else if (this.#headings.read(entry) || this.#tables.read(entry) || this.#exercises.readRule(entry))
      return;
    else if (isSupersetHeading(text)) {
      outline.open = null;
      outline.beginSuperset();
    } else if (isNoteHeading(text) && !this.#look.isSure(entry)) {
      outline.isInNotes = true;
      outline.keepWords(line, marker.start, marker.end);
      // What stands behind the colon is all of the notes.
      outline.isInNotes = !/: ?\S/.test(text);
    } else if (outline.isInNotes && !this.#isExercise(entry))
      outline.keepWords(line, marker.start, marker.end);
    else if (isSection(text) && !this.#look.isSure(entry)) {
      outline.open = null;
      outline.keepNote(line, marker.start, marker.end);
    } else {
      outline.isInNotes = false;
      this.#exercises.read(entry, marker.start);
    }
  }

  /** An exercise with its sets ends the notes, even without a blank line. */
  #isExercise(entry: Entry): boolean {
    return this.#look.isSure(entry) && this.#look.setsAt(entry) > entry.marker.start;
  }
}

/**
 * A training program as people write it: headings for weeks and days, a line an exercise, tables, lists, sets on lines of
 * their own. Nothing is dropped: what is not understood is the note of its exercise or day, or among the unread lines.
 *
 * @param text any text; line ends of every system
 * @returns weeks of days of exercises, each with how sure its reading is
 */
export function readProgramText(text: string, context: ProgramContext): ProgramText {
  return new Reader(linesOf(text), context).read();
}
