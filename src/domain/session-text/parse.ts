import { unescapeText } from './escape.js';
import { TextMistake } from './mistake.js';
import { looksLikeSets, readSetLine, takeNumber } from './set-line.js';
import {
  headFields,
  type HeadField,
  type HeadLine,
  type SessionText,
  type TextSet,
  type TextSlot,
} from './text.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] };
type OpenSlot = Omit<Growing<TextSlot>, 'sets'> & { sets: TextSet[] };

const headLine = /^([a-z]+):(?:\s+|$)(.*)$/i;
const heading = /^(?:\[([^\]]*)\]\s*)?(.*)$/s;
const noteLine = /^\s*>\s?(.*)$/;

function joined(before: string | null, line: string): string {
  return before === null || before === '' ? line : `${before}\n${line}`;
}

function readHeading(text: string, line: number): OpenSlot {
  const { rest, id } = takeNumber(text);
  const [, group = '', name = ''] = heading.exec(rest) ?? [];
  return {
    line,
    id,
    name: unescapeText(name.trim()),
    supersetGroup: group.trim() === '' ? null : unescapeText(group.trim()),
    isSkipped: false,
    notes: null,
    sets: [],
  };
}

/** The lines of a text as they are read one after another. */
class Reader {
  readonly head: Partial<Record<HeadField, HeadLine>> = {};
  readonly slots: OpenSlot[] = [];

  take(text: string, line: number): void {
    const slot = this.slots.at(-1);
    const note = noteLine.exec(text)?.[1];
    if (note !== undefined) this.#takeNote(slot, unescapeText(note), line);
    else if (this.#takeHead(text, line)) return;
    else if (/^\s/.test(text) || this.#isSet(text)) this.#takeSet(slot, text.trim(), line);
    else this.slots.push(readHeading(text, line));
  }

  #isSet(text: string): boolean {
    return this.slots.length > 0 && !text.startsWith('[') && looksLikeSets(text);
  }

  #takeNote(slot: OpenSlot | undefined, note: string, line: number): void {
    if (slot !== undefined) slot.notes = slot.notes === null ? note : `${slot.notes}\n${note}`;
    else {
      const before = this.head.notes;
      this.head.notes = { line: before?.line ?? line, text: joined(before?.text ?? null, note) };
    }
  }

  #takeHead(text: string, line: number): boolean {
    const [, word = '', value = ''] = headLine.exec(text) ?? [];
    if (word === '') return false;
    const field = headFields.find((name) => name === word.toLowerCase());
    if (field === undefined) {
      if (this.slots.length > 0) return false;
      throw new TextMistake(line, `"${word}" is not a line of the head`, `it has ${headFields.join(', ')}`);
    }
    if (this.head[field] !== undefined) throw new TextMistake(line, `"${field}" stands twice`, 'say it once');
    this.head[field] = { line, text: unescapeText(value) };
    return true;
  }

  #takeSet(slot: OpenSlot | undefined, text: string, line: number): void {
    if (slot === undefined) {
      throw new TextMistake(
        line,
        `"${readSetLine(text, line).work}" stands above the first exercise`,
        'a set stands below its exercise',
      );
    }
    if (text.toLowerCase() === 'skipped') slot.isSkipped = true;
    else slot.sets.push(readSetLine(text, line));
  }
}

/**
 * Takes the text of a session apart: a head of `name: value` lines, then exercises, each with its notes and sets
 * indented below it. Empty lines and lines with `#` in front are not read.
 *
 * @throws TextMistake when a line is none of these
 */
export function parseSessionText(text: string): SessionText {
  const reader = new Reader();
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [index, whole] of lines.entries()) {
    const line = whole.trimEnd();
    if (line !== '' && !/^\s*#/.test(line)) reader.take(line, index + 1);
  }
  return { head: reader.head, slots: reader.slots };
}
