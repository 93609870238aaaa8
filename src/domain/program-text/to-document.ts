import { counted } from '../counted.js';
import { Failure } from '../failure.js';
import { plainGlyphs } from '../notation/cursor.js';
import type {
  ProgramDay as DocumentDay,
  ProgramDocument,
  ProgramSlot as DocumentSlot,
} from '../program/document.js';
import { slotKeys } from '../program/slot-key.js';
import { weekHeading } from './headings.js';
import type { NamedExercise, ProgramDay, ProgramSlot, ProgramText, ProgramWeek } from './program-text.js';

/** An exercise of a text that goes into the program. */
export type TakenSlot = ProgramSlot & { readonly exercise: NamedExercise };

/** Decides what becomes of each exercise of a text: itself, what a person made of it, or null where it stays words. */
export type Taking = (slot: ProgramSlot) => TakenSlot | null;

/** A program that was made of a text. */
export interface TextDocument {
  readonly document: ProgramDocument;
  /** What each of its slots was made of. */
  readonly sources: ReadonlyMap<DocumentSlot, ProgramSlot>;
}

/** As many as a day of a program file may have, and a week days. */
const most = 100;

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.flatMap((part) => (part === null || part.trim() === '' ? [] : [part.trim()]));
  return said.length === 0 ? null : said.join('\n');
}

/** What a week is called beside its number, which its place says. */
function titleNote({ title }: ProgramWeek): string | null {
  if (title === null || /^\d+$/.test(title)) return null;
  return weekHeading(plainGlyphs(title))?.length === title.length ? null : title;
}

function expectAtMost(count: number, what: string, where: string): void {
  if (count <= most) return;
  throw new Failure(
    'usage',
    `"${where}" is too long: ${counted(count, what)}`,
    `a ${what === 'day' ? 'week' : 'day'} has at most ${most}; part the text with headings such as Week 1 and Day 1`,
  );
}

/** A superset of one is none. */
function groupOf({ supersetGroup }: ProgramSlot, all: readonly ProgramSlot[]): string | null {
  return all.filter((slot) => slot.supersetGroup === supersetGroup).length > 1 ? supersetGroup : null;
}

class Writer {
  readonly sources = new Map<DocumentSlot, ProgramSlot>();

  constructor(private readonly taking: Taking) {}

  day(
    day: ProgramDay,
    place: string,
    weekTitle: string | null,
    keyOf: (name: string) => string,
  ): DocumentDay {
    const decided = day.slots.map((slot) => ({ slot, taken: this.taking(slot) }));
    const taken = decided.flatMap((one) => (one.taken === null ? [] : [{ ...one, taken: one.taken }]));
    expectAtMost(taken.length, 'exercise', day.title ?? place);
    const all = taken.map((one) => one.taken);
    const slots = taken.map((one): DocumentSlot => {
      const { exercise, rule, notes, sets } = one.taken;
      const slot = {
        key: keyOf(exercise.name),
        exercise: exercise.name,
        measurement: exercise.measurement,
        supersetGroup: groupOf(one.taken, all),
        restSeconds: null,
        ...{ rule, notes: joined([notes]), sets },
      };
      this.sources.set(slot, one.slot);
      return slot;
    });
    const left = [
      ...decided.flatMap(({ slot, taken }) => (taken === null ? [slot] : [])),
      ...day.unread,
    ].sort((a, b) => a.line - b.line);
    const notes = joined([weekTitle, day.notes, ...left.map(({ text }) => text)]);
    return { title: joined([day.title]), isRest: day.isRest, notes, slots };
  }
}

/**
 * The program that a text means. What is not taken and what was not understood stands in the notes of its day, or in the
 * description where no day had begun, so that nothing of the text is out of sight.
 *
 * @param name of the program
 * @throws Failure usage for a day of more than 100 exercises, or a week of more than 100 days
 */
export function documentOf(text: ProgramText, name: string, taking: Taking): TextDocument {
  const writer = new Writer(taking);
  const weeks = text.weeks.map((week, at) => {
    expectAtMost(week.days.length, 'day', week.title ?? `week ${at + 1}`);
    const keyOf = slotKeys(new Set());
    const title = titleNote(week);
    return {
      days: week.days.map((day, index) =>
        writer.day(day, `day ${index + 1}`, index === 0 ? title : null, keyOf),
      ),
    };
  });
  const inDays = new Set(text.weeks.flatMap(({ days }) => days.flatMap((day) => day.unread)));
  const ahead = text.unread.filter((line) => !inDays.has(line)).map((line) => line.text);
  const lone = text.weeks.filter(({ days }) => days.length === 0).map(titleNote);
  const document: ProgramDocument = {
    name,
    // A title that is not the name is still a word of the text.
    description: joined([text.name === name ? null : text.name, text.description, ...ahead, ...lone]),
    zipCode: null,
    visibility: 'private',
    trainingMaxes: [],
    weeks: weeks.length === 0 ? [{ days: [] }] : weeks,
    tests: [],
  };
  return { document, sources: writer.sources };
}

/** Every exercise of a text once, however often its week repeats, in the order of the lines. */
export function slotsOf(text: ProgramText): ProgramSlot[] {
  const slots = new Set(text.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots)));
  return [...slots].sort((a, b) => a.line - b.line);
}
