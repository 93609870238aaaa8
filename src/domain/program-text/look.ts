import { exerciseLine, type ExerciseLine } from './exercise-line.js';
import { firstItem } from './first-item.js';
import { dayHeading, isRestName, isSplitName, weekHeading } from './headings.js';
import type { Line } from './line.js';
import { markerOf, type Marker } from './marker.js';
import type { Names } from './names.js';
import { columnsOf } from './table.js';

/** What stands in front of a heading and is neither letter nor number. */
export const pictures = /^[^\p{L}\p{N}]+/u;

/** A line with what stands in front of it. */
export interface Entry {
  readonly index: number;
  readonly line: Line;
  readonly marker: Marker;
  /** The content in plain characters, without a colon or a full stop at its end. */
  readonly text: string;
}

/** Looks at lines without reading them: what follows decides what many a line is. */
export class Look {
  readonly entries: readonly Entry[];
  /** Whether weeks or days have headings, so that words in front of the first are about the program. */
  readonly hasHeadings: boolean;

  constructor(
    lines: readonly Line[],
    private readonly names: Names,
    private readonly unit: 'kg' | 'lb',
  ) {
    this.entries = lines.map((line, index) => {
      const marker = markerOf(line);
      return { index, line, marker, text: line.plain.slice(marker.start, marker.end).replace(/ ?[:.]$/, '') };
    });
    this.hasHeadings = this.entries.some((entry) => this.isHeading(entry));
  }

  /** The next line that has a letter or a digit. */
  next({ index }: Entry): Entry | undefined {
    let at = index + 1;
    while (at < this.entries.length && !/[\p{L}\p{N}]/u.test(this.entries[at]?.text ?? '')) at += 1;
    return this.entries[at];
  }

  isBeforeBlank({ index }: Entry): boolean {
    return this.entries[index + 1]?.line.isBlank === true;
  }

  isFirst({ index }: Entry): boolean {
    return this.entries.slice(0, index).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  }

  /** Names a week, a day or a pause by its own words. */
  isHeading({ text: whole }: Entry): boolean {
    const text = whole.replace(pictures, '');
    return weekHeading(text) !== null || dayHeading(text) > 0 || isRestName(text) || isSplitName(text);
  }

  /** Where the sets of a line begin, or -1. */
  setsAt({ line, marker }: Entry): number {
    return firstItem(line, marker.start, marker.end, this.unit);
  }

  /** Begins with sets, so that it belongs to the exercise above. */
  isSetLine(entry: Entry): boolean {
    return entry.marker.start < entry.marker.end && this.setsAt(entry) === entry.marker.start;
  }

  isFollowedBySets(entry: Entry): boolean {
    const next = this.next(entry);
    return next !== undefined && !this.isHeading(next) && this.isSetLine(next);
  }

  exerciseIn(line: Line, start: number, end: number): ExerciseLine | null {
    return exerciseLine(line, start, end, this.names, this.unit);
  }

  /** Names an exercise that is known, with sets or without. */
  isKnown({ line, marker }: Entry): boolean {
    const found = this.exerciseIn(line, marker.start, marker.end);
    return found !== null && (found.name.exercise !== null || found.name.candidates.length > 0);
  }

  /** Is the name of one exercise, without a guess. */
  isSure({ line, marker }: Entry): boolean {
    const name = this.exerciseIn(line, marker.start, marker.end)?.name;
    return name !== undefined && name.exercise !== null && name.guess === null;
  }

  /** Is an exercise, whether known or not, or the heading of a table of them. */
  isExercise(entry: Entry): boolean {
    const { line, marker } = entry;
    return (
      columnsOf(line, marker.start, marker.end) !== null || this.setsAt(entry) !== -1 || this.isKnown(entry)
    );
  }
}
