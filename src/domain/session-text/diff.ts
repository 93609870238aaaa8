import type { NamedExercise, SessionDocument, DocumentSlot } from './document.js';
import { diffHead, type EditMoment } from './diff-head.js';
import { addSets, keepSet, unknownNumber, type KnownSet, type SetsContext } from './diff-sets.js';
import type { HeadEdit, SessionEdit, SetEdit, SlotEdit } from './edit.js';
import { TextMistake } from './mistake.js';
import { parseSessionText } from './parse.js';
import { printSessionText } from './print.js';
import type { SessionText, TextSlot } from './text.js';
import { moveSets, type SessionTimes } from './times.js';

/** What a text is compared by. */
export interface DiffContext extends EditMoment {
  /** The unit of the reader, in which weights are meant that have none. */
  readonly unit: 'kg' | 'lb';
  /** The exercise of every name that `newNames` gives. */
  readonly exercises: ReadonlyMap<string, NamedExercise>;
}

type Known = KnownSet & { readonly slotId: number; readonly measurement: NamedExercise['measurement'] };

/** A place of the document beside its lines as they were written. */
interface KnownSlot {
  readonly stored: DocumentSlot;
  readonly lines: TextSlot;
}

function knownSlots(document: SessionDocument, before: SessionText): ReadonlyMap<number, KnownSlot> {
  return new Map(
    document.slots.flatMap((stored, at) => {
      const lines = before.slots[at];
      return lines === undefined ? [] : [[stored.id, { stored, lines }] as const];
    }),
  );
}

/**
 * The names of exercises a text has that its session did not have at that place, each with its line: they have to be
 * found before `diffSessionText`.
 */
export function newNames(
  document: SessionDocument,
  text: SessionText,
  unit: 'kg' | 'lb',
): Map<string, number> {
  const known = knownSlots(document, parseSessionText(printSessionText(document, unit)));
  return new Map(
    text.slots
      .filter(({ id, name }) => id === null || known.get(id)?.lines.name !== name)
      .map(({ name, line }) => [name, line]),
  );
}

/** Reads the places of a text against those of the document. */
class Comparison {
  readonly #slots: ReadonlyMap<number, KnownSlot>;
  readonly #sets: ReadonlyMap<number, Known>;
  readonly #usedSlots = new Set<number>();
  readonly #usedSets = new Set<number>();
  #at: number;

  constructor(
    private readonly document: SessionDocument,
    before: SessionText,
    private readonly times: SessionTimes,
    private readonly context: DiffContext,
  ) {
    const moved = moveSets(
      document.slots.flatMap(({ sets }) => sets),
      document.head,
      times,
      context.now,
    );
    this.#at = times.startedAt;
    this.#slots = knownSlots(document, before);
    this.#sets = new Map(
      [...this.#slots.values()].flatMap(({ stored: slot, lines }) =>
        slot.sets.flatMap((stored, index): [number, Known][] => {
          const line = lines.sets[index];
          const performedAt = moved.get(stored.id) ?? stored.performedAt;
          const { measurement } = slot.exercise;
          return line === undefined
            ? []
            : [[stored.id, { stored, line, performedAt, slotId: slot.id, measurement }]];
        }),
      ),
    );
  }

  edit(text: SessionText, head: HeadEdit): SessionEdit {
    const slots = text.slots.map((slot) => this.#slot(slot));
    const removedSets = [...this.#sets.keys()].filter((id) => !this.#usedSets.has(id));
    const removedSlots = [...this.#slots.keys()].filter((id) => !this.#usedSlots.has(id));
    return { head, slots: withMoves(slots, removedSets), removedSlots, removedSets };
  }

  #slot(text: TextSlot): SlotEdit {
    const known = text.id === null ? undefined : this.#slots.get(text.id);
    if (text.id !== null && known === undefined)
      throw new TextMistake(
        text.line,
        `there is no exercise "#${text.id}" in session ${this.document.id}`,
        'leave the number out for a new exercise',
      );
    // An exercise that was copied with its number is a new one.
    const own = known !== undefined && !this.#usedSlots.has(known.stored.id) ? known : undefined;
    if (own !== undefined) this.#usedSlots.add(own.stored.id);
    const exercise = known?.lines.name === text.name ? known.stored.exercise : this.#exercise(text);
    const stored = own?.stored;
    const isOther = stored?.exercise.id !== exercise.id;
    const group =
      text.supersetGroup === own?.lines.supersetGroup ? stored?.supersetGroup : text.supersetGroup;
    const notes = text.notes === own?.lines.notes ? stored?.notes : text.notes;
    const edit = { supersetGroup: group ?? null, isSkipped: text.isSkipped, notes: notes ?? null };
    const isChanged =
      isOther ||
      edit.supersetGroup !== stored.supersetGroup ||
      edit.isSkipped !== stored.isSkipped ||
      edit.notes !== stored.notes;
    const sets = this.#setsOf(text, exercise, isOther ? null : stored.id);
    return { id: stored?.id ?? null, exercise, ...edit, isChanged, sets };
  }

  #exercise({ name, line }: TextSlot): NamedExercise {
    const exercise = this.context.exercises.get(name);
    if (exercise === undefined)
      throw new TextMistake(line, `there is no exercise "${name}"`, 'look for it with: ton exercise list');
    return exercise;
  }

  #setsOf(text: TextSlot, exercise: NamedExercise, slotId: number | null): SetEdit[] {
    const { unit, now } = this.context;
    const { offsetMinutes } = this.document.head;
    const context: SetsContext = { exercise, unit, now, times: this.times, offsetMinutes };
    const edits: SetEdit[] = [];
    for (const line of text.sets) {
      const known = line.id === null ? undefined : this.#sets.get(line.id);
      if (line.id !== null && known === undefined) throw unknownNumber(line, this.document.id);
      const isOwn = known?.slotId === slotId && !this.#usedSets.has(known.stored.id);
      if (isOwn) this.#usedSets.add(known.stored.id);
      const last = edits.at(-1)?.set ?? null;
      edits.push(
        ...(isOwn ? [keepSet(known, line, last, context)] : addSets(line, known, last, this.#at, context)),
      );
      this.#at = edits.at(-1)?.performedAt ?? this.#at;
    }
    return edits;
  }
}

/** A set is moved once, and only when it is gone from where it was; a copy of it is a set like any new one. */
function withMoves(slots: readonly SlotEdit[], removedSets: readonly number[]): SlotEdit[] {
  const left = new Set(removedSets);
  return slots.map((slot) => ({
    ...slot,
    sets: slot.sets.map((set) => (set.from === null || left.delete(set.from) ? set : { ...set, from: null })),
  }));
}

/**
 * What an edited text makes of a session. Only what differs from the text as it was written counts, so that whatever
 * the text cannot say stays as it is.
 *
 * @throws TextMistake at the line that cannot be; conflict when the text is of the session as it was before
 */
export function diffSessionText(
  document: SessionDocument,
  text: SessionText,
  context: DiffContext,
): SessionEdit {
  const before = parseSessionText(printSessionText(document, context.unit));
  if (text.slots.length === 0 && document.slots.length > 0) {
    const hint = 'to remove the session: ton session delete';
    throw new TextMistake(1, `no exercise of session "${document.id}" is left`, hint);
  }
  const head = diffHead(document, before.head, text.head, context);
  const { date, startedAt, endedAt } = document.head;
  const times = {
    date: head.date ?? date,
    startedAt: head.startedAt ?? startedAt,
    endedAt: head.endedAt ?? endedAt,
  };
  return new Comparison(document, before, times, context).edit(text, head);
}
